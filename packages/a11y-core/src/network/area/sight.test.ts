import { describe, expect, test } from 'vitest';
import { cornerAt, isTangent } from './corner.js';
import type { Point, Segment } from './plane.js';
import { FLOOR, LINE, Sight } from './sight.js';

const at = (x: number, y: number): Point => ({ x, y });

const ring = (...points: Point[]): Segment[] =>
  points.map((a, index) => ({ a, b: points[(index + 1) % points.length]! }));

/** A floor of 20 by 20 about the origin with solids and lines on it. */
function floorWith(solids: readonly Segment[][] = [], lines: readonly Segment[] = []): Sight {
  const rim = ring(at(-10, -10), at(10, -10), at(10, 10), at(-10, 10));
  return new Sight([
    ...rim.map((segment) => ({ ...segment, owner: FLOOR })),
    ...solids.flatMap((edges, index) => edges.map((edge) => ({ ...edge, owner: index + 1 }))),
    ...lines.map((line) => ({ ...line, owner: LINE })),
  ]);
}

const seesEast = (sight: Sight) => sight.sees(at(-8, 0), at(8, 0));

const ABOVE = ring(at(0, 0), at(3, 5), at(-3, 5));
const BELOW = ring(at(0, 0), at(-3, -5), at(3, -5));

describe('a line over a floor', () => {
  test('touches a corner, whichever side it is on', () => {
    expect(seesEast(floorWith([ABOVE]))).toBe(true);
    expect(seesEast(floorWith([BELOW]))).toBe(true);
  });

  test('does not squeeze through a point where two obstacles touch', () => {
    expect(seesEast(floorWith([ABOVE, BELOW]))).toBe(false);
    expect(seesEast(floorWith([ABOVE], [{ a: at(0, 0), b: at(1, -6) }]))).toBe(false);
  });

  test('passes corners on either side of it one after the other', () => {
    const below = BELOW.map(({ a, b }) => ({ a: at(a.x + 4, a.y), b: at(b.x + 4, b.y) }));
    expect(seesEast(floorWith([ABOVE, below]))).toBe(true);
  });

  test('runs along a wall, and not between two that lean on each other', () => {
    const above = ring(at(-4, 0), at(4, 0), at(4, 5), at(-4, 5));
    const below = ring(at(-4, -5), at(4, -5), at(4, 0), at(-4, 0));
    expect(seesEast(floorWith([above]))).toBe(true);
    expect(seesEast(floorWith([above, below]))).toBe(false);
  });

  test('does not change sides along walls that follow each other', () => {
    const above = ring(at(-4, 0), at(0, 0), at(0, 5), at(-4, 5));
    const below = ring(at(0, -5), at(4, -5), at(4, 0), at(0, 0));
    expect(seesEast(floorWith([above, below]))).toBe(false);
  });

  test('runs along the outline, and not outside it', () => {
    expect(floorWith().sees(at(-10, -10), at(10, -10))).toBe(true);
    expect(floorWith().sees(at(-10, -12), at(10, -12))).toBe(false);
  });

  test('along a board of a zigzag fence slips through neither of its joints', () => {
    const [a, b, c, d] = [at(-8, -3), at(6, 0), at(-6, 2), at(8, 5)];
    const zigzag = [
      { a, b },
      { a: b, b: c },
      { a: c, b: d },
    ];
    const sight = floorWith([], zigzag);
    expect(sight.sees(b, c)).toBe(true);
    expect(sight.sees(b, c, undefined, (point) => point === c)).toBe(true);
    expect(sight.sees(b, c, undefined, () => true)).toBe(false);
    expect(sight.sees(c, b, undefined, () => true)).toBe(false);
    expect(sight.sees(a, b, undefined, () => true)).toBe(true);
  });

  test('ends where it is divided anyway', () => {
    const isPlace = ({ x, y }: Point) => x === 0 && y === 0;
    expect(floorWith([ABOVE]).sees(at(-8, 0), at(8, 0), isPlace)).toBe(false);
  });

  test('leads to another point', () => {
    expect(floorWith().sees(at(1, 1), at(1, 1))).toBe(false);
  });
});

describe('a corner', () => {
  test('is where the edges leave more than half a turn open', () => {
    expect(cornerAt(floorWith([ABOVE]), at(0, 0))).toEqual({ first: at(3, 5), last: at(-3, 5) });
  });

  test('is not on a straight wall, nor in the corner of a room, nor in the open', () => {
    const bench = ring(at(-4, 0), at(0, 0), at(4, 0), at(4, 5), at(-4, 5));
    expect(cornerAt(floorWith([bench]), at(0, 0))).toBeUndefined();
    expect(cornerAt(floorWith([ABOVE, BELOW]), at(0, 0))).toBeUndefined();
    expect(cornerAt(floorWith(), at(0, 0))).toBeUndefined();
  });

  test('is the free end of a line, with a wedge of no width', () => {
    const line = { a: at(0, 0), b: at(0, 5) };
    expect(cornerAt(floorWith([], [line]), at(0, 0))).toEqual({ first: at(0, 5), last: at(0, 5) });
  });

  test('lets a way bend that touches its wedge, not one that runs into it', () => {
    const corner = { first: at(3, 5), last: at(-3, 5) };
    expect(isTangent(at(-8, 0), at(0, 0), corner)).toBe(true);
    expect(isTangent(at(-3, -5), at(0, 0), corner)).toBe(true);
    expect(isTangent(at(0, -8), at(0, 0), corner)).toBe(false);
  });
});
