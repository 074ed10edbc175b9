import type { ElevationPoint } from './explanation.js';

/** Points of a profile at most: more than a screen can tell apart. */
export const MOST_POINTS = 200;

/** Points kept of each stretch: its lowest, its highest, and where nothing is known. */
const KEPT_OF_EACH = 3;

/** A profile of few points: both ends, and of every stretch between the lowest, the highest and any gap. */
export function thinned(profile: readonly ElevationPoint[]): readonly ElevationPoint[] {
  if (profile.length <= MOST_POINTS) return profile;
  const stretches = Math.floor((MOST_POINTS - 2) / KEPT_OF_EACH);
  const inner = profile.length - 2;
  const kept = new Set([0, profile.length - 1]);
  for (let stretch = 0; stretch < stretches; stretch++) {
    const begin = 1 + Math.floor((stretch * inner) / stretches);
    const end = 1 + Math.floor(((stretch + 1) * inner) / stretches);
    let [lowest, highest, gap] = [-1, -1, -1];
    for (let i = begin; i < end; i++) {
      const { elevationM } = profile[i]!;
      if (elevationM === null) {
        gap = gap === -1 ? i : gap;
        continue;
      }
      if (lowest === -1 || elevationM < profile[lowest]!.elevationM!) lowest = i;
      if (highest === -1 || elevationM > profile[highest]!.elevationM!) highest = i;
    }
    for (const i of [lowest, highest, gap]) if (i !== -1) kept.add(i);
  }
  return [...kept].sort((a, b) => a - b).map((i) => profile[i]!);
}
