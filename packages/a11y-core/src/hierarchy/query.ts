import { type Hierarchy, NONE } from './hierarchy.js';
import { INFINITE, type Metric } from './metric.js';
import { downwards, unpackRung, upwards } from './unpack.js';

/** A place a way begins or ends at: a node by its rank, and what it costs to get to or from it. */
export interface Foot {
  readonly rank: number;
  readonly weight: number;
}

/** A lightest way: its weight, and the arcs of the network in order. */
export interface HierarchyPath {
  readonly weight: number;
  /** Places in the lists of the feet it begins and ends at. */
  readonly start: number;
  readonly goal: number;
  readonly arcs: readonly number[];
}

/** Questions to one hierarchy, one at a time; the metric may be another each time. */
export interface HierarchyQuery {
  /** The least weight from one node to another, by rank; `INFINITE` where there is no way. */
  distance(metric: Metric, from: number, to: number): number;
  /** The lightest way from any of the starts to any of the goals; undefined where there is none. */
  path(
    metric: Metric,
    weights: Int32Array,
    starts: readonly Foot[],
    goals: readonly Foot[],
  ): HierarchyPath | undefined;
}

/**
 * Climbs from both ends through the parents: a lightest way can be walked up to one node and down
 * from it, and every node above an end is on its chain of parents. What weighs more than the best
 * meeting so far is not followed.
 */
export function createHierarchyQuery(hierarchy: Hierarchy): HierarchyQuery {
  const { nodeCount, firstUp, upper, lower, parent } = hierarchy;
  const ahead = sideOf(nodeCount);
  const behind = sideOf(nodeCount);

  const climb = ({ weightAt, rungTo }: Side, node: number, rungWeight: Int32Array): void => {
    const weight = weightAt[node]!;
    const end = firstUp[node + 1]!;
    for (let rung = firstUp[node]!; rung < end; rung++) {
      const next = weight + rungWeight[rung]!;
      const to = upper[rung]!;
      if (next < weightAt[to]!) {
        weightAt[to] = next;
        rungTo[to] = rung;
      }
    }
  };

  /** Climbs along the chains of all feet, every node once in the order of ranks, to the best meeting. */
  const climbFrom = (metric: Metric, feet: readonly number[]) => {
    const fronts = [...feet];
    let weight = INFINITE;
    let top = NONE;
    for (let node = lowest(fronts); node !== NONE; node = lowest(fronts)) {
      const forward = ahead.weightAt[node]!;
      const backward = behind.weightAt[node]!;
      if (forward + backward < weight) {
        weight = forward + backward;
        top = node;
      }
      if (forward < weight) climb(ahead, node, metric.up);
      if (backward < weight) climb(behind, node, metric.down);
      for (let i = 0; i < fronts.length; i++) if (fronts[i] === node) fronts[i] = parent[node]!;
    }
    return { weight, top };
  };

  /** Leaves both sides as they were before a question. */
  const clear = (feet: readonly number[]): void => {
    for (const foot of feet) {
      for (let node = foot; node !== NONE; node = parent[node]!) {
        ahead.weightAt[node] = INFINITE;
        behind.weightAt[node] = INFINITE;
      }
    }
  };

  /** The rungs by which a side came to a node, from the node back to the foot, and the foot. */
  const traced = ({ rungTo }: Side, node: number) => {
    const rungs: number[] = [];
    let at = node;
    for (let rung = rungTo[at]!; rung !== NONE; rung = rungTo[at]!) {
      rungs.push(rung);
      at = lower[rung]!;
    }
    return { rungs, foot: at };
  };

  return {
    distance(metric, from, to) {
      ahead.weightAt[from] = 0;
      behind.weightAt[to] = 0;
      let [a, b] = [from, to];
      // Below the first common node of the chains nothing can meet.
      while (a !== b) {
        if (a < b) {
          climb(ahead, a, metric.up);
          a = parent[a]!;
        } else {
          climb(behind, b, metric.down);
          b = parent[b]!;
        }
      }
      let weight = INFINITE;
      for (let node = a; node !== NONE; node = parent[node]!) {
        const forward = ahead.weightAt[node]!;
        const backward = behind.weightAt[node]!;
        if (forward + backward < weight) weight = forward + backward;
        if (forward < weight) climb(ahead, node, metric.up);
        if (backward < weight) climb(behind, node, metric.down);
      }
      clear([from, to]);
      return weight;
    },
    path(metric, weights, starts, goals) {
      setFeet(ahead, starts);
      setFeet(behind, goals);
      const feet = [...starts, ...goals].map(({ rank }) => rank);
      const { weight, top } = climbFrom(metric, feet);
      clear(feet);
      if (top === NONE) return undefined;
      const up = traced(ahead, top);
      const down = traced(behind, top);
      const arcs: number[] = [];
      for (const rung of up.rungs.reverse()) {
        unpackRung(hierarchy, metric, weights, upwards(rung), arcs);
      }
      for (const rung of down.rungs) {
        unpackRung(hierarchy, metric, weights, downwards(rung), arcs);
      }
      const start = lightest(starts, up.foot);
      return { weight, start, goal: lightest(goals, down.foot), arcs };
    },
  };
}

/** What one side of a search knows of the nodes. */
interface Side {
  readonly weightAt: Int32Array;
  /** The rung a node was come to by; `NONE` for a foot. */
  readonly rungTo: Uint32Array;
}

const sideOf = (nodeCount: number): Side => ({
  weightAt: new Int32Array(nodeCount).fill(INFINITE),
  rungTo: new Uint32Array(nodeCount).fill(NONE),
});

function setFeet({ weightAt, rungTo }: Side, feet: readonly Foot[]): void {
  for (const { rank, weight } of feet) {
    if (weight >= weightAt[rank]!) continue;
    weightAt[rank] = weight;
    rungTo[rank] = NONE;
  }
}

/** The lowest of some ranks, of which those that are through are `NONE`, the highest number. */
function lowest(ranks: readonly number[]): number {
  let least = NONE;
  for (const rank of ranks) if (rank < least) least = rank;
  return least;
}

/** The place of the lightest foot at a node. */
function lightest(feet: readonly Foot[], rank: number): number {
  let found = -1;
  for (const [i, foot] of feet.entries()) {
    if (foot.rank === rank && (found === -1 || foot.weight < feet[found]!.weight)) found = i;
  }
  return found;
}
