import { expect, test } from 'vitest';
import { SHAPES } from './shape.js';
import { STATUSES } from './status.js';

const CELLS = 96;

/** Even-odd fill of an outline made of M, L, H, V, z and the two arcs of a circle, on a grid. */
function silhouette(outline: string): readonly boolean[] {
  const rings = outline
    .split(/(?=M)/)
    .filter((path) => path !== '')
    .map((path) => (path.includes('a') ? circleOf(path) : polygonOf(path)));
  return Array.from({ length: CELLS * CELLS }, (_, cell) => {
    const x = (((cell % CELLS) + 0.5) / CELLS) * 24;
    const y = ((Math.floor(cell / CELLS) + 0.5) / CELLS) * 24;
    return rings.filter((isInside) => isInside(x, y)).length % 2 === 1;
  });
}

function circleOf(path: string) {
  const radius = Number(/a([\d.]+) /.exec(path)?.[1]);
  return (x: number, y: number) => Math.hypot(x - 12, y - 12) <= radius;
}

function polygonOf(path: string) {
  const corners: [number, number][] = [];
  for (const [, command, numbers] of path.matchAll(/([MLHV])([\d. ]*)/g)) {
    const values = (numbers ?? '').trim().split(' ').map(Number);
    const [lastX, lastY] = corners.at(-1) ?? [0, 0];
    if (command === 'H') corners.push([values[0]!, lastY]);
    else if (command === 'V') corners.push([lastX, values[0]!]);
    else corners.push([values[0]!, values[1]!]);
  }
  return (x: number, y: number) =>
    corners.reduce((isInside, [ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length]!;
      const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
      return crosses ? !isInside : isInside;
    }, false);
}

const pairs = STATUSES.flatMap((a, i) => STATUSES.slice(i + 1).map((b) => [a, b] as const));

test.each(pairs)('the silhouettes of %s and %s overlap by at most three quarters', (a, b) => {
  const [one, other] = [silhouette(SHAPES[a].outline), silhouette(SHAPES[b].outline)];
  const both = one.filter((isInside, i) => isInside && other[i]).length;
  const either = one.filter((isInside, i) => isInside || other[i]).length;
  expect(both).toBeGreaterThan(0);
  expect(both / either).toBeLessThanOrEqual(0.75);
});

test('every status has a symbol of its own', () => {
  expect(new Set(STATUSES.map((status) => SHAPES[status].symbol)).size).toBe(STATUSES.length);
});
