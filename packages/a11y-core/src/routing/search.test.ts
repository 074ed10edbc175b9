import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { edgePosition } from '../network/edge-line.js';
import { resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';
import { reachFrom } from './reach.js';
import { type Choice, findPath, findPathAmong } from './search.js';
import { createWorkspace } from './workspace.js';

const shortest = resolveOptions({ profile: 'walker', objective: 'distance' });

describe('findPath', () => {
  test('a way of one per cent less is found though another was found first', () => {
    //  The edge b … d passes the goal at 51 m from b and 40 m from d. b lies a metre from the goal
    //  as the crow flies, so that its way, 50 + 51 m, is looked at before the better 60 + 40 m.
    const { network, edge } = networkOf({ a: [35, 36], b: [0, 1], d: [40, 0] }, [
      { from: 'a', to: 'b', lengthM: 50 },
      { from: 'a', to: 'd', lengthM: 60 },
      { from: 'b', to: 'd', shape: [[-25.5, 0]], lengthM: 91 },
    ]);
    const goal = { edge: edge('b', 'd'), fraction: 51 / 91 };
    const start = { edge: edge('a', 'b'), fraction: 0 };
    const path = findPath(
      network,
      costFor(network, shortest),
      start,
      goal,
      createWorkspace(network),
    );
    expect(path?.weight).toBe(100_000);
  });

  test('an edge recorded shorter than its line does not mislead the bound', () => {
    //  The way over c is recorded as 20 m though its line is 200 m: the bound must not rule it out.
    const { network, edge } = networkOf({ a: [0, 0], b: [100, 0], c: [50, 90] }, [
      { from: 'a', to: 'b', lengthM: 100 },
      { from: 'a', to: 'c', lengthM: 10 },
      { from: 'c', to: 'b', lengthM: 10 },
    ]);
    const workspace = createWorkspace(network);
    const path = findPath(
      network,
      costFor(network, shortest),
      { edge: edge('a', 'b'), fraction: 0 },
      { edge: edge('a', 'b'), fraction: 1 },
      workspace,
    );
    expect(path?.weight).toBe(20_000);
  });

  describe('where there is no way', () => {
    const side = 40;
    const name = (column: number, row: number) => `g${column}-${row}`;
    const places: Record<string, [number, number]> = { island: [50, 430], yard: [60, 430] };
    const edges: TestEdge[] = [{ from: 'yard', to: 'island' }];
    for (let column = 0; column < side; column++) {
      for (let row = 0; row < side; row++) {
        places[name(column, row)] = [10 * column, 10 * row];
        if (column > 0) edges.push({ from: name(column - 1, row), to: name(column, row) });
        if (row > 0) edges.push({ from: name(column, row - 1), to: name(column, row) });
      }
    }
    // Out of the yard, and never in.
    edges.push({ from: 'yard', to: name(6, 39), directions: 'forwards' });
    const { network, edge } = networkOf(places, edges, KNOWN_AND_EASY);
    const workspace = createWorkspace(network);
    const cost = costFor(network, shortest);
    const asked = (from: number, to: number) => {
      let count = 0;
      const counted = {
        ...cost,
        weight: (arc: number) => {
          count += 1;
          return cost.weight(arc);
        },
      };
      const path = findPath(
        network,
        counted,
        { edge: from, fraction: 0 },
        { edge: to, fraction: 1 },
        workspace,
      );
      return { path, count };
    };
    const corner = edge(name(0, 0), name(1, 0));

    test('not everything is looked at before that is said', () => {
      const { path, count } = asked(corner, edge('yard', 'island'));
      expect(path).toBeUndefined();
      expect(count).toBeLessThan(network.edgeCount);
    });

    test('and a way that takes long to find is still found', () => {
      const { path } = asked(edge('yard', 'island'), corner);
      expect(path?.weight).toBeGreaterThan(400_000);
      const { path: across } = asked(corner, edge(name(38, 39), name(39, 39)));
      expect(across?.weight).toBe(780_000);
    });
  });
});

describe('reachFrom', () => {
  //  1 ──▶ 2 ──▶ 3      one way, and a closed way 2 ── 4
  const { network, edge } = networkOf(
    { a: [0, 0], b: [100, 0], c: [200, 0], d: [100, 50] },
    [
      { from: 'a', to: 'b', directions: 'forwards' },
      { from: 'b', to: 'c', directions: 'forwards' },
      { from: 'b', to: 'd', state: 'closed' },
    ],
    KNOWN_AND_EASY,
  );
  const weights = costFor(network, shortest);

  test('one way streets count', () => {
    const reach = reachFrom(network, weights, { edge: edge('a', 'b'), fraction: 0.5 });
    expect(reach.nodeCount).toBe(2);
    expect(reach.coversEdge(edge('b', 'c'))).toBe(true);
    // Its end is reached, but it cannot be walked from there.
    expect(reach.coversEdge(edge('a', 'b'))).toBe(false);
    expect(reach.coversEdge(edge('b', 'd'))).toBe(false);
    expect(reach.covers({ edge: edge('a', 'b'), fraction: 0.8 })).toBe(true);
    expect(reach.covers({ edge: edge('a', 'b'), fraction: 0.3 })).toBe(false);
    expect(reach.covers({ edge: edge('b', 'd'), fraction: 0 })).toBe(true);
    expect(reach.covers({ edge: edge('b', 'd'), fraction: 1 })).toBe(false);
  });
});

describe('findPathAmong', () => {
  const choice = fc.record({
    edge: fc.nat(),
    fraction: fc.constantFrom(0, 0.25, 0.5, 1),
    addedWeight: fc.constantFrom(0, 0, 30_000, 200_000),
  });

  test('finds the least of all pairs, and says which pair', () => {
    let found = 0;
    fc.assert(
      fc.property(
        randomNetwork(),
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('walker', 'manual-wheelchair'),
        ({ network }, drawnStarts, drawnGoals, profile) => {
          const weights = costFor(network, resolveOptions({ profile }));
          const workspace = createWorkspace(network);
          const put = ({
            edge: pick,
            fraction,
            addedWeight,
          }: (typeof drawnStarts)[number]): Choice => {
            const edge = pick % network.edgeCount;
            return { edge, fraction, addedWeight, position: edgePosition(network, edge, fraction) };
          };
          const [starts, goals] = [drawnStarts.map(put), drawnGoals.map(put)];
          const priceOf = (start: Choice, goal: Choice): number => {
            const path = findPath(network, weights, start, goal, workspace);
            return path === undefined
              ? Number.POSITIVE_INFINITY
              : path.weight + (start.addedWeight ?? 0) + (goal.addedWeight ?? 0);
          };
          const least = Math.min(
            ...starts.flatMap((start) => goals.map((goal) => priceOf(start, goal))),
          );
          const path = findPathAmong(network, weights, starts, goals, workspace);
          expect(path?.weight ?? Number.POSITIVE_INFINITY).toBe(least);
          if (path === undefined) return;
          found += 1;
          expect(priceOf(starts[path.start]!, goals[path.goal]!)).toBe(path.weight);
        },
      ),
      { seed: 7, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });

  test('nothing to go to, or to come from, is no way', () => {
    const { network } = networkOf({ a: [0, 0], b: [9, 0] }, [{ from: 'a', to: 'b' }]);
    const weights = costFor(network, shortest);
    const here = { edge: 0, fraction: 0, position: edgePosition(network, 0, 0) };
    const workspace = createWorkspace(network);
    expect(findPathAmong(network, weights, [here], [], workspace)).toBeUndefined();
    expect(findPathAmong(network, weights, [], [here], workspace)).toBeUndefined();
  });
});
