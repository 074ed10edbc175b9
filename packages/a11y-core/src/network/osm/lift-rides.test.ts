import { describe, expect, test } from 'vitest';
import {
  type OsmTestNetwork,
  type OsmTestNode,
  type OsmTestWay,
  osmOf,
  type TestTags,
} from '../../../test/support/osm-of.js';
import { levelText } from '../level.js';
import { edgeGeometry, edgeKindOf, edgeState } from '../read-edge.js';

const LIFT = { highway: 'elevator' };
const corridor = (refs: readonly number[], level?: string): OsmTestWay => [
  refs,
  { highway: 'corridor', ...(level !== undefined && { level }) },
];

/** `lift from-to floors` of every ride. */
function ridesOf({ network, drawn }: OsmTestNetwork): string[] {
  return drawn.flatMap((line, edge) =>
    edgeKindOf(network, edge) === 'lift'
      ? [`${line} ${levelText(network.levels[network.edges.level[edge]!]!)}`.trim()]
      : [],
  );
}

describe('a lift drawn as a way', () => {
  const nodes = { 1: [0, 0], 2: [10, 0], 3: [11, 1], 4: [12, 0], 5: [20, 0], 6: [11, 9] } as const;

  test('joins its two ends, and says both floors', async () => {
    const built = await osmOf(nodes, {
      50: corridor([1, 2], '0'),
      51: [[2, 3, 4], LIFT],
      52: corridor([4, 5], '1'),
    });
    expect(ridesOf(built)).toEqual(['lift 2-4 0;1']);
    expect(edgeGeometry(built.network, 1)).toHaveLength(3);
  });

  test('has a door where a way touches it between the ends, and one ride for every two floors', async () => {
    const built = await osmOf(nodes, {
      50: corridor([1, 2], '-1'),
      51: [[2, 3, 4], LIFT],
      52: corridor([4, 5], '1'),
      53: corridor([3, 6], '0'),
    });
    expect(ridesOf(built)).toEqual(['lift 2-3 -1;0', 'lift 2-4 -1;1', 'lift 3-4 0;1']);
  });

  test('with two doors on one floor is not ridden from the one to the other', async () => {
    // As at Wartenau: the concourse, the platform and a passage on the level of the platform.
    const built = await osmOf(nodes, {
      50: corridor([1, 2], '-1'),
      51: [[2, 3, 4], { ...LIFT, level: '-1;-2' }],
      52: corridor([4, 5], '-2'),
      53: corridor([3, 6], '-2'),
    });
    expect(ridesOf(built)).toEqual(['lift 2-3 -2;-1', 'lift 2-4 -2;-1']);
  });

  test('to a floor nobody named is on the floors of its own tags', async () => {
    const built = await osmOf(nodes, {
      50: corridor([1, 2], '0'),
      51: [[2, 3, 4], { ...LIFT, level: '0-1' }],
      52: corridor([4, 5]),
    });
    expect(ridesOf(built)).toEqual(['lift 2-4 0;1']);
  });

  test('inclined is as long as its way', async () => {
    const { network, edges } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [60, 0], 4: [70, 0] },
      { 50: corridor([1, 2]), 51: [[2, 3], LIFT], 52: corridor([3, 4]) },
    );
    expect(network.edges.lengthMm[edges('way/51/')[0]!]).toBeGreaterThan(49_900);
  });

  test.each<[TestTags, string]>([
    [{}, 'open'],
    [{ access: 'no' }, 'closed'],
    [{ access: 'private' }, 'closed'],
    [{ access: 'customers' }, 'open'],
    [{ foot: 'yes', access: 'no' }, 'open'],
    [{ operational_status: 'broken' }, 'closed'],
    [{ operational_status: 'closed' }, 'closed'],
    [{ operational_status: 'out_of_order' }, 'closed'],
    [{ operational_status: 'out_of_service' }, 'closed'],
    [{ operational_status: 'broken', foot: 'yes' }, 'closed'],
    [{ operational_status: 'operational' }, 'open'],
    [{ opening_hours: 'Mo-Fr 07:00-20:00' }, 'unknown'],
  ])('with %j is there, and %s', async (tags, state) => {
    const { network, edges } = await osmOf(nodes, {
      50: corridor([1, 2]),
      51: [[2, 4], { ...LIFT, ...tags }],
      52: corridor([4, 5]),
    });
    expect(edges('way/51/').map((edge) => edgeState(network, edge))).toEqual([state]);
  });
});

describe('a lift drawn as an area', () => {
  //  4 ── 3
  //  │    │ ── 5
  //  1 ── 2 ── 6        7 hangs at 1
  const nodes = {
    1: [0, 0],
    2: [2, 0],
    3: [2, 2],
    4: [0, 2],
    5: [9, 2],
    6: [9, 0],
    7: [-9, 0],
    8: [0, 9],
  } as const;
  const AREA = [[1, 2, 3, 4, 1], LIFT] as const;

  test('is ridden straight from door to door, not round its rim', async () => {
    const built = await osmOf(nodes, {
      50: AREA,
      51: corridor([7, 1], '0'),
      52: corridor([3, 5], '1'),
    });
    expect(ridesOf(built)).toEqual(['lift 1-3 0;1']);
    expect(edgeGeometry(built.network, built.edges('way/50/')[0]!)).toHaveLength(2);
  });

  test('of three floors has three rides', async () => {
    const built = await osmOf(nodes, {
      50: AREA,
      51: corridor([7, 1], '0'),
      52: corridor([3, 5], '1'),
      53: corridor([4, 8], '2'),
    });
    expect(ridesOf(built)).toEqual(['lift 1-3 0;1', 'lift 1-4 0;2', 'lift 3-4 1;2']);
  });

  test('that a platform touches at several points has one door to it', async () => {
    const built = await osmOf(nodes, {
      50: AREA,
      51: [[5, 3, 2, 6], { highway: 'platform' }],
      52: corridor([7, 1]),
    });
    expect(ridesOf(built)).toEqual(['lift 1-2']);
  });

  test('with stairs round it has a door at either end of them', async () => {
    const built = await osmOf(nodes, {
      50: AREA,
      51: corridor([7, 1], '0'),
      52: [[1, 3], { highway: 'steps' }],
      53: corridor([3, 5], '1'),
    });
    expect(ridesOf(built)).toEqual(['lift 1-3 0;1']);
  });

  test('that nothing touches, or one floor alone, is not ridden', async () => {
    const built = await osmOf(nodes, { 50: AREA, 51: corridor([5, 6]) });
    expect(ridesOf(built)).toEqual([]);
    expect(ridesOf(await osmOf(nodes, { 50: AREA, 51: corridor([7, 1]) }))).toEqual([]);
  });

  test('with more doors than a lift can have is ridden from each to the next', async () => {
    const count = 25;
    const rim = Array.from({ length: count }, (_, at) => at + 1);
    const many: Record<number, OsmTestNode> = {};
    for (const id of rim) {
      many[id] = [id, 0];
      many[id + 100] = [id, 9];
    }
    const ways: Record<number, OsmTestWay> = { 50: [rim, LIFT] };
    for (const id of rim) ways[100 + id] = corridor([id, id + 100]);
    expect(ridesOf(await osmOf(many, ways))).toHaveLength(count - 1);
  });
});

describe('a lift at a node', () => {
  const nodes = { 1: [0, 0], 2: [5, 0, LIFT], 3: [10, 0], 4: [5, 9] } as const;

  test('says both floors of each ride', async () => {
    const built = await osmOf(nodes, {
      50: corridor([1, 2], '0'),
      51: corridor([2, 3], '1'),
      52: corridor([2, 4], '2'),
    });
    expect(ridesOf(built)).toEqual(['lift 2-2~1 0;1', 'lift 2-2~2 0;2', 'lift 2~1-2~2 1;2']);
  });

  test('leads arms that say nothing to the one floor left over', async () => {
    const built = await osmOf(
      { ...nodes, 2: [5, 0, { ...LIFT, level: '-1;0;1' }], 5: [5, -9] },
      {
        50: corridor([1, 2], '-1'),
        51: corridor([2, 3]),
        52: corridor([2, 4]),
        53: corridor([2, 5], '1'),
      },
    );
    expect(ridesOf(built)).toEqual(['lift 2-2~1 -1;0', 'lift 2-2~2 -1;1', 'lift 2~1-2~2 0;1']);
  });

  test('takes a layer for a level where nobody wrote one', async () => {
    const built = await osmOf(nodes, {
      50: [[1, 2], { highway: 'footway', layer: '-1' }],
      51: corridor([2, 3], '-1'),
      52: corridor([2, 4]),
    });
    expect(ridesOf(built)).toEqual(['lift 2-2~1']);
    expect(built.drawn).toEqual(['lift 2-2~1', 'footway 1-2', 'footway 2-3', 'footway 2~1-4']);
  });

  test('reads two spellings of one set of floors as one', async () => {
    const built = await osmOf(nodes, { 50: corridor([1, 2], '1;0'), 51: corridor([2, 3], '0-1') });
    expect(ridesOf(built)).toEqual([]);
  });
});

test('the car of a lift has a width and a depth, each known or not', async () => {
  const carOf = async (tags: TestTags) => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [5, 0] },
      { 50: [[1, 2], { ...LIFT, ...tags }] },
    );
    return network.liftCars;
  };
  const unknown = { edge: 0, depthLowMm: 0, depthHighMm: null, widthLowMm: 0, widthHighMm: null };
  expect(await carOf({})).toEqual([]);
  expect(await carOf({ 'door:width': '0.9' })).toEqual([]);
  expect(await carOf({ width: '1.1' })).toEqual([
    { ...unknown, widthLowMm: 1100, widthHighMm: 1100 },
  ]);
  expect(await carOf({ 'elevator:width': '1.1', width: '3' })).toEqual([
    { ...unknown, widthLowMm: 1100, widthHighMm: 1100 },
  ]);
  expect(await carOf({ length: '>1.4' })).toEqual([{ ...unknown, depthLowMm: 1400 }]);
});
