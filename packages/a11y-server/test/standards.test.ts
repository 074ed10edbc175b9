import { EDITIONS } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { a11y } from './support/cli.js';

const standards = (...more: readonly string[]) => a11y('/', ['standards', ...more]);
const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);

interface Listed {
  readonly editions: readonly { readonly id: string; readonly rows: number }[];
  readonly requirements: readonly { readonly id: string; readonly confidence: string }[];
}

describe('the list', () => {
  test('holds every edition and every row in full', async () => {
    const { code, json, stderr } = await standards('--json');
    expect([code, stderr]).toEqual([0, '']);
    const { editions, requirements } = json() as unknown as Listed;
    expect(requirements).toEqual(JSON.parse(JSON.stringify(ROWS)));
    expect(requirements).toHaveLength(682);
    expect(editions.map(({ id }) => id)).toEqual(EDITIONS.map(({ id }) => id));
    expect(editions.reduce((sum, { rows }) => sum + rows, 0)).toBe(requirements.length);
    expect(editions[0]).toMatchObject({
      id: 'GB55019-2021',
      inForceFrom: '2022-04-01',
      rows: 223,
      byConfidence: { high: 112, medium: 45, low: 66 },
    });
  });

  test('holds the condition as data, not as words alone', async () => {
    const { requirements } = (await standards('--json')).json() as unknown as Listed;
    const row = requirements.find(
      ({ id }) => id === 'GB55019-2.3.1-ramp.runningSlope.restricted150',
    );
    expect(row).toMatchObject({
      condition: {
        all: [
          { context: 'restrictedSite', oneOf: [true] },
          { parameter: 'rise', is: 'at-most', value: 150 },
        ],
      },
    });
  });

  test('can be narrowed to editions, types and what is to be checked first', async () => {
    const ids = async (...more: readonly string[]) =>
      ((await standards(...more, '--json')).json() as unknown as Listed).requirements.map(
        ({ id }) => id,
      );
    const narrowed = await ids('--edition', 'GB55019-2021', '--type', 'ramp', '--type', 'lift');
    expect(narrowed).toEqual(
      ROWS.filter(
        ({ edition, facilityType }) =>
          edition === 'GB55019-2021' && ['ramp', 'lift'].includes(facilityType),
      ).map(({ id }) => id),
    );
    expect(narrowed.length).toBeGreaterThan(10);
    const low = ROWS.filter(({ confidence }) => confidence === 'low').map(({ id }) => id);
    expect(await ids('--low')).toEqual(low);
    const one = (
      await standards('--edition', 'GB55031-2022', '--json')
    ).json() as unknown as Listed;
    expect(one.editions.map(({ id }) => id)).toEqual(['GB55031-2022']);
  });

  test('in words has a line for every row', async () => {
    const { stdout } = await standards('--edition', 'GB55019-2021', '--type', 'ramp');
    expect(stdout).toContain('2022-04-01..  China, mandatory code  223 rows: 112 high, 45 medium');
    expect(stdout).toMatch(
      /GB55019-2\.3\.1-ramp\.runningSlope +Wheelchair ramp · Running slope: at most 1:12 \(8\.33 %\)\n/,
    );
    expect(stdout).toContain('1 editions, 10 requirements');
  });

  test.each([
    [['--edition', 'GB1'], /There is no edition "GB1"/],
    [['--type', 'rampe'], /There is no facility type "rampe"/],
    [['--lang', 'de'], /There is no language "de"/],
    [['extra'], /Unexpected argument/],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stderr } = await standards(...argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('one requirement explained', () => {
  const explain = (id: string, ...more: readonly string[]) => standards('--explain', id, ...more);

  test('with the figures an inspector reads off the instrument', async () => {
    const { code, stdout } = await explain('GB55019-2.3.1-ramp.runningSlope');
    expect(code).toBe(0);
    for (const words of [
      'GB 55019-2021 2.3.1',
      'in force from 2022-04-01',
      'Wheelchair ramp: Running slope',
      'Each run, 3 readings along the centre, keep the steepest',
      'digital level, ± 0.2 percentage points at the limit',
      'at most 1:12 (8.33 %)',
      '1:12 = 8.33 % = 4.76°',
      'always; unless a row under “Relaxed by” applies',
      'mandatory code; “shall”',
      'essential: passage, safety',
      'Wheelchair users, People who walk with difficulty or with an aid',
      'Running slope: flatten to at most 1:12 (8.33 %)',
      '60 months (built geometry)',
      'GB55019-2.3.1-ramp.runningSlope.restricted150',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test('with when it applies, and what it relaxes', async () => {
    const { stdout } = await explain('GB55019-2.3.1-ramp.runningSlope.restricted150');
    expect(stdout).toMatch(/Applies when +.+: yes, and Rise at most 150 mm\n/);
    expect(stdout).toMatch(/Relaxes +GB55019-2\.3\.1-ramp\.runningSlope\n/);
  });

  test('says what a low row may do', async () => {
    const low = ROWS.find(({ confidence }) => confidence === 'low')?.id ?? '';
    expect((await explain(low)).stdout).toContain('never red and never an order');
    expect((await explain(low, '--lang', 'zh-CN')).stdout).toContain('绝不为红色');
  });

  test('says what prevails over it, and over what it prevails', async () => {
    const governed = ROWS.find(({ governedBy }) => governedBy.length > 0);
    const [prevailing = ''] = governed?.governedBy ?? [];
    expect((await explain(governed?.id ?? '')).stdout).toMatch(
      new RegExp(`Governed by +${prevailing.replaceAll('.', '\\.')}`),
    );
    expect((await explain(prevailing)).stdout).toContain(governed?.id);
  });

  test.each(['zh-CN', 'zh-HK', 'en'])('in %s, every row, without a gap', async (language) => {
    for (const { id } of ROWS) {
      const { json } = await explain(id, '--lang', language, '--json');
      const { facts } = json() as { facts: { key: string; lines: string[] }[] };
      expect(facts.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['clause', 'measured', 'limit', 'applies', 'remedy', 'source']),
      );
      expect(JSON.stringify(facts)).not.toMatch(/undefined|NaN|\{\w+\}/);
    }
  });

  test('in the language of the terminal where none is asked for', async () => {
    const argv = ['standards', '--explain', 'GB55019-2.3.1-ramp.runningSlope'];
    const { stdout } = await a11y('/', argv, { env: { LANG: 'zh_HK.UTF-8' } });
    expect(stdout).toContain('條文');
    expect(stdout).toContain('斜道');
  });

  test('an unknown id is wrong usage, with what was perhaps meant', async () => {
    const { code, stderr, stdout, json } = await explain('GB55019-2.3.2-ramp.clearwith', '--json');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean GB55019-2.3.2-ramp.clearWidth');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(json()).toMatchObject({ error: { code: 'usage' } });
  });
});
