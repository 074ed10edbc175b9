import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstJsonError, lineAndColumn } from './json-syntax.js';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('firstJsonError', () => {
  test.each([
    ['{"a": x}', 6],
    ['{"a" 1}', 5],
    ['{"a": 01}', 7],
    ['[1, 2', 5],
    ['["a\\u12', 7],
    ['["a\\x"]', 1],
    ['[1,]', 3],
    ['{} {}', 3],
    ['nul', 3],
    ['', 0],
  ])('%j at %d', (text, offset) => {
    expect(firstJsonError(text)).toBe(offset);
  });

  test('agrees with JSON.parse on valid and on spoilt documents', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '0', 'e', '\u0001', ':'),
        (json, place, spoil) => {
          const at = place % (json.length + 1);
          const text = json.slice(0, at) + spoil + json.slice(at + 1);
          expect(firstJsonError(json)).toBeUndefined();
          expect(firstJsonError(text) === undefined).toBe(parses(text));
        },
      ),
      { seed: 2, numRuns: 500 },
    );
  });

  test('a document cut anywhere breaks off at its end', () => {
    const text = '{"a":[1.5,true,null,"\\u00e9\\n"],"b":{"c":-1e+3}}';
    for (let end = 0; end < text.length; end++) {
      expect(firstJsonError(text.slice(0, end))).toBe(end);
    }
  });
});

test('lines and columns count from one', () => {
  expect(lineAndColumn('ab\ncd', 0)).toEqual({ line: 1, column: 1 });
  expect(lineAndColumn('ab\ncd', 4)).toEqual({ line: 2, column: 2 });
});
