import { expect, test } from 'vitest';
import { baseMapFrom, originOf, SettingError } from './base-map.js';

const chosen = {
  TONGTU_TILE_URL: 'https://{s}.tiles.example/{z}/{x}/{y}.png?style=7',
  TONGTU_TILE_ATTRIBUTION: '© Example',
};

test('no address, no base map', () => {
  expect(baseMapFrom({})).toBeNull();
  expect(baseMapFrom({ TONGTU_TILE_URL: '', TONGTU_TILE_DATUM: 'mars' })).toBeNull();
});

test('an address, a datum and whose they are', () => {
  expect(baseMapFrom({ ...chosen, TONGTU_TILE_DATUM: 'gcj02' })).toEqual({
    url: chosen.TONGTU_TILE_URL,
    datum: 'gcj02',
    attribution: '© Example',
  });
  expect(baseMapFrom(chosen)?.datum).toBe('wgs84');
});

test.each([
  ['no {y}', { TONGTU_TILE_URL: 'https://tiles.example/{z}/{x}.png' }, 'TONGTU_TILE_URL'],
  ['no scheme', { TONGTU_TILE_URL: 'tiles.example/{z}/{x}/{y}' }, 'TONGTU_TILE_URL'],
  ['an unknown datum', { TONGTU_TILE_DATUM: 'bd09' }, 'wgs84, gcj02'],
  ['nobody named', { TONGTU_TILE_ATTRIBUTION: '' }, 'TONGTU_TILE_ATTRIBUTION'],
])('refused: %s', (_, change, named) => {
  const ask = () => baseMapFrom({ ...chosen, ...change });
  expect(ask).toThrow(SettingError);
  expect(ask).toThrow(named);
});

test.each([
  ['https://{s}.tiles.example/{z}/{x}/{y}.png', 'https://*.tiles.example'],
  ['http://localhost:9000/{z}/{x}/{y}', 'http://localhost:9000'],
])('the origin of %s', (url, origin) => {
  expect(originOf({ url, datum: 'wgs84', attribution: 'x' })).toBe(origin);
});
