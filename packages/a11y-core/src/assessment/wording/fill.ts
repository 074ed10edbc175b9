import type { Label, Language } from '../../facility/label.js';

/** A template with its `{places}` filled in; a place nobody fills is a mistake of the caller's. */
export function fill(
  template: Label,
  language: Language,
  places: Readonly<Record<string, string>> = {},
): string {
  return template[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const text = places[name];
    if (text === undefined) throw new Error(`Nothing was given for {${name}}.`);
    return text;
  });
}
