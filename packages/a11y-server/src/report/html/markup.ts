/** Markup that may stand in a page as it is; only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

/** What may be put into markup: text is escaped, markup stands, nothing is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and inside quoted attributes. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    // Control characters are no characters of HTML; a survey may still hold them.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '\uFFFD');

/** Makes markup of a template: every text put in is escaped, so that no survey can write markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? '';
  for (const [i, part] of parts.entries()) markup += rendered(part) + (strings[i + 1] ?? '');
  return { markup };
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(rendered).join('');
}

const HAN = /\p{Script=Han}/u;

/**
 * A text of the survey, which has a language of its own: where an English page holds Chinese
 * characters, a screen reader is told.
 */
export const userText = (text: string, language: string): Markup =>
  language === 'en' && HAN.test(text) ? html`<span lang="zh">${text}</span>` : html`${text}`;
