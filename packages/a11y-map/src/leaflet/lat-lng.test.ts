import type { LonLat } from 'a11y-core';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { boxAround, markPosition, toBbox, toBounds, toLatLng, toLonLat } from './lat-lng.js';

test('longitude and latitude change places and change back', () => {
  expect(toLatLng([114.05, 22.54])).toMatchObject({ lat: 22.54, lng: 114.05 });
  expect(toLonLat(toLatLng([114.05, 22.54]))).toEqual([114.05, 22.54]);
  expect(toBbox(toBounds([114, 22, 115, 23]))).toEqual([114, 22, 115, 23]);
});

test.each<[string, Geometry, LonLat | null]>([
  ['a point', { type: 'Point', coordinates: [1, 2] }, [1, 2]],
  [
    'half way along a bent line',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [3, 0],
        [3, 1],
      ],
    },
    [2, 0],
  ],
  [
    'a line without length',
    {
      type: 'LineString',
      coordinates: [
        [4, 5],
        [4, 5],
      ],
    },
    [4, 5],
  ],
  [
    'the middle of an area, its closing corner counted once',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    },
    [1, 1],
  ],
  ['nothing a facility can be', { type: 'MultiPoint', coordinates: [[1, 2]] }, null],
])('a mark stands at %s', (_, geometry, position) => {
  expect(markPosition(geometry)).toEqual(position);
});

test('the box around positions, and around none', () => {
  const box = boxAround([
    [2, 5],
    [1, 9],
  ]);
  expect(box).toEqual([1, 5, 2, 9]);
  expect(boxAround([])).toBeNull();
});
