import type { LonLat } from 'a11y-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePolyline, encodePolyline } from './polyline.js';

test('the example of the format is encoded as it stands there', () => {
  const line: LonLat[] = [
    [-120.2, 38.5],
    [-120.95, 40.7],
    [-126.453, 43.252],
  ];
  expect(encodePolyline(line, 5)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
  expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@', 5)).toEqual(line);
  // The smallest number of the format, with its sign.
  expect(encodePolyline([[-179.9832104, 0]], 5)).toBe('?`~oia@');
});

test('every line comes back as it was, to the last digit there is', () => {
  const degrees = (most: number) => fc.integer({ min: -most, max: most });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(degrees(180e6), degrees(90e6))),
      fc.constantFrom(5 as const, 6 as const),
      (points, precision) => {
        const scale = 10 ** precision;
        const most = precision === 5 ? 10 : 1;
        const line = points.map(
          ([x, y]): LonLat => [Math.trunc(x / most) / scale, Math.trunc(y / most) / scale],
        );
        const back = decodePolyline(encodePolyline(line, precision), precision)!;
        expect(back.map(([lon, lat]) => [lon + 0, lat + 0])).toEqual(
          line.map(([lon, lat]) => [lon + 0, lat + 0]),
        );
      },
    ),
  );
});

test.each(['_p~iF', '_p~iF~ps|', '_p~iF~ps|U!', '_p~iF é', '________________', '~'])(
  'what is no line is none: %s',
  (text) => {
    expect(decodePolyline(text, 5)).toBeUndefined();
  },
);
