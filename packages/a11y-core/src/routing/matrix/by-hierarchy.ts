import { createManyToMany, emptyRow } from '../../hierarchy/many-to-many.js';
import { INFINITE } from '../../hierarchy/metric.js';
import type { Foot } from '../../hierarchy/query.js';
import { waySums } from '../../hierarchy/way-sums.js';
import type { Network } from '../../network/network.js';
import type { CostModel } from '../cost.js';
import type { Prepared } from '../hierarchy-search.js';
import type { FixedPlace } from '../places.js';
import {
  headOf,
  type PathPart,
  partsEntering,
  partsLeaving,
  partWeight,
  tailOf,
} from '../search.js';
import { type Cells, directWay, emptyCells, measured, putWay } from './cells.js';

/** A way onto the network or off it, with what it takes. */
interface PartFoot extends Foot {
  readonly timeS: number;
  readonly lengthM: number;
}

/**
 * All cells by the hierarchy: the same weights as `cellsByTrees`, and ways of those weights; times and
 * lengths mean nothing where the weight is enough.
 */
export function cellsByHierarchy(
  network: Network,
  cost: CostModel,
  { hierarchy, weights, metric }: Pick<Prepared, 'hierarchy' | 'weights' | 'metric'>,
  sources: readonly (readonly FixedPlace[])[],
  targets: readonly (readonly FixedPlace[])[],
  isWeightEnough: boolean,
): Cells {
  const { rankOf } = hierarchy;
  const feetOf = (
    places: readonly FixedPlace[],
    partsOf: (place: FixedPlace) => readonly PathPart[],
    nodeOf: (network: Network, arc: number) => number,
  ): readonly PartFoot[] =>
    places.flatMap((place) =>
      partsOf(place).flatMap((part) => {
        const weight = partWeight(cost, part);
        if (weight < 0) return [];
        const rank = rankOf[nodeOf(network, part.arc)]!;
        const foot = { rank, weight: weight + (place.addedWeight ?? 0) };
        return [{ ...foot, ...measured(network, cost, part) }];
      }),
    );
  const goals = targets.map((places) => feetOf(places, partsEntering, tailOf));
  const sums = waySums(
    hierarchy,
    metric,
    weights,
    (arc) => cost.timeS(arc),
    (arc) => network.edges.lengthMm[arc >>> 1]! / 1000,
  );
  const ways = createManyToMany(hierarchy, metric, goals, sums);
  const onEdge = new Map<number, number[]>();
  for (const [j, places] of targets.entries()) {
    for (const edge of new Set(places.map((place) => place.edge))) {
      const there = onEdge.get(edge);
      if (there === undefined) onEdge.set(edge, [j]);
      else there.push(j);
    }
  }
  const cells = emptyCells(sources.length, targets.length);
  const row = emptyRow(targets.length);
  for (const [i, starts] of sources.entries()) {
    const exits = feetOf(starts, partsLeaving, headOf);
    ways.from(exits, row, !isWeightEnough);
    const begin = i * targets.length;
    for (let j = 0; j < targets.length; j++) {
      if (row.weight[j] === INFINITE) continue;
      cells.weight[begin + j] = row.weight[j]!;
      if (isWeightEnough) continue;
      const [exit, entry] = [exits[row.start[j]!]!, goals[j]![row.goal[j]!]!];
      cells.timeS[begin + j] = exit.timeS + row.first[j]! + entry.timeS;
      cells.lengthM[begin + j] = exit.lengthM + row.second[j]! + entry.lengthM;
    }
    for (const j of new Set(starts.flatMap(({ edge }) => onEdge.get(edge) ?? []))) {
      const direct = directWay(network, cost, starts, targets[j]!);
      if (direct !== undefined && direct.weight <= cells.weight[begin + j]!) {
        putWay(cells, begin + j, direct);
      }
    }
  }
  return cells;
}
