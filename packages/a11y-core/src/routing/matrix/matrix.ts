import { resolveOptions } from '../../profile/options.js';
import { avoidedIn } from '../avoid.js';
import type { RoutingContext } from '../context.js';
import { journeyOf } from '../journey.js';
import type { Cells } from './cells.js';
import { chooseMatrixEngine } from './choose.js';
import { connected } from './connected.js';
import { endsAt, toldEnd } from './ends.js';
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

const rowsOf = (
  { rows, columns, ...cells }: Cells,
  column: 'weight' | 'timeS' | 'lengthM',
): MatrixRows =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) =>
      cells.weight[i * columns + j] === Infinity ? null : cells[column][i * columns + j]!,
    ),
  );
