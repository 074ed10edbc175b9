import { LANGUAGES, type Language } from 'a11y-core';
import type { Arguments, OptionDeclaration } from './command.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

export const LANG_OPTION: OptionDeclaration = {
  value: 'language',
  help: `${LANGUAGES.join(', ')} (default: the language of the terminal, else en)`,
};

/** The language asked for with `--lang`, or the one the terminal is set to. */
export function languageOf(args: Arguments, { env }: Io): Language {
  const asked = args.text('lang');
  if (asked === undefined) return languageOfLocale(env['LC_ALL'] ?? env['LANG'] ?? '');
  const language = LANGUAGES.find((known) => known.toLowerCase() === asked.toLowerCase());
  if (language === undefined) {
    throw new UsageError(`There is no language "${asked}"; known: ${LANGUAGES.join(', ')}.`);
  }
  return language;
}

/** Of a locale such as `zh_HK.UTF-8`; Taiwan and Macau read traditional characters too. */
function languageOfLocale(locale: string): Language {
  if (/^zh[_-](HK|TW|MO|Hant)/i.test(locale)) return 'zh-HK';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
