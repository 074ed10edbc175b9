import { distanceM } from 'a11y-core';
import { latLng } from 'leaflet';
import { describe, expect, test } from 'vitest';
import { crsFor } from './datum.js';
import { toLonLat } from './lat-lng.js';

const ZOOM = 17;
describe('GCJ-02 tiles', () => {
  const gcj = crsFor('gcj02');
  const wgs = crsFor('wgs84');

  // Pairs as published with the open implementations of the shift.
  test.each([
    ['Shenzhen', [22.543847, 113.912316], [22.540796, 113.917176]],
    ['Beijing', [39.911954, 116.377817], [39.913345, 116.384047]],
    ['Shanghai', [31.177428, 121.527211], [31.175304, 121.531542]],
  ] as const)('%s is drawn where GCJ-02 tiles have it', (_, real, onTiles) => {
    const drawn = wgs.pointToLatLng(gcj.latLngToPoint(latLng(real[0], real[1]), ZOOM), ZOOM);
    const expected = latLng(onTiles[0], onTiles[1]);
    expect(distanceM(toLonLat(drawn), toLonLat(expected))).toBeLessThan(1);
    expect(distanceM(toLonLat(drawn), [real[1], real[0]])).toBeGreaterThan(400);
  });

  test('the shift is on the screen alone: what is read off the map is WGS-84', () => {
    for (let lon = 75; lon <= 130; lon += 5) {
      for (let lat = 20; lat <= 50; lat += 5) {
        const there = latLng(lat, lon);
        const back = gcj.pointToLatLng(gcj.latLngToPoint(there, ZOOM), ZOOM);
        expect(distanceM(toLonLat(there), toLonLat(back))).toBeLessThan(1);
      }
    }
  });

  test('outside mainland China nothing is shifted', () => {
    const heidelberg = latLng(49.41, 8.69);
    expect(gcj.latLngToPoint(heidelberg, ZOOM)).toEqual(wgs.latLngToPoint(heidelberg, ZOOM));
  });
});
