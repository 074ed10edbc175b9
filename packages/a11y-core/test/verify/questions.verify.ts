// Reach, matrix and nearest on real map data: every node of a reach against a plain search and the
// polygon; cells of a matrix and the nearest facilities against the routes to all of them.
// `VERIFY_RUNS` is how many travellers set out in each file, a tenth of it (default 150).
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOrder } from '../../src/hierarchy/of-network.js';
import { nodeKey } from '../../src/network/key.js';
import type { Network } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { nodePosition } from '../../src/network/read-edge.js';
import type { ResolvedOptions } from '../../src/profile/options.js';
import { createContext } from '../../src/routing/context.js';
import { directoryOf } from '../../src/routing/facility-ends.js';
import { matrixIn } from '../../src/routing/matrix/matrix.js';
import { createRouter } from '../../src/routing/route.js';
import { dataFile } from '../support/data.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';
import { facility } from '../support/overlaid-town.js';
import { plainDijkstra, slowArc, slowWeight } from '../support/slow-route.js';
import { asRequest, freeTravellers } from '../support/travellers.js';

const TRAVELLERS = Math.ceil(Number(process.env['VERIFY_RUNS'] ?? 150) / 10);
const SEED = Number(process.env['VERIFY_SEED'] ?? 20261129);
const BUDGETS = [300, 900, 1800];

describe.each(['heidelberg.osm.pbf', 'redmond-microsoft.osm.pbf', 'berlin-neukoelln.osm'])(
  '%s',
  (file) => {
    test(`${TRAVELLERS} travellers, seed ${SEED}`, { timeout: 1_200_000 }, async () => {
      const extract = await readBytes(dataFile(`osm/${file}`));
      const network = withOrder(networkFromOsm(extract, OSM_SOURCE).network);
      const drawn = fc.sample(fc.tuple(freeTravellers, fc.nat(), fc.boolean()), {
        seed: SEED,
        numRuns: TRAVELLERS,
      });
      const tally = { reached: 0, beyond: 0, undecided: 0, cells: 0, none: 0, near: 0 };
      for (const [options, at, towards] of drawn) {
        const start = loneNode(network, at);
        verifyReach(network, options, start, towards, tally);
        verifyMatrix(network, options, at, tally);
        verifyNearest(network, options, start, at, tally);
      }
      process.stderr.write(`${file}: ${JSON.stringify(tally)}\n`);
      expect(tally.reached).toBeGreaterThan(50 * TRAVELLERS);
      expect(tally.cells).toBeGreaterThan(10 * TRAVELLERS);
      expect(tally.near).toBeGreaterThan(TRAVELLERS);
    });
  },
);

type Tally = Record<'reached' | 'beyond' | 'undecided' | 'cells' | 'none' | 'near', number>;

/** A node that was not split, from a number on. */
function loneNode(network: Network, at: number): number {
  const { sourceId } = network.nodes;
  for (let node = at % network.nodeCount; ; node = (node + 1) % network.nodeCount) {
    if (sourceId.indexOf(sourceId[node]!) === sourceId.lastIndexOf(sourceId[node]!)) return node;
  }
}

function verifyReach(
  network: Network,
  options: ResolvedOptions,
  start: number,
  towards: boolean,
  tally: Tally,
): void {
  const outcome = createRouter(network).reach({
    from: { node: nodeKey(network, start) },
    budgets: BUDGETS,
    direction: towards ? 'to' : 'from',
    ...asRequest(options),
  });
  if (outcome.outcome !== 'reach') throw new Error(outcome.outcome);
  const times = slowTimes(network, options, start, towards);
  const placed = new Map<string, number[]>();
  for (let node = 0; node < network.nodeCount; node++) {
    const key = nodePosition(network, node).join();
    placed.set(key, [...(placed.get(key) ?? []), node]);
  }
  for (const { budget, geometry, nodes, indistinct } of outcome.areas) {
    let [within, unsure, hidden] = [0, 0, 0];
    const holds = (node: number): boolean | undefined => {
      const { least, most } = times(node);
      return most <= budget ? true : least > budget ? false : undefined;
    };
    for (const there of placed.values()) {
      const known = there.map(holds);
      const isAnyIn = known.includes(true);
      if (isAnyIn) hidden += known.filter((one) => one === false).length;
      within += known.filter((one) => one === true).length;
      unsure += known.filter((one) => one === undefined).length;
      if (!isAnyIn && known.includes(undefined)) continue;
      tally[isAnyIn ? 'reached' : 'beyond'] += 1;
      const position = [...nodePosition(network, there[0]!)];
      const isIn = booleanPointInPolygon(position, geometry, { ignoreBoundary: true });
      if (isIn !== isAnyIn)
        expect({ position, budget, isIn }).toEqual({ position, budget, isIn: isAnyIn });
    }
    tally.undecided += unsure;
    expect(nodes).toBeGreaterThanOrEqual(within);
    expect(nodes).toBeLessThanOrEqual(within + unsure);
    if (unsure === 0) expect(indistinct).toBe(hidden);
  }
}

/** The least and the most true time among the lightest ways to each node. */
function slowTimes(network: Network, options: ResolvedOptions, start: number, towards: boolean) {
  const steps = Array.from({ length: 2 * network.edgeCount }, (_, arc) => {
    const slow = slowArc(network, arc >> 1, arc % 2 === 0, options);
    const weight = slowWeight(slow, options);
    const [from, to] = towards ? [slow.to, slow.from] : [slow.from, slow.to];
    return weight === undefined ? [] : [{ from, to, weight, timeS: slow.timeS! }];
  }).flat();
  const weights = plainDijkstra(steps, `n${start}`);
  const tight = steps
    .filter(({ from, to, weight }) => weights.get(from)! + weight === weights.get(to))
    .sort((a, b) => weights.get(a.from)! - weights.get(b.from)!);
  const least = new Map([[`n${start}`, 0]]);
  const most = new Map([[`n${start}`, 0]]);
  // Twice: ways that weigh nothing are in no order.
  for (let turn = 0; turn < 4; turn++) {
    for (const { from, to, timeS } of tight) {
      const [soonest, latest] = [least.get(from), most.get(from)];
      if (soonest === undefined || latest === undefined) continue;
      least.set(to, Math.min(least.get(to) ?? Infinity, soonest + timeS));
      most.set(to, Math.max(most.get(to) ?? 0, latest + timeS));
    }
  }
  return (node: number) => ({
    least: (least.get(`n${node}`) ?? Infinity) - 1e-6,
    most: (most.get(`n${node}`) ?? Infinity) + 1e-6,
  });
}

function verifyMatrix(network: Network, options: ResolvedOptions, at: number, tally: Tally): void {
  const ends = Array.from({ length: 10 }, (_, i) => {
    const node = loneNode(network, at + 7919 * (i + 1));
    return { node: nodeKey(network, node) };
  });
  const request = { sources: ends.slice(0, 5), targets: ends.slice(3), ...asRequest(options) };
  const values = ['weight' as const];
  const context = createContext(network);
  const [trees, ranked] = (['trees', 'hierarchy'] as const).map((engine) =>
    matrixIn(context, { ...request, values }, () => engine),
  );
  expect(ranked!.weights).toEqual(trees!.weights);
  const { durationsS, distancesM } = matrixIn(context, request);
  const router = createRouter(network);
  for (const [i, from] of request.sources.entries()) {
    const to = request.targets[i]!;
    const outcome = router.route({ from, to, ...asRequest(options) });
    const weight = ranked!.weights![i]![i]!;
    if (outcome.outcome !== 'route') {
      tally.none += 1;
      expect(weight).toBeNull();
      continue;
    }
    tally.cells += request.targets.length;
    const isByDistance = options.objective === 'distance';
    const added = isByDistance ? outcome.distanceM : outcome.durationS + outcome.penaltyS;
    expect(Math.abs(weight! / 1000 - added)).toBeLessThan(0.001 * (outcome.edges.length + 1));
    if (isByDistance) expect(distancesM![i]![i]).toBeCloseTo(outcome.distanceM, 3);
    else expect(durationsS![i]![i]! * 1000).toBeLessThanOrEqual(weight! + 1);
  }
}

function verifyNearest(
  network: Network,
  options: ResolvedOptions,
  start: number,
  at: number,
  tally: Tally,
): void {
  const all = Array.from({ length: 12 }, (_, i) => {
    const [lon, lat] = nodePosition(network, (at + 104_729 * (i + 1)) % network.nodeCount);
    return facility('parkingBay', { type: 'Point', coordinates: [lon + 2e-4, lat] }, {}, `f${i}`);
  });
  const router = createRouter(network, { facilities: directoryOf(all, () => []) });
  const asked = { from: { node: nodeKey(network, start) }, ...asRequest(options) };
  const outcome = router.nearest({ ...asked, types: ['parkingBay'], k: 4 });
  if (outcome.outcome !== 'nearest') throw new Error(outcome.outcome);
  const weigh = (one: { distanceM: number; durationS: number; penaltyS: number }) =>
    options.objective === 'distance' ? one.distanceM : one.durationS + one.penaltyS;
  const routed = all
    .map(({ geometry }) => {
      const [lon, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
      return router.route({ ...asked, to: [lon!, lat!] });
    })
    .flatMap((route) =>
      route.outcome === 'route' && route.to.distanceM <= 50 ? [weigh(route)] : [],
    )
    .sort((a, b) => a - b);
  expect(outcome.passedOver.unreachable.count).toBe(all.length - routed.length);
  expect(outcome.facilities).toHaveLength(Math.min(4, routed.length));
  for (const [i, near] of outcome.facilities.entries()) {
    tally.near += 1;
    expect(Math.abs(weigh(near) - routed[i]!)).toBeLessThan(1);
  }
}
