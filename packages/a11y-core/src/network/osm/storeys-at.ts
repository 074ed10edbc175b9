import { isOneStorey, type Storey, storeyAtEnd, storeyOf } from '../area/agree.js';
import type { Surroundings } from './kerb-places.js';
import type { Arm } from './pieces.js';

/**
 * Arms by the storeys of the areas that share a node: outlines drawn over each other meet on the
 * map and not in the house. One group where no two areas are on different storeys. Other ways go
 * to the storey they say they are on; what says nothing, or something else, to the first.
 */
export function storeysAt(
  { ways, pieces }: Surroundings,
  arms: readonly Arm[],
): readonly (readonly Arm[])[] {
  const walkedOf = (arm: Arm) => ways.walked[pieces[arm.piece]!.way]!;
  const groups: { storey: Storey; arms: Arm[] }[] = [];
  for (const arm of arms) {
    const { floor, way } = walkedOf(arm);
    if (floor === undefined) continue;
    const storey = storeyOf(way.tags);
    const known = groups.find((group) => isOneStorey(group.storey, storey));
    if (known === undefined) groups.push({ storey, arms: [arm] });
    else known.arms.push(arm);
  }
  if (groups.length < 2) return [arms];
  for (const arm of arms) {
    const { floor, way } = walkedOf(arm);
    if (floor !== undefined) continue;
    const storey = storeyAtEnd(way.tags, arm.end) ?? storeyOf(way.tags);
    const own = groups.find((group) => isOneStorey(group.storey, storey)) ?? groups[0]!;
    own.arms.push(arm);
  }
  return groups.map((group) => group.arms);
}
