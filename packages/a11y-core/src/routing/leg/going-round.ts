import { localIso } from '../../network/hours/zone.js';
import { edgeKey } from '../../network/key.js';
import { edgeKindOf } from '../../network/read-edge.js';
import { closedWhere } from '../avoid.js';
import type { RoutingContext } from '../context.js';
import { type CostModel, costFor } from '../cost.js';
import { type Journey, onceTraveller } from '../journey.js';
import type { RouteWarning } from '../outcome.js';
import type { Placement } from '../places.js';
import type { PathPart } from '../search.js';
import { shareOf } from './measure.js';

/** How often the way is looked for anew, each time without what closed before it was come to. */
const MOST_ROUNDS = 16;

/** A way, and what it goes round because that closes before it is passed. */
interface Round {
  readonly parts: readonly PathPart[];
  readonly warnings: readonly RouteWarning[];
  /** Something on the way is shut when it is come to, and no way goes round it. */
  readonly isShut: boolean;
}

/**
 * The way that was found, unless part of it closes before it is passed: then the best way without
 * what closes too early, where there is one. Nobody is led to a gate that is shut by then.
 */
export function goingRound(
  context: RoutingContext,
  journey: Journey,
  { path, start, goal }: Extract<Placement, { kind: 'found' }>,
): Round {
  const { now, options, departMs } = journey;
  if (departMs === undefined) return { parts: path.parts, warnings: [], isShut: false };
  const shut = new Map<number, number>();
  let { parts } = path;
  let cost = journey.traveller.weights;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const early = shutBeforePassed(context, cost, parts, departMs);
    if (early.size === 0) {
      return { parts, warnings: warningsOf(context, shut), isShut: false };
    }
    for (const [edge, at] of early) shut.set(edge, at);
    const around = onceTraveller(context, costFor(closedWhere(now, new Set(shut.keys())), options));
    const found = around.find([start], [goal]);
    if (found === undefined) break;
    parts = found.parts;
    cost = around.weights;
  }
  return { parts: path.parts, warnings: [], isShut: true };
}

/** Edges on a way that are shut when they are entered or left, and when they close (ms since 1970). */
export function shutBeforePassed(
  { hours }: RoutingContext,
  cost: CostModel,
  parts: readonly PathPart[],
  departMs: number,
): ReadonlyMap<number, number> {
  const shut = new Map<number, number>();
  let enteredMs = departMs;
  for (const part of parts) {
    const leftMs = enteredMs + cost.timeS(part.arc) * shareOf(part) * 1000;
    const edge = part.arc >>> 1;
    const opening = hours.openingOn(edge);
    const isShut = [enteredMs, leftMs].some((at) => opening?.stateAt(at) === 'closed');
    const closes = isShut ? opening?.at(departMs, (leftMs - departMs) / DAY_MS + 1) : undefined;
    if (closes?.changesAt != null) shut.set(edge, closes.changesAt);
    enteredMs = leftMs;
  }
  return shut;
}

const DAY_MS = 86_400_000;

const warningsOf = (
  { network, hours }: RoutingContext,
  shut: ReadonlyMap<number, number>,
): readonly RouteWarning[] =>
  [...shut].map(([edge, atMs]) => {
    const at = localIso(atMs, hours.timeZoneOf(edge));
    return {
      code: 'goes-round-closing',
      at,
      edge: edgeKey(network, edge),
      detail: `The better way has the ${edgeKindOf(network, edge)} ${edgeKey(network, edge)}, which closes at ${at}, before it would be passed; this way goes round it.`,
    };
  });
