import type { LonLat } from 'a11y-core';

export type End = 'from' | 'to';

/** One of the points of a journey: an end, or a stop. A stop keeps its number when it changes places. */
export type PointId = End | StopId;
export type StopId = `stop-${number}`;

/** A point of a journey. It lives in this page's memory alone: never in an address, never stored. */
export interface Point {
  readonly position: LonLat;
  /** A name chosen from a list; null for a place pointed at or typed as coordinates. */
  readonly name: string | null;
  /** Id of a place: it is reached at the entrance the traveller can use, not at its middle. */
  readonly place?: string;
}

export type Ends = { readonly [E in End]: Point | null };

/** A point to come by between the two ends. */
export interface Stop {
  readonly id: StopId;
  readonly point: Point | null;
}
