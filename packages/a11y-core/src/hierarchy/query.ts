import { type Hierarchy, NONE } from './hierarchy.js';
import { INFINITE, type Metric, type RungWeights } from './metric.js';
import { createUnpack, downwards, longer, upwards } from './unpack.js';

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
  distance(metric: RungWeights, from: number, to: number): number;
  /** The lightest way from any of the starts to any of the goals; undefined where there is none. */
  path(
    metric: Metric,
    weights: Int32Array,
    starts: readonly Foot[],
    goals: readonly Foot[],
  ): HierarchyPath | undefined;
}

/** Places of the two sides in the labels of a node. */
const AHEAD = 0;
const BEHIND = 1;

/**
 * Climbs from both ends through the parents: a lightest way can be walked up to one node and down
 * from it, and every node above an end is on its chain of parents. What cannot weigh less than the
 * best meeting so far is not followed.
 */
export function createHierarchyQuery(hierarchy: Hierarchy): HierarchyQuery {
  const { nodeCount, firstUp, upper, lower } = hierarchy;
  // Of each node, the least weight from a start to it, and from it to a goal: side by side, as both
  // are looked at together. `INFINITE` all over between two questions.
  const weightAt = new Int32Array(2 * nodeCount).fill(INFINITE);
  /** The rung by which each side came to a node; `NO_RUNG` for a foot. */
  const rungTo = new Int32Array(2 * nodeCount);
  const unpack = createUnpack(hierarchy);
  const line = createLine(hierarchy);

  // Which of two ways is lighter is hard to foresee: without a branch it is reckoned twice as fast.
  const climbAhead = (rung: number, end: number, up: Int32Array, weight: number): void => {
    for (let i = rung; i < end; i++) {
      const place = 2 * upper[i]!;
      const old = weightAt[place]!;
      const less = weight + up[i]! - old;
      weightAt[place] = old + (less & (less >> 31));
    }
  };
  const climbBehind = (rung: number, end: number, down: Int32Array, weight: number): void => {
    for (let i = rung; i < end; i++) {
      const place = 2 * upper[i]! + BEHIND;
      const old = weightAt[place]!;
      const less = weight + down[i]! - old;
      weightAt[place] = old + (less & (less >> 31));
    }
  };
  /** The same, keeping the rungs come by. */
  const climbTraced = (
    node: number,
    side: number,
    rungWeight: Int32Array,
    weight: number,
  ): void => {
    const end = firstUp[node + 1]!;
    for (let rung = firstUp[node]!; rung < end; rung++) {
      const place = 2 * upper[rung]! + side;
      const old = weightAt[place]!;
      const less = weight + rungWeight[rung]! - old;
      const isLess = less >> 31;
      weightAt[place] = old + (less & isLess);
      rungTo[place]! ^= (rungTo[place]! ^ rung) & isLess;
    }
  };

  const setFeet = (feet: readonly Foot[], side: number): void => {
    for (const { rank, weight } of feet) {
      const place = 2 * rank + side;
      if (weight >= weightAt[place]!) continue;
      weightAt[place] = weight;
      rungTo[place] = NO_RUNG;
    }
  };

  /** The rungs by which a side came to a node, from the node back to the foot, and the foot. */
  const traced = (node: number, side: number) => {
    const rungs: number[] = [];
    let at = node;
    for (let rung = rungTo[2 * at + side]!; rung !== NO_RUNG; rung = rungTo[2 * at + side]!) {
      rungs.push(rung);
      at = lower[rung]!;
    }
    return { rungs, foot: at };
  };

  return {
    distance({ up, down }, from, to) {
      weightAt[2 * from] = 0;
      weightAt[2 * to + BEHIND] = 0;
      let [a, b] = [from, to];
      // Below the first common node of the chains nothing can meet. Labels are cleared as they are left.
      while (a !== b) {
        while (a < b) {
          const weight = weightAt[2 * a]!;
          weightAt[2 * a] = INFINITE;
          const rung = firstUp[a]!;
          const end = firstUp[a + 1]!;
          if (weight !== INFINITE) climbAhead(rung, end, up, weight);
          a = rung === end ? NONE : upper[rung]!;
        }
        while (b < a) {
          const weight = weightAt[2 * b + BEHIND]!;
          weightAt[2 * b + BEHIND] = INFINITE;
          const rung = firstUp[b]!;
          const end = firstUp[b + 1]!;
          if (weight !== INFINITE) climbBehind(rung, end, down, weight);
          b = rung === end ? NONE : upper[rung]!;
        }
      }
      // The best meeting so far, and the least that either side can still weigh at any.
      let best = INFINITE;
      let leastAhead = INFINITE;
      let leastBehind = INFINITE;
      for (let node = a; node !== NONE; ) {
        const ahead = weightAt[2 * node]!;
        const behind = weightAt[2 * node + BEHIND]!;
        if (ahead + behind < best) best = ahead + behind;
        if (ahead < leastAhead) leastAhead = ahead;
        if (behind < leastBehind) leastBehind = behind;
        const rung = firstUp[node]!;
        node = rung === firstUp[node + 1]! ? NONE : upper[rung]!;
      }
      for (let node = a; node !== NONE; ) {
        const ahead = weightAt[2 * node]!;
        const behind = weightAt[2 * node + BEHIND]!;
        weightAt[2 * node] = INFINITE;
        weightAt[2 * node + BEHIND] = INFINITE;
        if (ahead + behind < best) best = ahead + behind;
        const rung = firstUp[node]!;
        const end = firstUp[node + 1]!;
        if (ahead + leastBehind < best) climbAhead(rung, end, up, ahead);
        if (behind + leastAhead < best) climbBehind(rung, end, down, behind);
        node = rung === end ? NONE : upper[rung]!;
      }
      return best;
    },

    path(metric, weights, starts, goals) {
      setFeet(starts, AHEAD);
      setFeet(goals, BEHIND);
      const { nodes, count, common } = line([...starts, ...goals]);
      let best = INFINITE;
      let top = NONE;
      let leastAhead = 0;
      let leastBehind = 0;
      for (let i = 0; i < count; i++) {
        if (i === common) {
          leastAhead = INFINITE;
          leastBehind = INFINITE;
          for (let j = i; j < count; j++) {
            const ahead = weightAt[2 * nodes[j]!]!;
            const behind = weightAt[2 * nodes[j]! + BEHIND]!;
            if (ahead + behind < best) {
              best = ahead + behind;
              top = nodes[j]!;
            }
            if (ahead < leastAhead) leastAhead = ahead;
            if (behind < leastBehind) leastBehind = behind;
          }
        }
        const node = nodes[i]!;
        const ahead = weightAt[2 * node]!;
        const behind = weightAt[2 * node + BEHIND]!;
        weightAt[2 * node] = INFINITE;
        weightAt[2 * node + BEHIND] = INFINITE;
        if (ahead + behind < best) {
          best = ahead + behind;
          top = node;
        }
        if (ahead + leastBehind < best) climbTraced(node, AHEAD, metric.up, ahead);
        if (behind + leastAhead < best) climbTraced(node, BEHIND, metric.down, behind);
      }
      if (top === NONE) return undefined;
      const up = traced(top, AHEAD);
      const down = traced(top, BEHIND);
      const steps: number[] = [];
      for (let i = up.rungs.length - 1; i >= 0; i--) steps.push(upwards(up.rungs[i]!));
      for (const rung of down.rungs) steps.push(downwards(rung));
      return {
        weight: best,
        start: lightest(starts, up.foot),
        goal: lightest(goals, down.foot),
        arcs: unpack(metric, weights, steps),
      };
    },
  };
}

const NO_RUNG = -1;

/** All nodes on the chains of some feet, once each, lowest first; from `common` on they are one chain. */
function createLine({ firstUp, upper }: Hierarchy) {
  let nodes = new Uint32Array(256);
  return (feet: readonly Foot[]) => {
    const fronts = feet.map(({ rank }) => rank);
    let count = 0;
    for (;;) {
      let lowest = NONE;
      let next = NONE;
      for (const front of fronts) {
        if (front < lowest) {
          next = lowest;
          lowest = front;
        } else if (front > lowest && front < next) {
          next = front;
        }
      }
      const common = count;
      let node = lowest;
      while (node < next) {
        if (count === nodes.length) nodes = longer(nodes);
        nodes[count++] = node;
        const rung = firstUp[node]!;
        node = rung === firstUp[node + 1]! ? NONE : upper[rung]!;
      }
      if (next === NONE) return { nodes, count, common };
      for (let i = 0; i < fronts.length; i++) if (fronts[i] === lowest) fronts[i] = node;
    }
  };
}

/** The place of the lightest foot at a node. */
function lightest(feet: readonly Foot[], rank: number): number {
  let found = -1;
  for (const [i, foot] of feet.entries()) {
    if (foot.rank === rank && (found === -1 || foot.weight < feet[found]!.weight)) found = i;
  }
  return found;
}
