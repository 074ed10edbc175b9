import type { PlaceAnswer, PlaceFindingAnswer } from '../api/types.js';

/** What a place lacks, sorted by what may be said of it. */
export interface Owed {
  /** Too few, or missing: claimed by a finding of the place. */
  readonly faults: readonly PlaceFindingAnswer[];
  /** Nobody knows yet. */
  readonly open: readonly PlaceFindingAnswer[];
  /** Missing according to a finding on one of the facilities: steps, and no ramp beside them. */
  readonly heldByFacilities: PlaceAnswer['required'];
}

/**
 * Only what a finding claims is owed. An entry that no finding holds missing is contradicted by a
 * number the survey states, and is no fault; advice is none either.
 */
export function owedBy({ findings, required }: Pick<PlaceAnswer, 'findings' | 'required'>): Owed {
  const judging = findings.filter(({ role }) => role !== 'advice' && role !== 'background');
  const ofPlace = new Set(findings.map(({ id }) => id));
  return {
    faults: judging.filter(({ verdict }) => verdict === 'fail' || verdict === 'borderline'),
    open: judging.filter(({ verdict }) => verdict === 'unknown'),
    heldByFacilities: required.filter(
      ({ state, findingIds }) =>
        state === 'missing' && findingIds.length > 0 && !findingIds.some((id) => ofPlace.has(id)),
    ),
  };
}
