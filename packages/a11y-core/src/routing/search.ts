import FlatQueue from 'flatqueue';
import { COORDINATE_SCALE, EARTH_RADIUS_M, type LonLat } from '../geo/position.js';
import { lineLengths } from '../network/edge-line.js';
import type { Network } from '../network/network.js';
import { edgeGeometry } from '../network/read-edge.js';

/** A place on an edge: where a search begins or ends. At fraction 0 or 1 it is a node, from which any edge leaves. */
export interface End {
  readonly edge: number;
  readonly fraction: number;
}

/** What a search needs to know about a traveller. */
export interface Weights {
  /** Of a whole arc (`edge << 1 | direction`), a whole number; negative where it may not be walked. */
  weight(arc: number): number;
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

/**
 * Arrays for one search at a time on one network, kept between searches, and what its lower bounds
 * are made of. Not shared by searches that run side by side.
 */
export interface Workspace {
  readonly best: Float64Array;
  /** Arc by which a node was reached; valid like `best` only where `round` says so. */
  readonly cameBy: Uint32Array;
  readonly round: Uint32Array;
  readonly queue: FlatQueue<number>;
  /** Unit vectors of the nodes, three numbers each: the chord between two never exceeds the ground. */
  readonly vectors: Float64Array;
  /** Least ratio, at most 1, of an edge's length to that of its line. */
  readonly leastStretch: number;
  /** Number of the search that wrote last. */
  current: number;
}

const RAD = Math.PI / 180;

export function createWorkspace(network: Network): Workspace {
  const { nodeCount, nodes } = network;
  const vectors = new Float64Array(3 * nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const at: LonLat = [nodes.lon[node]! / COORDINATE_SCALE, nodes.lat[node]! / COORDINATE_SCALE];
    vectors.set(unitVector(at), 3 * node);
  }
  return {
    best: new Float64Array(nodeCount),
    cameBy: new Uint32Array(nodeCount),
    round: new Uint32Array(nodeCount),
    queue: new FlatQueue<number>(),
    vectors,
    leastStretch: leastStretch(network),
    current: 0,
  };
}

function unitVector([lon, lat]: LonLat): [number, number, number] {
  const shrink = Math.cos(lat * RAD);
  return [shrink * Math.cos(lon * RAD), shrink * Math.sin(lon * RAD), Math.sin(lat * RAD)];
}

/**
 * A line may be longer than the length on record: a survey measured it, or coordinates were rounded.
 * The bound of the search is derived from what is there, so that it is one in every network.
 */
function leastStretch(network: Network): number {
  let least = 1;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const { total } = lineLengths(edgeGeometry(network, edge));
    if (total > 0) least = Math.min(least, network.edges.lengthMm[edge]! / 1000 / total);
  }
  return least;
}

/** `cameBy` of a node that the search began at: no arc. */
const BEGAN_HERE = 0xffff_ffff;

/** One of several ends a path may begin or end at. */
export interface Choice extends End {
  readonly position: LonLat;
  /** Added to every path that begins or ends here, such as the price of a door. Default 0. */
  readonly addedWeight?: number;
}

/** A path between two ends out of several, by their places in the lists. */
export interface ChosenPath extends Path {
  readonly start: number;
  readonly goal: number;
}

/**
 * The path of least weight from `start` to `goal` (A* on the columns), or undefined where there is
 * none. `goalPosition` is where `goal` lies; the lower bound is measured to it.
 */
export function findPath(
  network: Network,
  weights: Weights,
  start: End,
  goal: End,
  goalPosition: LonLat,
  workspace: Workspace,
): Path | undefined {
  const at = ({ edge, fraction }: End) => [{ edge, fraction, position: goalPosition }];
  return findPathAmong(network, weights, at(start), at(goal), workspace);
}

/**
 * The path of least weight from any of the starts to any of the goals, in one search; undefined
 * where there is none. Its weight includes what the two ends add.
 */
export function findPathAmong(
  network: Network,
  weights: Weights,
  starts: readonly Choice[],
  goals: readonly Choice[],
  workspace: Workspace,
): ChosenPath | undefined {
  const { out } = network;
  const { best, cameBy, round, queue, vectors } = workspace;
  const now = nextRound(workspace);
  const targets = targetsOf(goals);
  const perChord = EARTH_RADIUS_M * weights.leastWeightPerM * workspace.leastStretch;
  const bound = (node: number): number => {
    let least = Infinity;
    for (const { vector, addedWeight } of targets) {
      const dx = vectors[3 * node]! - vector[0];
      const dy = vectors[3 * node + 1]! - vector[1];
      const dz = vectors[3 * node + 2]! - vector[2];
      const left = perChord * Math.sqrt(dx * dx + dy * dy + dz * dz) + addedWeight;
      if (left < least) least = left;
    }
    return least;
  };
  const reach = (node: number, weight: number, arc: number): void => {
    if (round[node] === now && best[node]! <= weight) return;
    round[node] = now;
    best[node] = weight;
    cameBy[node] = arc;
    queue.push(node, weight + bound(node));
  };

  const direct = directPath(weights, starts, goals);
  let least = direct?.weight ?? Infinity;
  let last: Entry | undefined;

  const exits = starts.flatMap((start, index) =>
    partsLeaving(start).flatMap((part) => {
      const weight = partWeight(weights, part);
      const node = headOf(network, part.arc);
      return weight >= 0
        ? [{ part, weight: weight + (start.addedWeight ?? 0), node, end: index }]
        : [];
    }),
  );
  for (const { node, weight } of exits) reach(node, weight, BEGAN_HERE);
  const entries = goals.flatMap((goal, index) =>
    partsEntering(goal).flatMap((part) => {
      const weight = partWeight(weights, part);
      const node = tailOf(network, part.arc);
      return weight >= 0
        ? [{ part, weight: weight + (goal.addedWeight ?? 0), node, end: index }]
        : [];
    }),
  );

  while (queue.length > 0 && queue.peekValue()! < least) {
    const key = queue.peekValue()!;
    const node = queue.pop()!;
    const weight = best[node]!;
    // An entry from before a better way was found.
    if (key > weight + bound(node)) continue;
    for (const entry of entries) {
      if (entry.node === node && weight + entry.weight < least) {
        least = weight + entry.weight;
        last = entry;
      }
    }
    const end = out.firstOut[node + 1]!;
    for (let position = out.firstOut[node]!; position < end; position++) {
      const arc = out.edge[position]!;
      const step = weights.weight(arc);
      if (step >= 0) reach(out.head[position]!, weight + step, arc);
    }
  }
  if (last === undefined) return direct;

  const parts: PathPart[] = [last.part];
  let { node } = last;
  for (let arc = cameBy[node]!; arc !== BEGAN_HERE; arc = cameBy[node]!) {
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

/** Where the goals lie, each position once with the least that is added there. */
function targetsOf(goals: readonly Choice[]) {
  const targets = new Map<string, { vector: [number, number, number]; addedWeight: number }>();
  for (const { position, addedWeight = 0 } of goals) {
    const key = position.join();
    const known = targets.get(key);
    if (known === undefined) targets.set(key, { vector: unitVector(position), addedWeight });
    else known.addedWeight = Math.min(known.addedWeight, addedWeight);
  }
  return [...targets.values()];
}

/** The least of the paths that stay on the edge of both ends. */
export function directPath(
  weights: Weights,
  starts: readonly Choice[],
  goals: readonly Choice[],
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

/** Rounded up, so that no lower bound is broken; but for what is only the noise of multiplying. */
export const wholeWeight = (weight: number): number => Math.ceil(weight - 1e-6);

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

function nextRound(workspace: Workspace): number {
  workspace.queue.clear();
  workspace.current += 1;
  if (workspace.current > 0xffff_ffff) {
    workspace.round.fill(0);
    workspace.current = 1;
  }
  return workspace.current;
}
