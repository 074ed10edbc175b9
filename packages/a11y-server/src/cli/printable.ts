/** Control characters, line breaks among them, and marks that turn the direction of what follows. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found.
  /[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text that may come from a file, as one line of a terminal: what would move the cursor, colour the
 * screen or forge a line of ours is shown as `�`.
 */
export const printable = (text: string): string => text.replaceAll(UNPRINTABLE, '\ufffd');
