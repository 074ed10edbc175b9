import { describe, expect, test } from 'vitest';
import { clusterMarks, countByStatus, type PixelMark } from './cluster.js';

const mark = (id: string, x: number, y: number, status: PixelMark['status'] = 'green') => ({
  id,
  x,
  y,
  status,
});

describe('clusterMarks', () => {
  test.each([
    ['nearer than the radius', 9.9, 1],
    ['exactly the radius apart', 10, 2],
    ['farther', 10.1, 2],
  ])('%s', (_, apart, count) => {
    expect(clusterMarks([mark('a', 0, 0), mark('b', apart, 0)], 10)).toHaveLength(count);
  });

  test('radius 0 merges nothing, not even marks on one spot', () => {
    expect(clusterMarks([mark('a', 5, 5), mark('b', 5, 5)], 0)).toHaveLength(2);
  });

  test('joins the nearest of two clusters, also across the edges of the grid', () => {
    const clusters = clusterMarks([mark('a', -9, 0), mark('b', 9, 0), mark('c', 1, 0)], 10);
    expect(clusters.map(({ members }) => members.map(({ id }) => id))).toEqual([['a'], ['b', 'c']]);
  });

  test('shows the worst status inside, wherever it stands in the order', () => {
    const [cluster] = clusterMarks(
      [mark('a', 0, 0), mark('b', 1, 0, 'faults'), mark('c', 2, 0, 'red'), mark('d', 3, 0, 'grey')],
      10,
    );
    expect(cluster?.worst).toBe('red');
  });

  test('loses and repeats nobody', () => {
    const marks = Array.from({ length: 500 }, (_, i) =>
      mark(`m${i}`, (i * 7919) % 613, (i * 104_729) % 401),
    );
    const inside = clusterMarks(marks, 40).flatMap(({ members }) => members.map(({ id }) => id));
    expect(inside.sort()).toEqual(marks.map(({ id }) => id).sort());
  });
});

test('countByStatus names every status', () => {
  expect(countByStatus([mark('a', 0, 0, 'red'), mark('b', 0, 0, 'red'), mark('c', 0, 0)])).toEqual({
    red: 2,
    faults: 0,
    incomplete: 0,
    grey: 0,
    green: 1,
  });
});
