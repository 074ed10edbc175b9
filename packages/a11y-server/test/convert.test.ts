import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeCsv, parseSurveyText, surveyToTables } from 'a11y-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSurvey } from '../src/interchange/read-survey.js';
import { readXlsx } from '../src/interchange/read-xlsx.js';
import { writeXlsx } from '../src/interchange/write-xlsx.js';
import { a11y } from './support/cli.js';
import { gentleRamp, hospital, steepRamp } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-convert-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const convert = (...argv: readonly string[]) => a11y(folder, ['convert', ...argv]);
const surveyIn = async (name: string) => (await readSurvey(name, readFileSync(at(name)))).survey;

beforeAll(() => {
  const features = [{ ...gentleRamp, id: 'ramp-gentle' }, steepRamp];
  const document = { type: 'FeatureCollection', synthetic: true, places: [hospital], features };
  writeFileSync(at('in.geojson'), JSON.stringify(document));
});

describe('convert', () => {
  test.each(['out.xlsx', 'out.csv', 'out.geojson'])(
    'to %s and back keeps everything',
    async (name) => {
      const result = await convert('in.geojson', '-o', name);
      expect(result).toMatchObject({ code: 0, stderr: '' });
      expect(result.stdout).toBe(`${name}: 2 facilities, 1 places; nothing left out\n`);
      expect(await surveyIn(name)).toEqual(await surveyIn('in.geojson'));
      expect(await convert(name, '-o', `again-${name}.geojson`)).toMatchObject({ code: 0 });
      expect(await surveyIn(`again-${name}.geojson`)).toEqual(await surveyIn('in.geojson'));
    },
  );

  test('one edited cell changes that and nothing else', async () => {
    const survey = parseSurveyText(readFileSync(at('in.geojson'), 'utf8'));
    const sheets = surveyToTables(survey);
    const ramps = sheets.find(
      ({ columns, rows }) => rows.length === 2 && columns.includes('经度'),
    )!;
    const width = ramps.columns.findIndex(
      (header) => header.endsWith('(mm)') && header.includes('净宽'),
    );
    const rows = ramps.rows.map((row, r) =>
      row.map((cell, c) => (r === 1 && c === width ? 1234 : cell)),
    );
    const edited = sheets.map((sheet) => (sheet === ramps ? { ...ramps, rows } : sheet));
    writeFileSync(at('edited.xlsx'), await writeXlsx(edited));
    const read = await surveyIn('edited.xlsx');
    const [first, second] = survey.facilities;
    expect(read.facilities[0]).toEqual(first);
    expect(read.facilities[1]).toEqual({
      ...second,
      observations: {
        ...second!.observations,
        clearWidth: expect.objectContaining({ state: 'measured', value: 1234 }),
      },
    });
    expect(read.places).toEqual(survey.places);
  });

  test('bad rows are listed, good ones kept, and the exit code says that it worked', async () => {
    writeFileSync(
      at('bad.csv'),
      encodeCsv([
        ['facilityType', 'id', 'lon', 'lat', 'clearWidth'],
        ['ramp', 'a', 114, 22, 0.9],
        ['ramp', 'b', 114, 22, 1200],
        ['ramp', 'c', 22.5, 114, 1200],
      ]),
    );
    const { code, stdout, stderr } = await convert('bad.csv', '-o', 'good.geojson');
    expect(code).toBe(0);
    expect(stdout).toBe('good.geojson: 2 facilities, 0 places; 2 problems listed\n');
    expect(stderr).toMatch(/bad +2 +clearWidth +0\.9 +0\.9 mm is not plausible/);
    expect(stderr).toMatch(/bad +4 +lon +22\.5 +.*longitude comes first/);
    expect((await surveyIn('good.geojson')).facilities.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('to A11yJSON says what is lost', async () => {
    const { code, stderr } = await convert('in.geojson', '-o', 'out.a11yjson');
    expect(code).toBe(0);
    expect(stderr).toMatch(/Not carried over:\n +field +count +reason/);
    expect(JSON.parse(readFileSync(at('out.a11yjson'), 'utf8'))).toHaveLength(3);
  });

  test('a mapping from a file', async () => {
    const mapping = {
      id: 'mine',
      title: 'Mine',
      source: { format: 'table' },
      facilities: [
        {
          facilityType: 'ramp',
          fields: { id: { column: 'no' }, lon: { column: 'x' }, lat: { column: 'y' } },
          values: [{ column: 'w', to: 'clearWidth', unit: 'cm' }],
        },
      ],
    };
    writeFileSync(at('mine.json'), JSON.stringify(mapping));
    writeFileSync(at('mine.csv'), 'no,x,y,w,colour\n1,114,22,120,red\n');
    const result = await convert('mine.csv', '--mapping', 'mine.json', '-o', 'mine.geojson');
    expect(result.code).toBe(0);
    expect(result.stderr).toMatch(/colour +1 +has no place in a survey/);
    const [ramp] = (await surveyIn('mine.geojson')).facilities;
    expect(ramp?.observations['clearWidth']).toMatchObject({ value: 1200 });
  });

  test.each([
    ['no output', ['in.geojson'], /Missing option: --output/],
    ['an ending nobody knows', ['in.geojson', '-o', 'out.doc'], /must end in one of .geojson/],
    [
      'a mapping nobody knows',
      ['in.geojson', '--mapping', 'x', '-o', 'out.csv'],
      /no mapping "x"; known: db-lifts-2015/,
    ],
  ])('%s is wrong usage', async (_, argv, message) => {
    const { code, stderr } = await convert(...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a file that cannot be read leaves nothing behind', async () => {
    writeFileSync(at('cut.xlsx'), 'no workbook');
    const { code, stderr } = await convert('cut.xlsx', '-o', 'never.geojson');
    expect(code).toBe(1);
    expect(stderr).toMatch(/cut\.xlsx, the file: is not a workbook/);
    expect(existsSync(at('never.geojson'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('form', () => {
  test('an XLSForm of chosen types', async () => {
    const { code, stdout } = await a11y(folder, [
      'form',
      '-o',
      'form.xlsx',
      '--types',
      'lift,ramp',
    ]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'form.xlsx: 2 facility types, 3 sheets\n',
    });
    const sheets = await readXlsx(readFileSync(at('form.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['survey', 'choices', 'settings']);
  });

  test('empty sheets are a survey of nothing', async () => {
    expect(await a11y(folder, ['form', '--sheets', '-o', 'empty.xlsx'])).toMatchObject({ code: 0 });
    expect(await readSurvey('empty.xlsx', readFileSync(at('empty.xlsx')))).toEqual({
      survey: { facilities: [], places: [], synthetic: false },
      problems: [],
    });
  });

  test('a type nobody knows', async () => {
    const { code, stderr } = await a11y(folder, ['form', '-o', 'x.xlsx', '--types', 'escalator']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/no facility type "escalator"/);
  });
});
