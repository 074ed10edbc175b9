import type { Label, Language } from '../../facility/label.js';

/** Between two Chinese characters stands no space; the templates have one for numbers. */
const SPACE_WITHIN_CHINESE = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A template with its `{places}` filled in; a place nobody fills is a mistake of the caller's. */
export function fill(
  template: Label,
  language: Language,
  places: Readonly<Record<string, string>> = {},
): string {
  const text = template[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const filled = places[name];
    if (filled === undefined) throw new Error(`Nothing was given for {${name}}.`);
    return filled;
  });
  return language === 'en' ? text : text.replaceAll(SPACE_WITHIN_CHINESE, '');
}
