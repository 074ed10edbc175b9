import type { NearestOutcome, NearFacility } from 'a11y-core';
import { usabilityAsSent } from '../facilities/usability.js';
import { emptyCollection } from '../routes/empty-collection.js';

/** The nearest facilities as GeoJSON: each as `featureOf` shows it, with the way to it. */
export function nearestCollection<F extends { readonly properties: object | null }>(
  outcome: NearestOutcome,
  featureOf: (facility: NearFacility) => F,
) {
  if (outcome.outcome === 'off-network') return emptyCollection(outcome);
  const { facilities, ...told } = outcome;
  return {
    type: 'FeatureCollection' as const,
    ...told,
    features: facilities.map((near) => {
      const { distanceM, durationS, penaltyS, asideM } = near;
      const feature = featureOf(near);
      const way = { distanceM, durationS, penaltyS, asideM };
      return {
        ...feature,
        properties: { ...feature.properties, ...way, ...usabilityAsSent(near) },
      };
    }),
  };
}
