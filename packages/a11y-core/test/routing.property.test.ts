import fc from 'fast-check';
import { dijkstra } from 'graphology-shortest-path';
import { describe, expect, test } from 'vitest';
import { EARTH_RADIUS_M } from '../src/geo/position.js';
import { INFINITE } from '../src/hierarchy/metric.js';
import { withOrder } from '../src/hierarchy/of-network.js';
import { edgePosition } from '../src/network/edge-line.js';
import { toGraphology } from '../src/network/graphology.js';
import { edgeKey, nodeKey } from '../src/network/key.js';
import type { Network } from '../src/network/network.js';
import { LIMIT_NAMES } from '../src/profile/limit.js';
import { OBJECTIVES, type ResolvedOptions, resolveOptions } from '../src/profile/options.js';
import { PROFILE_IDS } from '../src/profile/profiles.js';
import { UNKNOWN_POLICIES } from '../src/profile/unknown.js';
import { alikeEdges } from '../src/routing/alike.js';
import { costFor, NOT_PERMITTED } from '../src/routing/cost.js';
import { createFinder } from '../src/routing/finder.js';
import { reachFrom } from '../src/routing/reach.js';
import { createRouter } from '../src/routing/route.js';
import {
  type Choice,
  type End,
  findPath,
  findPathAmong,
  type Path,
  type Weights,
} from '../src/routing/search.js';
import { createWorkspace, STRIDE } from '../src/routing/workspace.js';
import { expectSoundRoute, expectWalkable } from './support/path-check.js';
import { randomNetwork } from './support/random-network.js';
import { slowArc, slowLeastWeight, slowWeight } from './support/slow-route.js';

const RUNS = { seed: 20261122, numRuns: 400 };

/** No limit, one of these, or the profile's own. */
const limit = (...values: number[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );

/** Few nodes and many edges: most pairs have a way, and most ways a rival. */
const networks = randomNetwork({ maxNodes: 7, maxEdges: 30 });

/** Profiles with limits and policies of their own, on the very values that the networks are made of. */
const travellers: fc.Arbitrary<ResolvedOptions> = fc
  .record({
    profile: fc.constantFrom(...PROFILE_IDS),
    objective: fc.constantFrom(...OBJECTIVES),
    // Avoiding the unknown closes most of a random network, so it is drawn less often.
    unknown: fc.constantFrom(undefined, 'accept', 'penalise', ...UNKNOWN_POLICIES),
    limits: fc.record({
      maxSlopeUp: limit(0, 0.05, 1 / 12, 0.12),
      maxSlopeDown: limit(0, 0.05, 1 / 12, 0.12),
      maxCrossSlope: limit(0, 0.02, 0.025),
      minWidthMm: limit(600, 900, 1200),
      maxKerbUpMm: limit(0, 20, 30, 120),
      maxKerbDownMm: limit(0, 20, 30, 120),
      maxSteps: limit(0, 1, 12),
      maxRoughness: limit(0, 2, 3),
      minLiftCarWidthMm: limit(799, 800, 1100),
      minLiftCarDepthMm: limit(800, 1200),
      maxEscalators: limit(0, 1),
    }),
  })
  .map(({ unknown, limits, ...request }) =>
    resolveOptions({
      ...request,
      limits: given(limits),
      ...(unknown !== undefined && { unknown }),
    }),
  );

function given<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A place on one of the edges; often a node, often the same edge as the other. */
const draw = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0.25, 0.5, 0.5, 0.75, 1, 1));

function endOn(network: Network, [which, fraction]: readonly [number, number]): End {
  const edge = which % network.edgeCount;
  // The two fractions at which an edge of no length can be entered are its ends.
  const isPlace = network.edges.lengthMm[edge]! > 0;
  return { edge, fraction: isPlace ? fraction : Math.round(fraction) };
}

/** The same town several times, side by side and not joined. */
function repeated(network: Network, times: number): Network {
  const { nodeCount, edgeCount, nodes, edges, out, liftCars } = network;
  type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
  const again = <C extends Column>(column: C, step = 0): C => {
    const all = new (column.constructor as new (length: number) => C)(times * column.length);
    for (const at of all.keys()) {
      all[at] = column[at % column.length]! + step * Math.floor(at / column.length);
    }
    return all;
  };
  const all = <G extends object>(group: G, steps: Readonly<Record<string, number>>): G =>
    Object.fromEntries(
      Object.entries(group).map(([name, column]) => [name, again(column, steps[name])]),
    ) as G;
  const firstOut = again(out.firstOut.subarray(1), 2 * edgeCount);
  return {
    ...network,
    nodeCount: times * nodeCount,
    edgeCount: times * edgeCount,
    nodes: all(nodes, {}),
    edges: all(edges, { from: nodeCount, to: nodeCount, sourceId: 1000 }),
    out: {
      firstOut: Uint32Array.from([0, ...firstOut]),
      head: again(out.head, nodeCount),
      edge: again(out.edge, 2 * edgeCount),
    },
    liftCars: Array.from({ length: times }, (_, time) =>
      liftCars.map((car) => ({ ...car, edge: car.edge + time * edgeCount })),
    ).flat(),
  };
}

function search(network: Network, weights: Weights, start: End, goal: End): Path | undefined {
  return findPath(network, weights, start, goal, createWorkspace(network));
}

describe('the search on random networks', () => {
  test('finds the weight the slow search finds, by a way that can be walked', () => {
    let found = 0;
    let asked = 0;
    fc.assert(
      fc.property(networks, travellers, draw, draw, ({ network }, options, a, b) => {
        const start = endOn(network, a);
        const goal = endOn(network, b);
        const path = search(network, costFor(network, options), start, goal);
        const least = slowLeastWeight(network, options, start, goal);
        asked += 1;
        if (path !== undefined) {
          expectWalkable(network, options, start, goal, path);
          if (path.parts.length > 1) found += 1;
        }
        expect(path?.weight ?? Infinity).toBe(least);
      }),
      RUNS,
    );
    // What the generator makes: a way over more than one edge, often enough to mean something.
    expect(found / asked).toBeGreaterThan(0.25);
  });

  test('finds it where lengths are shorter than lines, and nothing is as long as it looks', () => {
    const shorter = fc.array(fc.constantFrom(0, 0.01, 0.5, 0.9, 1, 1), {
      minLength: 30,
      maxLength: 30,
    });
    fc.assert(
      fc.property(networks, shorter, travellers, draw, draw, (drawn, shares, options, a, b) => {
        const { edges } = drawn.network;
        const lengthMm = edges.lengthMm.map((length, edge) => Math.floor(length * shares[edge]!));
        const network = { ...drawn.network, edges: { ...edges, lengthMm } };
        const [start, goal] = [endOn(network, a), endOn(network, b)];
        const path = search(network, costFor(network, options), start, goal);
        expect(path?.weight ?? Infinity).toBe(slowLeastWeight(network, options, start, goal));
        const { nodes, leastStretch } = createWorkspace(network);
        for (let edge = 0; edge < network.edgeCount; edge++) {
          const [from, to] = [STRIDE * edges.from[edge]!, STRIDE * edges.to[edge]!];
          const away = [0, 1, 2].map((axis) => nodes[from + axis]! - nodes[to + axis]!);
          const chordM = EARTH_RADIUS_M * Math.hypot(...away);
          expect(lengthMm[edge]! / 1000).toBeGreaterThanOrEqual(leastStretch * chordM * (1 - 1e-9));
        }
        // The bound is of use all the same: no length of nothing makes it nothing.
        expect(leastStretch).toBeGreaterThan(0.2);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('what is kept for arcs that are alike is what each of them is', () => {
    let sorts = 0;
    fc.assert(
      fc.property(networks, travellers, fc.nat(), ({ network: one }, options, closed) => {
        // The same town many times over has many edges that are alike; one of them is closed.
        const network = repeated(one, 6);
        network.edges.state[closed % network.edgeCount] = 1;
        const cost = costFor(network, options);
        sorts += alikeEdges(network).count;
        for (let arc = 0; arc < 2 * network.edgeCount; arc++) {
          const slow = slowWeight(slowArc(network, arc >>> 1, arc % 2 === 0, options), options);
          expect(cost.weight(arc)).toBe(slow ?? -1);
        }
        const oneByOne = Int32Array.from({ length: 2 * network.edgeCount }, (_, arc) =>
          cost.weight(arc),
        );
        const all = costFor(network, options).allWeights();
        expect(all.map((one) => (one === INFINITE ? NOT_PERMITTED : one))).toEqual(oneByOne);
      }),
      { ...RUNS, numRuns: 60 },
    );
    expect(sorts).toBeGreaterThan(300);
  });

  test('finds the weight that graphology finds from node to node', () => {
    let found = 0;
    fc.assert(
      fc.property(networks, travellers, fc.nat(), fc.nat(), ({ network }, options, a, b) => {
        const cost = costFor(network, options);
        const graph = toGraphology(network);
        const weights = new Map<string, number>();
        for (let edge = 0; edge < network.edgeCount; edge++) {
          for (const forwards of [true, false]) {
            const name = `${edgeKey(network, edge)}${forwards ? '>' : '<'}`;
            const weight = slowWeight(slowArc(network, edge, forwards, options), options);
            if (weight === undefined) graph.dropEdge(name);
            else weights.set(name, weight);
          }
        }
        const weigh = (name: string) => weights.get(name)!;
        const placeOf = (node: number): End | undefined => {
          const edge = network.edges.from.indexOf(node);
          const other = network.edges.to.indexOf(node);
          if (edge >= 0) return { edge, fraction: 0 };
          return other >= 0 ? { edge: other, fraction: 1 } : undefined;
        };
        const from = a % network.nodeCount;
        const to = b % network.nodeCount;
        const start = placeOf(from);
        const goal = placeOf(to);
        if (start === undefined || goal === undefined || from === to) return;
        const path = search(network, cost, start, goal);
        const nodes: string[] | null = dijkstra.bidirectional(
          graph,
          nodeKey(network, from),
          nodeKey(network, to),
          weigh,
        );
        let weight = nodes === null ? Infinity : 0;
        for (const [i, node] of (nodes ?? []).slice(1).entries()) {
          weight += Math.min(...graph.mapOutEdges(nodes![i]!, node, weigh));
        }
        if (nodes !== null) found += 1;
        expect(path?.weight ?? Infinity).toBe(weight);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(100);
  });

  test('the hierarchy finds the same weight, by a way that can be walked', () => {
    const places = fc.array(fc.tuple(draw, fc.constantFrom(0, 0, 30_000)), {
      minLength: 1,
      maxLength: 3,
    });
    let found = 0;
    fc.assert(
      fc.property(networks, travellers, places, places, ({ network }, options, a, b) => {
        const choose = (drawn: typeof a): Choice[] =>
          drawn.map(([place, addedWeight]) => {
            const end = endOn(network, place);
            const position = edgePosition(network, end.edge, end.fraction);
            return { ...end, position, addedWeight };
          });
        const [starts, goals] = [choose(a), choose(b)];
        const cost = costFor(network, options);
        const byHierarchy = createFinder(withOrder(network), () => 'hierarchy').of(cost);
        const path = byHierarchy(starts, goals);
        const other = findPathAmong(network, cost, starts, goals, createWorkspace(network));
        expect(path?.weight).toBe(other?.weight);
        if (path === undefined) return;
        if (path.parts.length > 1) found += 1;
        const [start, goal] = [starts[path.start]!, goals[path.goal]!];
        const weight = path.weight - start.addedWeight! - goal.addedWeight!;
        expectWalkable(network, options, start, goal, { ...path, weight });
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(50);
  });

  test('reaches exactly what it finds a way to', () => {
    fc.assert(
      fc.property(networks, travellers, draw, draw, ({ network }, options, a, b) => {
        const cost = costFor(network, options);
        const start = endOn(network, a);
        const goal = endOn(network, b);
        const reach = reachFrom(network, cost, start);
        expect(reach.covers(goal)).toBe(search(network, cost, start, goal) !== undefined);
      }),
      RUNS,
    );
  });

  test('a workspace used before gives the same answer as a new one', () => {
    fc.assert(
      fc.property(
        networks,
        travellers,
        fc.array(fc.tuple(draw, draw), { minLength: 2, maxLength: 5 }),
        ({ network }, options, pairs) => {
          const cost = costFor(network, options);
          const used = createWorkspace(network);
          for (const [a, b] of pairs) {
            const start = endOn(network, a);
            const goal = endOn(network, b);
            const again = findPath(network, cost, start, goal, used);
            expect(again).toEqual(search(network, cost, start, goal));
          }
        },
      ),
      RUNS,
    );
  });
});

describe('the router on random networks', () => {
  const ask = (options: ResolvedOptions) => ({
    profile: options.profile,
    objective: options.objective,
    unknown: options.unknown,
    preferences: options.preferences,
    limits: Object.fromEntries(LIMIT_NAMES.map((name) => [name, options.limits[name] ?? null])),
  });
  const nodeOf = (network: Network, index: number) => ({
    node: nodeKey(network, index % network.nodeCount),
  });

  test.each(['astar', 'hierarchy'] as const)(
    'every route is sound, and none is withheld: %s',
    (engine) => {
      let routes = 0;
      let blocked = 0;
      fc.assert(
        fc.property(networks, travellers, fc.nat(), fc.nat(), ({ network }, options, a, b) => {
          const { from, to } = network.edges;
          const isUsed = (node: number) => from.includes(node) || to.includes(node);
          if (!isUsed(a % network.nodeCount) || !isUsed(b % network.nodeCount)) return;
          const outcome = createRouter(withOrder(network), { chooseEngine: () => engine }).route({
            from: nodeOf(network, a),
            to: nodeOf(network, b),
            ...ask(options),
          });
          const place = (node: number): End => {
            const edge = from.indexOf(node);
            return edge >= 0 ? { edge, fraction: 0 } : { edge: to.indexOf(node), fraction: 1 };
          };
          const least = slowLeastWeight(
            network,
            options,
            place(a % network.nodeCount),
            place(b % network.nodeCount),
          );
          if (outcome.outcome === 'route') {
            routes += 1;
            expectSoundRoute(network, options, outcome);
            const weight =
              options.objective === 'distance'
                ? outcome.distanceM
                : outcome.durationS + outcome.penaltyS;
            // The least in whole thousandths may be another way of the same weight to within them.
            expect(Math.abs(weight - least / 1000)).toBeLessThan(
              0.002 * (outcome.edges.length + 20),
            );
            return;
          }
          expect(least).toBe(Infinity);
          expect(outcome.outcome).toBe('no-route');
          if (outcome.outcome !== 'no-route') return;
          // Somebody without limits gets there exactly where the limits are the reason.
          const free = slowLeastWeight(
            network,
            { ...options, limits: {}, objective: 'distance' },
            place(a % network.nodeCount),
            place(b % network.nodeCount),
          );
          const isOpen = !network.edges.state.includes(1);
          if (isOpen) expect(outcome.reason).toBe(free < Infinity ? 'limits' : 'disconnected');
          if (outcome.reason === 'limits') {
            blocked += 1;
            expect(outcome.barriers.length).toBeGreaterThan(0);
          } else {
            expect(outcome.barriers).toEqual([]);
          }
        }),
        RUNS,
      );
      expect(routes).toBeGreaterThan(100);
      expect(blocked).toBeGreaterThan(20);
    },
  );
});

describe('relations', () => {
  test('a wider limit never forbids more', () => {
    fc.assert(
      fc.property(
        networks,
        travellers,
        fc.constantFrom(...LIMIT_NAMES),
        ({ network }, options, name) => {
          const { [name]: _, ...limits } = options.limits;
          const strict = costFor(network, options);
          const wide = costFor(network, { ...options, limits });
          for (let arc = 0; arc < 2 * network.edgeCount; arc++) {
            if (strict.permits(arc)) expect(wide.permits(arc)).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  test('a new barrier never makes a way lighter', () => {
    fc.assert(
      fc.property(
        networks,
        travellers,
        draw,
        draw,
        fc.nat(),
        ({ network }, options, a, b, which) => {
          const start = endOn(network, a);
          const goal = endOn(network, b);
          const before = search(network, costFor(network, options), start, goal);
          const state = network.edges.state.slice();
          state[which % network.edgeCount] = 1;
          const closed = { ...network, edges: { ...network.edges, state } };
          const after = search(closed, costFor(closed, options), start, goal);
          expect(after?.weight ?? Infinity).toBeGreaterThanOrEqual(before?.weight ?? Infinity);
        },
      ),
      RUNS,
    );
  });
});
