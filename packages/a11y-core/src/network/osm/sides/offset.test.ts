import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cornerBetween, rightOf } from './offset.js';

const north = { x: 0, y: 1 };
const east = { x: 1, y: 0 };
const south = { x: 0, y: -1 };
const close = (a: { x: number; y: number }, b: { x: number; y: number }) => {
  expect(a.x).toBeCloseTo(b.x, 9);
  expect(a.y).toBeCloseTo(b.y, 9);
};

describe('the corner between two roads', () => {
  test('right of one and left of the next, where both lines meet', () => {
    close(cornerBetween(north, 4, east, -6), { x: 4, y: 6 });
    close(cornerBetween(east, 6, south, -4), { x: 4, y: -6 });
  });

  test('beside a straight street, half way between two widths', () => {
    close(cornerBetween(north, 4, south, -6), { x: 5, y: 0 });
  });

  test('is not drawn out to a far point where they leave at a sharp angle', () => {
    const steep = { x: Math.sin(0.2), y: Math.cos(0.2) };
    const corner = cornerBetween(north, 5, steep, -5);
    expect(Math.hypot(corner.x, corner.y)).toBeLessThanOrEqual(15);
  });

  test('lies on both lines, or between them, whatever the angle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (angle, a, b) => {
          const other = { x: Math.sin(angle), y: Math.cos(angle) };
          const corner = cornerBetween(north, a, other, -b);
          expect(Math.hypot(corner.x, corner.y)).toBeLessThanOrEqual(3 * Math.max(a, b) + 1e-9);
          const right = rightOf(other);
          const isOnFirst = Math.abs(corner.x - a) < 1e-6;
          const isOnSecond = Math.abs(corner.x * right.x + corner.y * right.y + b) < 1e-6;
          const middle = { x: (a - b * right.x) / 2, y: (-b * right.y) / 2 };
          const isBetween = Math.hypot(corner.x - middle.x, corner.y - middle.y) < 1e-6;
          expect((isOnFirst && isOnSecond) || isBetween).toBe(true);
        },
      ),
      { seed: 4 },
    );
  });
});
