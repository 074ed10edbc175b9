import { describe, expect, test } from 'vitest';
import { facilityIn, placeOf } from '../../../test/support/place-of.js';
import { gradePlace } from './grade-place.js';
import { improvementsOf } from './improvements.js';
import type { ItemScore, PlaceGrade } from './place-grade.js';
import type { PointRange } from './scheme.js';
import type { Scored } from './score.js';
import { TCNAEC_SCHEME } from './tcnaec1304.js';

const MET: PlaceGrade['gate'] = { state: 'met', failing: [], open: [] };

const item = (
  clause: string,
  points: number,
  earned: PointRange,
  more: Partial<ItemScore> = {},
): ItemScore => ({ clause, points, earned, decidedBy: 'stated', findingIds: [], ...more });

/** A building of two parts: one of them is these items and facilities, the other earns nothing. */
function buildingOf(
  items: readonly ItemScore[],
  facilities: readonly (readonly ItemScore[])[] = [],
  more: Partial<Scored> = {},
): Scored {
  const scored: Omit<Scored, 'all'> = {
    dimensions: [
      { id: 'a', items, groups: [facilities], isScoredByFacility: facilities.length > 0 },
      { id: 'b', items: [item('0', 100, [0, 0])], groups: [], isScoredByFacility: false },
    ],
    upkeep: [],
    construction: [],
    bonus: [],
    ...more,
  };
  const all = [...items, ...facilities.flat(), ...scored.upkeep, ...scored.bonus];
  return { ...scored, all };
}

const improvements = (scored: Scored, gate = MET) =>
  improvementsOf(TCNAEC_SCHEME, scored, gate, 'p');

describe('control items', () => {
  test('what fails comes before what is open, with the clause and whose it is', () => {
    const door = 'd#GB55019-2.5.4-door.clearWidth.new';
    const bays = 'p#GB55019-2.9.5-parkingBay.count.openSpace';
    const lift = 'hall#2-lift#GB55019-2.6.2-lift.carDepth';
    const found = improvements(buildingOf([item('1', 5, [0, 0])]), {
      state: 'failed',
      failing: [door],
      open: [lift, bays],
    });
    expect(found).toStrictEqual([
      { kind: 'control-item', clause: '2.5.4', facilityId: 'd', findingIds: [door], gain: null },
      {
        kind: 'control-item',
        clause: '2.6.2',
        facilityId: 'hall#2-lift',
        findingIds: [lift],
        gain: null,
      },
      // What the place itself lacks is no facility's.
      { kind: 'control-item', clause: '2.9.5', findingIds: [bays], gain: null },
      // Alone in its part, it is worth half the total, and still comes after what shuts the gate.
      { kind: 'item', clause: '1', findingIds: [], gain: 50 },
    ]);
  });
});

describe('items', () => {
  test('gain is what is added to the total that is certain today', () => {
    const ofBuilding = item('5.2.1.1', 10, [4, 10], { findingIds: ['p#row'] });
    const ofFacility = item('5.3.1.1', 5, [2, 3], { facilityId: 'c', findingIds: ['c#row'] });
    const scored = buildingOf(
      [ofBuilding, item('5.2.1.2', 90, [90, 90])],
      [[ofFacility, item('5.3.1.2', 5, [3, 3], { facilityId: 'c' })]],
    );
    // Part a: 94 of 100, its corridor 5 of 10: 47, and half of it in the total.
    expect(improvements(scored)).toStrictEqual([
      // The corridor to 8 of 10: 94 × 3 / 10 more in the part.
      { kind: 'item', clause: '5.3.1.1', facilityId: 'c', findingIds: ['c#row'], gain: 14.1 },
      { kind: 'item', clause: '5.3.1.2', facilityId: 'c', findingIds: [], gain: 9.4 },
      // The building to 100 of 100: 6 × 5 / 10 more in the part.
      { kind: 'item', clause: '5.2.1.1', findingIds: ['p#row'], gain: 1.5 },
    ]);
  });

  test('an item that certainly earns all its points is not listed', () => {
    const scored = buildingOf([item('1', 50, [50, 50]), item('2', 50, [49, 50])]);
    expect(improvements(scored).map(({ clause }) => clause)).toEqual(['2']);
  });

  test('the bonus adds point by point up to its most; upkeep adds nothing to the total', () => {
    const bonus = [item('11.1', 18, [18, 18]), item('11.2', 1.5, [0, 0]), item('11.3', 3, [0, 3])];
    const scored = buildingOf([], [], { bonus, upkeep: [item('10.2', 15, [0, 15])] });
    expect(improvements(scored).map(({ clause, gain }) => [clause, gain])).toEqual([
      // From 18 there are 2 of 20 left.
      ['11.3', 2],
      ['11.2', 1.5],
      ['10.2', 0],
    ]);
  });

  test('gains carry no noise of sums', () => {
    const bonus = [item('1', 0.1, [0.1, 0.1]), item('2', 0.2, [0, 0])];
    // 0.1 + 0.2 - 0.1 is 0.20000000000000004.
    expect(improvements(buildingOf([], [], { bonus }))[0]?.gain).toBe(0.2);
  });

  test('equals stand in the order of the text, numbers as numbers', () => {
    const clauses = ['11.1.1.10', '5.3.1.1b', '11.1.1.2', '9.2.1.1', '5.3.1.1a', '10.2.1.1'];
    const upkeep = clauses.map((clause) => item(clause, 5, [0, 5]));
    expect(improvements(buildingOf([], [], { upkeep })).map(({ clause }) => clause)).toEqual([
      '5.3.1.1a',
      '5.3.1.1b',
      '9.2.1.1',
      '10.2.1.1',
      '11.1.1.2',
      '11.1.1.10',
    ]);
  });

  test('the same clause of several facilities stands in order of their ids', () => {
    const corridors = ['c', 'a', 'b'].map((id) => facilityIn(id, 'corridor'));
    const found = gradePlace(placeOf('retail'), corridors).improvements;
    const of = (wanted: string) =>
      found.flatMap(({ clause, facilityId }) => (clause === wanted ? [facilityId] : []));
    expect(of('5.3.1.1a')).toEqual(['a', 'b', 'c']);
    expect(of('5.3.1.3')).toEqual(['a', 'b', 'c']);
  });
});

test('an improvement that is made adds its gain to what is certain', () => {
  const place = placeOf('welfare');
  const lift = facilityIn('l', 'lift');
  const stated = { '5.2.1.1': 4, '5.2.1.5': 8, '7.2.1.1': 30, '8.2.1.1': 10, '11.1.1.2': 0 };
  const ofLift = { '5.3.5.1a': 1, '5.3.5.2': 2 };
  const options = { stated, statedOf: { l: ofLift } };
  const before = gradePlace(place, [lift], options);
  const made = before.improvements.filter(({ gain }) => gain !== null && gain > 0);
  // Of the building, of the lift, of information and beyond: each moves the total.
  expect(new Set(made.map(({ clause }) => clause.split('.')[0]))).toEqual(
    new Set(['5', '8', '11']),
  );
  for (const { clause, facilityId, gain } of made) {
    const { points } = before.items.find(
      (scored) => scored.clause === clause && scored.facilityId === facilityId,
    )!;
    const after = gradePlace(place, [lift], {
      stated: facilityId === undefined ? { ...stated, [clause]: points } : stated,
      statedOf: { l: facilityId === undefined ? ofLift : { ...ofLift, [clause]: points } },
    });
    expect(after.total[0] - before.total[0], clause).toBeCloseTo(gain!, 8);
  }
});
