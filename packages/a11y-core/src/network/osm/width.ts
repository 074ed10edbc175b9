import type { Tags } from './extract.js';
import { readLengthMm } from './length-value.js';
import { nothingIn, type TagReading, word } from './reading.js';

/** Wider than any way a walker needs to know of; a larger number has lost its decimal point. */
const WIDEST_MM = 60_000;

/** An estimate by eye is taken to be within a quarter of the truth. */
const ESTIMATE_ERROR = 0.25;

/** A width and the tag it was read from. */
export interface WidthReading extends TagReading {
  readonly key: string;
}

/**
 * The clear width of a way, from `width` or, failing that, `est_width`; what is physically left of it
 * (`maxwidth:physical`) where that is less.
 */
export function readWayWidth(tags: Tags): WidthReading {
  const left = readWidth(tags, ['maxwidth:physical']);
  const whole = readWholeWidth(tags);
  if (left.source === 'none') return left.suspicious === undefined ? whole : left;
  return narrower(left, whole);
}

/** Of two widths that both have to be passed the lesser; one that nobody knows narrows no further. */
export function narrower(a: WidthReading, b: WidthReading): WidthReading {
  if (a.source === 'none' || b.source === 'none') return a.source === 'none' ? b : a;
  const [lesser, other] = (a.high ?? Infinity) <= (b.high ?? Infinity) ? [a, b] : [b, a];
  return { ...lesser, low: Math.min(lesser.low ?? 0, other.low ?? 0) };
}

function readWholeWidth(tags: Tags): WidthReading {
  const measured = readWidth(tags, ['width']);
  if (measured.source !== 'none' || measured.suspicious !== undefined) return measured;
  const estimated = readWidth(tags, ['est_width']);
  if (estimated.source === 'none') return estimated;
  const { low, high } = estimated;
  return {
    ...estimated,
    ...word(
      low === null ? null : low * (1 - ESTIMATE_ERROR),
      high === null ? null : high * (1 + ESTIMATE_ERROR),
    ),
  };
}

/** The width in the first of these tags that is there. */
export function readWidth(tags: Tags, keys: readonly string[]): WidthReading {
  for (const key of keys) {
    const value = tags.get(key);
    if (value !== undefined) return { ...readLengthMm(value, WIDEST_MM), key };
  }
  return nothingIn(keys[0]!);
}

/** The doors of a lift: as measured, else no wider than its car. */
export function readLiftWidth(tags: Tags): WidthReading {
  const door = readWidth(tags, ['door:width', 'entrance:width', 'elevator:door:width']);
  if (door.source !== 'none' || door.suspicious !== undefined) return door;
  const car = readLiftCarWidth(tags);
  return car.source === 'none' ? car : { ...car, low: 0 };
}

/** The width of a lift's car, where somebody wrote it down. */
export function readLiftCarWidth(tags: Tags): WidthReading {
  return readWidth(tags, ['elevator:width', 'width']);
}

/** The depth of a lift's car, where somebody wrote it down. */
export function readLiftDepth(tags: Tags): WidthReading {
  return readWidth(tags, ['depth', 'elevator:depth', 'length', 'elevator:length']);
}
