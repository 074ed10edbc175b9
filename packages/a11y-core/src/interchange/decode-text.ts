import { DamagedFileError } from '../errors.js';

// Part of every browser and of Node, but not of the language's own library.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The text of a file that spreadsheets wrote: UTF-8, UTF-16 with its mark, or GB18030, which is what
 * a Chinese Excel saves as "CSV". Bytes that are none of them throw `DamagedFileError`; so do bytes
 * that decode as GB18030 but into what no one writes, for almost any bytes do: a German or a Big5
 * file would otherwise come in as wrong characters without a word. A byte order mark stays.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const chinese = attempt('gb18030', bytes);
  if (chinese !== undefined && looksWritten(chinese) && !looksLikeBig5(bytes)) return chinese;
  throw new DamagedFileError(
    'the file',
    'is neither UTF-8 nor Chinese text in GB18030; save it as "CSV UTF-8"',
  );
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  const label =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : undefined;
  if (label === undefined) return undefined;
  const text = attempt(label, bytes);
  if (text === undefined) throw new DamagedFileError('the file', `says ${label} and is not`);
  return text;
}

/** The text in one encoding, a byte order mark left out; undefined where the bytes are not in it. */
export const decodeAs = (label: string, bytes: Uint8Array): string | undefined =>
  attempt(label, bytes)?.replace(/^\ufeff/, '');

function attempt(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** An accented letter of a European file becomes a lone ideograph inside a Latin word. */
function looksWritten(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const insideWords = text.match(/[A-Za-z][^\0-\x7f]|[^\0-\x7f][A-Za-z]/gu)?.length ?? 0;
  const unassigned = text.match(/[\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return insideWords * 2 < foreign && unassigned === 0;
}

/**
 * Simplified Chinese lies in the square A1–FE × A1–FE; Big5 text lies in its own first level, with
 * half its second bytes below 7F. Traditional text in GB18030 is in neither for the most part.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let inGb2312 = 0;
  let inBig5 = 0;
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1]!;
    pairs++;
    if (lead >= 0xa1 && trail >= 0xa1) inGb2312++;
    const isBig5Trail = (trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1;
    if (lead >= 0xa1 && lead <= 0xc6 && isBig5Trail) inBig5++;
    i++;
  }
  return inBig5 > 0.9 * pairs && inGb2312 < 0.9 * pairs;
}
