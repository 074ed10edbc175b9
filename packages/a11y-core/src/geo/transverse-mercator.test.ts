import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CGCS2000_ELLIPSOID,
  fromGrid,
  type TransverseMercator,
  toGrid,
} from './transverse-mercator.js';

const grid: TransverseMercator = {
  ellipsoid: CGCS2000_ELLIPSOID,
  centralMeridianDeg: 114,
  scale: 1,
  falseEastingM: 500_000,
  falseNorthingM: 0,
};

const within = fc.tuple(
  fc.double({ min: 110, max: 118, noNaN: true }),
  fc.double({ min: -5, max: 60, noNaN: true }),
);

describe('transverse Mercator', () => {
  test('there and back is the same place to a tenth of a millimetre', () => {
    fc.assert(
      fc.property(within, (position) => {
        const [lon, lat] = fromGrid(grid, toGrid(grid, position));
        expect(Math.abs(lon - position[0]) * 111_320).toBeLessThan(1e-4);
        expect(Math.abs(lat - position[1]) * 111_320).toBeLessThan(1e-4);
      }),
      { numRuns: 1000 },
    );
  });

  test('on the central meridian, north is the length of the arc, added up in small pieces', () => {
    const { axisM, inverseFlattening } = CGCS2000_ELLIPSOID;
    const f = 1 / inverseFlattening;
    const e2 = f * (2 - f);
    const steps = 200_000;
    let arcM = 0;
    for (let step = 0; step < steps; step++) {
      const lat = ((step + 0.5) / steps) * 40 * (Math.PI / 180);
      const magic = 1 - e2 * Math.sin(lat) ** 2;
      arcM += ((axisM * (1 - e2)) / magic ** 1.5) * ((40 / steps) * (Math.PI / 180));
    }
    const [east, north] = toGrid(grid, [114, 40]);
    expect(east).toBeCloseTo(500_000, 6);
    expect(north).toBeCloseTo(arcM, 4);
  });

  test('keeps angles: a step east turns into a step north by a quarter, times the shape of the ellipsoid', () => {
    fc.assert(
      fc.property(within, ([lon, lat]) => {
        const d = 1e-5;
        const by = (a: readonly [number, number], b: readonly [number, number]) => [
          (a[0] - b[0]) / (2 * d),
          (a[1] - b[1]) / (2 * d),
        ];
        const east = by(toGrid(grid, [lon + d, lat]), toGrid(grid, [lon - d, lat]));
        const north = by(toGrid(grid, [lon, lat + d]), toGrid(grid, [lon, lat - d]));
        const f = 1 / CGCS2000_ELLIPSOID.inverseFlattening;
        const e2 = f * (2 - f);
        const radians = (lat * Math.PI) / 180;
        // A degree of longitude over a degree of latitude, on the ground.
        const ratio = ((1 - e2 * Math.sin(radians) ** 2) / (1 - e2)) * Math.cos(radians);
        expect(-east[1]! / ratio / 111_000).toBeCloseTo(north[0]! / 111_000, 4);
        expect(east[0]! / ratio / 111_000).toBeCloseTo(north[1]! / 111_000, 4);
      }),
    );
  });
});
