import type { Language } from 'a11y-core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { translator } from '../locale/i18n.js';
import type { Translate } from '../locale/messages.js';

export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

export const wordsIn = (language: Language): Words => ({ language, t: translator(language) });

export const WordsContext = createContext<Words>(wordsIn('zh-CN'));

/** The translator of the page's language. */
export const useWords = (): Words => useContext(WordsContext);
