import { EDGE_KINDS, type Network } from '../network/network.js';

/**
 * Edges of which everything is alike but where they lie, how long they are, what they are called and
 * whether they are open: what a traveller makes of one in a direction holds for all.
 */
export interface AlikeEdges {
  /** Per edge the number of its sort, from 1 to `count`; 0 for an edge that few or none are like. */
  readonly sortOf: Uint16Array;
  readonly count: number;
}

/** Fewer of a sort are not worth a number. */
const LEAST_OF_A_SORT = 4;
const MOST_SORTS = 4096;

/** What a lift is like stands in a table of its own. */
const LIFT = EDGE_KINDS.indexOf('lift');

/** What is asked of every edge by somebody who wants to pass, apart from its state, which changes with the hour. */
function telling({ edges }: Network) {
  return [
    edges.kind,
    edges.variant,
    edges.flags,
    edges.directions,
    edges.inclineLow,
    edges.inclineHigh,
    edges.inclineSource,
    edges.inclineUnsigned,
    edges.crossSlopeLow,
    edges.crossSlopeHigh,
    edges.crossSlopeSource,
    edges.widthLow,
    edges.widthHigh,
    edges.widthSource,
    edges.kerbLow,
    edges.kerbHigh,
    edges.kerbSource,
    edges.kerbSense,
    edges.stepsLow,
    edges.stepsHigh,
    edges.stepsSource,
    edges.roughnessLow,
    edges.roughnessHigh,
    edges.roughnessSource,
  ] as const;
}

type Columns = ReturnType<typeof telling>;

/** The sorts of a network's edges; the same answer for networks that differ in states alone. */
export function alikeEdges(network: Network): AlikeEdges {
  const columns = telling(network);
  const before = known.get(network.edges.kind);
  if (before?.columns.every((column, i) => column === columns[i])) return before.alike;
  const alike = sorted(columns, network.edgeCount);
  known.set(network.edges.kind, { columns, alike });
  return alike;
}

/**
 * Takes the sorts over to a network of the same edges on which something else is known of some: those
 * are like none now, which is soon done and always true.
 */
export function takeAlikeOver(before: Network, after: Network, changed: Iterable<number>): void {
  const { sortOf, count } = alikeEdges(before);
  const columns = telling(after);
  const remaining = sortOf.slice();
  for (const edge of changed) remaining[edge] = 0;
  known.set(after.edges.kind, { columns, alike: { sortOf: remaining, count } });
}

/** The columns of a network never change, and every traveller asks for the same. */
const known = new WeakMap<Columns[0], { readonly columns: Columns; readonly alike: AlikeEdges }>();

function sorted(columns: Columns, edgeCount: number): AlikeEdges {
  const [kind] = columns;
  const hashes = new Int32Array(edgeCount);
  for (const column of columns) mixInto(hashes, column);
  // Edges numbered from 1, each in the first free place from the one its figures lead to.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * edgeCount + 2)));
  const firstOf = new Uint32Array(edgeCount);
  const members = new Uint32Array(edgeCount);
  const isAlike = (a: number, b: number) =>
    hashes[a] === hashes[b] && columns.every((column) => column[a] === column[b]);
  for (let edge = 0; edge < edgeCount; edge++) {
    let slot = hashes[edge]! & (slots.length - 1);
    while (slots[slot] !== 0 && !isAlike(slots[slot]! - 1, edge)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] === 0) slots[slot] = edge + 1;
    firstOf[edge] = slots[slot]! - 1;
    members[firstOf[edge]!]! += 1;
  }
  const sortOf = new Uint16Array(edgeCount);
  let count = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const first = firstOf[edge]!;
    if (first !== edge) sortOf[edge] = sortOf[first]!;
    else if (members[edge]! >= LEAST_OF_A_SORT && kind[edge] !== LIFT && count < MOST_SORTS) {
      sortOf[edge] = ++count;
    }
  }
  return { sortOf, count };
}

function mixInto(hashes: Int32Array, column: Columns[number]): void {
  for (let edge = 0; edge < hashes.length; edge++) {
    const mixed = Math.imul(hashes[edge]! ^ column[edge]!, 0x9e37_79b1);
    hashes[edge] = mixed ^ (mixed >>> 15);
  }
}

/** What is worked out of an arc, kept for all arcs that are alike. */
export function keptForAlike<T>(network: Network, workOut: (arc: number) => T): (arc: number) => T {
  const { sortOf, count } = alikeEdges(network);
  const kept = new Array<T | undefined>(2 * (count + 1));
  return (arc) => {
    const sort = sortOf[arc >>> 1]!;
    if (sort === 0) return workOut(arc);
    const at = 2 * sort + (arc & 1);
    const known = kept[at];
    if (known !== undefined) return known;
    const fresh = workOut(arc);
    kept[at] = fresh;
    return fresh;
  };
}
