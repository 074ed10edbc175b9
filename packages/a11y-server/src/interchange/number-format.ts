/** A number with words behind it (`0" cm"`), in thousands (`0.0,`), or filled up with zeros (`000`). */
export interface DressedNumber {
  /** As the format writes it, such as ` cm`. */
  readonly suffix: string;
  /** Places the decimal point is moved to the left. */
  readonly scale: number;
  /** Least digits of a whole number. */
  readonly digits: number;
}

/** What a number stands for when a spreadsheet shows it in a certain format. */
export type NumberMeaning = 'number' | 'percent' | 'date' | 'time' | DressedNumber;

/** Formats every spreadsheet knows by number (ECMA-376, 18.8.30), with those of Chinese editions. */
const BUILT_IN: Readonly<Record<number, NumberMeaning>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date',
  27: 'date',
  28: 'date',
  29: 'date',
  30: 'date',
  31: 'date',
  32: 'time',
  33: 'time',
  34: 'time',
  35: 'time',
  36: 'date',
  45: 'time',
  46: 'time',
  47: 'time',
  50: 'date',
  51: 'date',
  52: 'date',
  53: 'date',
  54: 'date',
  55: 'time',
  56: 'time',
  57: 'date',
  58: 'date',
};

/** The meaning of a number format, by its number and, where the file defines it, its code. */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return BUILT_IN[id] ?? 'number';
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (!/general|g\/通用格式/.test(bare)) {
    if (/[yd]/.test(bare)) return 'date';
    if (/[hs]/.test(bare)) return 'time';
    if (/m/.test(bare)) return 'date';
    if (bare.includes('%')) return 'percent';
  }
  return dressOf(code);
}

/** A unit that the format alone shows is what the inspector believes to have written. */
function dressOf(code: string): NumberMeaning {
  const [, placeholders = '', commas = '', words = ''] =
    /^((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"])*?(?:general|G\/通用格式|[0#?]))(,*)((?:"[^"]*"|\\.|[^;"0#?])*)(?:;|$)/i.exec(
      code,
    ) ?? [];
  const shown = words
    .replaceAll(/\[[^\]]*\]|_.|\*./g, '')
    .replaceAll(/"([^"]*)"|\\(.)/g, '$1$2')
    .trimEnd();
  const suffix = /[\p{L}%‰°º′″'"]/u.test(shown) ? shown : '';
  const digits = /^0{2,}$/.test(placeholders) ? placeholders.length : 0;
  const scale = 3 * commas.length;
  return suffix === '' && digits === 0 && scale === 0 ? 'number' : { suffix, scale, digits };
}

/** `1200` in a format of thousands is shown as `1.2`. */
function dressed(value: number, { suffix, scale, digits }: DressedNumber): number | string {
  const text = String(value);
  const moved = text.includes('e') ? value / 10 ** scale : Number(`${text}e-${scale}`);
  if (suffix !== '') return `${moved}${suffix}`;
  const isCode = Number.isSafeInteger(moved) && moved >= 0 && String(moved).length < digits;
  return isCode ? String(moved).padStart(digits, '0') : moved;
}

const DAY_MS = 86_400_000;

/**
 * The number as the person at the sheet sees it: `5%`, `90 cm`, `007`, `2024-05-31`, `2024-05-31T09:30:00` (without
 * a zone, for a sheet has none) or `01:12:00`. `epoch` is the day 0 of the workbook in ms since 1970.
 */
export function shownNumber(value: number, meaning: NumberMeaning, epoch: number): number | string {
  if (meaning === 'number' || !Number.isFinite(value)) return value;
  if (typeof meaning === 'object') return dressed(value, meaning);
  if (meaning === 'percent') {
    const text = String(value);
    return `${text.includes('e') ? value * 100 : Number(`${text}e2`)}%`;
  }
  const ms = Math.round(value * 86_400) * 1000;
  if (meaning === 'time' || value < 1) return clock(ms);
  const instant = new Date(epoch + ms);
  if (Number.isNaN(instant.getTime())) return value;
  const iso = instant.toISOString();
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
