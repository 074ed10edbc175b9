import { EARTH_RADIUS_M, type LonLat } from '../geo/position.js';
import type { Network } from '../network/network.js';
import { lookFromBehind } from './from-behind.js';
import { BEST, CAME_BY, KEY, nextRound, ROUND, STRIDE, type Workspace } from './workspace.js';

/** A place on an edge: where a search begins or ends. At fraction 0 or 1 it is a node, from which any edge leaves. */
export interface End {
  readonly edge: number;
  readonly fraction: number;
}

/** What a search needs to know about a traveller. */
export interface Weights {
  /** Of a whole arc (`edge << 1 | direction`), a whole number; negative where it may not be walked. */
  weight(arc: number): number;
  /** The same for all arcs, where that is faster at once: `INFINITE` where it may not be walked. Not to be changed. */
  allWeights?(): Int32Array;
  /** Of a part of an arc that is not empty, where that is not the same part of the whole. */
  partWeight?(part: PathPart): number;
  /** No metre of ground weighs less. */
  readonly leastWeightPerM: number;
}

/** A part of an arc, in fractions of the edge's own direction; a backward arc runs from a larger to a smaller one. */
export interface PathPart {
  readonly arc: number;
  readonly fromFraction: number;
  readonly toFraction: number;
}

/** What a search found: the parts in order, none of them empty. */
export interface Path {
  readonly parts: readonly PathPart[];
  readonly weight: number;
}

/** `cameBy` of a node that the search began at: no arc. */
const BEGAN_HERE = 0xffff_ffff;

/** One of several ends a path may begin or end at. */
export interface WeightedEnd extends End {
  /** Added to every path that begins or ends here, such as the price of a door. Default 0. */
  readonly addedWeight?: number;
}

/** The same where it is known how far apart two lie. */
export interface Choice extends WeightedEnd {
  readonly position: LonLat;
}

/** A path between two ends out of several, by their places in the lists. */
export interface ChosenPath extends Path {
  readonly start: number;
  readonly goal: number;
}

/** The path of least weight from `start` to `goal` (A* on the columns), or undefined where there is none. */
export function findPath(
  network: Network,
  weights: Weights,
  start: End,
  goal: End,
  workspace: Workspace,
): Path | undefined {
  const alone = ({ edge, fraction }: End) => [{ edge, fraction }];
  return findPathAmong(network, weights, alone(start), alone(goal), workspace);
}

/** Nodes taken from the queue between two looks from behind, and how many are taken there. */
const AHEAD = 256;
const AT_BACK = 32;

/**
 * The path of least weight from any of the starts to any of the goals, in one search; undefined
 * where there is none. Its weight includes what the two ends add.
 */
export function findPathAmong(
  network: Network,
  weights: Weights,
  starts: readonly WeightedEnd[],
  goals: readonly WeightedEnd[],
  workspace: Workspace,
): ChosenPath | undefined {
  const { firstOut, head, edge: arcs } = network.out;
  const { nodes, queue } = workspace;
  const now = nextRound(workspace);
  const bound = boundTo(network, weights, goals, workspace);
  const reach = (node: number, weight: number, arc: number): void => {
    const at = STRIDE * node;
    if (nodes[at + ROUND] === now && nodes[at + BEST]! <= weight) return;
    const key = weight + bound(at);
    nodes[at + ROUND] = now;
    nodes[at + BEST] = weight;
    nodes[at + CAME_BY] = arc;
    nodes[at + KEY] = key;
    queue.push(node, key);
  };

  const direct = directPath(weights, starts, goals);
  let least = direct?.weight ?? Infinity;
  let last: Entry | undefined;

  const exits = entriesOf(weights, starts, partsLeaving, ({ arc }) => headOf(network, arc));
  for (const { node, weight } of exits) reach(node, weight, BEGAN_HERE);
  const entries = entriesOf(weights, goals, partsEntering, ({ arc }) => tailOf(network, arc));
  const nodesOf = (all: readonly Entry[]) => all.map(({ node }) => node);
  const behind = lookFromBehind(network, weights, nodesOf(exits), nodesOf(entries), workspace);

  let untilLook = AHEAD;
  while (queue.size > 0 && queue.leastKey() < least) {
    const asKey = queue.leastKey();
    const node = queue.pop();
    // An entry from before a better way was found.
    if (asKey > nodes[STRIDE * node + KEY]!) continue;
    const weight = nodes[STRIDE * node + BEST]!;
    for (const entry of entries) {
      if (entry.node === node && weight + entry.weight < least) {
        least = weight + entry.weight;
        last = entry;
      }
    }
    if (--untilLook === 0) {
      if (behind.look(AT_BACK) === 'none') break;
      untilLook = AHEAD;
    }
    const end = firstOut[node + 1]!;
    for (let position = firstOut[node]!; position < end; position++) {
      const arc = arcs[position]!;
      const step = weights.weight(arc);
      if (step >= 0) reach(head[position]!, weight + step, arc);
    }
  }
  if (last === undefined) return direct;

  const parts: PathPart[] = [last.part];
  let { node } = last;
  const cameBy = (): number => nodes[STRIDE * node + CAME_BY]!;
  for (let arc = cameBy(); arc !== BEGAN_HERE; arc = cameBy()) {
    parts.push(wholeArc(arc));
    node = tailOf(network, arc);
  }
  const first = exits.filter((exit) => exit.node === node).sort((a, b) => a.weight - b.weight)[0]!;
  parts.push(first.part);
  parts.reverse();
  return {
    parts: parts.filter((part) => !isEmpty(part)),
    weight: least,
    start: first.end,
    goal: last.end,
  };
}

/** A way onto the network at a start, or off it at a goal. */
interface Entry {
  readonly part: PathPart;
  readonly weight: number;
  readonly node: number;
  readonly end: number;
}

/** The ways onto the network at the starts, or off it at the goals, that may be walked. */
function entriesOf(
  weights: Weights,
  ends: readonly WeightedEnd[],
  partsOf: (end: End) => readonly PathPart[],
  nodeAt: (part: PathPart) => number,
): readonly Entry[] {
  return ends.flatMap((choice, end) =>
    partsOf(choice).flatMap((part) => {
      const weight = partWeight(weights, part);
      if (weight < 0) return [];
      return [{ part, weight: weight + (choice.addedWeight ?? 0), node: nodeAt(part), end }];
    }),
  );
}

/** Less by what adding up small numbers may have lost. */
const SURELY = 1 - 1e-9;

/** From the node whose numbers begin at a place of `nodes`, at least this much is left to the nearest of the goals. */
function boundTo(
  network: Network,
  weights: Weights,
  goals: readonly WeightedEnd[],
  { nodes, leastStretch }: Workspace,
): (at: number) => number {
  const perChord = SURELY * EARTH_RADIUS_M * weights.leastWeightPerM * leastStretch;
  const targets = goals.map(({ edge, fraction, addedWeight = 0 }) => {
    // Along the chord of its edge, which bounds the edge as it bounds each part of it.
    const [from, to] = [STRIDE * network.edges.from[edge]!, STRIDE * network.edges.to[edge]!];
    const on = (axis: number) =>
      nodes[from + axis]! * (1 - fraction) + nodes[to + axis]! * fraction;
    return { x: on(0), y: on(1), z: on(2), addedWeight };
  });
  const boundOf = (at: number, target: (typeof targets)[number]): number => {
    const dx = nodes[at]! - target.x;
    const dy = nodes[at + 1]! - target.y;
    const dz = nodes[at + 2]! - target.z;
    return perChord * Math.sqrt(dx * dx + dy * dy + dz * dz) + target.addedWeight;
  };
  const [only] = targets;
  if (targets.length === 1) return (at) => boundOf(at, only!);
  return (at) => {
    let least = Infinity;
    for (const target of targets) least = Math.min(least, boundOf(at, target));
    return least;
  };
}

/** The least of the paths that stay on the edge of both ends. */
export function directPath(
  weights: Weights,
  starts: readonly WeightedEnd[],
  goals: readonly WeightedEnd[],
): ChosenPath | undefined {
  let least: ChosenPath | undefined;
  for (const [i, start] of starts.entries()) {
    for (const [j, goal] of goals.entries()) {
      const path = alongOneEdge(weights, start, goal);
      if (path === undefined) continue;
      const weight = path.weight + (start.addedWeight ?? 0) + (goal.addedWeight ?? 0);
      if (weight < (least?.weight ?? Infinity)) {
        least = { parts: path.parts, weight, start: i, goal: j };
      }
    }
  }
  return least;
}

/** The weight of a part of an arc; negative where it may not be walked. An empty part asks no permission. */
export function partWeight(weights: Weights, part: PathPart): number {
  if (isEmpty(part)) return 0;
  if (weights.partWeight !== undefined) return weights.partWeight(part);
  const whole = weights.weight(part.arc);
  return whole < 0 ? whole : wholeWeight(whole * Math.abs(part.toFraction - part.fromFraction));
}

/** Rounded up, so that no lower bound is broken, but for what is only the noise of multiplying; never −0. */
export const wholeWeight = (weight: number): number => Math.ceil(weight - 1e-6) + 0;

export const isEmpty = (part: PathPart): boolean => part.fromFraction === part.toFraction;

export const wholeArc = (arc: number): PathPart =>
  (arc & 1) === 0
    ? { arc, fromFraction: 0, toFraction: 1 }
    : { arc, fromFraction: 1, toFraction: 0 };

/** From a place to the two ends of its edge. */
export function partsLeaving({ edge, fraction }: End): readonly [PathPart, PathPart] {
  return [
    { arc: edge << 1, fromFraction: fraction, toFraction: 1 },
    { arc: (edge << 1) | 1, fromFraction: fraction, toFraction: 0 },
  ];
}

/** From the two ends of its edge to a place. */
export function partsEntering({ edge, fraction }: End): readonly [PathPart, PathPart] {
  return [
    { arc: edge << 1, fromFraction: 0, toFraction: fraction },
    { arc: (edge << 1) | 1, fromFraction: 1, toFraction: fraction },
  ];
}

/** The part between two places of one edge; undefined where they lie on two. */
export function partBetween(start: End, goal: End): PathPart | undefined {
  if (start.edge !== goal.edge) return undefined;
  const arc = (start.edge << 1) | (goal.fraction > start.fraction ? 0 : 1);
  return { arc, fromFraction: start.fraction, toFraction: goal.fraction };
}

/** From one place to another on the same edge without leaving it; undefined where that is not allowed. */
export function alongOneEdge(weights: Weights, start: End, goal: End): Path | undefined {
  const part = partBetween(start, goal);
  if (part === undefined) return undefined;
  if (isEmpty(part)) return { parts: [], weight: 0 };
  const weight = partWeight(weights, part);
  return weight < 0 ? undefined : { parts: [part], weight };
}

/** The node an arc leaves. */
export function tailOf(network: Network, arc: number): number {
  return (arc & 1) === 0 ? network.edges.from[arc >>> 1]! : network.edges.to[arc >>> 1]!;
}

/** The node an arc leads to. */
export function headOf(network: Network, arc: number): number {
  return (arc & 1) === 0 ? network.edges.to[arc >>> 1]! : network.edges.from[arc >>> 1]!;
}
