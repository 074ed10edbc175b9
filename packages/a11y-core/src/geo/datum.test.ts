import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATUMS, fromWgs84, isInShiftBox, toWgs84 } from './datum.js';
import { distanceM } from './position.js';

const inChina = fc
  .tuple(fc.double({ min: 73, max: 137, noNaN: true }), fc.double({ min: 2, max: 55, noNaN: true }))
  .map(([lon, lat]) => [lon, lat] as const);

describe('datums', () => {
  test('a position in Futian, in each of them', () => {
    // Worked out with gcoord 1.0.7.
    const wgs = [114.0577, 22.5431] as const;
    const [gcj, bd] = [fromWgs84('gcj02', wgs), fromWgs84('bd09', wgs)];
    expect(gcj[0]).toBeCloseTo(GCJ[0], 8);
    expect(gcj[1]).toBeCloseTo(GCJ[1], 8);
    expect(bd[0]).toBeCloseTo(BD[0], 8);
    expect(bd[1]).toBeCloseTo(BD[1], 8);
    expect(distanceM(wgs, gcj)).toBeGreaterThan(500);
    expect(fromWgs84('wgs84', wgs)).toEqual(wgs);
  });

  test.each(DATUMS)('%s there and back is the same place to a centimetre', (datum) => {
    fc.assert(
      fc.property(inChina, (position) => {
        const back = toWgs84(datum, fromWgs84(datum, position));
        expect(distanceM(position, back)).toBeLessThan(0.01);
      }),
      { numRuns: 2000 },
    );
  });

  test('outside the box nothing is shifted', () => {
    expect(isInShiftBox([13.4, 52.5])).toBe(false);
    expect(fromWgs84('gcj02', [13.4, 52.5])).toEqual([13.4, 52.5]);
    expect(toWgs84('gcj02', [13.4, 52.5])).toEqual([13.4, 52.5]);
  });
});

const GCJ = [114.062_813_764_116_7, 22.540_382_461_241_75] as const;
const BD = [114.069_363_860_141_02, 22.546_040_661_406_56] as const;
