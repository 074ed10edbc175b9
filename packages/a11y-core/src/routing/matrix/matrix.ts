import { customise } from '../../hierarchy/metric.js';
import { hierarchyOfNetwork } from '../../hierarchy/of-network.js';
import type { Network } from '../../network/network.js';
import { resolveOptions } from '../../profile/options.js';
import { avoidedIn } from '../avoid.js';
import type { RoutingContext, Traveller } from '../context.js';
import type { CostModel } from '../cost.js';
import type { Prepared } from '../hierarchy-search.js';
import { type Journey, journeyOf } from '../journey.js';
import { cellsByHierarchy } from './by-hierarchy.js';
import { cellsByTrees } from './by-trees.js';
import type { Cells } from './cells.js';
import { chooseMatrixEngine } from './choose.js';
import { type End, endsAt, movedTo, toldEnd } from './ends.js';
import type { MatrixOutcome, MatrixRows } from './outcome.js';
import { type MatrixRequest, parseMatrixRequest } from './request.js';

/** The ways from every source to every target. See `Router.matrix`. */
export function matrixIn(
  context: RoutingContext,
  request: MatrixRequest,
  choose = chooseMatrixEngine,
): MatrixOutcome {
  const {
    sources: from,
    targets: to,
    values = ['duration', 'distance'],
    departAt,
    avoid,
    ...traveller
  } = parseMatrixRequest(request);
  const journey = journeyOf(context, {
    options: resolveOptions(traveller),
    departMs: departAt === undefined ? undefined : Date.parse(departAt),
    language: undefined,
    avoided: avoidedIn(context.network, context.snapper, avoid),
  });
  const { sources, targets, cells } = connected(
    context,
    journey,
    endsAt(context, journey, '/sources', from),
    endsAt(context, journey, '/targets', to),
    { choose, isWeightEnough: values.every((value) => value === 'weight') },
  );
  return {
    outcome: 'matrix',
    sources: sources.map((one) => toldEnd(context, journey, one)),
    targets: targets.map((one) => toldEnd(context, journey, one)),
    ...(values.includes('duration') && { durationsS: rowsOf(cells, 'timeS') }),
    ...(values.includes('distance') && { distancesM: rowsOf(cells, 'lengthM') }),
    ...(values.includes('weight') && { weights: rowsOf(cells, 'weight') }),
  };
}

/** What fills the cells, and with what. */
interface Filling {
  readonly choose: typeof chooseMatrixEngine;
  readonly isWeightEnough: boolean;
}

const rowsOf = (
  { rows, columns, ...cells }: Cells,
  column: 'weight' | 'timeS' | 'lengthM',
): MatrixRows =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      cells.weight[i * columns + j] === Infinity ? null : cells[column][i * columns + j]!,
    ),
  );

/** All cells; ends that are connected with none of the others are moved, and asked for again. */
function connected(
  context: RoutingContext,
  journey: Journey,
  sources: readonly End[],
  targets: readonly End[],
  filling: Filling,
) {
  const cells = cellsBetween(context, journey, sources, targets, filling);
  const { columns, weight } = cells;
  const isWay = (i: number, j: number): boolean => weight[i * columns + j] !== Infinity;
  const isAloneSource = (i: number): boolean => !targets.some((_, j) => isWay(i, j));
  const isAloneTarget = (j: number): boolean => !sources.some((_, i) => isWay(i, j));
  const moved = {
    sources: movedTo(context, journey, sources, isAloneSource, targets, true),
    targets: movedTo(context, journey, targets, isAloneTarget, sources, false),
  };
  const again = (from: readonly number[], to: readonly number[]): void => {
    if (from.length === 0 || to.length === 0) return;
    const [some, others] = [from.map((i) => moved.sources[i]!), to.map((j) => moved.targets[j]!)];
    const fresh = cellsBetween(context, journey, some, others, filling);
    for (const [a, i] of from.entries()) {
      for (const [b, j] of to.entries()) {
        for (const column of ['weight', 'timeS', 'lengthM'] as const) {
          cells[column][i * columns + j] = fresh[column][a * to.length + b]!;
        }
      }
    }
  };
  again(movedAmong(moved.sources), [...targets.keys()]);
  again([...sources.keys()], movedAmong(moved.targets));
  return { ...moved, cells };
}

const movedAmong = (ends: readonly End[]): readonly number[] =>
  ends.flatMap(({ isMoved }, index) => (isMoved ? [index] : []));

function cellsBetween(
  { network }: RoutingContext,
  { now, traveller }: Journey,
  sources: readonly End[],
  targets: readonly End[],
  filling: Filling,
): Cells {
  const cost = traveller.weights;
  const [from, to] = [sources.map(({ places }) => places), targets.map(({ places }) => places)];
  const engine = filling.choose({
    sources: from.length,
    targets: to.length,
    hasHierarchy: network.order !== undefined,
    isPrepared: traveller.isPrepared(),
  });
  const prepared = engine === 'hierarchy' ? preparedFor(network, traveller) : undefined;
  return prepared === undefined
    ? cellsByTrees(now, cost, from, to)
    : cellsByHierarchy(now, cost, prepared, from, to, filling.isWeightEnough);
}

/** What is kept of the traveller, else what is made for these cells alone. */
function preparedFor(
  network: Network,
  { prepared, weights: cost }: Traveller<CostModel>,
): Pick<Prepared, 'hierarchy' | 'weights' | 'metric'> | undefined {
  const kept = prepared();
  if (kept !== undefined) return kept;
  const hierarchy = hierarchyOfNetwork(network);
  if (hierarchy === undefined) return undefined;
  const weights = cost.allWeights();
  return { hierarchy, weights, metric: customise(hierarchy, weights) };
}
