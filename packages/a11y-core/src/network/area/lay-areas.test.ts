import { describe, expect, test } from 'vitest';
import {
  type OsmTestNode,
  type OsmTestRelation,
  type OsmTestWay,
  osmOf,
} from '../../../test/support/osm-of.js';
import { walkM } from '../../../test/support/walk.js';
import { edgeKey } from '../key.js';
import { edgeFlag, edgeInterval, edgeKindOf, edgeName } from '../read-edge.js';

const SQUARE = { highway: 'pedestrian', area: 'yes' };
const MULTIPOLYGON = { type: 'multipolygon', highway: 'pedestrian' };
const PATH = { highway: 'footway' };
const STEPS = { highway: 'steps' };

/** A square of 60 m, 1 to 4 from the south-west anticlockwise; paths lead away west at 1, east at 3. */
const CORNERS: Record<number, OsmTestNode> = {
  1: [0, 0],
  2: [60, 0],
  3: [60, 60],
  4: [0, 60],
  11: [-10, 0],
  13: [70, 60],
};
const RIM = [1, 2, 3, 4, 1];
const WAYS_IN: Record<number, OsmTestWay> = {
  51: [[11, 1], PATH],
  53: [[13, 3], PATH],
};
const DIAGONAL = Math.hypot(60, 60);

const areasOf = (
  nodes: Record<number, OsmTestNode>,
  ways: Record<number, OsmTestWay>,
  relations: Record<number, OsmTestRelation> = {},
) => osmOf(nodes, ways, { relations });

describe('a square', () => {
  test('is crossed and not walked round (valhalla#3736)', async () => {
    // Streets end on both sides of a square drawn as two untagged ways; round it are 16 km.
    const { network, drawn, report } = await areasOf(
      { ...CORNERS, 90: [-4000, -4000], 91: [4000, -4000] },
      {
        ...WAYS_IN,
        54: [[11, 90, 91, 13], PATH],
        60: [[1, 2, 3], {}],
        61: [[3, 4, 1], {}],
      },
      {
        7: [
          [
            [60, 'outer'],
            [61, 'outer'],
          ],
          MULTIPOLYGON,
        ],
      },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(DIAGONAL, 1);
    expect(drawn).toContain('pedestrian 1-3');
    expect(report.areas).toEqual({
      areas: 1,
      crossed: 1,
      notCrossed: {},
      lines: 1,
      thinnedEntries: 0,
      partingFlights: 0,
    });
  });

  test('keeps its outline, and has no line twice', async () => {
    const { drawn, edges, network } = await areasOf(
      { ...CORNERS, 12: [70, 0] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 52: [[2, 12], PATH] },
    );
    // From 1 to 2 and from 2 to 3 the outline itself is the shortest way.
    expect(drawn.filter((edge) => edge.startsWith('pedestrian'))).toEqual([
      'pedestrian 1-2',
      'pedestrian 2-3',
      'pedestrian 3-1',
      'pedestrian 1-3',
    ]);
    expect(edges('across').map((edge) => edgeKey(network, edge))).toEqual(['way/50/1-3/0/across']);
  });

  test('is not crossed beside a path drawn over it', async () => {
    const { edges } = await areasOf(CORNERS, { ...WAYS_IN, 50: [RIM, SQUARE], 52: [[1, 3], PATH] });
    expect(edges('across')).toEqual([]);
  });

  test('gives its lines what its tags say of the ground, and no width or direction of slope', async () => {
    const { network, edges } = await areasOf(CORNERS, {
      ...WAYS_IN,
      50: [
        RIM,
        { ...SQUARE, name: '市民广场', surface: 'sett', lit: 'yes', width: '60', incline: '-3%' },
      ],
    });
    const [line] = edges('across');
    expect(edgeKindOf(network, line!)).toBe('pedestrian');
    expect(edgeName(network, line!)).toBe('市民广场');
    expect(edgeFlag(network, line!, 'lit')).toBe('yes');
    expect(edgeInterval(network, line!, 'roughness')).toEqual({ low: 1, high: 4, source: 'word' });
    expect(edgeInterval(network, line!, 'width').source).toBe('none');
    expect(edgeInterval(network, line!, 'incline')).toEqual({
      low: 0,
      high: 30_000,
      source: 'tag',
    });
    expect(network.edges.inclineUnsigned[line!]).toBe(1);
  });

  test('lists a doubtful tag once, walked outline or not', async () => {
    const tags = { ...SQUARE, incline: 'uo' };
    const way = await areasOf(CORNERS, { ...WAYS_IN, 50: [RIM, tags] });
    expect(way.report.suspicious.listed.map(({ object }) => object)).toEqual(['way/50']);
    const relation = await areasOf(
      CORNERS,
      { ...WAYS_IN, 50: [RIM, {}] },
      { 7: [[[50]], { ...tags, type: 'multipolygon' }] },
    );
    expect(relation.report.suspicious.listed.map(({ object }) => object)).toEqual(['relation/7']);
  });

  test('has a key that does not change when another line comes', async () => {
    const keysOf = async (ways: Record<number, OsmTestWay>) => {
      const { network, edges } = await areasOf(
        { ...CORNERS, 14: [-5, 65] },
        { ...WAYS_IN, ...ways, 50: [RIM, {}] },
        { 7: [[[50]], MULTIPOLYGON] },
      );
      return edges('across').map((edge) => edgeKey(network, edge));
    };
    expect(await keysOf({})).toEqual(['relation/7/1-3/0/across']);
    expect(await keysOf({ 54: [[4, 14], PATH] })).toEqual([
      'relation/7/1-3/0/across',
      'relation/7/1-4/0/across',
      'relation/7/3-4/0/across',
    ]);
  });

  test('that one way leads to has nothing to join', async () => {
    const { edges, report } = await areasOf(CORNERS, { 51: [[11, 1], PATH], 50: [RIM, SQUARE] });
    expect(edges('across')).toEqual([]);
    expect(report.areas?.notCrossed).toEqual({ 'nothing to join': 1 });
  });

  test.each([
    ['foot', 'no'],
    ['access', 'private'],
    ['area', 'no'],
  ])('with %s=%s is none to a walker', async (key, value) => {
    const { report } = await areasOf(CORNERS, {
      ...WAYS_IN,
      50: [RIM, { ...SQUARE, [key]: value }],
    });
    expect(report.areas?.areas).toBe(0);
  });
});

describe('what stands on a square', () => {
  /** A block of 20 m in the middle, 5 to 8. */
  const BLOCK: Record<number, OsmTestNode> = { 5: [20, 20], 6: [40, 20], 7: [40, 40], 8: [20, 40] };
  const BLOCK_RIM = [5, 6, 7, 8, 5];
  const ROUND = 2 * Math.hypot(40, 20);

  test('a hole is walked round, bending at its corners', async () => {
    const { network, edges } = await areasOf(
      { ...CORNERS, ...BLOCK },
      { ...WAYS_IN, 50: [RIM, {}], 55: [BLOCK_RIM, {}] },
      {
        7: [
          [
            [50, 'outer'],
            [55, 'inner'],
          ],
          MULTIPOLYGON,
        ],
      },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(ROUND, 1);
    // One way round is as short as the other; one of them is enough.
    expect(edges('across')).toHaveLength(2);
  });

  test('a hole counts where the tags are on the outer way and not on the relation', async () => {
    const { network, report } = await areasOf(
      { ...CORNERS, ...BLOCK },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [BLOCK_RIM, { landuse: 'grass' }] },
      {
        7: [
          [
            [50, 'outer'],
            [55, 'inner'],
          ],
          { type: 'multipolygon' },
        ],
      },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(ROUND, 1);
    expect(report.areas?.areas).toBe(1);
  });

  test.each([
    ['a building', { building: 'yes' }, ROUND],
    ['a fountain', { amenity: 'fountain' }, ROUND],
    ['a pond', { natural: 'water' }, ROUND],
    ['a fence all round something', { barrier: 'fence' }, ROUND],
    ['a roof, which is walked under', { building: 'roof' }, DIAGONAL],
    ['a building on another layer', { building: 'yes', layer: '-1' }, DIAGONAL],
    ['a building on another storey', { building: 'yes', level: '2' }, DIAGONAL],
    ['a tank below ground', { building: 'yes', location: 'underground' }, DIAGONAL],
    ['a bed of grass, which is no wall', { landuse: 'grass' }, DIAGONAL],
  ])('%s', async (_, tags, expected) => {
    const { network } = await areasOf(
      { ...CORNERS, ...BLOCK },
      { ...WAYS_IN, 50: [RIM, { ...SQUARE, level: '0' }], 55: [BLOCK_RIM, tags] },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(expected, 1);
  });

  test('a building that is a multipolygon of untagged ways', async () => {
    const { network } = await areasOf(
      { ...CORNERS, ...BLOCK },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6, 7], {}], 56: [[7, 8, 5], {}] },
      {
        8: [
          [
            [55, 'outer'],
            [56, 'outer'],
          ],
          { type: 'multipolygon', building: 'yes' },
        ],
      },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(ROUND, 1);
  });

  test('a building over all of it is one that the square is in', async () => {
    const { network } = await areasOf(
      { ...CORNERS, 5: [-1, -1], 6: [61, -1], 7: [61, 61], 8: [-1, 61] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [BLOCK_RIM, { building: 'train_station' }] },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(DIAGONAL, 1);
  });

  test('a wall is walked round its end, and not through a bend of it', async () => {
    // The wall comes from the south side, bends at 6 and ends at 7.
    const { network } = await areasOf(
      { ...CORNERS, 5: [30, -5], 6: [30, 40], 7: [10, 50] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6, 7], { barrier: 'wall' }] },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(Math.hypot(10, 50) + Math.hypot(50, 10), 1);
  });

  test('a wall across all of it leaves the outline alone', async () => {
    const { edges } = await areasOf(
      { ...CORNERS, 5: [30, -5], 6: [30, 65] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], { barrier: 'wall' }] },
    );
    expect(edges('across')).toEqual([]);
  });

  test('two buildings that touch let nobody through between them', async () => {
    // They fill the square from west to east and share the wall 6-7.
    const { edges } = await areasOf(
      { ...CORNERS, 5: [-1, 20], 6: [30, 20], 7: [30, 40], 8: [-1, 40], 9: [61, 20], 10: [61, 40] },
      {
        51: [[11, 1], PATH],
        53: [[13, 3], PATH],
        50: [RIM, {}],
        55: [BLOCK_RIM, { building: 'yes' }],
        56: [[6, 9, 10, 7, 6], { building: 'yes' }],
      },
      { 7: [[[50]], MULTIPOLYGON] },
    );
    expect(edges('across')).toEqual([]);
  });

  test('a door of a building on it is reached', async () => {
    const { drawn } = await areasOf(
      { ...CORNERS, ...BLOCK, 5: [20, 20, { entrance: 'main' }] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [BLOCK_RIM, { building: 'yes' }] },
    );
    expect(drawn).toContain('pedestrian 1-5');
  });
});

describe('steps in a square', () => {
  /** A flight in the middle, from 5 up to 6; both ends lie free on the square. */
  const FLIGHT: Record<number, OsmTestNode> = { 5: [30, 25], 6: [30, 35] };

  test('part it: no fake way beside the stairs, on the square or its outline (opentripplanner#7502)', async () => {
    const { network, report } = await areasOf(
      { ...CORNERS, ...FLIGHT },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], STEPS] },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(Math.hypot(30, 25) * 2 + 10, 1);
    expect(walkM(network, 1, 3, ['steps'])).toBe(Number.POSITIVE_INFINITY);
    expect(report.areas?.partingFlights).toBe(1);
  });

  test('leave a ramp that is drawn', async () => {
    const { network } = await areasOf(
      { ...CORNERS, ...FLIGHT, 7: [10, 20], 8: [10, 40] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], STEPS], 56: [[7, 8], PATH] },
    );
    const byRamp = Math.hypot(10, 20) + 20 + Math.hypot(50, 20);
    expect(walkM(network, 1, 3, ['steps'])).toBeCloseTo(byRamp, 1);
  });

  test('part it in two pieces as in one', async () => {
    const { network } = await areasOf(
      { ...CORNERS, ...FLIGHT, 9: [30, 30] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 9], STEPS], 56: [[9, 6], STEPS] },
    );
    expect(walkM(network, 1, 3, ['steps'])).toBe(Number.POSITIVE_INFINITY);
  });

  test('part it where they are a piece of its outline', async () => {
    const { network } = await areasOf(
      { ...CORNERS, 5: [60, 20], 6: [60, 30] },
      { ...WAYS_IN, 50: [[1, 2, 5, 6, 3, 4, 1], SQUARE], 55: [[5, 6], STEPS] },
    );
    expect(walkM(network, 1, 3, ['steps'])).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([
    ['on another layer', { layer: '-1' }],
    ['in a tunnel', { tunnel: 'yes' }],
    ['to another storey', { level: '-1;0' }],
  ])('%s lead away from it and part nothing', async (_, tags) => {
    const { network, report } = await areasOf(
      { ...CORNERS, ...FLIGHT },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], { ...STEPS, ...tags }] },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(DIAGONAL, 1);
    expect(report.areas?.partingFlights).toBe(0);
  });

  test('that go on below it part nothing', async () => {
    const { network } = await areasOf(
      { ...CORNERS, ...FLIGHT, 7: [30, 80] },
      {
        ...WAYS_IN,
        50: [RIM, SQUARE],
        55: [[5, 6], STEPS],
        56: [[6, 7], { ...PATH, tunnel: 'yes', layer: '-1' }],
      },
    );
    expect(walkM(network, 1, 3)).toBeCloseTo(DIAGONAL, 1);
  });

  test('with a loose end outside part nothing', async () => {
    const { network } = await areasOf(
      { ...CORNERS, 5: [30, 50], 6: [30, 70] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], STEPS] },
    );
    expect(walkM(network, 1, 3, ['steps'])).toBeCloseTo(DIAGONAL, 1);
  });
});

describe('ways onto a square', () => {
  test('may end in the middle of it, but not beneath it', async () => {
    const network = async (tags: Record<string, string>) => {
      const found = await areasOf(
        { ...CORNERS, 5: [30, 20], 6: [30, -20] },
        { ...WAYS_IN, 50: [RIM, SQUARE], 55: [[5, 6], { ...PATH, ...tags }] },
      );
      return found.network;
    };
    expect(walkM(await network({}), 1, 5)).toBeCloseTo(Math.hypot(30, 20), 1);
    expect(walkM(await network({ layer: '-1' }), 1, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(walkM(await network({ bridge: 'yes' }), 1, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  test('pass a gate on its outline once, and walking on over the square does not', async () => {
    const { network, drawn } = await areasOf(
      { ...CORNERS, 1: [0, 0, { barrier: 'gate' }], 14: [-5, 65] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 54: [[4, 14], PATH] },
    );
    expect(drawn.filter((edge) => edge.startsWith('barrier'))).toEqual(['barrier 1-1~1']);
    expect(walkM(network, 11, 13)).toBeGreaterThan(DIAGONAL);
    expect(walkM(network, 11, 13, ['barrier'])).toBe(Number.POSITIVE_INFINITY);
    expect(walkM(network, 4, 3, ['barrier'])).toBeCloseTo(60, 1);
  });

  test('meet a kerb on its outline, and lines over the square do not', async () => {
    const { network, drawn } = await areasOf(
      { ...CORNERS, 1: [0, 0, { kerb: 'raised' }], 14: [-5, 65] },
      { ...WAYS_IN, 50: [RIM, SQUARE], 54: [[4, 14], PATH] },
    );
    expect(drawn.filter((edge) => edge.startsWith('kerb'))).toEqual(['kerb 1-1~1']);
    expect(walkM(network, 11, 13, ['kerb'])).toBe(Number.POSITIVE_INFINITY);
    expect(walkM(network, 4, 3, ['kerb'])).toBeCloseTo(60, 1);
  });

  test('a crossing that ends on it has one kerb, towards the road', async () => {
    // The crossing goes on from the kerb at 1 for two metres over the square.
    const { drawn } = await areasOf(
      {
        ...CORNERS,
        1: [0, 0, { kerb: 'lowered' }],
        5: [2, 2],
        12: [-20, 0],
        21: [-10, 20],
        22: [-10, -20],
      },
      {
        ...WAYS_IN,
        51: [[12, 11, 1, 5], { ...PATH, footway: 'crossing' }],
        50: [RIM, SQUARE],
        56: [[21, 11, 22], { highway: 'residential' }],
      },
    );
    const atOne = drawn.filter((edge) => edge.startsWith('kerb') && edge.includes(' 1-'));
    expect(atOne).toEqual(['kerb 1-1~1']);
  });

  test('may be a lift that is a point in two areas, one above the other', async () => {
    const { network } = await areasOf(
      {
        ...CORNERS,
        5: [30, 30, { highway: 'elevator' }],
        21: [20, 20],
        22: [40, 20],
        23: [30, 50],
        24: [45, 10],
      },
      {
        ...WAYS_IN,
        50: [RIM, { ...SQUARE, level: '0' }],
        55: [[21, 22, 23, 21], { indoor: 'area', level: '-1' }],
        56: [[22, 24], { ...PATH, level: '-1', tunnel: 'yes' }],
      },
    );
    expect(walkM(network, 1, 24)).toBeCloseTo(
      Math.hypot(30, 30) + Math.hypot(10, 10) + Math.hypot(5, 10),
      1,
    );
    expect(walkM(network, 1, 24, ['lift'])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('areas beside each other', () => {
  test('are joined along a shared side', async () => {
    const { network } = await areasOf(
      { ...CORNERS, 5: [120, 0], 6: [120, 60], 15: [130, 0] },
      { 51: [[11, 1], PATH], 52: [[5, 15], PATH], 50: [RIM, {}], 56: [[2, 5, 6, 3, 2], {}] },
      { 7: [[[50]], MULTIPOLYGON], 8: [[[56]], MULTIPOLYGON] },
    );
    expect(walkM(network, 11, 15)).toBeCloseTo(140, 1);
  });

  test('are joined where one lies inside the other', async () => {
    const { network } = await areasOf(
      { ...CORNERS, 5: [20, 20], 6: [40, 20], 7: [40, 40], 8: [20, 40], 9: [35, 20], 10: [35, 30] },
      {
        ...WAYS_IN,
        50: [RIM, SQUARE],
        // A path that ends on the outline of the inner square only.
        55: [[10, 9], PATH],
        56: [[5, 9, 6, 7, 8, 5], SQUARE],
      },
    );
    expect(walkM(network, 1, 10)).toBeLessThan(60);
  });

  describe('one above the other, drawn with the same nodes,', () => {
    const floors = (ways: Record<number, OsmTestWay>, nodes: Record<number, OsmTestNode> = {}) =>
      areasOf(
        { ...CORNERS, 12: [70, 0], 14: [-10, 60], ...nodes },
        {
          ...WAYS_IN,
          51: [[11, 1], { ...PATH, level: '0' }],
          53: [[13, 3], { ...PATH, level: '1' }],
          50: [RIM, { indoor: 'corridor', level: '0' }],
          55: [[3, 2, 1, 4, 3], { indoor: 'corridor', level: '1' }],
          ...ways,
        },
      );
    const more = {
      52: [[2, 12], { ...PATH, level: '0' }],
      54: [[4, 14], { ...PATH, level: '1' }],
    } satisfies Record<number, OsmTestWay>;

    test('do not meet: nobody walks through a ceiling', async () => {
      const { network } = await floors(more);
      expect(walkM(network, 11, 12)).toBeCloseTo(80, 1);
      expect(walkM(network, 13, 14)).toBeCloseTo(80, 1);
      expect(walkM(network, 11, 13)).toBe(Number.POSITIVE_INFINITY);
      expect(walkM(network, 12, 14)).toBe(Number.POSITIVE_INFINITY);
    });

    test.each(['up', 'down'])('are joined by stairs between them, %s', async (incline) => {
      const { network } = await floors({
        ...more,
        56: [[2, 4], { ...STEPS, level: '0;1', incline }],
      });
      expect(walkM(network, 11, 13)).toBeLessThan(400);
      expect(walkM(network, 11, 13, ['steps'])).toBe(Number.POSITIVE_INFINITY);
    });

    test('are joined by a lift', async () => {
      const { network } = await floors(more, { 2: [60, 0, { highway: 'elevator', level: '0;1' }] });
      expect(walkM(network, 11, 13)).toBeCloseTo(140, 1);
      expect(walkM(network, 11, 13, ['lift'])).toBe(Number.POSITIVE_INFINITY);
    });
  });

  test('do not open a wall: a room is entered by its door', async () => {
    const rooms = async (tags: Record<string, string>) => {
      const { network } = await areasOf(
        { ...CORNERS, 2: [60, 0, tags], 5: [120, 0], 6: [120, 60], 15: [130, 0] },
        {
          51: [[11, 1], PATH],
          52: [[5, 15], PATH],
          50: [RIM, { indoor: 'corridor', level: '0' }],
          56: [[2, 5, 6, 3, 2], { indoor: 'room', level: '0' }],
        },
      );
      return network;
    };
    expect(walkM(await rooms({}), 11, 15)).toBe(Number.POSITIVE_INFINITY);
    const withDoor = await rooms({ door: 'hinged' });
    expect(walkM(withDoor, 11, 15)).toBeCloseTo(140, 1);
    expect(walkM(withDoor, 11, 15, ['door'])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('outlines that cannot be crossed', () => {
  const notCrossed = async (
    nodes: Record<number, OsmTestNode>,
    ways: Record<number, OsmTestWay>,
    relations: Parameters<typeof areasOf>[2] = {},
  ) => {
    const { report, edges } = await areasOf(nodes, { 90: [[11, 1], PATH], ...ways }, relations);
    expect(edges('across')).toEqual([]);
    return { reasons: report.areas?.notCrossed, listed: report.suspicious.listed };
  };

  test('cut off by the edge of the extract', async () => {
    expect(await notCrossed(CORNERS, { ...WAYS_IN, 50: [[1, 2, 99, 3, 4, 1], SQUARE] })).toEqual({
      reasons: { 'cut off': 1 },
      listed: [],
    });
  });

  test('of which a member is not in the file, hole or not', async () => {
    const { reasons } = await notCrossed(
      CORNERS,
      { ...WAYS_IN, 50: [RIM, SQUARE] },
      {
        7: [
          [
            [50, 'outer'],
            [99, 'inner'],
          ],
          MULTIPOLYGON,
        ],
      },
    );
    expect(reasons).toEqual({ 'cut off': 1 });
  });

  test('that do not close, listed', async () => {
    expect(
      await notCrossed(CORNERS, { ...WAYS_IN, 60: [[1, 2, 3], {}] }, { 7: [[[60]], MULTIPOLYGON] }),
    ).toEqual({
      reasons: { open: 1 },
      listed: [
        {
          object: 'relation/7',
          key: 'highway',
          value: 'pedestrian',
          reason: 'an area, and its outline does not close',
        },
      ],
    });
  });

  test('that cross themselves, listed; the outline stays', async () => {
    const { reasons, listed } = await notCrossed(CORNERS, {
      ...WAYS_IN,
      50: [[1, 2, 4, 3, 1], SQUARE],
    });
    expect(reasons).toEqual({ 'crosses itself': 1 });
    expect(listed).toHaveLength(1);
    expect(listed[0]!.reason).toBe('an area, and its outline crosses itself');
  });

  test('slivers', async () => {
    const { reasons } = await notCrossed(
      { ...CORNERS, 2: [60, 0], 3: [60, 0.02], 4: [0, 0.02], 13: [70, 0] },
      { ...WAYS_IN, 50: [RIM, SQUARE] },
    );
    expect(reasons).toEqual({ 'too small': 1 });
  });

  test('as large as a country', async () => {
    const far = 400_000;
    const { reasons } = await notCrossed(
      { ...CORNERS, 2: [far, 0], 3: [far, 60], 13: [far + 10, 60] },
      { ...WAYS_IN, 50: [RIM, SQUARE] },
    );
    expect(reasons).toEqual({ 'too large': 1 });
  });

  test('with more corners than are looked at', async () => {
    // A comb: every second point of its upper side is a corner to bend round.
    const teeth = 1300;
    const nodes: Record<number, OsmTestNode> = { ...CORNERS, 2: [teeth, 0] };
    const upper = Array.from({ length: teeth }, (_, at) => 1000 + at);
    for (const [at, id] of upper.entries()) nodes[id] = [teeth - at, at % 2 === 0 ? 5 : 1];
    const { reasons } = await notCrossed(
      { ...nodes, 12: [teeth + 5, 0] },
      { 51: [[11, 1], PATH], 52: [[2, 12], PATH], 50: [[1, 2, ...upper, 1], SQUARE] },
    );
    expect(reasons).toEqual({ 'too intricate': 1 });
  });
});

describe('where many ways come together', () => {
  const COUNT = 60;
  const around = (at: number, radius: number): OsmTestNode => [
    radius * Math.cos((2 * Math.PI * at) / COUNT),
    radius * Math.sin((2 * Math.PI * at) / COUNT),
  ];
  const nodes: Record<number, OsmTestNode> = {};
  const ways: Record<number, OsmTestWay> = {};
  const rim: number[] = [];
  for (let at = 0; at < COUNT; at++) {
    nodes[100 + at] = around(at, 50);
    nodes[200 + at] = around(at, 60);
    rim.push(100 + at);
    ways[300 + at] = [[100 + at, 200 + at], PATH];
  }

  test('forty are joined with each other, the others to the nearest of these', async () => {
    const { network, report, edges } = await areasOf(
      nodes,
      { ...ways, 50: [[...rim, 100], {}] },
      { 7: [[[50]], MULTIPOLYGON] },
    );
    expect(report.areas?.thinnedEntries).toBe(20);
    expect(edges('across')).toHaveLength((40 * 39) / 2 + 20);
    for (let at = 0; at < COUNT; at++) {
      expect(walkM(network, 200, 200 + at)).toBeLessThan(130);
    }
  });
});
