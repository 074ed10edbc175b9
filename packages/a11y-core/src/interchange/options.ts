import type { Label, Language } from '../facility/label.js';
import { plainWord } from './words.js';

/** Named possibilities: of a choice, of instruments, of kinds of works. */
export type Options = Readonly<Record<string, Label>>;

/** The option a word names: its key, or its label in any language; undefined for none, or for several. */
export function optionNamed(options: Options, word: string): string | undefined {
  const trimmed = word.trim();
  if (Object.hasOwn(options, trimmed)) return trimmed;
  const plain = plainWord(word);
  const found = Object.entries(options).filter(
    ([key, label]) =>
      plainWord(key) === plain || Object.values(label).some((one) => plainWord(one) === plain),
  );
  return found.length === 1 ? found[0]![0] : undefined;
}

/** The word for an option: its label, or its key where two labels are the same. */
export function optionWord(options: Options, key: string, language: Language): string {
  const label = options[key]?.[language] ?? key;
  return optionNamed(options, label) === key ? label : key;
}
