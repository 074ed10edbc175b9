import { expect, test } from 'vitest';
import { etagOf, ifMatchAdmits } from './etag.js';

test.each([
  ['"3"', true],
  ['"2", "3"', true],
  ['*', true],
  ['"2"', false],
  ['"33"', false],
  // Strong comparison: a weak tag never matches.
  ['W/"3"', false],
])('If-Match %s on version 3: %s', (header, admitted) => {
  expect(ifMatchAdmits(header, 3)).toBe(admitted);
});

test.each(['3', '"3', '', 'x, "3"'])('If-Match %j is refused', (header) => {
  expect(() => ifMatchAdmits(header, 3)).toThrow(
    expect.objectContaining({ code: 'malformed-request' }),
  );
});

test('a missing If-Match is asked for', () => {
  expect(() => ifMatchAdmits(undefined, 3)).toThrow(
    expect.objectContaining({ code: 'precondition-required' }),
  );
});

test('what is sent out is accepted back', () => {
  expect(ifMatchAdmits(etagOf(12), 12)).toBe(true);
});
