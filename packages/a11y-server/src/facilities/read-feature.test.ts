import { InvalidInputError } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { readFeature } from './read-feature.js';

const feature = (id: string) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [114.06, 22.54] },
  properties: { facilityType: 'ramp' },
});

describe('the id of a facility', () => {
  test.each(['ramp-1', '设施/7 & co', '__proto__', "<b>'--", '\u{1F6D7}', '...'])(
    'may be %j',
    (id) => {
      expect(readFeature(feature(id)).id).toBe(id);
    },
  );

  test.each([
    ['half a character', '\ud800'],
    ['half a character inside', 'a\udc00b'],
    ['a NUL, where a database ends its text', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a step of a path', '..'],
    ['a path to here', '.'],
  ])('may not be %s', (_, id) => {
    const read = () => readFeature(feature(id));
    expect(read).toThrow(InvalidInputError);
    expect(read).toThrow(/\/id/);
  });
});

test('what the service worked out is not read', () => {
  const { properties } = feature('r');
  const sent = { ...feature('r'), properties: { ...properties, colour: 'green', version: 9 } };
  expect(readFeature(sent)).toEqual(readFeature(feature('r')));
});
