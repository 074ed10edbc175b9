import { describe, expect, test } from 'vitest';
import {
  bboxParameter,
  cursorParameter,
  encodeCursor,
  limitParameter,
  listParameter,
} from './parameters.js';

describe('bbox', () => {
  test('is four numbers', () => {
    expect(bboxParameter.parse('114.05,22.5,114.06,22.6')).toEqual([114.05, 22.5, 114.06, 22.6]);
    expect(bboxParameter.parse('-180,-90,180,90')).toEqual([-180, -90, 180, 90]);
  });

  test.each([
    '',
    '1,2,3',
    '1,2,3,4,5',
    '1,2,3,',
    'a,b,c,d',
    '1,2,3,NaN',
    '0x1,0,2,1',
    ' ,0,2,1',
    '1,2,Infinity,4',
    '1e300,0,1e301,1',
    '10,0,5,1',
    '0,10,1,5',
    '0,-91,1,0',
  ])('%j is refused', (text) => {
    expect(bboxParameter.safeParse(text).success).toBe(false);
  });
});

test('lists know their words', () => {
  const colours = listParameter(['red', 'grey']);
  expect(colours.parse('red')).toEqual(['red']);
  expect(colours.parse('grey,red')).toEqual(['grey', 'red']);
  for (const text of ['', 'blue', 'red,', 'red;grey', 'constructor']) {
    expect(colours.safeParse(text).success, text).toBe(false);
  }
});

test('limits are whole numbers within their range, never trimmed to it', () => {
  const limit = limitParameter(100, 2000);
  expect(limit.parse(undefined)).toBe(100);
  expect(limit.parse('2000')).toBe(2000);
  for (const text of ['0', '-1', '2001', '1.5', 'x', '', 'Infinity', '1e3', '0x10', ' 5']) {
    expect(limit.safeParse(text).success, text).toBe(false);
  }
});

test('a cursor brings back the id it was made of', () => {
  for (const id of ['f-1', '设施/7 & co', '%00']) {
    expect(cursorParameter.parse(encodeCursor(id))).toBe(id);
  }
  expect(cursorParameter.safeParse('a b').success).toBe(false);
});
