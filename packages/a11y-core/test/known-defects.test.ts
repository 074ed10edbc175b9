import { describe, expect, test } from 'vitest';
import type { Attribute } from '../src/network/interval.js';
import { edgeKey } from '../src/network/key.js';
import type { Network } from '../src/network/network.js';
import { edgeFlag, edgeInterval, edgeKindOf } from '../src/network/read-edge.js';
import type { FoundRoute, RouteOutcome } from '../src/routing/outcome.js';
import { createRouter } from '../src/routing/route.js';
import { metres } from './support/network-of.js';
import { type OsmTestNode, type OsmTestWay, osmOf, type TestTags } from './support/osm-of.js';

/*
 * What other open routers got wrong in public, each rebuilt in miniature: the test is named after
 * the mistake. Threads are named as project#number.
 */

type Nodes = Readonly<Record<number, OsmTestNode>>;
type Ways = Readonly<Record<number, OsmTestWay>>;

const FOOTWAY = { highway: 'footway', incline: '0%', width: '2', smoothness: 'good' };
const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};

type Asked = Omit<Parameters<ReturnType<typeof createRouter>['route']>[0], 'from' | 'to'>;

function routed(network: Network, from: number, to: number, asked: Asked): RouteOutcome {
  const ends = { from: { node: String(from) }, to: { node: String(to) } };
  return createRouter(network).route({ ...ends, ...asked });
}

const WHEELS: Asked = { profile: 'manual-wheelchair' };

/** What a manual wheelchair may do on one footway of 100 m with these tags, from 1 to 2. */
async function onWay(tags: TestTags, asked: Asked = WHEELS): Promise<RouteOutcome> {
  const { network } = await osmOf(
    { 1: [0, 0], 2: [100, 0] },
    { 50: [[1, 2], { ...FOOTWAY, ...tags }] },
  );
  return routed(network, 1, 2, asked);
}

/** … over one kerb between two footways. */
async function overKerb(tags: TestTags, asked: Asked = WHEELS): Promise<RouteOutcome> {
  const nodes: Nodes = { 1: [0, 0], 2: [50, 0, { barrier: 'kerb', ...tags }], 3: [100, 0] };
  const { network } = await osmOf(nodes, { 50: [[1, 2, 3], FOOTWAY] });
  return routed(network, 1, 3, asked);
}

/** … past one thing in the middle of a footway. */
async function past(tags: TestTags, asked: Asked = WHEELS): Promise<RouteOutcome> {
  const { network } = await osmOf(
    { 1: [0, 0], 2: [50, 0, tags], 3: [100, 0] },
    { 50: [[1, 2, 3], FOOTWAY] },
  );
  return routed(network, 1, 3, asked);
}

async function intervalOf(tags: TestTags, attribute: Attribute) {
  const { network } = await osmOf(
    { 1: [0, 0], 2: [100, 0] },
    { 50: [[1, 2], { highway: 'footway', ...tags }] },
  );
  return edgeInterval(network, 0, attribute);
}

const found = (outcome: RouteOutcome): FoundRoute => {
  if (outcome.outcome !== 'route') throw new Error(`expected a route, not ${outcome.outcome}`);
  return outcome;
};

describe('openrouteservice', () => {
  test('kerb:height=0.20 became 0 cm and passed every limit', async () => {
    expect((await overKerb({ 'kerb:height': '0.20' })).outcome).toBe('no-route');
    expect(
      (
        await overKerb(
          { 'kerb:height': '0.20' },
          { ...WHEELS, limits: { maxKerbUpMm: 200, maxKerbDownMm: 200 } },
        )
      ).outcome,
    ).toBe('route');
    expect(
      (
        await overKerb(
          { 'kerb:height': '0.20' },
          { ...WHEELS, limits: { maxKerbUpMm: 199, maxKerbDownMm: 199 } },
        )
      ).outcome,
    ).toBe('no-route');
  });

  test('kerb=raised was not known and passed', async () => {
    expect((await overKerb({ kerb: 'raised' })).outcome).toBe('no-route');
  });

  test('kerb=no meant 15 cm', async () => {
    expect((await overKerb({ kerb: 'no' })).outcome).toBe('route');
  });

  test('incline=5° was taken for 338 %', async () => {
    // tan 5° = 8.75 %: above 1:12, below 10 %.
    expect((await onWay({ incline: '5°' })).outcome).toBe('no-route');
    expect(
      (await onWay({ incline: '5°' }, { ...WHEELS, limits: { maxSlopeUp: 0.09 } })).outcome,
    ).toBe('route');
  });

  test('the sign of an incline was dropped (ors#1165)', async () => {
    const asked: Asked = { ...WHEELS, limits: { maxSlopeUp: 0.06, maxSlopeDown: 0.1 } };
    expect((await onWay({ incline: '-9%' }, asked)).outcome).toBe('route');
    expect((await onWay({ incline: '9%' }, asked)).outcome).toBe('no-route');
  });

  test('a slope that is reported could not be limited (ors#1314)', async () => {
    expect(
      (await onWay({ incline: '7%' }, { ...WHEELS, limits: { maxSlopeUp: 0.06 } })).outcome,
    ).toBe('no-route');
    expect(
      (await onWay({ incline: '6%' }, { ...WHEELS, limits: { maxSlopeUp: 0.06 } })).outcome,
    ).toBe('route');
  });

  test('wood ranked worse than mud, and paved better than asphalt', async () => {
    const [wood, mud] = [
      await intervalOf({ surface: 'wood' }, 'roughness'),
      await intervalOf({ surface: 'mud' }, 'roughness'),
    ];
    expect(wood.high).toBeLessThan(mud.low);
    const [paved, asphalt] = [
      await intervalOf({ surface: 'paved' }, 'roughness'),
      await intervalOf({ surface: 'asphalt' }, 'roughness'),
    ];
    expect(paved.high).toBeGreaterThan(asphalt.high);
  });

  test('a way without tags passes every limit, one with tags does not', async () => {
    const avoid: Asked = { ...WHEELS, unknown: 'avoid' };
    const { network } = await osmOf(
      { 1: [0, 0], 2: [100, 0] },
      { 50: [[1, 2], { highway: 'footway' }] },
    );
    expect(routed(network, 1, 2, avoid).outcome).toBe('no-route');
    const lenient = found(routed(network, 1, 2, WHEELS));
    expect(lenient.unknownShare).toBe(1);
    // Knowing more never makes it worse than knowing nothing.
    const { network: known } = await osmOf(
      { 1: [0, 0], 2: [100, 0] },
      { 50: [[1, 2], { highway: 'footway', surface: 'asphalt' }] },
    );
    expect(routed(known, 1, 2, WHEELS).outcome).toBe('route');
  });

  test('tracktype=grade1 as the limit rejected grade1', async () => {
    const { high } = await intervalOf({ tracktype: 'grade1' }, 'roughness');
    const track = { tracktype: 'grade1', smoothness: '' };
    expect((await onWay(track, { ...WHEELS, limits: { maxRoughness: high } })).outcome).toBe(
      'route',
    );
  });

  test('the highest kerb of a way held along the whole of it, and both ways', async () => {
    //  1 ──── 2 ═kerb═ 3 ──── 4: from 1 to 2 there is no kerb
    const nodes: Nodes = {
      1: [0, 0],
      2: [50, 0],
      3: [60, 0, { barrier: 'kerb', 'kerb:height': '0.12' }],
      4: [100, 0],
    };
    const { network } = await osmOf(nodes, { 50: [[1, 2, 3, 4], FOOTWAY], 51: [[2, 3], FOOTWAY] });
    expect(routed(network, 1, 2, WHEELS).outcome).toBe('route');
    expect(routed(network, 1, 4, WHEELS).outcome).toBe('no-route');
  });

  test('10 km/h over a crossing made the walking time a lie', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [100, 0] };
    const plain = await osmOf(nodes, { 50: [[1, 2], FOOTWAY] });
    const crossing = await osmOf(nodes, { 50: [[1, 2], { ...FOOTWAY, footway: 'crossing' }] });
    const timeOf = (network: Network) =>
      found(routed(network, 1, 2, { profile: 'walker' })).durationS;
    expect(timeOf(crossing.network)).toBeGreaterThan(timeOf(plain.network));
  });

  test('a route ran through a building site (ors#1295)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [100, 0] };
    await expect(
      osmOf(nodes, { 50: [[1, 2], { highway: 'construction', construction: 'footway' }] }),
    ).rejects.toThrow(/no way for a walker/);
  });

  test('pavements drawn as ways of their own were not used (ors#2152)', async () => {
    //  5 ───────── 6     the pavement, joined to the street only at its ends
    //  1 ───────── 2     the street
    const nodes: Nodes = { 1: [0, 0], 2: [200, 0], 5: [5, 6], 6: [195, 6] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { highway: 'residential', sidewalk: 'separate' }],
      51: [[1, 5, 6, 2], { ...FOOTWAY, footway: 'sidewalk' }],
    });
    const route = found(routed(network, 1, 2, WHEELS));
    expect(new Set(route.edges.map(({ kind }) => kind))).toEqual(new Set(['sidewalk']));
  });
});

describe('Valhalla', () => {
  test('max_grade was read and never used (valhalla#6108, valhalla#205)', async () => {
    expect((await onWay({ incline: '12%' })).outcome).toBe('no-route');
    expect(
      (await onWay({ incline: '12%' }, { ...WHEELS, limits: { maxSlopeUp: 0.12 } })).outcome,
    ).toBe('route');
  });

  test('steps with a wheelchair ramp were never open to wheelchairs', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [50, 0], 3: [60, 0], 4: [110, 0] };
    const ways = (steps: TestTags): Ways => ({
      50: [[1, 2], FOOTWAY],
      51: [[2, 3], { highway: 'steps', step_count: '6', ...steps }],
      52: [[3, 4], FOOTWAY],
    });
    const plain = await osmOf(nodes, ways({}));
    expect(routed(plain.network, 1, 4, WHEELS).outcome).toBe('no-route');
    const ramped = await osmOf(nodes, ways({ 'ramp:wheelchair': 'yes' }));
    expect(found(routed(ramped.network, 1, 4, WHEELS)).edges.map(({ kind }) => kind)).toContain(
      'ramp',
    );
  });

  test('asphalt in a horrible state was passable, because the surface was asked first', async () => {
    expect((await onWay({ surface: 'asphalt', smoothness: 'horrible' })).outcome).toBe('no-route');
  });

  test('kissing gates and chicanes let wheelchairs through', async () => {
    expect((await past({ barrier: 'kissing_gate' })).outcome).toBe('no-route');
    const strict: Asked = { ...WHEELS, unknown: { width: 'avoid' } };
    expect((await past({ barrier: 'cycle_barrier' }, strict)).outcome).toBe('no-route');
    expect((await past({ barrier: 'cycle_barrier', 'maxwidth:physical': '0.7' })).outcome).toBe(
      'no-route',
    );
  });

  test('wheelchair=limited counted as yes', async () => {
    const strict: Asked = { ...WHEELS, unknown: 'avoid' };
    expect((await onWay({ wheelchair: 'limited', width: '' }, strict)).outcome).toBe('no-route');
  });

  test('no kerb, width or incline was read at all (valhalla#3649, valhalla#5228)', async () => {
    expect((await overKerb({ 'kerb:height': '12 cm' })).outcome).toBe('no-route');
    expect((await onWay({ width: '0.7' })).outcome).toBe('no-route');
  });

  test('a place beside a street was put on the carriageway and not on its pavement (valhalla#1731)', async () => {
    const { network } = await osmOf(
      { 1: [-100, 0], 2: [100, 0] },
      { 50: [[1, 2], { highway: 'residential', sidewalk: 'both' }] },
    );
    const router = createRouter(network);
    const route = found(router.route({ from: at(-50, 9), to: at(50, 9), profile: 'walker' }));
    expect(route.edges.map(({ edge }) => edge.split('/').at(-1))).toEqual(['left']);
    const south = found(router.route({ from: at(-50, -9), to: at(50, -9), profile: 'walker' }));
    expect(south.edges.map(({ edge }) => edge.split('/').at(-1))).toEqual(['right']);
  });

  test('a walker was trapped on a pavement that nothing connects (valhalla#6323, valhalla#4657)', async () => {
    //  a park path meets the street from the north; the goal lies south of it
    const nodes: Nodes = { 1: [-100, 0], 2: [0, 0], 3: [100, 0], 4: [0, 80] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2, 3], { highway: 'residential', sidewalk: 'both' }],
      51: [[2, 4], FOOTWAY],
    });
    const route = found(
      createRouter(network).route({ from: at(0, 80), to: at(60, -9), profile: 'walker' }),
    );
    expect(route.edges.map(({ kind }) => kind)).toContain('crossing');
    expect(route.edges.at(-1)!.edge.endsWith('right')).toBe(true);
    expect(route.distanceM).toBeLessThan(160);
  });
});

describe('Valhalla, on pavements', () => {
  //  3 ───── 4    a pavement drawn beside the street, joined to it at both ends
  //  1 ───── 2    the street, of which nobody said whether it has pavements
  const nodes: Nodes = { 1: [0, 0], 2: [200, 0], 3: [4, 7], 4: [196, 7] };
  const ways: Ways = {
    50: [[1, 2], { highway: 'secondary' }],
    51: [[1, 3, 4, 2], { ...FOOTWAY, footway: 'sidewalk' }],
  };

  test('the carriageway was preferred to the pavement beside it (valhalla#776, valhalla#4419)', async () => {
    const { network } = await osmOf(nodes, ways);
    for (const profile of ['walker', 'manual-wheelchair'] as const) {
      const kinds = found(routed(network, 1, 2, { profile })).edges.map(({ kind }) => kind);
      expect(kinds).not.toContain('road');
    }
  });

  test('there was no network of pavements with kerbs and slopes (otp#200, ors-map-client#487)', async () => {
    const steep = { ...ways, 51: [ways[51]![0], { ...ways[51]![1], incline: '12%' }] } as Ways;
    const { network } = await osmOf(nodes, steep);
    const chair = found(routed(network, 1, 2, WHEELS));
    expect(chair.edges.map(({ kind }) => kind)).toContain('road');
    expect(chair.barriersAvoided!.length + chair.unknownShare).toBeGreaterThan(0);
  });
});

describe('OpenTripPlanner, on what can be reached', () => {
  test('a platform that no wheelchair reaches was offered as the start (otp#6795)', async () => {
    //  1 ── 2   a platform behind stairs, 5 m from where somebody stands
    //  3 ── 4   the street, 20 m away
    const nodes: Nodes = { 1: [0, 0], 2: [60, 0], 3: [0, -25], 4: [200, -25], 5: [60, -25] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { ...FOOTWAY, highway: 'platform' }],
      51: [[2, 5], { highway: 'steps', step_count: '20' }],
      52: [[3, 5, 4], FOOTWAY],
    });
    const router = createRouter(network);
    const chair = found(router.route({ from: at(10, -5), to: at(190, -25), ...WHEELS }));
    expect(chair.from.edge).toContain('way/52');
    expect(chair.warnings.map(({ code }) => code)).toContain('nearest-unreachable');
    const walker = found(router.route({ from: at(10, -5), to: at(190, -25), profile: 'walker' }));
    expect(walker.from.edge).toContain('way/50');
  });

  test('an inclined lift was no way from floor to floor (otp#3749)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [50, 0], 3: [80, 0], 4: [130, 0] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { ...FOOTWAY, level: '0' }],
      51: [[2, 3], { highway: 'elevator', level: '0;1', 'door:width': '0.9' }],
      52: [[3, 4], { ...FOOTWAY, level: '1' }],
    });
    const chair = found(routed(network, 1, 4, WHEELS));
    expect(chair.edges.map(({ kind }) => kind)).toContain('lift');
    expect(chair.distanceM).toBeGreaterThan(129);
  });
});

describe('OpenTripPlanner', () => {
  test('whatever has no tags counted as accessible', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [100, 0] },
      { 50: [[1, 2], { highway: 'footway' }] },
    );
    const route = found(routed(network, 1, 2, WHEELS));
    expect(route.unknownShare).toBe(1);
    expect(route.warnings.map(({ code }) => code)).toContain('unknown-share');
  });

  test('the duration shown to a wheelchair was that of a walker', async () => {
    const [chair, walker] = [found(await onWay({})), found(await onWay({}, { profile: 'walker' }))];
    expect(chair.durationS).toBeGreaterThan(walker.durationS);
  });

  test('lifts out of service, tagged access=no, were still used (otp#7497)', async () => {
    const nodes: Nodes = {
      1: [0, 0],
      2: [50, 0, { highway: 'elevator', access: 'no' }],
      3: [100, 0],
    };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { ...FOOTWAY, level: '0' }],
      51: [[2, 3], { ...FOOTWAY, level: '1' }],
    });
    expect(routed(network, 1, 3, WHEELS).outcome).toBe('no-route');
    expect(routed(network, 1, 3, { profile: 'walker' }).outcome).toBe('no-route');
  });

  test('stairs were far too fast (otp#3832)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [20, 0] };
    const level = await osmOf(nodes, { 50: [[1, 2], FOOTWAY] });
    const stairs = await osmOf(nodes, { 50: [[1, 2], { highway: 'steps', step_count: '60' }] });
    const timeOf = (network: Network) =>
      found(routed(network, 1, 2, { profile: 'walker' })).durationS;
    expect(timeOf(stairs.network)).toBeGreaterThan(2 * timeOf(level.network));
  });

  test('a wheelchair path leapt from floor to floor inside a station (otp#7072)', async () => {
    //  1 ── 2 on floor 0, 3 ── 4 on floor 1 at the same place: only the lift at 5 joins them
    const nodes: Nodes = {
      1: [0, 0],
      2: [50, 0],
      3: [50, 0.5],
      4: [0, 0.5],
      5: [100, 0, { highway: 'elevator', level: '0;1' }],
    };
    const { network } = await osmOf(nodes, {
      50: [[1, 2, 5], { ...FOOTWAY, level: '0' }],
      51: [[4, 3, 5], { ...FOOTWAY, level: '1' }],
    });
    const route = found(routed(network, 1, 4, WHEELS));
    expect(route.edges.map(({ kind }) => kind)).toContain('lift');
    expect(route.distanceM).toBeGreaterThan(199);
  });
});

describe('GraphHopper', () => {
  test('kerb millimetres were divided by 100', async () => {
    expect((await overKerb({ 'kerb:height': '30 mm' })).outcome).toBe('route');
    expect((await overKerb({ 'kerb:height': '31 mm' })).outcome).toBe('no-route');
    expect((await overKerb({ 'kerb:height': '300 mm' })).outcome).toBe('no-route');
  });

  test('a footway is left out for being of a class, whatever its state (gh#1726)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [100, 0] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { highway: 'track', surface: 'asphalt', smoothness: 'good' }],
    });
    expect(routed(network, 1, 2, WHEELS).outcome).toBe('route');
  });

  test('sidewalk=separate was taken for sidewalk=no (gh#1470)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [100, 0], 3: [0, 7], 4: [100, 7] };
    const pavement: OsmTestWay = [[3, 4], { ...FOOTWAY, footway: 'sidewalk' }];
    const separate = await osmOf(nodes, {
      50: [[1, 2], { highway: 'primary', sidewalk: 'separate' }],
      51: pavement,
    });
    expect(separate.drawn).toEqual(['sidewalk 3-4']);
    const none = await osmOf(nodes, {
      50: [[1, 2], { highway: 'primary', sidewalk: 'no' }],
      51: pavement,
    });
    expect(none.drawn).toEqual(['road 1-2', 'sidewalk 3-4']);
  });
});

describe('others', () => {
  test('every bend of a way was a junction', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [30, 10], 3: [60, -10], 4: [90, 0] },
      { 50: [[1, 2, 3, 4], FOOTWAY] },
    );
    expect(network.edgeCount).toBe(1);
    expect(network.nodeCount).toBe(2);
    expect(edgeKey(network, 0)).toBe('way/50/1-4/0');
  });

  test('seven lanes were crossed a few steps from the crossing (organicmaps#9816)', async () => {
    //  4 north pavement        5: where the crossing is drawn
    const nodes: Nodes = {
      1: [-150, 0],
      2: [0, 0],
      3: [150, 0],
      6: [60, 0, { highway: 'crossing', crossing: 'traffic_signals' }],
      7: [0, 60],
      8: [0, -60],
    };
    const { network } = await osmOf(nodes, {
      50: [[1, 2, 6, 3], { highway: 'primary', lanes: '7', sidewalk: 'both' }],
      51: [[7, 2], FOOTWAY],
      52: [[2, 8], FOOTWAY],
    });
    const route = found(routed(network, 7, 8, { profile: 'walker' }));
    const crossed = route.edges.filter(({ kind }) => kind === 'crossing');
    expect(crossed.map(({ edge }) => edge.split('/')[1])).toEqual(['6']);
  });

  test('steps with ramp:wheelchair=yes were handled the wrong way round (brouter-cycling-profiles#8)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [10, 0] };
    const { network } = await osmOf(nodes, {
      51: [[1, 2], { highway: 'steps', 'ramp:wheelchair': 'no' }],
    });
    expect(network.edgeCount).toBe(1);
    expect(edgeKindOf(network, 0)).toBe('steps');
  });

  test('manual and powered chairs are different (goat#596, OsmAnd#18932)', async () => {
    const steep = { incline: '9%' };
    expect((await onWay(steep)).outcome).toBe('no-route');
    expect((await onWay(steep, { profile: 'powered-wheelchair' })).outcome).toBe('route');
  });

  test('a level change by a plain ramp needs no lift (osr#14)', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [50, 0], 3: [100, 0], 4: [150, 0] };
    const { network } = await osmOf(nodes, {
      50: [[1, 2], { ...FOOTWAY, level: '0' }],
      51: [[2, 3], { ...FOOTWAY, incline: '6%', level: '0;1' }],
      52: [[3, 4], { ...FOOTWAY, level: '1' }],
    });
    expect(routed(network, 1, 4, WHEELS).outcome).toBe('route');
  });

  test('that there is no way under these limits, and one without them, is said (NavCogIOSv3#43)', async () => {
    const outcome = await overKerb({ 'kerb:height': '0.12' });
    if (outcome.outcome !== 'no-route') throw new Error('there is a way');
    expect(outcome.reason).toBe('limits');
    expect(outcome.barriers).toMatchObject([{ low: 120, limit: 30 }]);
  });

  test('paving at the kerbs was not found, because it was looked for at the middle (Soundscape-Android#945)', async () => {
    const kerbs = (left: TestTags, right: TestTags): Nodes => ({
      1: [-20, 0],
      2: [-5, 0, { barrier: 'kerb', kerb: 'lowered', ...left }],
      3: [0, 0, { highway: 'crossing', crossing: 'zebra' }],
      4: [5, 0, { barrier: 'kerb', kerb: 'lowered', ...right }],
      5: [20, 0],
      6: [0, -50],
      7: [0, 50],
    });
    const ways: Ways = {
      50: [[1, 2], { ...FOOTWAY, footway: 'sidewalk' }],
      51: [[2, 3, 4], { highway: 'footway', footway: 'crossing' }],
      52: [[4, 5], { ...FOOTWAY, footway: 'sidewalk' }],
      53: [[6, 3, 7], { highway: 'residential' }],
    };
    const tactileOf = async (left: TestTags, right: TestTags) => {
      const { network, edges } = await osmOf(kerbs(left, right), ways);
      return edges('way/51/').map((edge) => edgeFlag(network, edge, 'tactile'));
    };
    const yes = { tactile_paving: 'yes' };
    const no = { tactile_paving: 'no' };
    expect(new Set(await tactileOf(yes, yes))).toEqual(new Set(['yes']));
    // On one side only (StreetComplete#547): nobody is promised a guide over the whole of it.
    expect(await tactileOf(yes, no)).not.toContain('yes');
    expect(await tactileOf({}, {})).not.toContain('yes');
  });
});
