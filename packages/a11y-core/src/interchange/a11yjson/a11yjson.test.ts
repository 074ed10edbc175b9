import { describe, expect, test } from 'vitest';
import { dataFile, HAS_DATA } from '../../../test/support/data.js';
import { facilityDefinition } from '../../facility/types/index.js';
import { headersOf } from '../header.js';
import { HOLDINGS } from './fields.js';
import { isA11yJson, readA11yJson } from './read-a11yjson.js';
import { writeA11yJson } from './write-a11yjson.js';

const at = { type: 'Point', coordinates: [13.34, 52.53] };
const feature = (properties: object) => ({ type: 'Feature', geometry: at, properties });
const read = (...features: readonly object[]) => readA11yJson(features, 'a.json');
const lengthOf = (cabinWidth: unknown) => read(feature({ category: 'elevator', cabinWidth }));

test.each(HOLDINGS)(
  '$facilityType at "$at": every member goes to something declared',
  ({ facilityType, fields }) => {
    const headers = headersOf(facilityDefinition(facilityType));
    for (const { to } of fields)
      expect(headers.read(`[${to}]`)).toMatchObject({ column: { key: to } });
  },
);

test('equipment: a lift with its car, working since', () => {
  const { survey, problems, losses } = read(
    feature({
      category: 'elevator',
      originalId: '283',
      cabinWidth: { value: 140, unit: 'cm' },
      cabinLength: '1.1 m',
      door: { width: { value: 90, unit: 'cm' } },
      isWorking: false,
      stateLastUpdate: '2024-05-31T09:30:00Z',
      heightOfControls: { value: 90, unit: 'cm' },
    }),
  );
  expect(problems).toEqual([]);
  expect(survey.facilities).toMatchObject([
    {
      id: '283',
      facilityType: 'lift',
      observations: {
        carWidth: { value: 1400 },
        carDepth: { value: 1100 },
        inService: { value: false, at: '2024-05-31T09:30:00Z' },
      },
    },
  ]);
  expect(Object.keys(survey.facilities[0]!.observations)).not.toContain('doorClearWidth');
  expect(losses.map(({ field, count }) => [field, count])).toEqual([
    ['originalId', 1],
    ['door.width.value', 1],
    ['door.width.unit', 1],
    ['heightOfControls.value', 1],
    ['heightOfControls.unit', 1],
  ]);
});

describe('a length', () => {
  test.each([
    [{ value: 140, unit: 'cm' }, 1400],
    [{ value: 1.4, unit: 'meters' }, 1400],
    [{ value: 55, unit: 'inch' }, 1397],
    ['140 cm', 1400],
  ])('%j', (written, value) => {
    expect(lengthOf(written).survey.facilities[0]?.observations['carWidth']).toMatchObject({
      value,
    });
  });

  test.each([
    [{ value: 90, unit: 'cm', operator: '>=' }, /bound/],
    [140, /no unit/],
    [{ value: 1.4, unit: 'mm' }, /not plausible/],
    ['>90 cm', /no measurement/],
    [true, /expected a value/],
  ])('%j is reported, not believed', (written, reason) => {
    const { survey, problems } = lengthOf(written);
    expect(survey.facilities[0]?.observations).toEqual({});
    expect(problems).toMatchObject([
      { sheet: 'a.json', row: 1, reason: expect.stringMatching(reason) },
    ]);
  });
});

test('a place with what is in it', () => {
  const { survey, problems, losses } = read(
    feature({
      _id: 'p',
      name: 'Kino',
      category: 'cinema',
      accessibility: {
        accessibleWith: { wheelchair: true },
        entrances: [
          { isLevel: true, door: { isRevolving: true } },
          { isLevel: false, isMainEntrance: true },
        ],
        restrooms: [
          { isAccessibleWithWheelchair: false },
          { turningSpaceInside: { value: 150, unit: 'cm' } },
        ],
        parking: { forWheelchairUsers: { isAvailable: true, count: 3 } },
      },
    }),
  );
  expect(problems).toEqual([]);
  expect(survey.places).toEqual([
    { id: 'p', name: 'Kino', category: 'public_culture', geometry: at },
  ]);
  expect(
    survey.facilities.map(({ id, facilityType, context, placeId }) => [
      id,
      facilityType,
      context,
      placeId,
    ]),
  ).toEqual([
    ['p/accessibility.entrances.0', 'entrance', { entranceKind: 'flat' }, 'p'],
    ['p/accessibility.entrances.1', 'entrance', { mainEntrance: true }, 'p'],
    ['p/accessibility.entrances.0.door', 'door', {}, 'p'],
    ['p/accessibility.restrooms.1', 'accessibleToilet', {}, 'p'],
    ['p/accessibility.parking.forWheelchairUsers', 'parkingBay', {}, 'p'],
  ]);
  expect(survey.facilities[2]?.observations['noRevolvingDoor']).toMatchObject({ value: false });
  expect(
    losses.find(({ field }) => field === 'accessibility.accessibleWith.wheelchair')?.reason,
  ).toContain('opinion');
});

test('what is written is read again; what it cannot say is counted', () => {
  const features = [
    feature({
      category: 'elevator',
      originalId: 'l',
      cabinWidth: { value: 140, unit: 'cm' },
      isWorking: true,
    }),
    feature({
      category: 'cinema',
      _id: 'p',
      name: 'K',
      accessibility: { desks: [{ fixedHeight: '80 cm' }] },
    }),
  ];
  const { survey } = read(...features);
  const { features: written, losses } = writeA11yJson(survey);
  const again = readA11yJson(written, 'b.json');
  expect(again.problems).toEqual([]);
  const values = (of: typeof survey) =>
    of.facilities.map(({ facilityType, observations }) => [
      facilityType,
      Object.entries(observations).map(([name, seen]) => [
        name,
        'value' in seen ? seen.value : seen.state,
      ]),
    ]);
  expect(values(again.survey).toSorted()).toEqual(values(survey).toSorted());
  expect(again.survey.places).toMatchObject([{ id: 'p', name: 'K', category: 'public_culture' }]);
  expect(losses.map(({ field, count }) => [field, count])).toEqual([
    ['observation.uncertainty', 2],
    ['serviceCounter.geometry', 1],
    ['serviceCounter.id', 1],
  ]);
});

test('absent, and kinds it does not know, are lost and said', () => {
  const { survey } = read(feature({ category: 'elevator' }));
  const [lift] = survey.facilities;
  const { features, losses } = writeA11yJson({
    ...survey,
    facilities: [
      { ...lift!, observations: { carWidth: { state: 'absent', source: 'survey' } } },
      { ...lift!, id: 't', facilityType: 'tactilePaving' },
    ],
  });
  expect(features).toHaveLength(1);
  expect(losses).toEqual([
    { field: 'lift.carWidth', count: 1, reason: 'A11yJSON cannot say absent or not applicable' },
    { field: 'tactilePaving', count: 1, reason: 'is a kind of facility A11yJSON does not know' },
  ]);
});

test('a survey of ours is not taken for A11yJSON', () => {
  expect(isA11yJson([feature({ category: 'elevator' })])).toBe(true);
  expect(
    isA11yJson({ type: 'FeatureCollection', features: [feature({ facilityType: 'lift' })] }),
  ).toBe(false);
  expect(isA11yJson({ type: 'FeatureCollection', features: [] })).toBe(false);
});

test('a document nested without end is refused, not the end of the stack', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  const cinema = (x: unknown) => feature({ category: 'cinema', accessibility: { x } });
  expect(() => read(cinema(nested(100_000)))).toThrow(/nests deeper/);
  expect(() => read(cinema(nested(50)))).not.toThrow();
});

/** Real files, not part of the project: set TONGTU_DATA where they are elsewhere. */
describe.skipIf(!HAS_DATA)('published examples', () => {
  test.each([
    ['a11yjson-place', ['entrance', 'parkingBay'], 0],
    ['a11yjson-elevator', ['lift', 'lift'], 0],
    ['a11yjson-cinema', [], 1],
  ] as const)('%s', (name, types, places) => {
    const document: unknown = JSON.parse(
      new TextDecoder().decode(dataFile(`facilities/${name}.json`)),
    );
    expect(isA11yJson(document)).toBe(true);
    const { survey, problems, losses } = readA11yJson(document, name);
    expect(problems).toEqual([]);
    expect(survey.facilities.map(({ facilityType }) => facilityType)).toEqual(types);
    expect(survey.places).toHaveLength(places);
    expect(losses.length).toBeGreaterThan(0);
  });
});
