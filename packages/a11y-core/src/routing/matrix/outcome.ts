import type { LonLat } from '../../geo/position.js';
import type { OffNetwork, SnappedEnd } from '../outcome.js';

/** An end that was put on the network; of several entrances or split nodes the first is told. */
export interface MatrixPlaced extends SnappedEnd {
  readonly outcome: 'placed';
  /** The nearest usable place is connected with none of the other ends, so this lies farther away. */
  readonly isMoved: boolean;
}

/** An end that was not, so that its cells are null. */
export interface MatrixOff {
  readonly outcome: 'off-network';
  readonly asked: LonLat;
  /** `no-entrance`: a place none of whose entrances this traveller can use. */
  readonly reason: OffNetwork['reason'] | 'no-entrance';
}

export type MatrixEnd = MatrixPlaced | MatrixOff;

/** A row for each source, a column for each target; null where there is no way. */
export type MatrixRows = readonly (readonly (number | null)[])[];

export interface MatrixOutcome {
  readonly outcome: 'matrix';
  readonly sources: readonly MatrixEnd[];
  readonly targets: readonly MatrixEnd[];
  /** True walking time in seconds. */
  readonly durationsS?: MatrixRows;
  readonly distancesM?: MatrixRows;
  /** What the search adds up: milliseconds with penalties, or mm for the objective `distance`. */
  readonly weights?: MatrixRows;
}
