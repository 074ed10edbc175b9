import { edgePosition } from '../network/edge-line.js';
import type { Network } from '../network/network.js';
import type { Find } from './finder.js';
import { lengthOf, shareOf } from './leg/measure.js';
import {
  type Choice,
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
import { AT_END, type Tree, treeOf } from './tree.js';

/** Of its own length an alternative has at most this share in common with the ways before it. */
export const MOST_SHARED = 0.7;

/** An alternative weighs at most this many times the best way. */
export const MOST_STRETCH = 1.4;

/** Every piece of an alternative that weighs up to this share of the best way is itself a best way. */
export const LOCALLY_OPTIMAL = 0.25;

/** Candidates looked at, the most promising first; what comes after them is hardly another way. */
const MOST_CANDIDATES = 200;

export interface Alternative {
  readonly parts: readonly PathPart[];
  readonly weight: number;
  readonly sharedShare: number;
  readonly stretch: number;
}

/**
 * Other ways worth choosing (Abraham, Delling, Goldberg and Werneck 2013): each goes by a stretch that
 * is on a lightest way both from the start and to the goal, shares little with the ways before it, is
 * not much heavier than the best, and makes no detour that somebody would cut short.
 */
export function alternativesTo(
  network: Network,
  weights: Weights,
  find: Find,
  best: readonly PathPart[],
  start: Choice,
  goal: Choice,
  count: number,
): readonly Alternative[] {
  const bestWeight = weightOf(weights, best);
  if (count === 0 || bestWeight === 0) return [];
  const most = bestWeight * MOST_STRETCH;
  // What an end adds, such as the price of a door, every way pays alike.
  const [from, to] = [start, goal].map(({ edge, fraction, position }) => ({
    edge,
    fraction,
    position,
  }));
  const out = treeOf(network, weights, [from!], { most });
  const back = treeOf(network, weights, [to!], { most, towards: true });
  const chosen: Alternative[] = [];
  for (const { node } of plateaus(network, out, back, most).slice(0, MOST_CANDIDATES)) {
    const path = pathBy(network, weights, out, back, node, from!, to!);
    if (path === undefined) continue;
    const { parts } = path;
    const weight = weightOf(weights, parts);
    const sharedShare = sharedOf(network, parts, [best, ...chosen.map((one) => one.parts)]);
    if (weight > most || sharedShare > MOST_SHARED) continue;
    if (!isLocallyOptimal(network, weights, find, path, bestWeight * LOCALLY_OPTIMAL)) continue;
    chosen.push({ parts, weight, sharedShare, stretch: weight / bestWeight });
    if (chosen.length === count) break;
  }
  return chosen;
}

/** A stretch that the tree from the start and the tree to the goal have in common. */
interface Plateau {
  readonly node: number;
  /** What the way by it weighs, less the stretch itself: the less, the better. */
  readonly rank: number;
}

/** The common stretches of both trees, the most promising first, each by the node it begins at. */
function plateaus(network: Network, out: Tree, back: Tree, most: number): readonly Plateau[] {
  const found: Plateau[] = [];
  const isShared = (arc: number): boolean =>
    arc !== AT_END && back.arcAt[tailOf(network, arc)] === arc;
  for (const node of out.order) {
    const weight = out.weightAt[node]! + back.weightAt[node]!;
    // Only where a stretch begins: the arc to here is not in both trees.
    if (weight > most || isShared(out.arcAt[node]!)) continue;
    let end = node;
    for (let arc = back.arcAt[end]!; arc !== AT_END; arc = back.arcAt[end]!) {
      const head = headOf(network, arc);
      if (out.arcAt[head] !== arc) break;
      end = head;
    }
    found.push({ node, rank: weight - (out.weightAt[end]! - out.weightAt[node]!) });
  }
  return found.sort((a, b) => a.rank - b.rank || a.node - b.node);
}

/** A way by a node, which it comes to before the part `at`. */
interface PathBy {
  readonly parts: readonly PathPart[];
  readonly at: number;
}

/** The lightest way by a node; undefined where it comes by a node twice. */
function pathBy(
  network: Network,
  weights: Weights,
  out: Tree,
  back: Tree,
  by: number,
  start: Choice,
  goal: Choice,
): PathBy | undefined {
  const arcs: number[] = [];
  let first = by;
  for (let arc = out.arcAt[first]!; arc !== AT_END; arc = out.arcAt[first]!) {
    arcs.push(arc);
    first = tailOf(network, arc);
  }
  arcs.reverse();
  const before = arcs.length;
  let last = by;
  for (let arc = back.arcAt[last]!; arc !== AT_END; arc = back.arcAt[last]!) {
    arcs.push(arc);
    last = headOf(network, arc);
  }
  const nodes = [first, ...arcs.map((arc) => headOf(network, arc))];
  if (new Set(nodes).size < nodes.length) return undefined;
  const lightest = (parts: readonly PathPart[]): PathPart | undefined =>
    parts
      .filter((part) => partWeight(weights, part) >= 0)
      .sort((a, b) => partWeight(weights, a) - partWeight(weights, b))[0];
  const exit = lightest(partsLeaving(start).filter(({ arc }) => headOf(network, arc) === first));
  const entry = lightest(partsEntering(goal).filter(({ arc }) => tailOf(network, arc) === last));
  if (exit === undefined || entry === undefined) return undefined;
  const parts = [exit, ...arcs.map(wholeArc), entry].filter((part) => !isEmpty(part));
  // Out to the end of the edge one begins on and back past the start is no way to go.
  if (new Set(parts.map(({ arc }) => arc >>> 1)).size < parts.length) return undefined;
  return { parts, at: isEmpty(exit) ? before : before + 1 };
}

/** Which share of its length a way has in common with any of some others. */
function sharedOf(
  network: Network,
  parts: readonly PathPart[],
  others: readonly (readonly PathPart[])[],
): number {
  const walked = new Map<number, number>();
  for (const part of others.flat()) {
    const edge = part.arc >>> 1;
    walked.set(edge, Math.max(walked.get(edge) ?? 0, shareOf(part)));
  }
  const sharedM = parts.reduce((sum, part) => {
    const edge = part.arc >>> 1;
    const share = Math.min(shareOf(part), walked.get(edge) ?? 0);
    return sum + (share * network.edges.lengthMm[edge]!) / 1000;
  }, 0);
  const lengthM = lengthOf(network, parts);
  return lengthM === 0 ? 1 : sharedM / lengthM;
}

/**
 * Whether every piece up to a weight is itself a lightest way. Both halves of a way by a node are, so
 * only the pieces across that node are looked at, and of those that begin at one place the longest.
 */
function isLocallyOptimal(
  network: Network,
  weights: Weights,
  find: Find,
  { parts, at }: PathBy,
  within: number,
): boolean {
  let first = at;
  let end = at;
  let weight = 0;
  const weigh = (index: number): number => partWeight(weights, parts[index]!);
  while (first > 0 && weight + weigh(first - 1) <= within) weight += weigh(--first);
  for (; first < at; weight -= weigh(first++)) {
    const before = end;
    while (end < parts.length && weight + weigh(end) <= within) weight += weigh(end++);
    if (end === before) continue;
    const [one, other] = [parts[first]!, parts[end - 1]!];
    const path = find(
      [placeOn(network, one.arc, one.fromFraction)],
      [placeOn(network, other.arc, other.toFraction)],
    );
    if (path === undefined || path.weight < weight) return false;
  }
  return true;
}

const placeOn = (network: Network, arc: number, fraction: number): Choice => ({
  edge: arc >>> 1,
  fraction,
  position: edgePosition(network, arc >>> 1, fraction),
});

const weightOf = (weights: Weights, parts: readonly PathPart[]): number =>
  parts.reduce((sum, part) => sum + partWeight(weights, part), 0);
