import { DamagedFileError } from '../../errors.js';
import { firstJsonError, lineAndColumn } from '../../facility/json-syntax.js';

/** Brackets within brackets; a polygon feature needs eight. Deeper ones would overflow whoever walks them. */
const MOST_DEPTH = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Reads JSON from a stranger. Throws `DamagedFileError` saying at which line it stops being JSON. */
export function parseJsonText(text: string): unknown {
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    throw new DamagedFileError(placeOf(text, tooDeep), `nests deeper than ${MOST_DEPTH} levels`);
  }
  try {
    // A byte order mark is not part of JSON, and some editors write one.
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (cause) {
    const at = firstJsonError(text) ?? text.length;
    const reason = text.trim() === '' ? 'the file is empty' : 'is not JSON';
    throw new DamagedFileError(placeOf(text, at), reason, { cause });
  }
}

function placeOf(text: string, offset: number): string {
  const { line, column } = lineAndColumn(text, offset);
  return `line ${line}, column ${column}`;
}

/** Where the nesting first goes beyond the limit. Brackets in strings do not count. */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) isString = false;
    } else if (code === QUOTE) isString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > MOST_DEPTH) return at;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return undefined;
}
