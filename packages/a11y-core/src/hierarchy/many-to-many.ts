import { type Hierarchy, NONE } from './hierarchy.js';
import { INFINITE, type RungWeights } from './metric.js';
import type { Foot } from './query.js';
import { downwards, upwards } from './unpack.js';
import type { WaySums } from './way-sums.js';

/** The lightest ways from one source, a place in each column for each target. */
export interface RowOfWays {
  /** The least weight, that of the feet included; `INFINITE` where there is no way. */
  readonly weight: Int32Array;
  /** Places in the lists of feet that the way begins and ends at; they mean something where there is one. */
  readonly start: Uint32Array;
  readonly goal: Uint32Array;
  /** What the arcs of the way add up to, without its feet. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Ways to a fixed set of targets, asked for one source at a time. */
export interface ManyToMany {
  /** Fills a row, and answers it. Without `isSummed` its sums stay as they were. */
  from(source: readonly Foot[], row: RowOfWays, isSummed?: boolean): RowOfWays;
}

/** A row for so many targets. */
export const emptyRow = (targets: number): RowOfWays => ({
  weight: new Int32Array(targets),
  start: new Uint32Array(targets),
  goal: new Uint32Array(targets),
  first: new Float64Array(targets),
  second: new Float64Array(targets),
});

/** In the place of a rung: the least weight of a node is the one it was climbed to with. */
const CLIMBED = NONE;

/**
 * Many to many (Delling, Goldberg and Werneck 2011): every way comes down to a target through the
 * nodes above it. Those of all targets are laid side by side once; each source climbs its own chain
 * and sweeps down over them, and over nothing else.
 */
export function createManyToMany(
  { nodeCount, firstUp, upper, lower, parent }: Hierarchy,
  { up, down }: RungWeights,
  targets: readonly (readonly Foot[])[],
  sums: WaySums,
): ManyToMany {
  // The nodes above the targets, the highest first, and where each stands among them.
  const standsAt = new Uint32Array(nodeCount).fill(NONE);
  const above: number[] = [];
  for (const { rank } of targets.flat()) {
    for (let node = rank; node !== NONE && standsAt[node] === NONE; node = parent[node]!) {
      standsAt[node] = 0;
      above.push(node);
    }
  }
  const ranks = Uint32Array.from(above).sort().reverse();
  const firstRung = new Uint32Array(ranks.length + 1);
  for (const [i, node] of ranks.entries()) {
    standsAt[node] = i;
    firstRung[i + 1] = firstRung[i]! + firstUp[node + 1]! - firstUp[node]!;
  }
  const upperAt = new Uint32Array(firstRung.at(-1)!);
  const fall = new Int32Array(upperAt.length);
  for (const [i, node] of ranks.entries()) {
    const shift = firstRung[i]! - firstUp[node]!;
    for (let rung = firstUp[node]!; rung < firstUp[node + 1]!; rung++) {
      upperAt[shift + rung] = standsAt[upper[rung]!]!;
      fall[shift + rung] = down[rung]!;
    }
  }

  const climbed = new Int32Array(nodeCount).fill(INFINITE);
  const climbedBy = new Uint32Array(nodeCount);
  const weightAt = new Int32Array(ranks.length);
  /** The place in `upperAt` by which a node was come down to. */
  const cameBy = new Uint32Array(ranks.length);

  const climb = (source: readonly Foot[]): void => {
    for (const { rank, weight } of source) {
      if (weight >= climbed[rank]!) continue;
      climbed[rank] = weight;
      climbedBy[rank] = NONE;
    }
    const fronts = source.map(({ rank }) => rank);
    for (let node = lowest(fronts); node !== NONE; node = lowest(fronts)) {
      const weight = climbed[node]!;
      for (let rung = firstUp[node]!; rung < firstUp[node + 1]!; rung++) {
        const next = weight + up[rung]!;
        if (next >= climbed[upper[rung]!]!) continue;
        climbed[upper[rung]!] = next;
        climbedBy[upper[rung]!] = rung;
      }
      for (let i = 0; i < fronts.length; i++) if (fronts[i] === node) fronts[i] = parent[node]!;
    }
  };

  const sweep = (): void => {
    for (let i = 0; i < ranks.length; i++) {
      let least = climbed[ranks[i]!]!;
      let by = CLIMBED;
      const end = firstRung[i + 1]!;
      for (let place = firstRung[i]!; place < end; place++) {
        const next = weightAt[upperAt[place]!]! + fall[place]!;
        if (next < least) {
          least = next;
          by = place;
        }
      }
      weightAt[i] = least;
      cameBy[i] = by;
    }
  };

  // Sums to the nodes come by so far, kept within one row.
  const firstAt = new Float64Array(ranks.length);
  const secondAt = new Float64Array(ranks.length);
  const footAt = new Uint32Array(ranks.length);
  const summedIn = new Uint32Array(ranks.length);
  let row = 0;

  const climbSums = (node: number) => {
    let [first, second, at] = [0, 0, node];
    for (let rung = climbedBy[at]!; rung !== NONE; rung = climbedBy[at]!) {
      first += sums.first(upwards(rung));
      second += sums.second(upwards(rung));
      at = lower[rung]!;
    }
    return { first, second, foot: at };
  };
  const sumTo = (asked: number): void => {
    const open: number[] = [];
    let at = asked;
    while (summedIn[at] !== row && cameBy[at] !== CLIMBED) {
      open.push(at);
      at = upperAt[cameBy[at]!]!;
    }
    if (summedIn[at] !== row) {
      const { first, second, foot } = climbSums(ranks[at]!);
      firstAt[at] = first;
      secondAt[at] = second;
      footAt[at] = foot;
      summedIn[at] = row;
    }
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const rung = cameBy[next]! - firstRung[next]! + firstUp[ranks[next]!]!;
      firstAt[next] = firstAt[at]! + sums.first(downwards(rung));
      secondAt[next] = secondAt[at]! + sums.second(downwards(rung));
      footAt[next] = footAt[at]!;
      summedIn[next] = row;
      at = next;
    }
  };

  // The feet of the targets side by side: where each stands, and what it weighs.
  const firstFoot = new Uint32Array(targets.length + 1);
  for (const [j, feet] of targets.entries()) firstFoot[j + 1] = firstFoot[j]! + feet.length;
  const footStands = Uint32Array.from(targets.flat(), ({ rank }) => standsAt[rank]!);
  const footWeight = Int32Array.from(targets.flat(), ({ weight }) => weight);

  return {
    from(source, into, isSummed = true) {
      climb(source);
      sweep();
      row += 1;
      for (let j = 0; j < targets.length; j++) {
        let [best, least] = [-1, INFINITE];
        for (let foot = firstFoot[j]!; foot < firstFoot[j + 1]!; foot++) {
          const weight = weightAt[footStands[foot]!]! + footWeight[foot]!;
          if (weight >= least) continue;
          best = foot;
          least = weight;
        }
        into.weight[j] = least;
        if (best === -1 || !isSummed) continue;
        const at = footStands[best]!;
        if (summedIn[at] !== row) sumTo(at);
        into.first[j] = firstAt[at]!;
        into.second[j] = secondAt[at]!;
        into.start[j] = lightestAt(source, footAt[at]!);
        into.goal[j] = best - firstFoot[j]!;
      }
      for (const { rank } of source) {
        for (let node = rank; node !== NONE; node = parent[node]!) climbed[node] = INFINITE;
      }
      return into;
    },
  };
}

/** The lowest of some ranks, of which those that are through are `NONE`, the highest number. */
function lowest(ranks: readonly number[]): number {
  let least = NONE;
  for (const rank of ranks) if (rank < least) least = rank;
  return least;
}

/** The place of the lightest foot at a node. */
function lightestAt(feet: readonly Foot[], rank: number): number {
  let found = -1;
  for (const [i, foot] of feet.entries()) {
    if (foot.rank === rank && (found === -1 || foot.weight < feet[found]!.weight)) found = i;
  }
  return found;
}
