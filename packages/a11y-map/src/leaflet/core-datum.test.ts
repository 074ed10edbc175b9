import { distanceM, fromWgs84, type LonLat, toWgs84 } from 'a11y-core';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';

const { BD09, GCJ02, transform, WGS84 } = 'default' in gcoord ? gcoord.default : gcoord;

/** Places all over the box the shift is defined in, and beside it. */
const PLACES = Array.from(
  { length: 400 },
  (_, i): LonLat => [70 + ((i * 37) % 400) * 0.175, 1 + ((i * 61) % 400) * 0.14],
);

describe('the shifts of the core are those of gcoord', () => {
  test.each([
    ['gcj02', GCJ02],
    ['bd09', BD09],
  ] as const)('%s', (datum, theirs) => {
    for (const place of PLACES) {
      const [lon, lat] = transform([place[0], place[1]], WGS84, theirs);
      const ours = fromWgs84(datum, place);
      expect(distanceM(ours, [lon, lat])).toBeLessThan(0.001);
      expect(distanceM(toWgs84(datum, ours), place)).toBeLessThan(0.01);
    }
  });
});
