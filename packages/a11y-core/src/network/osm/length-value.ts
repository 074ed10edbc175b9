import { DECIMAL, decimal, figure, type TagReading, unreadable } from './reading.js';

const FOOT_MM = 304.8;
const INCH_MM = 25.4;

/** mm in each unit; OSM lengths without a unit are metres. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1000],
  ['m', 1000],
  ['mt', 1000],
  ['meter', 1000],
  ['meters', 1000],
  ['metre', 1000],
  ['metres', 1000],
  ['cm', 10],
  ['mm', 1],
  ['ft', FOOT_MM],
  ['feet', FOOT_MM],
  ["'", FOOT_MM],
  ['in', INCH_MM],
  ['inch', INCH_MM],
  ['inches', INCH_MM],
  ['"', INCH_MM],
]);

const ONE = new RegExp(`^(${DECIMAL})\\s*(${[...UNITS.keys()].filter(Boolean).join('|')}|)$`, 'u');
const FEET_AND_INCHES = new RegExp(`^(\\d+)\\s*(?:'|ft)\\s*(${DECIMAL})\\s*(?:"|in)?$`, 'u');
const RANGE = /^([^;]+?)\s*(?:;|\.\.|\bto\b|(?<=[\d"'a-z])\s*[-–](?=\s*\d))\s*([^;]+)$/u;

/**
 * A length as written in `width`, `kerb:height` and the like, in mm: metres unless a unit follows.
 * Bounds (`<1.5`) and ranges (`1-1.5 m`) stay intervals. Negative, or beyond `largestMm`: not used.
 */
export function readLengthMm(value: string, largestMm: number): TagReading {
  const text = value.trim().toLowerCase().replace(/[’′]/g, "'").replace(/[”″]/g, '"');
  // `4.6+` is how some surveys write "at least".
  const bound = /^([<>])=?\s*(.*)$/u.exec(text.replace(/^([^+]+)\+$/u, '>$1'));
  const range = bound === null ? RANGE.exec(text) : null;
  const parts = bound !== null ? [bound[2]!] : range !== null ? [range[1]!, range[2]!] : [text];
  const unit = ONE.exec(parts.at(-1)!)?.[2] ?? '';
  const lengths = parts.map((part) => oneLengthMm(part, unit));
  const found = lengths.filter((length) => length !== undefined);
  if (found.length < lengths.length) return unreadable('not a length');
  if (found.some((mm) => mm < 0)) return unreadable('negative');
  if (found.some((mm) => mm > largestMm)) return unreadable(`more than ${largestMm} mm`);
  const low = Math.min(...found);
  const high = Math.max(...found);
  if (bound !== null) return bound[1] === '<' ? figure(0, high) : figure(low, null);
  return figure(low, high);
}

/** One number with its unit; `fallbackUnit` is that of the other end of a range. */
function oneLengthMm(text: string, fallbackUnit: string): number | undefined {
  const imperial = FEET_AND_INCHES.exec(text);
  if (imperial !== null) return Number(imperial[1]) * FOOT_MM + decimal(imperial[2]!) * INCH_MM;
  const match = ONE.exec(text);
  if (match === null) return undefined;
  const scale = UNITS.get(match[2] === '' ? fallbackUnit : match[2]!)!;
  // Tenths of a millimetre are beyond every tape; 0.07 m must be 70 mm and not 70.00000000000001.
  return Math.round(decimal(match[1]!) * scale * 10) / 10;
}
