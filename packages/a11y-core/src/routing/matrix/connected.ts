import { customise } from '../../hierarchy/metric.js';
import { hierarchyOfNetwork } from '../../hierarchy/of-network.js';
import type { Network } from '../../network/network.js';
import type { RoutingContext, Traveller } from '../context.js';
import type { CostModel } from '../cost.js';
import type { Prepared } from '../hierarchy-search.js';
import type { Journey } from '../journey.js';
import { cellsByHierarchy } from './by-hierarchy.js';
import { cellsByTrees } from './by-trees.js';
import type { Cells } from './cells.js';
import type { chooseMatrixEngine } from './choose.js';
import { type End, isSameEnd, movedTo } from './ends.js';

/** What fills the cells, and with what. */
export interface Filling {
  readonly choose: typeof chooseMatrixEngine;
  readonly isWeightEnough: boolean;
}

/** The two sides of a matrix, and its cells. */
export interface Connected {
  readonly sources: readonly End[];
  readonly targets: readonly End[];
  readonly cells: Cells;
}

/**
 * All cells. Ends that are connected with none of the others are moved and asked for again: those of
 * the side first that has to be moved less, then those of the other that are still alone.
 */
export function connected(
  context: RoutingContext,
  journey: Journey,
  sources: readonly End[],
  targets: readonly End[],
  filling: Filling,
): Connected {
  const cellsBetween = filler(context, journey, filling);
  const cells = cellsBetween(sources, targets);
  const { columns, weight } = cells;
  // A square matrix has the way of each end to itself, which connects it with nothing.
  const isWay = (i: number, j: number): boolean =>
    weight[i * columns + j] !== Infinity && !isSameEnd(sources[i]!, targets[j]!);
  const isAlone = {
    sources: (i: number): boolean => !targets.some((_, j) => isWay(i, j)),
    targets: (j: number): boolean => !sources.some((_, i) => isWay(i, j)),
  };
  const ends = { sources, targets };
  const moved = (side: Side): readonly End[] =>
    side === 'sources'
      ? movedTo(context, journey, ends.sources, isAlone.sources, ends.targets, true)
      : movedTo(context, journey, ends.targets, isAlone.targets, ends.sources, false);
  const move = (side: Side): void => {
    ends[side] = moved(side);
    const those = ends[side].flatMap(({ isMoved }, index) => (isMoved ? [index] : []));
    const from = side === 'sources' ? those : [...sources.keys()];
    const to = side === 'targets' ? those : [...targets.keys()];
    if (those.length === 0) return;
    const [some, others] = [from.map((i) => ends.sources[i]!), to.map((j) => ends.targets[j]!)];
    const fresh = cellsBetween(some, others);
    for (const [a, i] of from.entries()) {
      for (const [b, j] of to.entries()) {
        for (const column of ['weight', 'timeS', 'lengthM'] as const) {
          cells[column][i * columns + j] = fresh[column][a * to.length + b]!;
        }
      }
    }
  };
  const bySources = movedM(sources, moved('sources'));
  const byTargets = movedM(targets, moved('targets'));
  for (const side of bySources <= byTargets ? SIDES : SIDES.toReversed()) move(side);
  return { ...ends, cells };
}

const SIDES = ['sources', 'targets'] as const;
type Side = (typeof SIDES)[number];

/** How much farther all those that are moved lie from what was asked, in m; `Infinity` where none is. */
function movedM(before: readonly End[], after: readonly End[]): number {
  const farther = after.flatMap(({ isMoved, places }, i) =>
    isMoved ? [places[0]!.distanceM - before[i]!.places[0]!.distanceM] : [],
  );
  return farther.length === 0 ? Infinity : farther.reduce((sum, metres) => sum + metres, 0);
}

/** Fills cells for one question, for which a metric is made once at most. */
function filler(
  { network }: RoutingContext,
  { now, traveller }: Journey,
  { choose, isWeightEnough }: Filling,
): (sources: readonly End[], targets: readonly End[]) => Cells {
  const cost = traveller.weights;
  let ranked: Ranked | undefined;
  return (sources, targets) => {
    const [from, to] = [sources.map(({ places }) => places), targets.map(({ places }) => places)];
    const engine = choose({
      sources: from.length,
      targets: to.length,
      hasHierarchy: network.order !== undefined,
      isPrepared: ranked !== undefined || traveller.isPrepared(),
    });
    if (engine === 'hierarchy') ranked ??= rankedFor(network, traveller);
    return engine === 'trees' || ranked === undefined
      ? cellsByTrees(now, cost, from, to)
      : cellsByHierarchy(now, cost, ranked, from, to, isWeightEnough);
  };
}

/** What is kept of the traveller, else what is made for this question alone. */
function rankedFor(
  network: Network,
  { prepared, weights: cost }: Traveller<CostModel>,
): Ranked | undefined {
  const kept = prepared();
  if (kept !== undefined) return kept;
  const hierarchy = hierarchyOfNetwork(network);
  if (hierarchy === undefined) return undefined;
  const weights = cost.allWeights();
  return { hierarchy, weights, metric: customise(hierarchy, weights) };
}

type Ranked = Pick<Prepared, 'hierarchy' | 'weights' | 'metric'>;
