/** What XML cannot hold, or would change on reading: control characters, carriage returns, half pairs. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be found.
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const CODE = /_x([0-9A-Fa-f]{4})_/g;

const code = (char: string) =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as it stands in the XML of a workbook; its own `_x0041_` is told from ours by `_x005F_`. */
export function escapeXlsxText(text: string): string {
  return text
    .replaceAll(CODE, '_x005F_x$1_')
    .replaceAll(UNSAFE, code)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text meant, after XML has been read. */
export function unescapeXlsxText(text: string): string {
  return text.replaceAll(CODE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
