import type { LonLat, Operation } from 'a11y-core';
import type { Status } from './status.js';

/** One facility as the map shows it, worked out without a map, a DOM or a network. */
export interface FacilityMark {
  readonly id: string;
  readonly position: LonLat;
  readonly status: Status;
  /** Shown as a badge where it is `limited` or `out`; it never changes the status. */
  readonly operation: Operation['state'];
}

/** Everything the layer says, in the language of the page. */
export interface FacilityWords<M extends FacilityMark> {
  /** Name of the list of marks. */
  readonly list: string;
  /** How to walk through it by keyboard. */
  readonly listHelp: string;
  /** Full name of one mark; `distanceM` and `bearingDeg` are taken from the centre of the map. */
  readonly mark: (mark: M, distanceM: number, bearingDeg: number) => string;
  /** Full name of several marks drawn as one. */
  readonly cluster: (
    counts: Readonly<Record<Status, number>>,
    distanceM: number,
    bearingDeg: number,
  ) => string;
}
