import FlatQueue from 'flatqueue';
import type { Network } from '../network/network.js';
import type { CostModel } from './cost.js';
import { shareOf } from './leg/measure.js';
import {
  alongOneEdge,
  type Choice,
  headOf,
  isEmpty,
  type PathPart,
  partBetween,
  partsEntering,
  partsLeaving,
  partWeight,
  tailOf,
  wholeArc,
} from './search.js';

/** What the lightest way weighs in the search, and what it truly takes. */
export interface Walked {
  readonly weight: number;
  readonly timeS: number;
  readonly lengthM: number;
}

/** How far is looked, measured along the lightest ways. */
export interface Budget {
  readonly by: 'time' | 'distance';
  /** Seconds or metres, as `by` says. */
  readonly most: number;
}

/** The lightest ways from some places, with their true time and length; or the ways towards them. */
export interface Walks {
  /** Nodes whose lightest way is known, the lightest first; some may lie beyond the budget. */
  readonly order: readonly number[];
  /** By node; `Infinity` where no way is known. */
  readonly weightAt: Float64Array;
  /** Seconds and metres along the lightest way; they mean something only where a weight does. */
  readonly timeSAt: Float64Array;
  readonly lengthMAt: Float64Array;
  /** Whether everything that can be come to lies within the budget. */
  readonly isExhausted: boolean;
  /** The lightest way to a place; undefined where there is none, or none within the budget. */
  to(place: Choice): Walked | undefined;
  /** The same as parts in the order walked. */
  partsTo(place: Choice): readonly PathPart[] | undefined;
}

/** In the place of an arc: the way begins on an edge of the node. */
const BEGAN_HERE = 0xffff_ffff;

const AWAITED = 1;
const SETTLED = 2;

/**
 * Dijkstra's algorithm by weight, which carries true time and length along. With a budget it goes on
 * until no node within it, nor the far end of an arc that leaves one, can be come to any more: so the
 * lightest way is known wherever the budget ends. `onSettled` is told each node, and ends the search
 * by answering true.
 */
export function walksFrom(
  network: Network,
  cost: CostModel,
  starts: readonly Choice[],
  {
    towards = false,
    budget = { by: 'time', most: Infinity },
    onSettled = () => false,
  }: {
    readonly towards?: boolean;
    readonly budget?: Budget;
    readonly onSettled?: (node: number, weight: number) => boolean;
  } = {},
): Walks {
  const { out, nodeCount, edges } = network;
  const weightAt = new Float64Array(nodeCount).fill(Infinity);
  const timeSAt = new Float64Array(nodeCount);
  const lengthMAt = new Float64Array(nodeCount);
  const cameBy = new Uint32Array(nodeCount).fill(BEGAN_HERE);
  const state = new Uint8Array(nodeCount);
  const order: number[] = [];
  const queue = new FlatQueue<number>();
  let awaited = 0;
  let beyond = 0;
  const lengthM = (arc: number): number => edges.lengthMm[arc >>> 1]! / 1000;

  /** Offers a node a way; one that is awaited is told so in any case. */
  const reach = (node: number, weight: number, arc: number, isAwaited: boolean): void => {
    const before = state[node]!;
    if (before === SETTLED) return;
    if (isAwaited && before !== AWAITED) {
      state[node] = AWAITED;
      awaited += 1;
    }
    if (weight >= weightAt[node]!) return;
    weightAt[node] = weight;
    cameBy[node] = arc;
    queue.push(node, weight);
  };

  const partOf = (part: PathPart, added: number): Walked | undefined => {
    const weight = partWeight(cost, part);
    if (weight < 0) return undefined;
    if (isEmpty(part)) return { weight: added, timeS: 0, lengthM: 0 };
    const share = shareOf(part);
    return {
      weight: weight + added,
      timeS: cost.timeS(part.arc) * share,
      lengthM: lengthM(part.arc) * share,
    };
  };
  const off = starts.flatMap((start) =>
    (towards ? partsEntering(start) : partsLeaving(start)).flatMap((part) => {
      const walked = partOf(part, start.addedWeight ?? 0);
      const node = towards ? tailOf(network, part.arc) : headOf(network, part.arc);
      return walked === undefined ? [] : [{ part, walked, node }];
    }),
  );
  const lightestOff = (node: number) =>
    off
      .filter((one) => one.node === node)
      .reduce((best, one) => (one.walked.weight < best.walked.weight ? one : best));
  for (const { node, walked } of off) reach(node, walked.weight, BEGAN_HERE, true);

  while (awaited > 0 && queue.length > 0) {
    const weight = queue.peekValue()!;
    const node = queue.pop()!;
    if (state[node] === SETTLED || weight > weightAt[node]!) continue;
    if (state[node] === AWAITED) awaited -= 1;
    state[node] = SETTLED;
    order.push(node);
    const by = cameBy[node]!;
    if (by === BEGAN_HERE) {
      const { walked } = lightestOff(node);
      timeSAt[node] = walked.timeS;
      lengthMAt[node] = walked.lengthM;
    } else {
      const before = towards ? headOf(network, by) : tailOf(network, by);
      timeSAt[node] = timeSAt[before]! + cost.timeS(by);
      lengthMAt[node] = lengthMAt[before]! + lengthM(by);
    }
    if (onSettled(node, weight)) break;
    const isWithin = (budget.by === 'time' ? timeSAt : lengthMAt)[node]! <= budget.most;
    if (!isWithin) beyond += 1;
    const end = out.firstOut[node + 1]!;
    for (let place = out.firstOut[node]!; place < end; place++) {
      const arc = towards ? out.edge[place]! ^ 1 : out.edge[place]!;
      const step = cost.weight(arc);
      if (step >= 0) reach(out.head[place]!, weight + step, arc, isWithin);
    }
  }
  // What was only seen has no lightest way yet.
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (state[node] !== SETTLED) weightAt[node] = Infinity;
  }

  /** The lightest way to a place, and the last part of it: along the edge of a start, or from a node. */
  const last = (place: Choice) => {
    const added = place.addedWeight ?? 0;
    let best: { walked: Walked; part: PathPart | undefined; node: number | undefined } | undefined;
    const offer = (walked: Walked, part: PathPart | undefined, node: number | undefined): void => {
      if (best === undefined || walked.weight < best.walked.weight) best = { walked, part, node };
    };
    for (const start of starts) {
      const [from, to] = towards ? [place, start] : [start, place];
      if (alongOneEdge(cost, from, to) === undefined) continue;
      const part = partBetween(from, to)!;
      offer(partOf(part, added + (start.addedWeight ?? 0))!, part, undefined);
    }
    for (const part of towards ? partsLeaving(place) : partsEntering(place)) {
      const node = towards ? headOf(network, part.arc) : tailOf(network, part.arc);
      const onto = partOf(part, added);
      if (onto === undefined || weightAt[node] === Infinity) continue;
      offer(
        {
          weight: weightAt[node]! + onto.weight,
          timeS: timeSAt[node]! + onto.timeS,
          lengthM: lengthMAt[node]! + onto.lengthM,
        },
        part,
        node,
      );
    }
    return best;
  };

  return {
    order,
    weightAt,
    timeSAt,
    lengthMAt,
    isExhausted: beyond === 0,
    to: (place) => last(place)?.walked,
    partsTo(place) {
      const found = last(place);
      if (found === undefined) return undefined;
      const parts: PathPart[] = found.part === undefined ? [] : [found.part];
      if (found.node !== undefined) {
        let { node } = found;
        for (let arc = cameBy[node]!; arc !== BEGAN_HERE; arc = cameBy[node]!) {
          parts.push(wholeArc(arc));
          node = towards ? headOf(network, arc) : tailOf(network, arc);
        }
        parts.push(lightestOff(node).part);
      }
      const walked = parts.filter((part) => !isEmpty(part));
      return towards ? walked : walked.reverse();
    },
  };
}

/** The lightest way to the best of several places; undefined where none leads to any. */
export function lightestTo<P extends Choice>(
  walks: Walks,
  places: readonly P[],
): (Walked & { readonly place: P }) | undefined {
  let best: (Walked & { readonly place: P }) | undefined;
  for (const place of places) {
    const walked = walks.to(place);
    if (walked !== undefined && (best === undefined || walked.weight < best.weight)) {
      best = { ...walked, place };
    }
  }
  return best;
}
