import type { OffNetwork } from 'a11y-core';

/** No features, and the reason. */
export const emptyCollection = (outcome: OffNetwork) => ({
  type: 'FeatureCollection' as const,
  ...outcome,
  features: [],
});
