import { describe, expect, test } from 'vitest';
import { osmOf } from '../../../test/support/osm-of.js';
import { checkNetwork } from '../check-network.js';
import { levelText } from '../level.js';
import type { Network } from '../network.js';
import { readLevels } from './levels.js';

const tags = (record: Record<string, string>) => new Map(Object.entries(record));

test.each<[Record<string, string>, readonly number[]]>([
  [{ level: '0' }, [0]],
  [{ level: '-0' }, [0]],
  [{ level: '1;0' }, [0, 1]],
  [{ level: '0,1' }, [0, 1]],
  [{ level: ' -1 ; 0 ' }, [-1, 0]],
  [{ level: '0.5' }, [0.5]],
  [{ level: '0-2' }, [0, 1, 2]],
  [{ level: '-1--3' }, [-3, -2, -1]],
  [{ level: '-1-1' }, [-1, 0, 1]],
  [{ level: '0.5-2' }, [0.5, 1, 2]],
  [{ level: '0-1;3' }, [0, 1, 3]],
  [{ level: '0', repeat_on: '1-2' }, [0, 1, 2]],
  [{ 'level:ref': '2' }, []],
  [{ layer: '-1' }, []],
  [{}, []],
])('%j is on these floors', (record, values) => {
  expect(readLevels(tags(record))).toEqual({ level: { scope: '', values }, key: 'level' });
});

test.each([
  { level: 'o' },
  { level: '' },
  { level: '0;x' },
  { level: '2000' },
  { repeat_on: '0-9999' },
])('%j is listed and unknown', (record) => {
  expect(readLevels(tags(record as Record<string, string>))).toEqual({
    level: { scope: '', values: [] },
    key: Object.keys(record)[0],
    suspicious: 'not a level',
  });
});

const levelsOf = (network: Network, edges: readonly number[]) =>
  edges.map((edge) => levelText(network.levels[network.edges.level[edge]!]!));

describe('floors of ways', () => {
  test('are those of their tags; stairs carry both', async () => {
    const { network, edges } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [14, 0], 4: [24, 0] },
      {
        50: [[1, 2], { highway: 'corridor', level: '0' }],
        51: [[2, 3], { highway: 'steps', level: '0;1' }],
        52: [[3, 4], { highway: 'corridor', level: '1' }],
        53: [[4, 1], { highway: 'footway' }],
      },
    );
    expect(levelsOf(network, edges('way/'))).toEqual(['0', '0;1', '1', '']);
  });

  test('that meet without a level changer are imported and listed', async () => {
    const { network, report, drawn } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [20, 0] },
      {
        50: [[1, 2], { highway: 'corridor', level: '0' }],
        51: [[2, 3], { highway: 'corridor', level: '1' }],
      },
      { isStrictOnLevels: false },
    );
    expect(drawn).toEqual(['footway 1-2', 'footway 2-3']);
    expect(report.suspicious.listed).toEqual([
      {
        object: 'node/2',
        key: 'level',
        value: '0 and 1',
        reason: 'way/50 and way/51 meet without lift, stairs, ramp or escalator',
      },
    ]);
    expect(checkNetwork(network, { isStrictOnLevels: true })).toHaveLength(1);
  });

  test('nobody can read are listed', async () => {
    const { network, report, edges } = await osmOf(
      { 1: [0, 0], 2: [10, 0] },
      { 50: [[1, 2], { highway: 'corridor', level: 'o' }] },
    );
    expect(report.suspicious.listed).toEqual([
      { object: 'way/50', key: 'level', value: 'o', reason: 'not a level' },
    ]);
    expect(levelsOf(network, edges('way/'))).toEqual(['']);
  });
});
