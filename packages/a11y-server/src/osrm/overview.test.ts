import type { LonLat } from 'a11y-core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplified } from './overview.js';

test('a point that nobody sees is left out, a corner is kept', () => {
  const line: LonLat[] = [
    [114, 22],
    [114.005, 22.000001],
    [114.01, 22],
    [114.01, 22.01],
  ];
  expect(simplified(line)).toEqual([line[0], line[2], line[3]]);
});

test('no point is farther from the line than a thousandth of its size', () => {
  const step = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.tuple(step, step), { minLength: 2, maxLength: 40 }), (points) => {
      const line = points.map(([x, y]): LonLat => [x / 1000, y / 1000]);
      const kept = simplified(line);
      expect(kept[0]).toEqual(line[0]);
      expect(kept.at(-1)).toEqual(line.at(-1));
      const size = Math.hypot(
        Math.max(...line.map(([x]) => x)) - Math.min(...line.map(([x]) => x)),
        Math.max(...line.map(([, y]) => y)) - Math.min(...line.map(([, y]) => y)),
      );
      for (const point of line) {
        const away = Math.min(...kept.slice(1).map((to, i) => farFrom(point, kept[i]!, to)));
        expect(away).toBeLessThanOrEqual(size / 1000 + 1e-9);
      }
    }),
  );
});

/** Sampled, and so independent of how the code does it. */
function farFrom(point: LonLat, from: LonLat, to: LonLat): number {
  const at = (share: number) =>
    Math.hypot(
      from[0] + (to[0] - from[0]) * share - point[0],
      from[1] + (to[1] - from[1]) * share - point[1],
    );
  let [low, high] = [0, 1];
  for (let i = 0; i < 100; i++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(a) < at(b)) high = b;
    else low = a;
  }
  return at(low);
}
