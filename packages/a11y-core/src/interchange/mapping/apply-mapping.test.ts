import { describe, expect, test } from 'vitest';
import { dataFile, HAS_DATA } from '../../../test/support/data.js';
import { assessSurvey } from '../../assessment/assess.js';
import { decodeCsv } from '../csv.js';
import type { Table } from '../table.js';
import { applyMapping, checkMapping } from './apply-mapping.js';
import { MAPPINGS, mappingNamed } from './known/index.js';
import { type Mapping, readMapping } from './mapping.js';
import { tableFromJson } from './source-rows.js';

const csvTable = (name: string): Table => {
  const [columns = [], ...rows] = decodeCsv(dataFile(name));
  return { name, columns, rows };
};
const jsonTable = (name: string, id: string): Table =>
  tableFromJson(JSON.parse(new TextDecoder().decode(dataFile(name))), mappingNamed(id), name);
const tally = (items: readonly string[]) =>
  Object.fromEntries(
    [...new Set(items)].toSorted().map((one) => [one, items.filter((item) => item === one).length]),
  );

const colours = (found: ReturnType<typeof applyMapping>, edition?: string) =>
  tally(
    assessSurvey(found.survey, { asOf: '2026-03-01', ...(edition && { edition }) }).map(
      ({ conformity }) => conformity.colour,
    ),
  );

/** Real files, not part of the project: set TONGTU_DATA where they are elsewhere. */
describe.skipIf(!HAS_DATA)('real files', () => {
  describe('German lifts', () => {
    const file = 'facilities/db-lifts-2015-a-h.csv';
    const found = HAS_DATA && applyMapping(mappingNamed('db-lifts-2015'), csvTable(file));
    if (found === false) return;
    const { survey, problems, losses } = found;

    test('941 rows: 497 with a position are lifts, 444 are reported', () => {
      expect(survey.facilities).toHaveLength(497);
      const noPosition = problems.filter(({ reason }) => reason.includes('gives no position'));
      expect(noPosition).toHaveLength(444);
      expect(survey.attribution).toBe('Deutsche Bahn AG, CC BY 4.0');
    });

    test('the slips of the unit are reported where they stand, and none is believed', () => {
      const slips = problems.filter(({ column }) => column.endsWith('_m'));
      expect(slips.map(({ row, column, value }) => [row, column, value])).toEqual([
        [63, 'min_door_width_m', '0.001'],
        [64, 'min_door_width_m', '0.001'],
        [419, 'car_width_m', '0.11'],
        [527, 'min_door_width_m', '0.1'],
        [528, 'min_door_width_m', '0.1'],
      ]);
      const widths = survey.facilities.flatMap(({ observations }) =>
        ['doorClearWidth', 'carWidth', 'carDepth'].flatMap((name) => {
          const seen = observations[name];
          return seen?.state === 'measured' ? [seen] : [];
        }),
      );
      expect(Math.min(...widths.map(({ value }) => value))).toBeGreaterThanOrEqual(770);
      expect(new Set(widths.map(({ uncertainty }) => uncertainty))).toEqual(new Set([5]));
    });

    test('judged: grey where nothing was measured, and never green on three widths', () => {
      const { green } = colours(found);
      const bare = survey.facilities.filter(
        ({ observations }) => Object.keys(observations).length === 0,
      );
      expect(bare).toHaveLength(315);
      expect(colours({ ...found, survey: { ...survey, facilities: bare } })).toEqual({ grey: 315 });
      expect(green).toBeUndefined();
    });

    test('what is not carried is counted with its reason', () => {
      expect(losses.find(({ field }) => field === 'manufacturer')?.count).toBe(882);
      expect(losses.find(({ field }) => field === 'year_built')?.reason).toContain('only the year');
    });
  });

  test('Taiwan pavements: 4,897 reports, contradictions refused, no class made a width', () => {
    const found = applyMapping(
      mappingNamed('tw-sidewalks'),
      csvTable('facilities/tw-sidewalk-survey.csv'),
    );
    const { survey, problems, losses } = found;
    expect(tally(survey.facilities.map(({ facilityType }) => facilityType))).toEqual({
      obstacle: 3856,
      sidewalk: 3323,
    });
    expect(tally(problems.map(({ column }) => column))).toEqual({ label: 6, wheelchair: 126 });
    const rows = losses.find(({ field }) => field === 'rows');
    expect(rows?.count).toBe(1442);
    // Every row is a pavement, a report that there is none, or refused.
    expect(3323 + 1442 + problems.length).toBe(4897);
    const states = survey.facilities.flatMap(({ observations }) =>
      Object.values(observations).map(({ state }) => state),
    );
    expect(states).not.toContain('measured');
    expect(losses.find(({ field }) => field === 'wheelchair')?.reason).toContain('is a class');
    expect(colours(found)).toEqual({ grey: 3856 + 3323 });
  });

  test('Hong Kong lifts and ramps: where they are, and grey under every edition', () => {
    const found = applyMapping(
      mappingNamed('hk-mtr-lifts-ramps'),
      jsonTable('facilities/hk-mtr-lifts-ramps.json', 'hk-mtr-lifts-ramps'),
    );
    expect(tally(found.survey.facilities.map(({ facilityType }) => facilityType))).toEqual({
      lift: 679,
      ramp: 326,
    });
    expect(found.problems).toEqual([]);
    expect(found.survey.facilities[0]?.name).toMatch(/鐵路站 升降機/);
    for (const edition of [undefined, 'HK-BFA2008', 'HK-UA2026']) {
      expect(colours(found, edition)).toEqual({ grey: 1005 });
    }
  });

  test('Hong Kong exits: 454 entrances of 98 stations', () => {
    const found = applyMapping(
      mappingNamed('hk-mtr-exits'),
      jsonTable('facilities/hk-mtr-exits.json', 'hk-mtr-exits'),
    );
    expect(found.problems).toEqual([]);
    expect(found.survey.facilities).toHaveLength(454);
    expect(found.survey.places).toHaveLength(98);
    expect(found.losses.find(({ field }) => field === 'accessibility.lift')?.count).toBe(454);
    for (const edition of [undefined, 'HK-BFA2008', 'HK-UA2026']) {
      expect(colours(found, edition)).toEqual({ grey: 454 });
    }
  });

  test.each([
    ['helsinki-centre', 488],
    ['oslo-east', 75],
  ])('OpenStreetMap, %s: tags never become measurements', (name, features) => {
    const found = applyMapping(
      mappingNamed('osm-access'),
      jsonTable(`facilities/osm-access-pois-${name}.geojson`, 'osm-access'),
    );
    const others = found.losses.find(({ field }) => field === 'rows')?.count ?? 0;
    // One object may be two facilities, such as a bus stop with a lowered kerb.
    const taken = new Set(found.survey.facilities.map(({ id }) => id.slice(id.indexOf(':') + 1)));
    // A multipolygon is no geometry of ours: it is reported.
    const left = new Set(found.problems.map(({ row }) => row));
    expect(taken.size + others + left.size).toBe(features);
    expect(
      found.survey.facilities.every(({ observations }) => Object.keys(observations).length === 0),
    ).toBe(true);
  });
});

const RAMPS: Mapping = {
  id: 'ramps',
  title: 'Ramps',
  source: { format: 'table' },
  bounds: [113, 22, 115, 23],
  refuse: [{ when: [{ column: 'state', oneOf: ['demolished'] }], reason: 'is gone' }],
  facilities: [
    {
      facilityType: 'ramp',
      when: [{ column: 'what', oneOf: ['ramp'] }],
      fields: {
        id: { columns: ['no'], join: '', prefix: 'r' },
        lon: { column: 'x' },
        lat: { column: 'y' },
      },
      values: [
        { column: 'width_cm', to: 'clearWidth', unit: 'cm', uncertainty: 1 },
        { column: 'rails', to: 'handrailBothSides', words: { J: 'yes', N: 'no' } },
      ],
    },
  ],
};
const columns = ['no', 'what', 'state', 'x', 'y', 'width_cm', 'rails', 'colour'];
const table = (...rows: Table['rows']): Table => ({ name: 'ramps', columns, rows });

describe('a mapping', () => {
  test('carries values in their unit, and words by its list', () => {
    const { survey, problems } = applyMapping(
      RAMPS,
      table([1, 'ramp|stairs', '', 114, 22.5, 121, 'J', '']),
    );
    expect(problems).toEqual([]);
    expect(survey.facilities[0]).toMatchObject({
      id: 'r1',
      observations: {
        clearWidth: { value: 1210, uncertainty: 10 },
        handrailBothSides: { state: 'seen', value: true },
      },
    });
  });

  test.each([
    [
      'metres in a column of centimetres',
      [1, 'ramp', '', 114, 22.5, 1.2, 'J', ''],
      'width_cm',
      '1.2',
      1,
    ],
    ['a word it does not know', [1, 'ramp', '', 114, 22.5, 120, '?', ''], 'rails', '?', 1],
    ['a position out of place', [1, 'ramp', '', 120, 22.5, 120, 'J', ''], 'x', '120', 0],
    [
      'a row that says it is gone',
      [1, 'ramp', 'demolished', 114, 22.5, 120, 'J', ''],
      'state',
      'demolished',
      0,
    ],
  ] as const)('reports %s under the names of the source', (_, row, column, value, kept) => {
    const { survey, problems } = applyMapping(RAMPS, table(row));
    expect(problems).toMatchObject([{ sheet: 'ramps', row: 2, column, value }]);
    expect(survey.facilities).toHaveLength(kept);
  });

  test('counts what it does not carry', () => {
    const { losses } = applyMapping(
      RAMPS,
      table([1, 'lift', '', 114, 22.5, '', '', 'red'], [2, 'ramp', '', 114, 22.5, '', '', '']),
    );
    expect(losses).toEqual([
      { field: 'rows', count: 1, reason: 'make no facility here' },
      { field: 'colour', count: 1, reason: 'has no place in a survey' },
    ]);
  });

  test('another table is refused before a row is read', () => {
    expect(() => applyMapping(RAMPS, { name: 'x', columns: ['no'], rows: [] })).toThrow(
      /reads a column "width_cm"/,
    );
  });

  test('of our own names parameters that exist', () => {
    for (const mapping of MAPPINGS) {
      expect(() => checkMapping(mapping)).not.toThrow();
      expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    }
  });

  test('onto a parameter that does not exist is refused', () => {
    const [first] = RAMPS.facilities;
    const wrong = { ...RAMPS, facilities: [{ ...first!, values: [{ column: 'x', to: 'widht' }] }] };
    expect(() => checkMapping(wrong)).toThrow(/widht/);
  });
});
