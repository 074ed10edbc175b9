import type { Surroundings } from '../kerb-places.js';
import { armsAt } from '../pieces.js';
import { type CornerPlan, planCorners } from './corners.js';
import type { PavementsOf } from './pavements.js';
import { roadArmsAt } from './road-arms.js';

/**
 * The corners of every node where a pavement made of tags ends, by node. Marks where such a
 * pavement comes onto a drawn crossing, which then has a kerb to go down there.
 */
export function cornersOf(
  around: Surroundings,
  pavementsAt: PavementsOf,
): ReadonlyMap<number, CornerPlan> {
  const { extract, ways, pieces, isTaggedPavement } = around;
  const isAsked = new Uint8Array(extract.nodeIds.length);
  let isAnyAsked = false;
  for (let piece = 0; piece < pieces.length; piece++) {
    if ((pavementsAt(piece)?.length ?? 0) === 0) continue;
    const { run, first, last } = pieces[piece]!;
    isAsked[run[first]!] = 1;
    isAsked[run[last]!] = 1;
    isAnyAsked = true;
  }
  const plans = new Map<number, CornerPlan>();
  if (!isAnyAsked) return plans;
  const roads = roadArmsAt(extract, ways.roads, isAsked);
  for (const [node, arms] of armsAt(pieces, isAsked)) {
    const plan = planCorners(around, node, arms, roads.get(node) ?? [], pavementsAt);
    if (plan === undefined) continue;
    plans.set(node, plan);
    for (const { sharedWith } of plan.corners) {
      if (sharedWith === undefined) continue;
      isTaggedPavement[sharedWith] = 1;
      ways.isOnPavement[sharedWith] = 1;
    }
  }
  return plans;
}
