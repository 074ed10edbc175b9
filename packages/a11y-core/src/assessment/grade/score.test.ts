import { describe, expect, test } from 'vitest';
import type { ItemScore } from './place-grade.js';
import type { PointRange } from './scheme.js';
import { levelOf, type Score, type Scored, scoreOf } from './score.js';
import { TCNAEC_SCHEME } from './tcnaec1304.js';

/** An item that earns this much of its points, or something between the two. */
const item = (points: number, least: number, most = least): ItemScore => ({
  clause: '1',
  points,
  earned: [least, most],
  decidedBy: 'stated',
  findingIds: [],
});

const NOTHING: Scored = { dimensions: [], upkeep: [], construction: [], bonus: [], all: [] };
type DimensionItems = Scored['dimensions'][number];

/** A part of the building that is scored by itself, without facilities. */
const alone = (...items: readonly ItemScore[]): DimensionItems => ({
  id: 'alone',
  items,
  groups: [],
  isScoredByFacility: false,
});

const withGroups = (
  items: readonly ItemScore[],
  ...groups: DimensionItems['groups']
): DimensionItems => ({ id: 'grouped', items, groups, isScoredByFacility: true });

const score = (scored: Partial<Scored>, supposed?: ReadonlyMap<ItemScore, number>) =>
  scoreOf(TCNAEC_SCHEME, { ...NOTHING, ...scored }, supposed);

describe('the score of a building', () => {
  test('building times facilities, the mean of the parts, and the bonus', () => {
    const corridors = [[item(10, 8)], [item(10, 6)]];
    const lifts = [[item(6, 6), item(4, 4)]];
    const found = score({
      dimensions: [
        withGroups([item(60, 50), item(40, 30)], corridors, lifts),
        alone(item(30, 20), item(10, 0)),
      ],
      bonus: [item(3, 3), item(2, 1)],
    });
    // Corridors 7 and lifts 10: 8.5 of 10, though the mean of the three facilities would be 8.
    expect(found.dimensions).toEqual([
      { id: 'grouped', system: [80, 80], facilities: [8.5, 8.5], score: [68, 68] },
      // 20 of 40 points on offer, and no facilities to score.
      { id: 'alone', system: [50, 50], facilities: [10, 10], score: [50, 50] },
    ]);
    // (68 + 50) / 2 and 4 of bonus.
    expect(found.total).toEqual([63, 63]);
  });

  test('what is open leaves the least and the most', () => {
    const found = score({
      dimensions: [withGroups([item(100, 40, 80)], [[item(10, 5, 10)]])],
      upkeep: [item(80, 20, 60)],
      construction: [item(50, 10), item(50, 30, 40)],
      bonus: [item(5, 1, 2)],
    });
    // 40 × 5 / 10 at least, 80 × 10 / 10 at most.
    expect(found.dimensions[0]?.score).toEqual([20, 80]);
    expect(found.total).toEqual([21, 82]);
    expect(found.upkeep).toEqual([25, 75]);
    expect(found.construction).toEqual([40, 50]);
  });

  test('a facility of which nothing is asked is no facility of ten or of no points', () => {
    const found = score({ dimensions: [withGroups([item(100, 100)], [[item(10, 6)], []])] });
    expect(found.dimensions[0]?.facilities).toEqual([6, 6]);
  });

  test('a group nobody surveyed is left out; without any the facilities may be anything', () => {
    const one = score({ dimensions: [withGroups([item(100, 70)], [[item(10, 6)]], [])] });
    expect(one.dimensions[0]).toMatchObject({ facilities: [6, 6], score: [42, 42] });
    const none = score({ dimensions: [withGroups([item(100, 70)], [], [])] });
    expect(none.dimensions[0]).toMatchObject({ facilities: [0, 10], score: [0, 70] });
  });

  test('where no points are on offer, any share of them is possible', () => {
    expect(score({})).toMatchObject({ upkeep: [0, 100], construction: [0, 100] });
    expect(score({ dimensions: [alone()] }).dimensions[0]?.system).toEqual([0, 100]);
  });

  test('the bonus ends at 20 points, and is all there is without a part to score', () => {
    expect(score({ bonus: [item(15, 15), item(10, 4, 10)] }).total).toEqual([19, 20]);
    expect(score({}).total).toEqual([0, 0]);
  });

  test('sums of tenths carry no noise', () => {
    const tenths = [item(0.1, 0.1), item(0.2, 0.2), item(0.7, 0)];
    // 0.1 + 0.2 is 0.30000000000000004.
    expect(score({ dimensions: [alone(...tenths)], bonus: tenths }).total).toEqual([30.3, 30.3]);
  });

  test('an item taken to earn more counts so at both ends, and never less than it earns', () => {
    const low = item(10, 2, 4);
    const dimensions = [alone(low, item(90, 50))];
    expect(score({ dimensions }).total).toEqual([52, 54]);
    expect(score({ dimensions }, new Map([[low, 10]])).total).toEqual([60, 60]);
    expect(score({ dimensions }, new Map([[low, 3]])).total).toEqual([53, 54]);
  });
});

describe('stars of a score', () => {
  const scoreWith = (
    total: number,
    parts: readonly number[],
    upkeep: number,
    construction: number,
  ): Score => {
    const both = (points: number): PointRange => [points, points];
    return {
      dimensions: parts.map((points, i) => ({
        id: `Q${i}`,
        system: both(points),
        facilities: both(10),
        score: both(points),
      })),
      total: both(total),
      upkeep: both(upkeep),
      construction: both(construction),
    };
  };

  test.each([
    ['three: everything on its limit', 80, [60, 60], 80, 3],
    ['the total falls short', 79.9, [60, 60], 80, 2],
    ['the first part does', 80, [59.9, 100], 80, 2],
    ['the last part does', 80, [100, 59.9], 80, 2],
    ['upkeep does', 80, [60, 60], 79.9, 2],
    ['two: everything on its limit', 60, [40, 40], 70, 2],
    ['the total falls short', 59.9, [40, 40], 70, 1],
    ['a part does', 60, [39.9, 80], 70, 1],
    ['upkeep does', 60, [40, 40], 69.9, 1],
    ['one: everything on its limit', 40, [20, 20], 60, 1],
    ['the total falls short', 39.9, [20, 20], 60, 0],
    ['a part does', 40, [19.9, 60], 60, 0],
    ['upkeep does', 40, [20, 20], 59.9, 0],
    ['everything else cannot make up for one part', 100, [100, 19.9], 100, 0],
  ] as const)('%s (total %d, parts %j, upkeep %d): %i', (_, total, parts, upkeep, stars) => {
    expect(levelOf(TCNAEC_SCHEME, scoreWith(total, parts, upkeep, 100), 0, true)).toBe(stars);
  });

  test.each([
    [80, 3],
    [79.9, 2],
    [70, 2],
    [69.9, 1],
    [60, 1],
    [59.9, 0],
  ])(
    'construction of %d points allows %i in the first year, and is not asked later',
    (points, stars) => {
      const found = scoreWith(100, [100], 100, points);
      expect(levelOf(TCNAEC_SCHEME, found, 0, true)).toBe(stars);
      expect(levelOf(TCNAEC_SCHEME, found, 0, false)).toBe(3);
    },
  );

  test('each end is read by itself', () => {
    const low = scoreWith(60, [40], 70, 70);
    const high = scoreWith(80, [60], 80, 80);
    const open: Score = {
      dimensions: [{ ...low.dimensions[0]!, score: [40, 60] }],
      total: [low.total[0], high.total[1]],
      upkeep: [low.upkeep[0], high.upkeep[1]],
      construction: [low.construction[0], high.construction[1]],
    };
    expect(levelOf(TCNAEC_SCHEME, open, 0, true)).toBe(2);
    expect(levelOf(TCNAEC_SCHEME, open, 1, true)).toBe(3);
  });
});
