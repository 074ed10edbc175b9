import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import type { RowResult } from './evaluate-row.js';
import type { FindingEvidence } from './finding.js';

const DAY_MS = 86_400_000;

/** How the results of one facility are traced back to what was observed; `asOfMs` dates the ages. */
export function evidenceFor(
  facility: Pick<Facility, 'id' | 'observations'>,
  asOfMs: number | undefined,
): (result: RowResult) => FindingEvidence | null {
  const known = new Map<Observation, FindingEvidence>();
  for (const [parameter, observation] of Object.entries(facility.observations)) {
    const { id, source, at, instrument, method, by } = observation;
    const day = at === undefined ? '' : `@${at}`;
    known.set(observation, {
      observationId: id ?? `${facility.id}/${parameter}${day}`,
      source,
      ...(at !== undefined && { at, ...aged(at, asOfMs) }),
      ...(instrument !== undefined && { instrument }),
      ...(method !== undefined && { method }),
      ...(by !== undefined && { by }),
    });
  }
  return ({ observation, declaration }) => {
    if (observation !== undefined) return known.get(observation) ?? null;
    if (declaration === undefined) return null;
    const { at, by } = declaration;
    return {
      observationId: `${facility.id}/declaration@${at}`,
      source: 'survey',
      at,
      ...aged(at, asOfMs),
      method: 'visual',
      by,
    };
  };
}

function aged(at: string, asOfMs: number | undefined): { readonly ageDays?: number } {
  const ms = Date.parse(at);
  if (asOfMs === undefined || Number.isNaN(ms)) return {};
  return { ageDays: Math.floor((asOfMs - ms) / DAY_MS) };
}
