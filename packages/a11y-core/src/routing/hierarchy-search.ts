import type { Hierarchy } from '../hierarchy/hierarchy.js';
import { INFINITE, type Metric } from '../hierarchy/metric.js';
import type { Foot, HierarchyQuery } from '../hierarchy/query.js';
import type { Network } from '../network/network.js';
import {
  type Choice,
  type ChosenPath,
  directPath,
  headOf,
  isEmpty,
  type PathPart,
  partsEntering,
  partsLeaving,
  partWeight,
  tailOf,
  type Weights,
  wholeArc,
} from './search.js';

/** One traveller's weights in a hierarchy, ready for questions. */
export interface Prepared {
  readonly hierarchy: Hierarchy;
  readonly query: HierarchyQuery;
  /** Per arc; `INFINITE` where it may not be walked. */
  readonly weights: Int32Array;
  readonly metric: Metric;
}

/**
 * Works out the weights from one arc up to, not including, another into a table as hierarchies take
 * it. It may be the table that the traveller's own weights are kept in.
 */
export function weighArcs(
  traveller: Weights,
  table: Int32Array,
  fromArc: number,
  toArc: number,
): void {
  if (fromArc === 0 && toArc === table.length && traveller.allWeights !== undefined) {
    const all = traveller.allWeights();
    if (all !== table) table.set(all);
    return;
  }
  for (let arc = fromArc; arc < toArc; arc++) {
    const weight = traveller.weight(arc);
    table[arc] = weight < 0 ? INFINITE : weight;
  }
}

/** The same question as `findPathAmong`, answered by the hierarchy: a path of the same weight. */
export function findPathInHierarchy(
  network: Network,
  traveller: Weights,
  { hierarchy, query, weights, metric }: Prepared,
  starts: readonly Choice[],
  goals: readonly Choice[],
): ChosenPath | undefined {
  const { rankOf } = hierarchy;
  const exits = feetOf(traveller, starts, partsLeaving, ({ arc }) => rankOf[headOf(network, arc)]!);
  const entries = feetOf(
    traveller,
    goals,
    partsEntering,
    ({ arc }) => rankOf[tailOf(network, arc)]!,
  );
  const direct = directPath(traveller, starts, goals);
  const found = query.path(metric, weights, exits, entries);
  if (found === undefined || (direct !== undefined && direct.weight <= found.weight)) return direct;
  const first = exits[found.start]!;
  const last = entries[found.goal]!;
  const parts = [first.part, ...found.arcs.map(wholeArc), last.part];
  return {
    parts: parts.filter((part) => !isEmpty(part)),
    weight: found.weight,
    start: first.end,
    goal: last.end,
  };
}

/** A way onto the network or off it, as a foot of the climb. */
interface PartFoot extends Foot {
  readonly part: PathPart;
  readonly end: number;
}

function feetOf(
  traveller: Weights,
  ends: readonly Choice[],
  partsOf: (end: Choice) => readonly PathPart[],
  rankAt: (part: PathPart) => number,
): readonly PartFoot[] {
  return ends.flatMap((choice, end) =>
    partsOf(choice).flatMap((part) => {
      const weight = partWeight(traveller, part);
      if (weight < 0) return [];
      return [{ rank: rankAt(part), weight: weight + (choice.addedWeight ?? 0), part, end }];
    }),
  );
}
