import type { Network } from './network.js';

/**
 * In which languages a name is looked for, in order, for a person who reads one; the name written on
 * the spot comes last. `int` is a name written for visitors, in Latin letters.
 */
export const NAME_FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'zh-CN': ['zh-Hans-CN', 'zh-Hans', 'zh-CN', 'zh'],
  'zh-HK': ['zh-Hant-HK', 'zh-Hant', 'zh-HK', 'zh'],
  en: ['en', 'int'],
};

/** The languages asked for a person who reads this one; a region falls back on its language. */
export function nameLanguages(language: string): readonly string[] {
  if (Object.hasOwn(NAME_FALLBACKS, language)) return NAME_FALLBACKS[language]!;
  const base = language.split('-')[0]!;
  return base === language ? [language] : [language, ...nameLanguages(base)];
}

/** The text of a name in a language, or the name as written on the spot. */
export function nameIn(network: Network, name: number, language: string): string {
  const found = translationsOf(network, name);
  for (const wanted of nameLanguages(language)) {
    const text = found.get(wanted);
    if (text !== undefined) return text;
  }
  return network.names[name]!;
}

/** Translations are in order of name: those of one name stand together. */
function translationsOf({ translations }: Network, name: number): ReadonlyMap<string, string> {
  let low = 0;
  let high = translations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (translations[middle]!.name < name) low = middle + 1;
    else high = middle;
  }
  const found = new Map<string, string>();
  for (let at = low; translations[at]?.name === name; at++) {
    found.set(translations[at]!.language, translations[at]!.text);
  }
  return found;
}
