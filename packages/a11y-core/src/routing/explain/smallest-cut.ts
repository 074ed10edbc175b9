import type { Network } from '../../network/network.js';
import { isArcAllowed } from '../../network/read-edge.js';
import {
  type End,
  headOf,
  isEmpty,
  type PathPart,
  partBetween,
  partsEntering,
  partsLeaving,
  tailOf,
  wholeArc,
} from '../search.js';

/** How far a cut is looked for. */
export interface CutBounds {
  /** Barriers at most. */
  readonly mostBarriers: number;
  /** Arcs looked at, at most. */
  readonly mostVisits: number;
}

export type SmallestCut =
  /** Parts of arcs that this traveller cannot walk, one for each edge of the cut; empty where nobody gets there. */
  | { readonly kind: 'cut'; readonly parts: readonly PathPart[] }
  /** There are more barriers in it than were asked for, or more ground to look at. */
  | { readonly kind: 'too-many' }
  | { readonly kind: 'too-large' };

/** An arc beside those of the network: from a start, or to a goal. */
interface Extra {
  readonly tail: number;
  readonly head: number;
  readonly capacity: number;
  /** What is cut where this is. */
  readonly part?: PathPart;
  flow: number;
}

/** In `cameBy`, where nothing came by. */
const UNSEEN = -1;

/**
 * The fewest edges this traveller cannot walk such that every way anybody has from the starts to the
 * goals passes one of them: a smallest cut in which what can be walked may not be cut (Edmonds and
 * Karp). Of several the one nearest to the starts. Expects that this traveller has no way.
 */
export function smallestCut(
  network: Network,
  permits: (arc: number) => boolean,
  starts: readonly End[],
  goals: readonly End[],
  { mostBarriers, mostVisits }: CutBounds,
): SmallestCut {
  const { out, nodeCount, edgeCount } = network;
  // Whoever walks all of an edge past a start or a goal might as well begin or end there.
  const halved = new Set([...starts, ...goals].filter(isInside).map(({ edge }) => edge));
  const capacityOf = (arc: number): number =>
    isArcAllowed(network, arc) ? (permits(arc) ? Infinity : 1) : 0;
  const source = nodeCount;
  const sink = nodeCount + 1;
  const extras = extraArcs(network, capacityOf, starts, goals, source, sink);
  const allNodes = extras.reduce((most, { tail, head }) => Math.max(most, tail, head), sink) + 1;
  const extrasAt = new Map<number, number[]>();
  for (const [i, { tail, head }] of extras.entries()) {
    for (const node of [tail, head]) extrasAt.set(node, [...(extrasAt.get(node) ?? []), i]);
  }

  /** What flows along an edge in its own direction, less what flows against it. */
  const flow = new Map<number, number>();
  const roomOn = (arc: number): number => {
    const capacity = halved.has(arc >>> 1) ? 0 : capacityOf(arc);
    const along = flow.get(arc >>> 1) ?? 0;
    return capacity - ((arc & 1) === 0 ? along : -along);
  };
  // Where a node was come to from: an arc of the network, or an extra one, counted on behind them.
  const cameBy = new Int32Array(allNodes);
  let size = 0;
  let visits = 0;
  for (;;) {
    cameBy.fill(UNSEEN);
    const queue = [source];
    for (let read = 0; read < queue.length && cameBy[sink] === UNSEEN; read++) {
      const node = queue[read]!;
      const come = (to: number, by: number): void => {
        if (to === source || cameBy[to] !== UNSEEN) return;
        cameBy[to] = by;
        queue.push(to);
      };
      for (const i of extrasAt.get(node) ?? []) {
        const { tail, head, capacity, flow: along } = extras[i]!;
        if (tail === node && along < capacity) come(head, 2 * (edgeCount + i));
        if (head === node && along > 0) come(tail, 2 * (edgeCount + i) + 1);
      }
      const end = node < nodeCount ? out.firstOut[node + 1]! : 0;
      for (let place = node < nodeCount ? out.firstOut[node]! : 0; place < end; place++) {
        visits += 1;
        if (roomOn(out.edge[place]!) > 0) come(out.head[place]!, out.edge[place]!);
      }
      if (visits > mostVisits) return { kind: 'too-large' };
    }
    if (cameBy[sink] === UNSEEN) break;
    size += 1;
    if (size > mostBarriers) return { kind: 'too-many' };
    for (let node = sink; node !== source; ) {
      const by = cameBy[node]!;
      const step = (by & 1) === 0 ? 1 : -1;
      const extra = extras[(by >>> 1) - edgeCount];
      if (extra === undefined) {
        flow.set(by >>> 1, (flow.get(by >>> 1) ?? 0) + step);
        node = tailOf(network, by);
      } else {
        extra.flow += step;
        node = step === 1 ? extra.tail : extra.head;
      }
    }
  }

  const isReached = (node: number): boolean => node === source || cameBy[node] !== UNSEEN;
  const ofEnds = extras.flatMap(({ tail, head, part }) =>
    part !== undefined && isReached(tail) && !isReached(head) ? [part] : [],
  );
  const between = [...flow].flatMap(([edge, along]) => {
    const arc = (edge << 1) | (along > 0 ? 0 : 1);
    const isCut = isReached(tailOf(network, arc)) && !isReached(headOf(network, arc));
    return along !== 0 && isCut ? [wholeArc(arc)] : [];
  });
  return { kind: 'cut', parts: [...ofEnds, ...between] };
}

/**
 * How the starts are left and the goals are come to. What cannot be walked of one edge is one barrier,
 * whichever way it is left or come to by: it has a node of its own that is passed once.
 */
function extraArcs(
  network: Network,
  capacityOf: (arc: number) => number,
  starts: readonly End[],
  goals: readonly End[],
  source: number,
  sink: number,
): readonly Extra[] {
  const extras: Extra[] = [];
  const add = (tail: number, head: number, capacity: number, part?: PathPart): void => {
    extras.push({ tail, head, capacity, flow: 0, ...(part && { part }) });
  };
  let nodes = sink + 1;
  const gates = new Map<string, number>();
  const gateOf = (side: 'out' | 'in', part: PathPart): number => {
    const key = `${side} ${part.arc >>> 1}`;
    const known = gates.get(key);
    if (known !== undefined) return known;
    const gate = nodes++;
    gates.set(key, gate);
    if (side === 'out') add(source, gate, 1, part);
    else add(gate, sink, 1, part);
    return gate;
  };
  const leave = (part: PathPart, to: number): void => {
    const capacity = isEmpty(part) ? Infinity : capacityOf(part.arc);
    if (capacity === Infinity) add(source, to, Infinity);
    else if (capacity > 0) add(gateOf('out', part), to, Infinity);
  };
  const direct = directParts(starts, goals);
  const isDirect = ({ arc }: PathPart) => direct.some((part) => part.arc === arc);
  for (const part of direct) leave(part, sink);
  for (const part of starts.flatMap((start) => atEnd(start, partsLeaving(start)))) {
    if (!isDirect(part)) leave(part, headOf(network, part.arc));
  }
  for (const part of goals.flatMap((goal) => atEnd(goal, partsEntering(goal)))) {
    if (isDirect(part)) continue;
    const from = tailOf(network, part.arc);
    const capacity = isEmpty(part) ? Infinity : capacityOf(part.arc);
    if (capacity === Infinity) add(from, sink, Infinity);
    else if (capacity > 0) add(from, gateOf('in', part), Infinity);
  }
  return extras;
}

/** Between two nodes, and not one of them. */
const isInside = ({ fraction }: End): boolean => fraction > 0 && fraction < 1;

/** At a node the edges that meet there tell the rest. */
const atEnd = (end: End, parts: readonly PathPart[]): readonly PathPart[] =>
  isInside(end) ? parts : parts.filter(isEmpty);

/** From a start inside an edge to a goal inside the same. */
function directParts(starts: readonly End[], goals: readonly End[]): readonly PathPart[] {
  return starts.filter(isInside).flatMap((start) =>
    goals.filter(isInside).flatMap((goal) => {
      const part = partBetween(start, goal);
      return part === undefined || isEmpty(part) ? [] : [part];
    }),
  );
}
