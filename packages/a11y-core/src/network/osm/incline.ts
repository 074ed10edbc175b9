import { DECIMAL, decimal, figure, NOTHING, type TagReading, unreadable, word } from './reading.js';

/** Steeper than this (35°) nothing is walked without steps; such a number is a slip of the pen. */
export const STEEPEST_BELIEVED = 0.7;

/** A reading that may be a steepness without direction. */
export interface InclineReading extends TagReading {
  /** Only how steep, not which way: `low` and `high` are then magnitudes. */
  readonly isUnsigned: boolean;
}

/** Which words mean what, in rise over run along the way. */
const WORDS: ReadonlyMap<string, TagReading> = new Map([
  ['up', word(0, null)],
  ['down', word(null, 0)],
  ['no', figure(0, 0)],
  ['level', figure(0, 0)],
  ['flat', figure(0, 0)],
]);

type Form = readonly [pattern: RegExp, read: (numbers: readonly number[]) => TagReading];

const form = (pattern: string, read: (...numbers: number[]) => TagReading): Form => [
  new RegExp(`^${pattern}$`, 'u'),
  (numbers) => read(...numbers),
];
const NUMBER = `(${DECIMAL})`;
const PERCENT = String.raw`\s*(?:[%％]|percent)`;
const DEGREES = String.raw`\s*(?:°|deg|degrees?|º)`;
const slopeOf = (degrees: number): number => Math.tan((degrees * Math.PI) / 180);
const between = (a: number, b: number): TagReading => figure(Math.min(a, b), Math.max(a, b));

/** Every spelling of a number that is understood; the first that fits is taken. */
const FORMS: readonly Form[] = [
  form(NUMBER + PERCENT, (percent) => figure(percent / 100, percent / 100)),
  form(String.raw`${NUMBER}\s*‰`, (permille) => figure(permille / 1000, permille / 1000)),
  form(NUMBER + DEGREES, (degrees) => figure(slopeOf(degrees), slopeOf(degrees))),
  form(String.raw`${NUMBER}\s*:\s*${NUMBER}`, (rise, run) => figure(rise / run, rise / run)),
  form(`${NUMBER}(?:${PERCENT})?\\s*(?:;|to|\\.\\.)\\s*${NUMBER}${PERCENT}`, (a, b) =>
    between(a / 100, b / 100),
  ),
  form(String.raw`(\d+(?:[.,]\d+)?)(?:${PERCENT})?\s*[-–]\s*(\d+(?:[.,]\d+)?)${PERCENT}`, (a, b) =>
    between(a / 100, b / 100),
  ),
  form(NUMBER, bareNumber),
];

/** `<10%`: a bound on the steepness that says nothing about the direction. */
const BOUND = new RegExp(`^([<>])\\s*${NUMBER}(${PERCENT}|${DEGREES})$`, 'u');

/**
 * `incline`: rise over run in the direction of the way, uphill positive. A number without a unit
 * may be percent or a ratio, so it is kept as everything between the two.
 */
export function readIncline(value: string): InclineReading {
  const text = value.trim().toLowerCase();
  const known = WORDS.get(text);
  if (known !== undefined) return { ...known, isUnsigned: false };
  const bound = BOUND.exec(text);
  if (bound !== null) return readBound(bound);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return believed(read(match.slice(1).map(decimal)));
  }
  return { ...unreadable('not an incline'), isUnsigned: false };
}

function bareNumber(value: number): TagReading {
  if (value === 0) return figure(0, 0);
  if (Math.abs(value) >= 1)
    return { ...figure(value / 100, value / 100), suspicious: 'no unit, read as percent' };
  return { ...between(value / 100, value), suspicious: 'no unit: percent or a ratio?' };
}

function readBound([, sign, number, unit]: readonly (string | undefined)[]): InclineReading {
  const value = Math.abs(decimal(number!));
  const ratio = /[°ºd]/u.test(unit!) ? slopeOf(value) : value / 100;
  const reading = sign === '<' ? figure(0, ratio) : figure(ratio, null);
  return { ...reading, isUnsigned: true };
}

/** A number nobody can believe keeps its sign and loses its size. */
function believed(reading: TagReading): InclineReading {
  const { low, high } = reading;
  const steepest = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  // Written as "not at most", so that 1:0 and 90° are refused too.
  if (steepest <= STEEPEST_BELIEVED) return { ...reading, isUnsigned: false };
  const suspicious = `steeper than ${STEEPEST_BELIEVED * 100} %`;
  if (low !== null && low > 0) return { ...word(0, null), suspicious, isUnsigned: false };
  if (high !== null && high < 0) return { ...word(null, 0), suspicious, isUnsigned: false };
  return { ...NOTHING, suspicious, isUnsigned: false };
}
