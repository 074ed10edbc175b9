import { LANGUAGES, type Language } from 'a11y-core';
import i18next, { type i18n } from 'i18next';
import { en } from './en.js';
import type { Messages, Translate } from './messages.js';
import { zhCN } from './zh-CN.js';
import { zhHK } from './zh-HK.js';

export const MESSAGES: Readonly<Record<Language, Messages>> = {
  'zh-CN': zhCN,
  'zh-HK': zhHK,
  en,
};

/** What a language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-HK': '繁體中文',
  en: 'English',
};

const engine: i18n = i18next.createInstance();
engine.init({
  initAsync: false,
  lng: LANGUAGES[0],
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // Texts go into text nodes and attributes, which need no escaping.
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, { translation: MESSAGES[language] }]),
  ),
});

/** The translator of one language. `count` chooses the singular where a language has one. */
export function translator(language: Language): Translate {
  const fixed = engine.getFixedT(language);
  return (key, ...[parameters]) => fixed(key, { ...parameters });
}

/** The product's language for what the browser asks for; Chinese outside Hong Kong, Macau and Taiwan is zh-CN. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh\b.*(hk|mo|tw|hant)/.test(lower) || lower.startsWith('yue')) return 'zh-HK';
    if (lower.startsWith('zh')) return 'zh-CN';
    if (lower.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

export const isLanguage = (text: string): text is Language =>
  LANGUAGES.some((language) => language === text);
