import { describe, expect, test } from 'vitest';
import { DamagedFileError, type InputProblem, InvalidInputError } from '../errors.js';
import { parseFacilityFeature } from './parse-facility.js';
import { parseSurvey, parseSurveyText } from './survey.js';
import { surveyToGeoJson } from './survey-geojson.js';
import { surveyJsonSchema, surveySchema } from './survey-schema.js';

const point = { type: 'Point', coordinates: [114.0579, 22.5431] };
const ramp = (observations: unknown, more: object = {}) => ({
  type: 'Feature',
  id: 'r1',
  geometry: point,
  properties: { facilityType: 'ramp', observations, ...more },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

function problemsOf(read: () => unknown): readonly InputProblem[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
  return [];
}

const problemsWith = (observations: unknown) =>
  problemsOf(() => parseFacilityFeature(ramp(observations)));

describe('what an observation may be', () => {
  const observed = (observations: unknown) => parseFacilityFeature(ramp(observations)).observations;

  test('a bare value takes the uncertainty of the parameter’s own instrument', () => {
    expect(observed({ clearWidth: 1200, crossSlope: 0.02, edgeProtection: false })).toEqual({
      clearWidth: { state: 'measured', value: 1200, uncertainty: 3, source: 'survey' },
      crossSlope: { state: 'measured', value: 0.02, uncertainty: 0.002, source: 'survey' },
      edgeProtection: { state: 'seen', value: false, source: 'survey' },
    });
  });

  test('absent, not applicable and no stay three answers, and a missing key is none of them', () => {
    expect(
      observed({
        handrailBothSides: { absent: true },
        edgeProtection: { notApplicable: true, at: '2024-05-31', source: 'owner' },
        surface: { value: false },
      }),
    ).toEqual({
      handrailBothSides: { state: 'absent', source: 'survey' },
      edgeProtection: { state: 'not-applicable', at: '2024-05-31', source: 'owner' },
      surface: { state: 'seen', value: false, source: 'survey' },
    });
  });

  test('a named instrument decides the uncertainty; a given one wins', () => {
    expect(observed({ runningSlope: { value: 0.08, instrument: 'phone' } })).toMatchObject({
      runningSlope: { uncertainty: 0.009, instrument: 'phone' },
    });
    expect(
      observed({ runningSlope: { value: 0.08, instrument: 'phone', uncertainty: 0.001 } }),
    ).toMatchObject({ runningSlope: { uncertainty: 0.001 } });
  });

  test.each([
    [{ clearWidth: { value: 120, unit: 'cm' } }, 1200, 3],
    [{ clearWidth: { value: 1.255, unit: 'm' } }, 1255, 3],
    [{ clearWidth: { value: 1.2, unit: 'm', uncertainty: 0.01 } }, 1200, 10],
    [{ runningSlope: '1:12' }, 1 / 12, 0.002],
    [{ runningSlope: { value: '1:12' } }, 1 / 12, 0.002],
    [{ runningSlope: { value: 12, unit: '1:n' } }, 1 / 12, 0.002],
    [{ runningSlope: { value: 8.3, unit: '%' } }, 0.083, 0.002],
    [{ runningSlope: { value: 2.2, unit: '%', uncertainty: 0.2 } }, 0.022, 0.002],
    [{ runningSlope: { value: 5, unit: '°' } }, Math.tan((5 * Math.PI) / 180), 0.002],
    [{ landingLength: 0 }, 0, 3],
    [{ landingLength: 2500 }, 2500, 5],
  ])('%j is %d ± %d', (written, value, uncertainty) => {
    const [observation] = Object.values(observed(written));
    expect(observation).toMatchObject({ state: 'measured', value, uncertainty });
  });

  test('an uncertainty in degrees grows with the tangent', () => {
    const [observation] = Object.values(
      observed({ runningSlope: { value: 5, unit: 'deg', uncertainty: 1 } }),
    );
    const expected = Math.tan((6 * Math.PI) / 180) - Math.tan((5 * Math.PI) / 180);
    expect(observation).toMatchObject({ uncertainty: expected });
  });
});

describe('refused observations', () => {
  test.each([
    ['metres typed as mm', { clearWidth: 0.9 }, '/clearWidth', /not plausible/],
    ['percent typed as a ratio', { runningSlope: 8.3 }, '/runningSlope', /not plausible/],
    ['percent of a cross slope as a ratio', { crossSlope: 0.8 }, '/crossSlope', /not plausible/],
    ['metres typed as mm near zero', { landingLength: 1.5 }, '/landingLength', /0 or 50/],
    ['an unknown key', { clearWitdh: 1200 }, '/clearWitdh', /not a parameter of "ramp"/],
    ['a key of another type', { lipHeight: 0 }, '/lipHeight', /not a parameter of "ramp"/],
    ['a prototype key', { constructor: 1200 }, '/constructor', /not a parameter/],
    ['null', { clearWidth: null }, '/clearWidth', /null says nothing/],
    ['a text', { clearWidth: '1200' }, '/clearWidth', /expected number/],
    ['a yes for a number', { clearWidth: true }, '/clearWidth', /expected number/],
    ['a number for a yes', { surface: 1 }, '/surface', /expected boolean/],
    ['no option', { occupied: 'sometimes' }, '/occupied', /expected one of/],
    ['a unit of another kind', { clearWidth: { value: 1, unit: 's' } }, '/clearWidth/unit', /./],
    ['two units', { runningSlope: { value: '1:12', unit: '%' } }, '/runningSlope/unit', /carries/],
    ['1:0', { runningSlope: '1:0' }, '/runningSlope', /not plausible/],
    ['a right angle', { runningSlope: { value: 90, unit: '°' } }, '/runningSlope/value', /./],
    [
      'a negative error bar',
      { clearWidth: { value: 900, uncertainty: -1 } },
      '/clearWidth/uncertainty',
      /./,
    ],
    [
      'a misspelt detail',
      { clearWidth: { value: 900, uncertanty: 1 } },
      '/clearWidth/uncertanty',
      /not a known key/,
    ],
    ['absent and a value', { clearWidth: { absent: true, value: 9 } }, '/clearWidth/value', /./],
    ['absent: false', { clearWidth: { absent: false } }, '/clearWidth/absent', /./],
    [
      'an instrument for something else',
      { clearWidth: { value: 900, instrument: 'stopwatch' } },
      '/clearWidth/instrument',
      /reads no mm/,
    ],
    [
      'a day that does not exist',
      { clearWidth: { value: 900, at: '2023-02-29' } },
      '/clearWidth/at',
      /./,
    ],
    [
      'an unknown source',
      { clearWidth: { value: 900, source: 'hearsay' } },
      '/clearWidth/source',
      /./,
    ],
  ])('%s', (_what, observations, place, detail) => {
    const problems = problemsWith(observations);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      pointer: `/properties/observations${place}`,
      featureId: 'r1',
    });
    expect(problems[0]!.detail).toMatch(detail);
  });

  test('own keys named __proto__ are refused at every level', () => {
    const text = JSON.stringify(collection(ramp({ clearWidth: 900, X: 1 }))).replace(
      '"X"',
      '"__proto__"',
    );
    expect(problemsOf(() => parseSurveyText(text))).toMatchObject([
      { pointer: '/features/0/properties/observations/__proto__' },
    ]);
    const type = JSON.stringify(collection(ramp({}, { facilityType: '__proto__' })));
    expect(problemsOf(() => parseSurveyText(type))).toMatchObject([
      { pointer: '/features/0/properties/facilityType' },
    ]);
  });
});

describe('refused features', () => {
  const withGeometry = (geometry: unknown) => ({ ...ramp({}), geometry });
  const ring = (...coordinates: number[][]) =>
    withGeometry({ type: 'Polygon', coordinates: [coordinates] });

  test.each([
    ['no geometry', withGeometry(null), '/geometry', /expected a geometry/],
    [
      'a multipoint',
      withGeometry({ type: 'MultiPoint', coordinates: [] }),
      '/geometry/type',
      /LineString/,
    ],
    ['a hostile type', withGeometry({ type: 'toString', coordinates: [] }), '/geometry/type', /./],
    [
      'metres of a projection',
      withGeometry({ type: 'Point', coordinates: [506000, 2493000] }),
      '/geometry/coordinates',
      /WGS-84/,
    ],
    [
      'latitude first',
      withGeometry({ type: 'Point', coordinates: [22.5, 114.05] }),
      '/geometry/coordinates',
      /longitude comes first/,
    ],
    [
      'enormous coordinates',
      withGeometry({ type: 'Point', coordinates: [1e308, 1e308] }),
      '/geometry/coordinates',
      /off the globe/,
    ],
    [
      'texts as coordinates',
      withGeometry({ type: 'Point', coordinates: ['114', '22'] }),
      '/geometry/coordinates',
      /./,
    ],
    [
      'five numbers',
      withGeometry({ type: 'Point', coordinates: [114, 22, 1, 2, 3] }),
      '/geometry/coordinates',
      /./,
    ],
    [
      'a line of one place',
      withGeometry({
        type: 'LineString',
        coordinates: [
          [114, 22],
          [114, 22],
        ],
      }),
      '/geometry/coordinates',
      /two different/,
    ],
    [
      'a bow-tie',
      ring([0, 0], [1, 1], [1, 0], [0, 1], [0, 0]),
      '/geometry/coordinates/0',
      /crosses itself/,
    ],
    ['an open ring', ring([0, 0], [1, 1], [1, 0], [0, 1]), '/geometry/coordinates', /./],
    [
      'an unknown type',
      ramp({}, { facilityType: 'moat' }),
      '/properties/facilityType',
      /known: kerbRamp/,
    ],
    [
      'an unknown property',
      ramp({}, { worksdate: '2020-01-01' }),
      '/properties/worksdate',
      /not a known key/,
    ],
    [
      'a month as a date',
      ramp({}, { worksDate: '2020-01' }),
      '/properties/worksDate',
      /2024-05-31/,
    ],
    ['a year far away', ramp({}, { worksDate: '0020-01-01' }), '/properties/worksDate', /1800/],
    [
      'an unknown context key',
      ramp({}, { context: { croweded: true } }),
      '/properties/context/croweded',
      /./,
    ],
    [
      'a context value of another kind',
      ramp({}, { context: { crowded: 'yes' } }),
      '/properties/context/crowded',
      /boolean/,
    ],
    [
      'an unknown option of context',
      ramp({}, { context: { doorKind: 'round' } }),
      '/properties/context/doorKind',
      /sideHung/,
    ],
  ])('%s', (_what, feature, pointer, detail) => {
    const problems = problemsOf(() => parseFacilityFeature(feature));
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer]);
    expect(problems[0]!.detail).toMatch(detail);
  });

  test('a missing id and an object as id', () => {
    const { id: _id, ...anonymous } = ramp({});
    expect(problemsOf(() => parseFacilityFeature(anonymous))).toMatchObject([{ pointer: '/id' }]);
    expect(problemsOf(() => parseFacilityFeature({ ...anonymous, id: {} }))).toMatchObject([
      { pointer: '/id' },
    ]);
  });

  test('a polygon with holes, a closed line and a third number are fine', () => {
    const square = (a: number, b: number) => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ];
    for (const geometry of [
      { type: 'Polygon', coordinates: [square(0, 10), square(2, 3)] },
      {
        type: 'LineString',
        coordinates: [
          [114, 22, 5],
          [114.001, 22, 6],
        ],
      },
    ]) {
      expect(parseFacilityFeature(withGeometry(geometry)).geometry).toEqual(geometry);
    }
  });
});

test.each([
  ['altered', 'alteration'],
  ['extended', 'extension'],
  ['unaltered', 'existing'],
  ['new', 'new'],
])('the stage of the works may be written %s', (worksStage, read) => {
  const { facilities } = parseSurvey(collection(ramp({}, { worksStage })));
  expect(facilities[0]?.worksStage).toBe(read);
});

describe('the collection', () => {
  const place = { id: 'p1', name: '福安医院', category: 'medical', geometry: point };

  test('reads facilities and places, and writes what it read', () => {
    const survey = parseSurvey({
      ...collection(
        ramp(
          { clearWidth: { value: 1.2, unit: 'm' }, present: true, surface: { absent: true } },
          {
            placeId: 'p1',
            name: '北门坡道',
            worksDate: '2023-04-01',
            worksStage: 'new',
            context: { crowded: true },
          },
        ),
        { ...ramp({}), id: 7 },
      ),
      places: [place],
      synthetic: true,
      attribution: 'Futian survey',
      foreign: 'left alone',
    });
    expect(survey).toMatchObject({
      synthetic: true,
      attribution: 'Futian survey',
      places: [place],
    });
    expect(survey.facilities.map(({ id }) => id)).toEqual(['r1', '7']);
    expect(parseSurveyText(JSON.stringify(surveyToGeoJson(survey)))).toEqual(survey);
  });

  test('no features is a survey of nothing', () => {
    expect(parseSurvey(collection())).toEqual({ facilities: [], places: [], synthetic: false });
  });

  test.each([
    [[], '/type'],
    [null, '/type'],
    [ramp({}), '/type'],
    [{ type: 'FeatureCollection' }, '/features'],
    [{ type: 'FeatureCollection', features: {} }, '/features'],
    [collection(null), '/features/0'],
    [{ ...collection(), crs: { type: 'name', properties: { name: 'EPSG:4547' } } }, '/crs'],
    [{ ...collection(), synthetic: 'yes' }, '/synthetic'],
    [{ ...collection(), places: {} }, '/places'],
    [{ ...collection(), places: [{ ...place, category: 'castle' }] }, '/places/0/category'],
    [{ ...collection(), places: [place, place] }, '/places/1/id'],
    [{ ...collection(ramp({}), ramp({})) }, '/features/1/id'],
    [
      { ...collection(ramp({}, { placeId: 'nowhere' })), places: [place] },
      '/features/0/properties/placeId',
    ],
  ])('%# is refused at %s', (document, pointer) => {
    expect(problemsOf(() => parseSurvey(document)).map((problem) => problem.pointer)).toEqual([
      pointer,
    ]);
  });

  test('a placeId may name a place known elsewhere when the file lists none', () => {
    expect(parseSurvey(collection(ramp({}, { placeId: 'p9' }))).facilities[0]?.placeId).toBe('p9');
  });

  test('every problem of every feature is reported, with its feature', () => {
    const problems = problemsOf(() =>
      parseSurvey(
        collection(
          { ...ramp({ clearWidth: 0.9, surface: 3 }), id: 'a' },
          { ...ramp({}, { context: { x: 1 } }), id: 'b', geometry: null },
        ),
      ),
    );
    expect(problems.map(({ featureId, pointer }) => [featureId, pointer])).toEqual([
      ['a', '/features/0/properties/observations/clearWidth'],
      ['a', '/features/0/properties/observations/surface'],
      ['b', '/features/1/geometry'],
      ['b', '/features/1/properties/context/x'],
    ]);
  });

  test('a hundred problems are listed and the rest counted', () => {
    const features = Array.from({ length: 250 }, (_, i) => ({
      ...ramp({ clearWidth: 0.9 }),
      id: i,
    }));
    const problems = problemsOf(() => parseSurvey(collection(...features)));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.detail).toBe('and 150 more problems not listed');
  });
});

describe('damaged files', () => {
  test.each([
    ['', 'line 1, column 1', /empty/],
    [' \n ', 'line 1, column 1', /empty/],
    ['{"type": "FeatureCollection",\n "features": [', 'line 2, column 15', /breaks off/],
    ['{"type": "FeatureColl', 'line 1, column 22', /breaks off/],
    ['{"a": 1,\n}', 'line 2, column 1', /not JSON/],
    ['\u0000\u0001PK', 'line 1, column 1', /not JSON/],
    ['<html>', 'line 1, column 1', /not JSON/],
  ])('%j', (text, where, reason) => {
    const read = () => parseSurveyText(text);
    expect(read).toThrow(DamagedFileError);
    expect(read).toThrow(where);
    expect(read).toThrow(reason);
  });

  test('a byte order mark is no damage', () => {
    expect(parseSurveyText(`\uFEFF${JSON.stringify(collection())}`).facilities).toEqual([]);
  });

  test('deep nesting is refused, not a crash', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const text = JSON.stringify({ ...ramp({}), geometry: { type: 'Polygon', coordinates: 'X' } });
    const feature = text.replace('"X"', deep);
    expect(() => parseSurveyText(`{"type":"FeatureCollection","features":[${feature}]}`)).toThrow(
      InvalidInputError,
    );
  });
});

describe('the JSON Schema', () => {
  test('is draft 2020-12 and names every facility type', () => {
    const schema = surveyJsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(schema)).toContain('"tactilePaving"');
  });

  test.each([
    [collection(ramp({ clearWidth: 1200 })), true],
    [collection(ramp({ runningSlope: '1:12', surface: { absent: true } })), true],
    [collection(ramp({ clearWidth: { value: 1.2, unit: 'm' } })), true],
    [collection(ramp({ clearWidth: 0.9 })), false],
    [collection(ramp({ lipHeight: 0 })), false],
    [collection(ramp({ clearWidth: null })), false],
    [collection(ramp({}, { worksDate: '2023-02-29' })), false],
    [{ type: 'Feature' }, false],
  ])('agrees with the parser on %#', (document, isGood) => {
    expect(surveySchema.safeParse(document).success).toBe(isGood);
    expect(problemsOf(() => parseSurvey(document)).length === 0).toBe(isGood);
  });
});
