import { describe, expect, test } from 'vitest';
import type { FacilityDefinition } from '../facility/define.js';
import { LANGUAGES } from '../facility/label.js';
import type { Survey } from '../facility/survey.js';
import { FACILITY_TYPES } from '../facility/types/index.js';
import { COMMON, possibleColumns } from './column.js';
import { contextAsked } from './context-asked.js';
import { headersOf } from './header.js';
import { surveyFromTables } from './read-tables.js';
import type { Cell, Table } from './table.js';
import { surveyToTables } from './write-tables.js';

// The words of the declarations may change; what is tested is that they are read.
const { parameters } = FACILITY_TYPES.ramp;
const WIDTH = parameters.clearWidth.label;
const HEAD = ['id', '经度', '纬度'];
/** A sheet of ramps with one row: the position and one more cell. */
const ramps = (header: string, ...cells: readonly Cell[]): Table => ({
  name: '轮椅坡道',
  columns: [...HEAD, header],
  rows: cells.map((cell, i) => [`r${i}`, 114.05, 22.54, cell]),
});
const only = (table: Table) => {
  const { survey, problems } = surveyFromTables([table]);
  return { facility: survey.facilities[0], problems };
};

describe('a value in a cell', () => {
  test.each([
    ['in mm', `${WIDTH['zh-CN']} (mm)`, 1210, 1210],
    ['in the unit of the header', `${WIDTH['zh-CN']}（cm）`, 121, 1210],
    ['a unit in the cell goes before', `${WIDTH['zh-CN']} (mm)`, '1.21 m', 1210],
    ['in Chinese', `${WIDTH['zh-CN']} (毫米)`, '1.21米', 1210],
    ['full-width figures', WIDTH['zh-CN'], '１２１０', 1210],
    ['by the label of Hong Kong', `${WIDTH['zh-HK']} (公分)`, 121, 1210],
    ['by the English label', `${WIDTH.en} (m)`, '1.255', 1255],
    ['by the name of the parameter', 'clearWidth', '1210mm', 1210],
    ['with the name behind', '随便写的 [clearWidth]', 1210, 1210],
  ])('%s', (_, header, cell, value) => {
    const { facility, problems } = only(ramps(header, cell));
    expect(problems).toEqual([]);
    expect(facility?.observations['clearWidth']).toMatchObject({ state: 'measured', value });
  });

  test.each([
    ['1:12', 1 / 12],
    ['1：12', 1 / 12],
    ['1/12', 1 / 12],
    ['8.3%', 0.083],
    ['５％', 0.05],
    ['4.5°', Math.tan((4.5 * Math.PI) / 180)],
    [0.083, 0.083],
    ['1∶12', 1 / 12],
    ['1比12', 1 / 12],
    ['4.5º', Math.tan((4.5 * Math.PI) / 180)],
    ['25%', 0.25],
    ['0.25 坡比', 0.25],
    ['1:12\u200b', 1 / 12],
  ])('a slope of %j', (cell, value) => {
    const { facility, problems } = only(ramps('runningSlope', cell));
    expect(problems).toEqual([]);
    expect(facility?.observations['runningSlope']).toMatchObject({ value });
  });

  test.each([
    ['是', { state: 'seen', value: true }],
    ['有', { state: 'seen', value: true }],
    [true, { state: 'seen', value: true }],
    ['YES', { state: 'seen', value: true }],
    ['✔️', { state: 'seen', value: true }],
    ['☑', { state: 'seen', value: true }],
    ['✗', { state: 'seen', value: false }],
    ['没', { state: 'seen', value: false }],
    ['否', { state: 'seen', value: false }],
    ['無', { state: 'seen', value: false }],
    ['不存在', { state: 'absent' }],
    ['absent', { state: 'absent' }],
    ['不适用', { state: 'not-applicable' }],
    ['不適用', { state: 'not-applicable' }],
    ['N/A', { state: 'not-applicable' }],
  ])('yes or no: %j', (cell, expected) => {
    const { facility, problems } = only(ramps('handrailBothSides', cell));
    expect(problems).toEqual([]);
    expect(facility?.observations['handrailBothSides']).toMatchObject(expected);
  });

  test.each(['是', '√', '✓', true])('%j in a column that denies is a yes all the same', (cell) => {
    const { facility, problems } = only(ramps('noDrainGrate', cell));
    expect(problems).toEqual([]);
    expect(facility?.observations['noDrainGrate']).toMatchObject({ state: 'seen', value: true });
  });

  test('steep slopes and their uncertainty survive the sheets in every language', () => {
    const { survey } = surveyFromTables([
      {
        name: 'ramp',
        columns: [...HEAD, 'runningSlope', 'runningSlope.uncertainty'],
        rows: [['r', 114, 22, '1:3', '0.25 ratio']],
      },
    ]);
    expect(survey.facilities[0]?.observations['runningSlope']).toMatchObject({
      value: 1 / 3,
      uncertainty: 0.25,
    });
    for (const language of LANGUAGES) {
      const again = surveyFromTables(surveyToTables(survey, { language }));
      expect(again).toEqual({ survey, problems: [] });
    }
  });

  test.each(['', '  ', '未知', '待测', '不清楚', '不詳', 'unknown'])(
    '%j is unknown: no observation',
    (cell) => {
      const { facility, problems } = only(ramps('handrailBothSides', cell));
      expect(problems).toEqual([]);
      expect(facility?.observations).toEqual({});
    },
  );
});

describe('a value that cannot be believed is left out, the facility stays', () => {
  test.each([
    ['metres in a column of mm', 'clearWidth', 0.9, /0\.9 mm is not plausible/],
    ['a bound', 'clearWidth', '>100', /no measurement/],
    ['a range', 'clearWidth', '900-1200', /no measurement/],
    ['a comma', 'clearWidth', '1,2 m', /comma/],
    ['an unknown unit', 'clearWidth', '36 in', /"in" is no unit/],
    ['a word', 'clearWidth', '宽', /expected a number in mm/],
    ['a slope whose percent sign may be missing', 'runningSlope', 0.5, /ratio or percent/],
    ['the same as text', 'runningSlope', '0.2', /ratio or percent/],
    ['a date among lengths', 'clearWidth', '2024-05-31', /a date/],
    ['an x, to some a tick', 'handrailBothSides', 'x', /expected yes, no/],
    ['a ballot box', 'handrailBothSides', '☒', /expected yes, no/],
    ['无 where the column denies', 'noDrainGrate', '无', /could mean either/],
    ['有 where the column denies', 'noDrainGrate', '有', /could mean either/],
    ['无 for a width says neither', 'clearWidth', '无', /not a yes or no/],
    ['an error of the sheet', 'clearWidth', '#DIV/0!', /error or a formula/],
    ['a slope turned into a time of day', 'runningSlope', '01:12:00', /time of day or a date/],
    ['a slope turned into a date', 'runningSlope', '2026-01-12', /time of day or a date/],
    ['a word for yes or no', 'handrailBothSides', 'maybe', /expected yes, no/],
  ])('%s', (_, header, cell, reason) => {
    const { facility, problems } = only(ramps(header, cell));
    expect(facility?.id).toBe('r0');
    expect(facility?.observations).toEqual({});
    expect(problems).toEqual([
      {
        sheet: '轮椅坡道',
        row: 2,
        column: header,
        value: String(cell),
        reason: expect.stringMatching(reason),
      },
    ]);
  });

  test('one whose instrument cannot be read is not judged with a guessed uncertainty', () => {
    const columns = [...HEAD, 'clearWidth', 'clearWidth.instrument'];
    const { facility, problems } = only({
      name: 'ramp',
      columns,
      rows: [['r', 114, 22, 1200, '尺']],
    });
    expect(facility?.observations).toEqual({});
    expect(problems).toMatchObject([{ row: 2, column: 'clearWidth.instrument', value: '尺' }]);
  });

  test('a wrong date of the row is one problem and leaves all its values out', () => {
    const columns = [...HEAD, '调查时间', 'clearWidth', 'rise'];
    const rows = [['r', 114, 22, 'last week', 1200, 300]];
    const { facility, problems } = only({ name: 'ramp', columns, rows });
    expect(facility?.observations).toEqual({});
    expect(problems).toMatchObject([{ column: '调查时间', value: 'last week' }]);
  });
});

describe('what could change whose rule applies leaves out the row', () => {
  test.each([
    ['date of works', 'worksDate', '2021-13-01', /day that exists/],
    ['a month is no day', 'worksDate', '2024年5月', /day that exists/],
    ['the American order', 'worksDate', '5/31/2024', /day that exists/],
    ['kind of works', 'worksStage', 'rebuilt', /新建、扩建、改建、既有/],
    ['an owner that is an error', 'owner', '#N/A', /error of the spreadsheet/],
    ['无 where the column denies', 'context.lowHeadroom', '无', /could mean either/],
    ['a fact of the surroundings', '人员密集的公共场所', 'maybe', /yes, no or unknown/],
    ['two positions', 'geometry', 'POINT (1 2)', /which holds/],
  ])('%s', (_, header, cell, reason) => {
    const { survey, problems } = surveyFromTables([ramps(header, cell, '')]);
    expect(survey.facilities.map(({ id }) => id)).toEqual(['r1']);
    expect(problems).toMatchObject([
      { row: 2, column: header, value: cell, reason: expect.stringMatching(reason) },
    ]);
  });

  test.each([
    '2024/5/3',
    '2024年5月3日',
    '2024-05-03',
    '2024.5.3',
    '２０２４年５月３日',
    '2024年 5月 3号',
    '20240503',
    20240503,
    '2024-05-03T10:30:00',
    '2024/5/3 9:05',
    '2024年5月3日14时30分',
  ])('the day may be written %s', (cell) => {
    expect(only(ramps('工程日期', cell)).facility?.worksDate).toBe('2024-05-03');
  });
});

describe('rows, ids and places', () => {
  test('a copied row with the same id is reported, not judged under it', () => {
    const table: Table = {
      name: 'ramp',
      columns: HEAD,
      rows: [
        ['a', 114, 22],
        ['', '', ''],
        ['a', 114.1, 22],
      ],
    };
    const { survey, problems } = surveyFromTables([table]);
    expect(survey.facilities).toHaveLength(1);
    expect(problems).toMatchObject([
      { row: 4, column: 'id', value: 'a', reason: expect.stringContaining('row 2') },
    ]);
  });

  test('rows without an id get one that stays when a value is measured again', () => {
    const table = (width: number): Table => ({
      name: 'ramp',
      columns: [...HEAD, 'clearWidth'],
      rows: [
        ['', 114, 22, width],
        ['', 114, 22, 1200],
        ['', 114.2, 22, 1200],
      ],
    });
    const ids = (width: number) =>
      surveyFromTables([table(width)]).survey.facilities.map(({ id }) => id);
    expect(ids(1200)).toEqual(ids(900));
    expect(new Set(ids(1200)).size).toBe(3);
    expect(ids(1200)[0]).toMatch(/^ramp-[0-9a-f]{12}$/);
  });

  const PLACES: Table = {
    name: '场所',
    columns: ['id', 'name', 'category'],
    rows: [
      ['p1', '福安医院', '医疗卫生机构'],
      ['p2', '东门', 'education'],
      ['p3', '东门', 'education'],
    ],
  };
  test.each([
    ['福安医院', 'p1'],
    ['p2', 'p2'],
  ])('a place by %s', (cell, placeId) => {
    const { survey, problems } = surveyFromTables([ramps('所属场所', cell), PLACES]);
    expect(problems).toEqual([]);
    expect(survey.facilities[0]?.placeId).toBe(placeId);
    expect(survey.places).toHaveLength(3);
  });
  test.each(['东门', 'nowhere'])('%s names no single place', (cell) => {
    const { survey, problems } = surveyFromTables([ramps('所属场所', cell), PLACES]);
    expect(survey.facilities).toEqual([]);
    expect(problems).toMatchObject([
      { sheet: '轮椅坡道', row: 2, column: '所属场所', value: cell },
    ]);
  });

  test('what belongs to a place whose row cannot be read is left out with it', () => {
    const place: Table = {
      name: '场所',
      columns: ['id', 'name', 'category'],
      rows: [['p', '福安医院', 'castle']],
    };
    const { survey, problems } = surveyFromTables([ramps('所属场所', '福安医院'), place]);
    expect(survey).toMatchObject({ facilities: [], places: [] });
    expect(problems.map(({ sheet, column }) => [sheet, column])).toEqual([
      ['场所', 'category'],
      ['轮椅坡道', '所属场所'],
    ]);
  });

  test('unknown columns and sheets are said once; notes of the inspector do no harm', () => {
    const { survey, problems } = surveyFromTables([
      ramps('备注', '很陡', '还行'),
      { name: 'Sheet1', columns: ['a'], rows: [['b']] },
      { name: 'Sheet2', columns: ['a'], rows: [] },
    ]);
    expect(survey.facilities).toHaveLength(2);
    expect(problems).toMatchObject([
      { sheet: '轮椅坡道', row: 1, column: '备注' },
      { sheet: 'Sheet1', row: 0 },
    ]);
  });

  test('two columns for one thing: the first is read, the second reported', () => {
    const { facility, problems } = only({
      name: 'ramp',
      columns: [...HEAD, `${WIDTH['zh-CN']} (mm)`, 'clearWidth'],
      rows: [['r', 114, 22, 1200, 900]],
    });
    expect(facility?.observations['clearWidth']).toMatchObject({ value: 1200 });
    expect(problems).toMatchObject([{ row: 1, column: 'clearWidth' }]);
  });

  test('a long file: each row by its own type, strays reported where they stand', () => {
    const { survey, problems } = surveyFromTables([
      {
        name: 'all',
        columns: ['设施类型', 'id', 'lon', 'lat', 'carDepth (m)', 'rise'],
        rows: [
          ['无障碍电梯', 'a', 114, 22, 1.4, ''],
          ['ramp', 'b', 114, 22, '', 300],
          ['ramp', 'c', 114, 22, 1.4, 300],
          ['escalator', 'd', 114, 22, '', ''],
        ],
      },
    ]);
    expect(
      survey.facilities.map(({ id, observations }) => [id, Object.keys(observations)]),
    ).toEqual([
      ['a', ['carDepth']],
      ['b', ['rise']],
      ['c', ['rise']],
    ]);
    expect(problems).toMatchObject([
      { row: 5, column: '设施类型', value: 'escalator' },
      { row: 4, column: 'carDepth (m)', value: '1.4' },
    ]);
  });

  test('an uncertainty in another unit than its value', () => {
    const columns = [...HEAD, 'clearWidth', 'clearWidth.uncertainty (cm)'];
    const { facility } = only({ name: 'ramp', columns, rows: [['r', 114, 22, '1.2 m', 0.5]] });
    expect(facility?.observations['clearWidth']).toMatchObject({ value: 1200, uncertainty: 5 });
  });
});

const EMPTY: Survey = { facilities: [], places: [], synthetic: false };

describe('the form', () => {
  test('a sheet of a type offers what its rows ask of the surroundings', () => {
    expect(contextAsked('ramp')).toContain('restrictedSite');
    const [, sheet] = surveyToTables(EMPTY, { types: ['ramp'] });
    expect(sheet?.name).toBe('轮椅坡道');
    expect(sheet?.columns).toContain('场地条件受限');
    expect(sheet?.layout?.[sheet.columns.indexOf('编号')]).toMatchObject({ hidden: true });
    const at = sheet?.columns.indexOf(parameters.handrailBothSides.label['zh-CN']) ?? -1;
    expect(sheet?.layout?.[at]?.choices).toEqual(['是', '否', '不存在', '不适用', '未知']);
  });

  test.each(LANGUAGES)('no header or sheet name is said twice in %s', (language) => {
    const sheets = surveyToTables(EMPTY, { types: Object.keys(FACILITY_TYPES), language });
    const names = sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const { name, columns } of sheets) {
      expect(new Set(columns).size, name).toBe(columns.length);
    }
  });

  test.each(Object.values<FacilityDefinition>(FACILITY_TYPES))(
    'every column of $type is found again by its header, in every language',
    (definition) => {
      const headers = headersOf(definition);
      for (const column of possibleColumns(definition)) {
        for (const language of LANGUAGES) {
          const read = headers.read(headers.write(column, language));
          expect(typeof read === 'string' ? read : read.column.key).toBe(column.key);
        }
      }
    },
  );

  test('no parameter has the name of a common column', () => {
    for (const definition of Object.values<FacilityDefinition>(FACILITY_TYPES)) {
      for (const name of Object.keys(definition.parameters))
        expect(COMMON).not.toHaveProperty(name);
    }
  });
});

describe('where the header stands', () => {
  const good: readonly Cell[] = ['r', 114, 22, 1200];
  const head = [...HEAD, 'clearWidth (mm)'];

  test('below a title, blank rows and headings over several columns', () => {
    const { survey, problems } = surveyFromTables([
      {
        name: 'ramp',
        columns: ['无障碍设施调查表', '', '', ''],
        rows: [
          ['', '', '', ''],
          ['', '位置', '', '尺寸 单位：cm'],
          head,
          good,
          ['s', 114, 22, 'x'],
        ],
      },
    ]);
    expect(survey.facilities.map(({ id }) => id)).toEqual(['r', 's']);
    expect(problems).toEqual([
      expect.objectContaining({ row: 1, value: '无障碍设施调查表' }),
      expect.objectContaining({ row: 3, value: '位置 尺寸 单位：cm' }),
      expect.objectContaining({ row: 6, column: 'clearWidth (mm)', value: 'x' }),
    ]);
  });

  test('a column of types tells it in a file of several types', () => {
    const { survey, problems } = surveyFromTables([
      {
        name: 'all',
        columns: ['2024', '', '', '', ''],
        rows: [
          ['facilityType', ...head],
          ['ramp', ...good],
        ],
      },
    ]);
    expect(survey.facilities).toHaveLength(1);
    expect(problems).toMatchObject([{ row: 1, value: '2024' }]);
  });

  test('a table that has none is told, and not taken for an empty one', () => {
    const told = (name: string, columns: readonly string[]) =>
      surveyFromTables([{ name, columns, rows: [] }]).problems.length;
    expect(told('ramp', ['r1', '114', '22', '1200'])).toBe(1);
    expect(told('data', ['r1', '114', '22', '1200'])).toBe(1);
    expect(told('ramp', head)).toBe(0);
    expect(told('ramp', ['', ''])).toBe(0);
  });

  test.each(['连续净宽/mm', '连续净宽 （单位：mm）', '连续净宽(毫米)'])('%s is read', (header) => {
    const name = header.replace('连续净宽', WIDTH['zh-CN']);
    const { facility, problems } = only(ramps(name, 1200));
    expect(problems).toEqual([]);
    expect(facility?.observations['clearWidth']).toMatchObject({ value: 1200 });
  });
});

test('one look mends the row: a missing position hides nothing else', () => {
  const columns = [...HEAD, 'worksDate', 'worksStage', 'clearWidth'];
  const rows = [['r', '', '', '2021-13-01', 'rebuilt', 0.9]];
  const { survey, problems } = surveyFromTables([{ name: 'ramp', columns, rows }]);
  expect(survey.facilities).toEqual([]);
  expect(problems.map(({ column }) => column).toSorted()).toEqual(
    ['clearWidth', 'worksDate', 'worksStage', '经度'].toSorted(),
  );
});

test('a position in full-width figures or with its degrees is read', () => {
  const rows = [['r', '１１４．０５', '22.54°', 1200]];
  const columns = [...HEAD, 'clearWidth'];
  expect(only({ name: 'ramp', columns, rows }).facility?.geometry).toEqual({
    type: 'Point',
    coordinates: [114.05, 22.54],
  });
});
