import type { Links } from './links.js';
import { type Cut, FREE, minCut, reversePlaces, SINK, SOURCE } from './min-cut.js';
import { reduced, withTaken } from './reduction.js';
import { eliminationOrder, SMALL } from './small-order.js';

/** Where the nodes lie, in any planar unit that is about the same both ways. */
export interface Positions {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** The directions along which a piece is looked at, as multiples of x and y: every 45°. */
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;

/** Share of the nodes that begin on either side of a cut. */
const SEED_SHARE = 0.25;

/**
 * A nested-dissection order for a customisable hierarchy: the node at each rank, lowest first. Dead
 * ends and the nodes along a street are taken out. What is left is parted by a small cut (inertial
 * flow, Schild and Sommer 2015: the first and the last quarter along a direction are held apart), the
 * nodes of the cut come last, and each side is parted in turn. The same graph gives the same order.
 * `onRanked` is told how many nodes have their rank.
 */
export function dissectionOrder(
  links: Links,
  { x, y }: Positions,
  onRanked: (ranked: number) => void = () => undefined,
): Uint32Array {
  const reduction = reduced(links);
  const { kept, core, taken } = reduction;
  const positions = {
    x: Float64Array.from(kept, (node) => x[node]!),
    y: Float64Array.from(kept, (node) => y[node]!),
  };
  onRanked(taken.length);
  const order = coreOrder(core, positions, (ranked) => onRanked(taken.length + ranked));
  return withTaken(reduction, order);
}

function coreOrder(
  links: Links,
  positions: Positions,
  onRanked: (ranked: number) => void,
): Uint32Array {
  let ranked = 0;
  const order = new Uint32Array(links.nodeCount);
  const part = piecesOf(links);
  const open: Task[] = [{ nodes: Uint32Array.from(order.keys()), end: links.nodeCount }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    let { end } = task;
    for (const nodes of part.components(task.nodes)) {
      const piece = part.links(nodes);
      if (nodes.length <= SMALL) {
        const ranks = eliminationOrder(masksOf(piece));
        const begin = end - nodes.length;
        for (const [i, local] of ranks.entries()) order[begin + i] = nodes[local]!;
        ranked += nodes.length;
      } else {
        const { separator, sides } = parted(piece, nodes, positions);
        let at = end;
        for (const local of separator) order[--at] = nodes[local]!;
        ranked += separator.length;
        for (const side of sides) {
          if (side.length === 0) continue;
          open.push({ nodes: Uint32Array.from(side, (local) => nodes[local]!), end: at });
          at -= side.length;
        }
      }
      end -= nodes.length;
      onRanked(ranked);
    }
  }
  return order;
}

/** Nodes to be ordered, and the rank after the last of theirs. */
interface Task {
  readonly nodes: Uint32Array;
  readonly end: number;
}

/** Cuts a connected piece in two: the nodes of the separator, and those of the two sides. */
function parted(piece: Links, nodes: Uint32Array, positions: Positions) {
  const reverse = reversePlaces(piece);
  const seeds = Math.max(1, Math.floor(piece.nodeCount * SEED_SHARE));
  let best: Cut | undefined;
  let bestPrice = Infinity;
  for (const [alongX, alongY] of DIRECTIONS) {
    const along = Float64Array.from(
      nodes,
      (node) => alongX * positions.x[node]! + alongY * positions.y[node]!,
    );
    const terminal = terminalsOf(along, seeds);
    // A cut with more links than this cannot have a better price, however even its sides are.
    const most = Math.floor(bestPrice * (piece.nodeCount / 2));
    const cut = minCut(piece, reverse, terminal, most);
    if (cut === undefined) continue;
    const onSourceSide = cut.isSourceSide.reduce((sum, one) => sum + one, 0);
    const price = cut.size / Math.min(onSourceSide, piece.nodeCount - onSourceSide);
    if (price < bestPrice) {
      best = cut;
      bestPrice = price;
    }
  }
  return separated(piece, best!);
}

/** The first and the last nodes along a direction; of those in one place, the lower numbers come first. */
function terminalsOf(along: Float64Array, seeds: number): Uint8Array {
  const sorted = along.toSorted();
  const nodeCount = along.length;
  const lastSource = sorted[seeds - 1]!;
  const firstSink = sorted[nodeCount - seeds]!;
  const terminal = new Uint8Array(nodeCount).fill(FREE);
  let sources = seeds;
  let sinks = seeds;
  for (let node = 0; node < nodeCount; node++) {
    if (along[node]! < lastSource) {
      terminal[node] = SOURCE;
      sources -= 1;
    } else if (along[node]! > firstSink) {
      terminal[node] = SINK;
      sinks -= 1;
    }
  }
  for (let node = 0; sources > 0; node++) {
    if (along[node] !== lastSource) continue;
    terminal[node] = SOURCE;
    sources -= 1;
  }
  for (let node = nodeCount - 1; sinks > 0; node--) {
    if (along[node] !== firstSink) continue;
    terminal[node] = SINK;
    sinks -= 1;
  }
  return terminal;
}

/** The ends of the cut's links on the side where they are fewer become the separator. */
function separated({ nodeCount, first, neighbour }: Links, { isSourceSide }: Cut) {
  const atCut: [number[], number[]] = [[], []];
  for (let node = 0; node < nodeCount; node++) {
    const side = isSourceSide[node]!;
    for (let i = first[node]!; i < first[node + 1]!; i++) {
      if (isSourceSide[neighbour[i]!] !== side) {
        atCut[side as 0 | 1].push(node);
        break;
      }
    }
  }
  const separator = atCut[0].length < atCut[1].length ? atCut[0] : atCut[1];
  const isSeparator = new Uint8Array(nodeCount);
  for (const node of separator) isSeparator[node] = 1;
  const sides: [number[], number[]] = [[], []];
  for (let node = 0; node < nodeCount; node++) {
    if (isSeparator[node] === 0) sides[isSourceSide[node] as 0 | 1].push(node);
  }
  return { separator, sides };
}

function masksOf({ nodeCount, first, neighbour }: Links): number[] {
  return Array.from({ length: nodeCount }, (_, node) => {
    let mask = 0;
    for (let i = first[node]!; i < first[node + 1]!; i++) mask |= 1 << neighbour[i]!;
    return mask;
  });
}

/** Takes pieces out of a graph; keeps the arrays that this needs. */
function piecesOf({ nodeCount, first, neighbour }: Links) {
  const NOWHERE = 0xffff_ffff;
  const localOf = new Uint32Array(nodeCount).fill(NOWHERE);
  return {
    /** The connected components among some nodes, each in ascending order. */
    components(nodes: Uint32Array): readonly Uint32Array[] {
      for (const node of nodes) localOf[node] = 0;
      const found: Uint32Array[] = [];
      const open: number[] = [];
      for (const seed of nodes) {
        if (localOf[seed] === NOWHERE) continue;
        localOf[seed] = NOWHERE;
        open.push(seed);
        const reached: number[] = [];
        for (let node = open.pop(); node !== undefined; node = open.pop()) {
          reached.push(node);
          for (let i = first[node]!; i < first[node + 1]!; i++) {
            const to = neighbour[i]!;
            if (localOf[to] === NOWHERE) continue;
            localOf[to] = NOWHERE;
            open.push(to);
          }
        }
        found.push(Uint32Array.from(reached).sort());
      }
      return found;
    },
    /** The links among some nodes; local node `i` is `nodes[i]`, which ascend. */
    links(nodes: Uint32Array): Links {
      for (const [local, node] of nodes.entries()) localOf[node] = local;
      const localFirst = new Uint32Array(nodes.length + 1);
      let most = 0;
      for (const node of nodes) most += first[node + 1]! - first[node]!;
      const localNeighbour = new Uint32Array(most);
      let count = 0;
      for (let local = 0; local < nodes.length; local++) {
        const node = nodes[local]!;
        for (let i = first[node]!; i < first[node + 1]!; i++) {
          const to = localOf[neighbour[i]!]!;
          if (to !== NOWHERE) localNeighbour[count++] = to;
        }
        localFirst[local + 1] = count;
      }
      for (const node of nodes) localOf[node] = NOWHERE;
      return {
        nodeCount: nodes.length,
        first: localFirst,
        neighbour: localNeighbour.subarray(0, count),
      };
    },
  };
}
