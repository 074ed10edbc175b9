import type { LonLat } from 'a11y-core';

export type End = 'from' | 'to';

/** An end of a journey. It lives in this page's memory alone: never in an address, never stored. */
export interface Point {
  readonly position: LonLat;
  /** A name chosen from a list; null for a place pointed at or typed as coordinates. */
  readonly name: string | null;
  /** Id of a place: it is reached at the entrance the traveller can use, not at its middle. */
  readonly place?: string;
}

export type Ends = { readonly [E in End]: Point | null };
