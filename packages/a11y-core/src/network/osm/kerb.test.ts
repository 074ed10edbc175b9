import { describe, expect, test } from 'vitest';
import { isKerb, readKerb } from './kerb.js';

const tags = (record: Record<string, string>) => new Map(Object.entries(record));

describe('kerb heights in mm', () => {
  test.each<[Record<string, string>, number | null, number | null, string]>([
    [{ kerb: 'raised' }, 31, null, 'word'],
    [{ kerb: 'regular' }, 31, null, 'word'],
    [{ kerb: 'rolled' }, 20, 150, 'word'],
    [{ kerb: 'lowered' }, 0, 60, 'word'],
    [{ kerb: 'dropped' }, 0, 60, 'word'],
    [{ kerb: 'sloped' }, 0, 60, 'word'],
    [{ kerb: 'flush' }, 0, 3, 'word'],
    [{ kerb: 'at_grade' }, 0, 3, 'word'],
    [{ kerb: 'no' }, 0, 3, 'word'],
    [{ kerb: 'none' }, 0, 3, 'word'],
    [{ kerb: 'yes' }, null, null, 'none'],
    [{ barrier: 'kerb' }, null, null, 'none'],
    [{ kerb: '0.05' }, 50, 50, 'tag'],
    [{ kerb: '12 cm' }, 120, 120, 'tag'],
    [{ 'kerb:height': '0.20' }, 200, 200, 'tag'],
    [{ 'kerb:height': '3 cm', kerb: 'lowered' }, 30, 30, 'tag'],
    [{ 'kerb:height': '<0.03', kerb: 'lowered' }, 0, 30, 'tag'],
    [{ barrier: 'kerb', height: '0.12' }, 120, 120, 'tag'],
    [{ barrier: 'kerb', height: '0.12', 'kerb:height': '0.05' }, 50, 50, 'tag'],
    [{ kerb: 'raised', height: '0.12' }, 31, null, 'word'],
    [{ kerb: 'raised;lowered' }, 0, null, 'word'],
    [{ kerb: 'flush;lowered' }, 0, 60, 'word'],
    [{ kerb: 'flush;unknown' }, null, null, 'none'],
    [{ 'kerb:both': 'flush' }, 0, 3, 'word'],
    [{ 'kerb:both': 'raised', kerb: 'flush' }, 0, 3, 'word'],
    [{ 'kerb:left': 'flush', 'kerb:right': 'lowered' }, 0, 60, 'word'],
    [{ 'kerb:left': 'flush', 'kerb:right': 'raised' }, 0, null, 'word'],
    [{ 'kerb:left': 'raised' }, null, null, 'none'],
    [{ 'kerb:right': 'raised' }, null, null, 'none'],
    [{ 'kerb:left': 'flush', 'kerb:right': 'flush', kerb: 'raised' }, 31, null, 'word'],
  ])('%j', (record, low, high, source) => {
    const { suspicious, key, ...reading } = readKerb(tags(record));
    expect(reading).toEqual({ low, high, source });
    expect(suspicious).toBeUndefined();
  });

  test('a height that contradicts the word wins, and is listed', () => {
    expect(readKerb(tags({ kerb: 'lowered', 'kerb:height': '0.20' }))).toEqual({
      low: 200,
      high: 200,
      source: 'tag',
      key: 'kerb:height',
      suspicious: 'contradicts kerb=lowered',
    });
  });

  test('a height nobody can read leaves the word standing', () => {
    expect(readKerb(tags({ kerb: 'raised', 'kerb:height': 'high' }))).toEqual({
      low: 31,
      high: null,
      source: 'word',
      key: 'kerb:height',
      suspicious: 'not a length',
    });
  });

  test('a height in the wrong unit is not a tower', () => {
    expect(readKerb(tags({ 'kerb:height': '12' })).suspicious).toBe('more than 1000 mm');
  });

  test('an unknown word is listed', () => {
    expect(readKerb(tags({ kerb: 'lowerd' }))).toMatchObject({
      source: 'none',
      suspicious: 'not a kind of kerb',
    });
  });

  test.each<[Record<string, string>, boolean]>([
    [{ kerb: 'no' }, true],
    [{ 'kerb:height': '0' }, true],
    [{ barrier: 'kerb' }, true],
    [{ 'kerb:left': 'raised' }, true],
    [{ 'kerb:right': 'raised' }, true],
    [{ 'kerb:both': 'raised' }, true],
    [{ barrier: 'gate' }, false],
    [{}, false],
  ])('%j speaks of a kerb: %s', (record, expected) => {
    expect(isKerb(tags(record))).toBe(expected);
  });
});
