import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeCsv, encodeCsv, parseSurvey, surveyToTables } from 'a11y-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx } from '../src/interchange/read-xlsx.js';
import { writeXlsx } from '../src/interchange/write-xlsx.js';
import { a11y } from './support/cli.js';
import { gentleRamp, hospital, steepRamp, unseenDoor } from './support/town.js';

const folder = mkdtempSync(join(tmpdir(), 'tongtu-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) =>
  writeFileSync(join(folder, name), content);
const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const collection = (...features: readonly unknown[]) => ({
  type: 'FeatureCollection',
  synthetic: true,
  places: [hospital],
  features,
});
const audit = (...argv: readonly string[]) => a11y(folder, ['audit', ...argv]);

const secondRamp = { ...gentleRamp, id: 'ramp-gentle' };

interface Audited {
  readonly summary: {
    readonly facilities: number;
    readonly byType: unknown;
    readonly byClause: readonly unknown[];
  };
  readonly facilities: readonly {
    readonly id: string;
    readonly judgedBy: readonly string[];
    readonly findings: readonly { readonly requirementId: string; readonly verdict: string }[];
  }[];
  readonly problems: readonly {
    readonly file: string;
    readonly row: number;
    readonly value: string;
  }[];
}

const read = async (...argv: readonly string[]) =>
  (await audit(...argv, '--json')).json() as unknown as Audited;

beforeAll(async () => {
  put('steep.geojson', JSON.stringify(collection(steepRamp, unseenDoor)));
  put('gentle.geojson', JSON.stringify(collection(secondRamp)));
  const tables = surveyToTables(parseSurvey(collection(steepRamp, unseenDoor)));
  put('all.xlsx', await writeXlsx(tables));
  for (const { name, columns, rows } of tables) {
    put(`${name}.csv`, encodeCsv([columns, ...rows]));
  }
});

describe('what is read', () => {
  test('several files are one survey', async () => {
    const { summary, facilities, problems } = await read('steep.geojson', 'gentle.geojson');
    expect(summary).toMatchObject({
      facilities: 3,
      byType: { ramp: { facilities: 2, red: 1 }, door: { facilities: 1, grey: 1 } },
    });
    expect(summary.byClause.length).toBeGreaterThan(5);
    expect(facilities.map(({ id }) => id)).toEqual(['ramp-steep', 'door-unseen', 'ramp-gentle']);
    expect(problems).toEqual([]);
  });

  test('GeoJSON, CSV and a workbook of the same survey give the same verdicts', async () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const verdicts = async (...names: readonly string[]) =>
      new Map(
        (await read(...names)).facilities.map(({ id, findings }) => [
          id,
          findings.map(({ requirementId, verdict }) => `${requirementId} ${verdict}`),
        ]),
      );
    const expected = await verdicts('steep.geojson');
    expect(expected.size).toBe(2);
    expect(await verdicts('all.xlsx')).toEqual(expected);
    expect(await verdicts(...files)).toEqual(expected);
  });

  test('a facility two files have is told, and the first stands', async () => {
    put('again.geojson', JSON.stringify(collection({ ...unseenDoor, id: 'ramp-steep' })));
    const { code, stderr, json } = await audit('steep.geojson', 'again.geojson', '--json');
    expect(code).toBe(1);
    expect(stderr).toBe(
      'a11y: again.geojson, column "id": "ramp-steep": repeats a facility of steep.geojson; the earlier one stands\n',
    );
    expect(json()).toMatchObject({
      summary: { facilities: 2 },
      facilities: [{ facilityType: 'ramp' }, { id: 'door-unseen' }],
      problems: [{ file: 'again.geojson', value: 'ramp-steep' }],
    });
  });

  test('a bad cell is told with its row, and the good rows are kept', async () => {
    const name = readdirSync(folder).find(
      (file) => /\.csv$/.test(file) && text(file).includes('ramp-steep'),
    );
    const rows = decodeCsv(readFileSync(join(folder, name ?? '')));
    const column = rows[0]?.findIndex((head) => head.includes('净宽')) ?? -1;
    expect(column).toBeGreaterThan(0);
    const [head = [], first = []] = rows;
    const broken = first.map((cell, i) => (i === column ? 'wide' : cell));
    mkdirSync(join(folder, 'bad'));
    put(`bad/${name}`, encodeCsv([head, broken]));
    const { code, stderr, json } = await audit(`bad/${name}`, '--json');
    expect(code).toBe(1);
    expect(stderr).toMatch(/row 2, column ".*净宽.*": "wide": /);
    const { facilities, problems } = json() as unknown as Audited;
    expect(facilities.map(({ id }) => id)).toEqual(['ramp-steep']);
    expect(problems).toMatchObject([{ row: 2, value: 'wide' }]);
  });

  test.each([
    ['no survey', 'photo.jpg', Uint8Array.of(0xff, 0xd8)],
    ['damaged', 'bad.xlsx', 'PK no zip'],
    ['empty', 'empty.csv', ''],
  ])('a file that is %s stops the audit, and nothing is written', async (_, name, content) => {
    put(name, content);
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await audit('steep.geojson', name, '-o', 'out.json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^a11y: ${name}`));
    expect(readdirSync(folder)).toEqual(before);
    rmSync(join(folder, name));
  });
});

describe('under several editions', () => {
  const both = ['--edition', 'GB55019-2021', '--edition', 'ADA-2010'];

  test('the answers stand side by side', async () => {
    const { json } = await audit('steep.geojson', ...both, '--json');
    const { editions } = json() as unknown as { editions: (Audited & { edition: string })[] };
    expect(editions.map(({ edition }) => edition)).toEqual(['GB55019-2021', 'ADA-2010']);
    for (const [i, edition] of ['GB55019-2021', 'ADA-2010'].entries()) {
      const alone = await read('steep.geojson', '--edition', edition);
      expect(editions[i]).toMatchObject({ summary: alone.summary, facilities: alone.facilities });
      expect(alone.facilities[0]?.judgedBy[0]).toBe(edition);
    }
  });

  test('also as GeoJSON and in words', async () => {
    const { json } = await audit('steep.geojson', ...both, '--format', 'geojson');
    expect(json()).toMatchObject({
      features: [
        { properties: { colour: 'red', byEdition: { 'ADA-2010': { judgedBy: ['ADA-2010'] } } } },
        { id: 'door-unseen' },
      ],
    });
    const { stdout } = await audit('steep.geojson', ...both);
    expect(stdout).toContain('Judged by ADA-2010');
    expect(stdout).toMatch(/ramp-steep .+\(ADA-2010, /);
  });
});

describe('places', () => {
  const whole = {
    ...hospital,
    owner: '后勤处',
    isComplete: true,
    worksDate: '2024-01-01',
    worksStage: 'new',
    context: { totalParkingBays: 50 },
  };
  const of = (place: unknown) => JSON.stringify({ ...collection(gentleRamp), places: [place] });

  test('what a place lacks is said of the place, not of its facilities', async () => {
    put('whole.geojson', of(whole));
    const { code, json } = await audit('whole.geojson', '--json', '--fail-on', 'red');
    expect(code).toBe(3);
    expect(json()).toMatchObject({
      summary: { colours: { red: 0, yellow: 1 }, places: { red: 1 } },
      places: [
        {
          placeId: 'p-hospital',
          name: hospital.name,
          own: { colour: 'red' },
          findings: expect.arrayContaining([
            expect.objectContaining({ clause: '2.9.5', verdict: 'fail', value: 0, limit: 1 }),
          ]),
        },
      ],
    });
    const page = (await audit('whole.geojson', '--format', 'html', '--lang', 'en')).stdout;
    const orders = page.slice(page.indexOf('id="orders"'), page.indexOf('id="tallies"'));
    expect(orders).toMatch(
      /href="#place-1".+measured 0; GB 55019-2021 clause 2\.9\.5 requires at least 1/s,
    );
    expect(orders).toContain('后勤处');
    expect(page).toContain('Who gets through');
    expect(page).toMatch(/ is missing: GB 50763-2012 clause .+ to be verified in print/);
    expect((await audit('whole.geojson')).stdout).toMatch(
      /✕ red {5}p-hospital {2}place {2}福田区第二人民医院 {2}\(weakest link for wheelchair: /,
    );
  });

  test('of a place not surveyed whole nothing is called missing', async () => {
    put('part.geojson', of({ ...whole, isComplete: false }));
    const { code, json } = await audit('part.geojson', '--json', '--fail-on', 'red');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ summary: { places: { red: 0, orderItems: 0 } } });
  });

  test('a place of which the survey holds nothing is not judged', async () => {
    put('other.geojson', JSON.stringify({ ...collection(unseenDoor), places: [hospital] }));
    expect((await audit('other.geojson', '--json')).json()).toMatchObject({ places: [] });
  });
});

describe('formats', () => {
  test('GeoJSON keeps the geometry and says where the data come from', async () => {
    const { code, json } = await audit('steep.geojson', '--format', 'geojson');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      type: 'FeatureCollection',
      synthetic: true,
      asOf: '2026-03-02',
      features: [
        {
          id: 'ramp-steep',
          geometry: steepRamp.geometry,
          properties: {
            facilityType: 'ramp',
            name: '东门坡道',
            colour: 'red',
            conforms: 'no',
            findings: expect.any(Array),
          },
        },
        { id: 'door-unseen', properties: { colour: 'grey', kinds: ['not-surveyed'] } },
      ],
    });
  });

  test('CSV has a line for every finding, and one for a facility without any', async () => {
    const { stdout } = await audit('steep.geojson', '--format', 'csv', '--lang', 'zh-CN');
    expect(stdout.startsWith('\uFEFF设施编号,')).toBe(true);
    expect(stdout.slice(1)).not.toContain('\uFEFF');
    const rows = decodeCsv(new TextEncoder().encode(stdout));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const slope = rows.find((row) => row.includes('GB55019-2.3.1-ramp.runningSlope'));
    expect(slope).toEqual(expect.arrayContaining(['ramp-steep', '红', '不合格', '0.25', 'ratio']));
    expect(rows.some(([id]) => id === 'door-unseen')).toBe(true);
  });

  test('a workbook has the facilities, the findings, the clauses', async () => {
    expect((await audit('steep.geojson', '-o', 'out.xlsx')).code).toBe(0);
    const sheets = await readXlsx(readFileSync(join(folder, 'out.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Facilities', 'Findings', 'Clauses']);
    expect(sheets[0]?.rows.map(([id]) => id)).toEqual(['Facility', 'ramp-steep', 'door-unseen']);
    const csv = decodeCsv(
      new TextEncoder().encode((await audit('steep.geojson', '--format', 'csv')).stdout),
    );
    expect(sheets[1]?.rows).toHaveLength(csv.length);
  });

  test('the page is whole, in the language asked for, and escapes what it was given', async () => {
    const name = '<script>alert("x")</script>';
    const named = { ...steepRamp, properties: { ...steepRamp.properties, name } };
    put('script.geojson', JSON.stringify({ ...collection(named), attribution: '<b>us</b>' }));
    for (const [language, title] of [
      ['zh-CN', '无障碍设施检查报告'],
      ['zh-HK', '無障礙設施檢查報告'],
      ['en', 'Accessibility audit report'],
    ] as const) {
      const { code, stdout } = await audit(
        'script.geojson',
        '--format',
        'html',
        '--lang',
        language,
      );
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
      expect(stdout.trimEnd().endsWith('</html>')).toBe(true);
      expect(stdout).toContain(`<h1>${title}</h1>`);
      expect(stdout).not.toMatch(/<script|<b>us|undefined|NaN|\[object|\{\w+\}<|https?:/);
      expect(stdout).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    }
  });

  test('the page of a facility says value, limit, margin, clause, remedy, who and when', async () => {
    const { stdout } = await audit('steep.geojson', '--format', 'html', '--lang', 'en');
    const section = /<article id="facility-1"[\s\S]+?<\/article>/.exec(stdout)?.[0] ?? '';
    for (const words of [
      '1:4 (25 %) ± 0.2 %',
      'at most 1:12 (8.33 %)',
      '16.67 percentage points beyond',
      'GB 55019-2021 clause 2.3.1',
      'flatten to at most 1:12 (8.33 %)',
      'Wheelchair users',
      '2026-02-01',
      'Could not be decided, and why',
    ]) {
      expect(section).toContain(words);
    }
    expect(stdout.indexOf('id="overview"')).toBeLessThan(stdout.indexOf('id="orders"'));
    expect(stdout.indexOf('id="orders"')).toBeLessThan(stdout.indexOf('id="tallies"'));
  });

  test('the ending of the file says the format; the option outranks it', async () => {
    for (const [argv, begins] of [
      [['-o', 'a.json'], '{"summary"'],
      [['-o', 'a.geojson'], '{"type":"FeatureCollection"'],
      [['-o', 'a.HTML'], '<!doctype html>'],
      [['-o', 'a.csv'], '\uFEFF'],
      [['-o', 'a.txt'], 'Generated data, not real.'],
      [['-o', 'a.dat', '--format', 'html'], '<!doctype html>'],
    ] as const) {
      const { code, stdout } = await audit('steep.geojson', ...argv);
      expect([code, stdout]).toEqual([0, '']);
      expect(text(argv[1]).startsWith(begins)).toBe(true);
    }
  });

  test.each([
    [['--format', 'pdf'], /There is no format "pdf"/],
    [['--format', 'xlsx'], /--output/],
    [['--json', '--format', 'html'], /contradict/],
    [['--fail-on', 'green'], /--fail-on must be red or yellow/],
    [['--edition', 'GB1', '--edition', 'GB55019-2021'], /There is no edition "GB1"/],
    [['--explain', 'ramp-steep', '--format', 'html'], /--explain/],
    [['--explain', 'ramp-step'], /Did you mean ramp-steep\?/],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stderr } = await audit('steep.geojson', ...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('the exit code', () => {
  test.each([
    ['steep.geojson', 'red', 3],
    ['steep.geojson', 'yellow', 3],
    ['gentle.geojson', 'red', 0],
    ['gentle.geojson', 'yellow', 3],
  ])('of %s with --fail-on %s is %i', async (file, colour, expected) => {
    const { code, stdout } = await audit(file, '--fail-on', colour);
    expect(code).toBe(expected);
    expect(stdout).toContain('facilities:');
  });

  test('red outranks rows that were left out, and these outrank nothing found', async () => {
    put('again.geojson', JSON.stringify(collection({ ...unseenDoor, id: 'ramp-steep' })));
    put('twice.geojson', JSON.stringify(collection({ ...unseenDoor, id: 'ramp-gentle' })));
    expect((await audit('steep.geojson', 'again.geojson', '--fail-on', 'red')).code).toBe(3);
    expect((await audit('gentle.geojson', 'twice.geojson', '--fail-on', 'red')).code).toBe(1);
  });
});

describe('one facility explained', () => {
  test('in sentences, with what to do and for whom', async () => {
    const { code, stdout } = await audit(
      'steep.geojson',
      '--explain',
      'ramp-steep',
      '--lang',
      'zh-HK',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('顏色: 紅');
    expect(stdout).toMatch(/不合標準 · 強制 · GB55019-2\.3\.1-ramp\.runningSlope\n/);
    expect(stdout).toContain('1:4');
    expect(stdout).toContain('輪椅使用者');
    expect(stdout).toMatch(/→ .*放緩至不超過/);
  });

  test('as a document', async () => {
    const { json } = await audit('steep.geojson', '--explain', 'ramp-steep', '--json');
    expect(json()).toMatchObject({
      id: 'ramp-steep',
      conformity: 'red',
      findings: expect.arrayContaining([
        expect.objectContaining({ sentence: expect.any(String), todo: expect.any(String) }),
      ]),
    });
  });
});

describe('policies side by side', () => {
  const both = ['--policy', 'district', '--policy', 'strict'] as const;
  // What fails waits for somebody to read the figure in print.
  const heavyDoor = {
    ...unseenDoor,
    properties: {
      ...unseenDoor.properties,
      context: { doorKind: 'sideHung', isFireDoor: false },
      observations: { openingForce: { value: 60, uncertainty: 1 } },
    },
  };
  // A detail that fails: yellow by the district, red by the strict.
  const highHandle = {
    ...heavyDoor,
    properties: {
      ...heavyDoor.properties,
      observations: { handleHeight: { value: 1100, uncertainty: 1 } },
    },
  };
  const record = {
    requirementId: 'GB55019-2.5.4-door.openingForce',
    edition: 'GB55019-2021',
    by: '李工',
    date: '2026-01-05',
    page: '27',
  };

  beforeAll(() => {
    put('heavy.geojson', JSON.stringify(collection(heavyDoor)));
    put('handle.geojson', JSON.stringify(collection(highHandle)));
    put('checked.json', JSON.stringify([record]));
  });

  test('are counted in the document, the table and the page', async () => {
    const { json } = await audit('heavy.geojson', 'steep.geojson', ...both, '--json');
    const { coloursBy, colours } = json()['summary'] as Record<string, Record<string, unknown>>;
    expect(Object.keys(coloursBy ?? {})).toEqual(['district', 'strict']);
    expect(coloursBy?.['district']).toEqual(colours);
    expect((await audit('steep.geojson', ...both)).stdout).toMatch(
      / {2}policy district {2}✕ 1 .*\n {2}policy strict {4}✕ 1 /,
    );
    await audit('steep.geojson', ...both, '-o', 'both.html', '--lang', 'zh-CN');
    expect(text('both.html')).toContain('各判定规则下的颜色');
    expect((await audit('steep.geojson')).stdout).not.toContain('  policy ');
  });

  test('a figure checked in print binds, and is shown', async () => {
    const withRecord = ['heavy.geojson', '--verifications', 'checked.json'] as const;
    const [before] = (await read('heavy.geojson')).facilities;
    const { summary, facilities } = await read(...withRecord);
    const findingOf = (facility: Audited['facilities'][number] | undefined) =>
      facility?.findings.find(({ requirementId }) => requirementId === record.requirementId);
    expect(findingOf(before)).toMatchObject({ role: 'to-verify' });
    expect(findingOf(facilities[0])).toMatchObject({
      role: 'binding',
      verdict: 'fail',
      verifiedBy: { by: '李工', page: '27' },
    });
    expect(summary).toMatchObject({ verifications: [record] });
    expect((await audit(...withRecord)).stdout).toContain(
      `${record.requirementId}: page 27, read by 李工 on 2026-01-05`,
    );
    await audit(...withRecord, '-o', 'checked.html', '--lang', 'zh-CN');
    expect(text('checked.html')).toContain('已按印刷文本核对');
    expect(text('checked.html')).toContain(record.requirementId);
    await audit(...withRecord, '-o', 'checked.xlsx', '--lang', 'en');
    const sheets = await readXlsx(readFileSync(join(folder, 'checked.xlsx')));
    expect(sheets.find(({ name }) => name === 'Verifications')?.rows[1]).toEqual([
      record.edition,
      record.requirementId,
      '27',
      '李工',
      '2026-01-05',
    ]);
  });

  test('--fail-on looks under every policy asked for', async () => {
    const argv = ['handle.geojson', '--fail-on', 'red'];
    expect((await audit(...argv)).code).toBe(0);
    expect((await audit(...argv, ...both)).code).toBe(3);
    const { stdout } = await audit('handle.geojson', ...both);
    expect(stdout).toMatch(/^△ yellow .*faults.*strict: red/m);
  });

  test.each([
    ['{', /bad\.json, the file: is not JSON/],
    ['{}', /bad\.json: .*expected array/],
    [JSON.stringify([{ ...record, page: undefined }]), /bad\.json: \/0\/page/],
    [
      JSON.stringify([record, { ...record, requirementId: 'x' }]),
      /\/1\/requirementId: there is no/,
    ],
    [JSON.stringify([{ ...record, edition: 'ADA-2010' }]), /\/0\/edition/],
  ])('verifications of %j are refused in one message', async (content, message) => {
    put('bad.json', content);
    const { code, stdout, stderr } = await audit(
      'heavy.geojson',
      '--verifications',
      'bad.json',
      '-o',
      'never.json',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).not.toContain('never.json');
  });
});

test('what a file says cannot move the cursor of a terminal or forge a line', async () => {
  const name = '\u001b[2J南门\n✓ green    ramp-steep';
  const sheet = '名称,经度,纬度,clearWidth\r\n"\u001b[2J门",114,22,"\u001b]0;x\u0007"\r\n';
  put(
    'escape.geojson',
    JSON.stringify(collection({ ...unseenDoor, properties: { ...unseenDoor.properties, name } })),
  );
  put('门.csv', sheet);
  const { stdout, stderr } = await audit('escape.geojson', '门.csv');
  const explained = await audit('escape.geojson', '--explain', 'door-unseen');
  for (const said of [stdout, stderr, explained.stdout])
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(stdout).not.toMatch(/^✓ green/m);
  expect(stderr).toContain('column "clearWidth"');
});

test.each(['empty', '\ufeff\r\n , \r\n'])(
  'a CSV file of %j alone holds nothing',
  async (content) => {
    put('nothing.csv', content === 'empty' ? '' : content);
    const { code, stderr } = await audit('nothing.csv');
    expect(code).toBe(1);
    expect(stderr).toMatch(/nothing\.csv, the file: (is empty|holds nothing)/);
  },
);

test('a folder is named as one, and a workbook with macros is read', async () => {
  mkdirSync(join(folder, 'survey.csv'));
  expect((await audit('survey.csv')).stderr).toMatch(/survey\.csv is a folder/);
  put('macros.xlsm', readFileSync(join(folder, 'all.xlsx')));
  expect((await read('macros.xlsm')).summary.facilities).toBe(2);
});
