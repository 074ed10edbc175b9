import type { Colour, YellowKind } from 'a11y-core';

/**
 * What a mark shows. Yellow is two: something is wrong (`faults`), or not everything was looked at
 * (`incomplete`). An owner must never read the second as the first.
 */
export const STATUSES = ['red', 'faults', 'incomplete', 'grey', 'green'] as const;
export type Status = (typeof STATUSES)[number];

/** Worst first: the order in which a cluster names what it holds. */
export const severityRank = (status: Status): number => STATUSES.indexOf(status);

/** Yellow that claims no defect: something was not looked at, or needs looking at again. */
const UNDECIDED: readonly YellowKind[] = ['incomplete', 'stale'];

export function statusOf(colour: Colour, yellow: readonly YellowKind[]): Status {
  if (colour !== 'yellow') return colour;
  return yellow.length > 0 && yellow.every((kind) => UNDECIDED.includes(kind))
    ? 'incomplete'
    : 'faults';
}
