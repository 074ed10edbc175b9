import { LIMITS, type LimitName, PREFERENCES } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { type NamedOption, optionChoices, optionText, readOptions } from './option-form.js';
import { readUrlState, type UrlState, writeUrlState } from './url-state.js';

describe('the address', () => {
  test('gives back what was written', () => {
    const state: UrlState = {
      language: 'zh-HK',
      view: 'route',
      facility: 'ramp/17 甲',
      place: 'p & q',
      filters: { types: ['ramp', 'lift'], colours: ['red'], q: '医院 & co' },
    };
    expect(readUrlState(writeUrlState(state), 'en')).toEqual(state);
  });

  test('what it says wrongly is not believed', () => {
    expect(readUrlState('#lang=fr&view=admin&colour=pink,red', 'zh-CN')).toEqual({
      language: 'zh-CN',
      view: 'find',
      facility: null,
      place: null,
      filters: { types: [], colours: ['red'], q: '' },
    });
  });
});

describe('limits', () => {
  const slope: NamedOption<LimitName> = { name: 'maxSlopeUp', ...LIMITS.maxSlopeUp };
  const width: NamedOption<LimitName> = { name: 'minWidthMm', ...LIMITS.minWidthMm };
  const read = (text: string, limit = slope, value: number | undefined = 1 / 12) =>
    readOptions([limit], value === undefined ? {} : { [limit.name]: value }, {
      [limit.name]: text,
    });

  test('the 8.33 shown for 1:12 is not another limit', () => {
    expect(optionText(slope, { maxSlopeUp: 1 / 12 })).toBe('8.33');
    expect(read('8.33')).toEqual({ changed: {}, problems: {} });
  });

  test.each([
    ['10', { maxSlopeUp: 0.1 }, {}],
    ['6,5', { maxSlopeUp: 0.065 }, {}],
    ['', { maxSlopeUp: null }, {}],
    ['0', { maxSlopeUp: 0 }, {}],
    ['100', { maxSlopeUp: 1 }, {}],
    ['101', {}, { maxSlopeUp: 'range' }],
    ['-1', {}, { maxSlopeUp: 'range' }],
    ['steep', {}, { maxSlopeUp: 'number' }],
  ] as const)('%j', (text, changed, problems) => {
    expect(read(text)).toEqual({ changed, problems });
  });

  test('a limit the profile does not set stays off until it is filled in', () => {
    const none = readOptions([width], {}, {});
    expect(none.changed).toEqual({});
    expect(read('800', width, undefined).changed).toEqual({ minWidthMm: 800 });
    expect(readOptions([width], {}, { minWidthMm: '' }).changed).toEqual({});
  });

  test('values with names are choices, and the widest of them is no limit', () => {
    const escalators: NamedOption<LimitName> = { name: 'maxEscalators', ...LIMITS.maxEscalators };
    expect(optionChoices(escalators).map(({ text, label }) => [text, label.en])).toEqual([
      ['0', 'none'],
      ['', 'any'],
    ]);
    expect(read('', escalators, 0).changed).toEqual({ maxEscalators: null });
    expect(read('0', escalators, 0).changed).toEqual({});
    expect(optionChoices(slope)).toEqual([]);
  });

  test('a preference cannot be switched off: an empty field is no number', () => {
    const junctions = { name: 'junctionS', ...PREFERENCES.junctionS } as const;
    const readOne = (text: string) =>
      readOptions([junctions], { junctionS: 5 }, { junctionS: text });
    expect(readOne('')).toEqual({ changed: {}, problems: { junctionS: 'number' } });
    expect(readOne('12').changed).toEqual({ junctionS: 12 });
    expect(readOne('5')).toEqual({ changed: {}, problems: {} });
  });
});
