import type { Label, Language } from 'a11y-core';

/** A template of the page with its `{places}` filled in. */
export const fill = (
  template: Label,
  language: Language,
  places: Readonly<Record<string, string | number>>,
): string =>
  template[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));
