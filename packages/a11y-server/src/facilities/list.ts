import type { Colour } from 'a11y-core';
import type { AssessedFacility } from '../state/snapshot.js';

export interface FacilityListPage {
  readonly shown: readonly AssessedFacility[];
  /** Id after which the next page begins; null on the last page. */
  readonly next: string | null;
  readonly matched: number;
  readonly counts: Readonly<Record<Colour, number>>;
}

/**
 * One page of the facilities, given in the order of their ids. The counts are over all of them,
 * so that a legend can say how many a filter hides.
 */
export function pageOf(
  facilities: readonly AssessedFacility[],
  query: {
    readonly colours?: readonly Colour[] | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): FacilityListPage {
  const counts: Record<Colour, number> = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { assessment } of facilities) counts[assessment.conformity.colour]++;
  const { colours, after, limit } = query;
  const matching =
    colours === undefined
      ? facilities
      : facilities.filter(({ assessment }) => colours.includes(assessment.conformity.colour));
  const rest =
    after === undefined ? matching : matching.filter(({ stored }) => stored.facility.id > after);
  const shown = rest.slice(0, limit);
  return {
    shown,
    next: rest.length > limit ? (shown.at(-1)?.stored.facility.id ?? null) : null,
    matched: matching.length,
    counts,
  };
}
