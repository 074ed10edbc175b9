import { describe, expect, test } from 'vitest';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import { assessPlace } from '../place/assess-place.js';
import type { BuildingKind, GradeScheme } from './scheme.js';
import { type StatedPoints, scoreItems } from './score-items.js';
import { TCNAEC_SCHEME } from './tcnaec1304.js';

interface Given {
  readonly facilities?: readonly Facility[];
  readonly stated?: StatedPoints;
  readonly statedOf?: Readonly<Record<string, StatedPoints>>;
  readonly scheme?: GradeScheme;
  readonly kind?: BuildingKind;
  readonly place?: ReturnType<typeof placeOf>;
}

function scored({
  facilities = [],
  stated = {},
  statedOf = {},
  scheme = TCNAEC_SCHEME,
  kind = 'public',
  place = placeOf('retail'),
}: Given) {
  const judged = assessPlace(place, facilities, { edition: TCNAEC_SCHEME.edition });
  return scoreItems(scheme, kind, judged, stated, statedOf);
}

/** The item of a clause, once for each facility it is asked of. */
const itemsOf = (clause: string, given: Given) =>
  scored(given).all.filter((item) => item.clause === clause);

const chosen = (value: string): Observation => ({ state: 'chosen', value, source: 'survey' });

describe('what findings make of an item', () => {
  const lift = (observations: Facility['observations']) => ({
    facilities: [facilityIn('l', 'lift', { observations })],
  });
  const DEPTH = 'l#TCNAEC1304-5.3.5.2-lift.carDepth';
  const WIDTH = 'l#TCNAEC1304-5.3.5.2-lift.carWidth';

  test.each([
    // A car of 2.10 m by 1.50 m earns 3; a smaller one may still stand on the lower rung of 2.
    ['both reach the top rung', measured(2100), measured(1500), [3, 3], 'findings'],
    ['one falls short', measured(2100), measured(1400), [0, 2], 'findings'],
    ['the other does', measured(2000), measured(1500), [0, 2], 'findings'],
    ['one is not measured', measured(2100), undefined, [0, 3], 'findings'],
    ['one falls short, one is not measured', undefined, measured(1400), [0, 2], 'findings'],
    ['the reading cannot tell', measured(2095, 10), measured(1500), [0, 3], 'findings'],
    ['neither is measured', undefined, undefined, [0, 3], 'nobody'],
  ] as const)('size of the car: %s', (_, carDepth, carWidth, earned, decidedBy) => {
    const found = itemsOf(
      '5.3.5.2',
      lift({ ...(carDepth && { carDepth }), ...(carWidth && { carWidth }) }),
    );
    expect(found).toStrictEqual([
      {
        clause: '5.3.5.2',
        facilityId: 'l',
        points: 3,
        earned,
        decidedBy,
        findingIds: [DEPTH, WIDTH],
      },
    ]);
  });

  test.each([
    ['passing the row alone may not be enough', 100, [0, 1]],
    ['failing it earns nothing', 99, [0, 0]],
  ] as const)('light in the car: %s', (_, lux, earned) => {
    const found = itemsOf('5.3.5.1b', lift({ carIlluminance: measured(lux) }));
    expect(found).toMatchObject([{ earned, decidedBy: 'findings' }]);
  });

  const kerbRamp = (type: string, observations: Facility['observations']) => ({
    facilities: [
      facilityIn('k', 'kerbRamp', { observations: { type: chosen(type), ...observations } }),
    ],
  });

  test('a row that does not apply neither adds nor takes, and is not rested on', () => {
    const found = itemsOf('5.3.7.5', kerbRamp('fullWidth', { slopeFullWidth: measured(0.05) }));
    expect(found).toMatchObject([
      {
        earned: [1, 1],
        decidedBy: 'findings',
        findingIds: ['k#TCNAEC1304-5.3.7.5-kerbRamp.slopeFullWidth'],
      },
    ]);
  });

  test('an item of which no row applies does not arise', () => {
    const other = kerbRamp('other', {});
    expect(itemsOf('5.3.7.5', other)).toEqual([]);
    // The other item of a kerb ramp has no row, and waits for an assessor.
    expect(itemsOf('5.3.7.6', other)).toStrictEqual([
      {
        clause: '5.3.7.6',
        facilityId: 'k',
        points: 1,
        earned: [0, 1],
        decidedBy: 'nobody',
        findingIds: [],
      },
    ]);
  });

  test('an item of the place rests on the findings of all its facilities', () => {
    const signs = ['b', 'a'].map((id, i) =>
      facilityIn(id, 'signage', { observations: { systemContinuous: seen(i === 0) } }),
    );
    expect(itemsOf('8.2.1.5', { facilities: signs })).toStrictEqual([
      {
        clause: '8.2.1.5',
        points: 10,
        // The sign b passes, a fails: the system is not continuous.
        earned: [0, 0],
        decidedBy: 'findings',
        findingIds: [
          'a#TCNAEC1304-8.2.1.5-signage.systemContinuous',
          'b#TCNAEC1304-8.2.1.5-signage.systemContinuous',
        ],
      },
    ]);
    expect(itemsOf('8.2.1.5', {})).toMatchObject([{ earned: [0, 10], decidedBy: 'nobody' }]);
  });

  test('rungs go by the measured share, which nobody may have measured', () => {
    const intact = (value: number) => ({
      place: placeOf('retail', { observations: { maintenance: { intactRate: measured(value) } } }),
    });
    expect(itemsOf('10.2.3.1', intact(85))).toStrictEqual([
      {
        clause: '10.2.3.1',
        points: 20,
        earned: [15, 15],
        decidedBy: 'findings',
        findingIds: ['p#TCNAEC1304-10.2.3.1-maintenance.intactRate'],
      },
    ]);
    expect(itemsOf('10.2.3.1', {})).toStrictEqual([
      { clause: '10.2.3.1', points: 20, earned: [0, 20], decidedBy: 'nobody', findingIds: [] },
    ]);
  });
});

describe('what an assessor states', () => {
  test.each([
    ['part of the points', 4.5, 4.5],
    ['none', 0, 0],
    ['more than there are', 9, 8],
    ['less than nothing', -1, 0],
  ])('%s', (_, points, kept) => {
    expect(itemsOf('5.2.1.1', { stated: { '5.2.1.1': points } })).toStrictEqual([
      { clause: '5.2.1.1', points: 8, earned: [kept, kept], decidedBy: 'stated', findingIds: [] },
    ]);
  });

  const tooDark = facilityIn('l', 'lift', { observations: { carIlluminance: measured(50) } });

  test('it goes before the findings', () => {
    const statedOf = { l: { '5.3.5.1b': 1 } };
    expect(itemsOf('5.3.5.1b', { facilities: [tooDark], statedOf })).toMatchObject([
      { earned: [1, 1], decidedBy: 'stated', findingIds: [] },
    ]);
  });

  test('it holds of the facility it was stated of, and not of another or of the place', () => {
    const facilities = [tooDark, facilityIn('m', 'lift')];
    const points = { '5.3.5.1a': 1 };
    expect(itemsOf('5.3.5.1a', { facilities, stated: points, statedOf: { l: points } })).toEqual([
      expect.objectContaining({ facilityId: 'l', earned: [1, 1], decidedBy: 'stated' }),
      expect.objectContaining({ facilityId: 'm', earned: [0, 1], decidedBy: 'nobody' }),
    ]);
  });

  test('an item said not to arise is not scored, wherever it stands', () => {
    const given = {
      facilities: [tooDark],
      stated: { '5.2.1.1': 'not-applicable', '10.2.1.1': 'not-applicable' },
      statedOf: { l: { '5.3.5.1b': 'not-applicable' } },
    } as const;
    const { dimensions, upkeep, all } = scored(given);
    const clauses = all.map(({ clause }) => clause);
    expect(clauses).not.toContain('5.2.1.1');
    expect(clauses).not.toContain('10.2.1.1');
    expect(clauses).not.toContain('5.3.5.1b');
    expect(dimensions[0]?.items[0]?.clause).toBe('5.2.1.2');
    expect(upkeep[0]?.clause).toBe('10.2.1.2');
    expect(upkeep).toHaveLength(5);
  });
});

describe('which items arise', () => {
  test('the parts and the items of a kind of building', () => {
    const parts = (kind: BuildingKind) => scored({ kind }).dimensions.map(({ id }) => id);
    expect(parts('residential')).toEqual(['Q1', 'Q3', 'Q4']);
    expect(parts('dormitory')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(parts('publicWithRooms')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(parts('public')).toEqual(['Q1', 'Q2', 'Q4']);
    // One item is asked of buildings with rooms, one of homes alone.
    expect(itemsOf('8.2.2.2', { kind: 'public' })).toEqual([]);
    expect(itemsOf('8.2.2.2', { kind: 'dormitory' })).toHaveLength(1);
    expect(itemsOf('11.1.1.10', { kind: 'public' })).toEqual([]);
    expect(itemsOf('11.1.1.10', { kind: 'residential' })).toHaveLength(1);
  });

  test('a facility stands in the group of its type, and is asked what concerns its type', () => {
    const facilities = [
      facilityIn('d', 'door'),
      facilityIn('k', 'kerbRamp', { observations: { type: chosen('fullWidth') } }),
      facilityIn('s', 'stairs'),
      facilityIn('t', 'stairs'),
    ];
    const { dimensions } = scored({ facilities });
    const clauses = dimensions[0]!.groups.map((group) =>
      group.map((items) => items.map(({ clause, facilityId }) => `${facilityId} ${clause}`)),
    );
    const stairs = ['5.3.7.1a', '5.3.7.1b', '5.3.7.1c', '5.3.7.1d'];
    // Corridors, ramps, entrances, doors, lifts, tactile paving, others.
    expect(clauses.map((group) => group.length)).toEqual([0, 0, 0, 1, 0, 0, 3]);
    expect(clauses[6]).toEqual([
      ['k 5.3.7.5', 'k 5.3.7.6'],
      stairs.map((clause) => `s ${clause}`),
      stairs.map((clause) => `t ${clause}`),
    ]);
    expect(clauses[3]?.[0]).toHaveLength(12);
    expect(dimensions.map(({ isScoredByFacility }) => isScoredByFacility)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('an item of a group may be asked of some kinds of building only', () => {
    const scheme: GradeScheme = {
      ...TCNAEC_SCHEME,
      dimensions: [
        {
          id: 'one',
          kinds: ['public', 'residential'],
          items: [],
          groups: [
            {
              id: 'doors',
              types: ['door'],
              items: [
                { clause: '1', points: 1, kinds: ['residential'] },
                { clause: '2', points: 1, kinds: ['residential'], type: 'door' },
                { clause: '3', points: 1 },
              ],
            },
          ],
        },
      ],
    };
    const facilities = [facilityIn('d', 'door')];
    const asked = (kind: BuildingKind) =>
      scored({ scheme, kind, facilities }).dimensions[0]!.groups[0]![0]!.map(
        ({ clause }) => clause,
      );
    expect(asked('public')).toEqual(['3']);
    expect(asked('residential')).toEqual(['1', '2', '3']);
  });
});
