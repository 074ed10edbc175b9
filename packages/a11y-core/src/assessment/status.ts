import type { Colour } from './assessment.js';

/**
 * What a mark shows. Yellow is two: something is wrong (`faults`), or not everything was looked at
 * (`incomplete`). An owner must never read the second as the first. Worst first.
 */
export const STATUSES = ['red', 'faults', 'incomplete', 'grey', 'green'] as const;
export type Status = (typeof STATUSES)[number];

/** Yellow that claims no defect: something was not looked at, or needs looking at again. */
const UNDECIDED: readonly string[] = ['incomplete', 'stale'];

/** The status of a colour and the kinds of yellow it has. */
export function statusOf(colour: Colour, kinds: readonly string[]): Status {
  if (colour !== 'yellow') return colour;
  return kinds.length > 0 && kinds.every((kind) => UNDECIDED.includes(kind))
    ? 'incomplete'
    : 'faults';
}

/**
 * The silhouette and symbol of a status in a box of 24 × 24. Shape tells the statuses apart, colour
 * repeats it: any two silhouettes overlap by at most three quarters.
 */
export interface Shape {
  /** SVG path data of the silhouette, filled even-odd, so that an inner outline is a hole. */
  readonly outline: string;
  /** SVG path data of the symbol, stroked. */
  readonly symbol: string;
}

const circle = (radius: number): string =>
  `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** The marks of map and report: both say the same, on a screen and in print. */
export const SHAPES: Readonly<Record<Status, Shape>> = {
  /** Square, cross. */
  red: { outline: 'M0.5 0.5H23.5V23.5H0.5z', symbol: 'M7 7L17 17M17 7L7 17' },
  /** Triangle, exclamation mark. */
  faults: { outline: 'M12 0.5L23.8 22.5H0.2z', symbol: 'M12 8.5V14.5M12 18.2V18.8' },
  /** Diamond, question mark. */
  incomplete: {
    outline: 'M12 0L24 12L12 24L0 12z',
    symbol: 'M9.2 9.6a2.8 2.8 0 1 1 4.2 2.4c-1 .6-1.4 1.1-1.4 2.1M12 17.2V17.8',
  },
  /** Circle, tick. */
  green: { outline: circle(11), symbol: 'M6.5 12.5L10.5 16.5L17.5 8' },
  /** Ring, dash. */
  grey: { outline: circle(11) + circle(7.6), symbol: 'M8.7 12H15.3' },
};
