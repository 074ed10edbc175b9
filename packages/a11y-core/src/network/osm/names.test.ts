import { expect, test } from 'vitest';
import { osmOf } from '../../../test/support/osm-of.js';
import { edgeName } from '../read-edge.js';
import { readNames } from './names.js';

test.each<[Record<string, string>, Record<string, string>]>([
  [{ name: '中山北路' }, {}],
  [{ 'name:en': 'Zhongshan N. Rd.' }, { en: 'Zhongshan N. Rd.' }],
  [
    { 'name:zh': '中', 'name:zh-Hant': '繁', 'name:zh-Hans': '简', 'name:yue': '粵' },
    { zh: '中', 'zh-Hant': '繁', 'zh-Hans': '简', yue: '粵' },
  ],
  [{ int_name: 'Zhongshan' }, { int: 'Zhongshan' }],
  // Not languages: sides of the way, and how it came by its name.
  [{ 'name:left': 'A', 'name:right': 'B', 'name:etymology': 'C', 'name:zh_pinyin': 'D' }, {}],
  [{ alt_name: 'A', old_name: 'B', 'old_name:en': 'C', 'alt_name:en': 'D' }, {}],
  [{ 'name:en': '' }, {}],
])('%j', (record, expected) => {
  expect(readNames(new Map(Object.entries(record)))).toEqual(expected);
});

test('ways, ramps beside stairs and lifts are named in every language', async () => {
  const names = { name: '站', 'name:en': 'Station' };
  const { network, edges } = await osmOf(
    { 1: [0, 0], 2: [5, 0], 3: [10, 0, { highway: 'elevator', ...names }], 4: [15, 0] },
    {
      50: [[1, 2], { highway: 'steps', 'ramp:wheelchair': 'yes', ...names }],
      51: [[2, 3], { highway: 'footway', ...names }],
      52: [[3, 4], { highway: 'footway', ...names }],
    },
  );
  expect(edges('').map((edge) => edgeName(network, edge, 'en'))).toEqual(Array(5).fill('Station'));
  expect(edges('').map((edge) => edgeName(network, edge))).toEqual(Array(5).fill('站'));
});
