import { valid } from 'geojson-validation';
import { expect, test } from 'vitest';
import { metres, networkOf } from '../../test/support/network-of.js';
import { outcomeToFeature } from './feature.js';
import { createRouter } from './route.js';

const { network } = networkOf({ a: [0, 0], b: [100, 0], c: [0, 50], d: [9, 50] }, [
  { from: 'a', to: 'b' },
  { from: 'c', to: 'd' },
]);
const router = createRouter(network);
const far = metres(0, 5000);
const ask = (to: { node: string } | [number, number]) =>
  JSON.parse(
    JSON.stringify(
      outcomeToFeature(router.route({ from: { node: '1' }, to, profile: 'manual-wheelchair' })),
    ),
  );

test('a route is a line with the fields of the outcome', () => {
  const feature = ask({ node: '2' });
  expect(valid(feature)).toBe(true);
  expect(feature.geometry).toMatchObject({ type: 'LineString' });
  expect(feature.geometry.coordinates).toHaveLength(2);
  expect(Object.keys(feature.properties).sort()).toEqual([
    'barriersAvoided',
    'distanceM',
    'durationS',
    'edges',
    'explanation',
    'from',
    'legs',
    'outcome',
    'penaltyS',
    'steps',
    'to',
    'unknownPoints',
    'unknownShare',
    'unknownShareByAttribute',
    'unrestrictedDistanceM',
    'warnings',
  ]);
});

test('no route and off the network have no geometry', () => {
  expect(ask({ node: '3' })).toMatchObject({
    type: 'Feature',
    geometry: null,
    properties: { outcome: 'no-route', reason: 'disconnected' },
  });
  expect(ask([far.lon, far.lat])).toMatchObject({
    geometry: null,
    properties: { outcome: 'off-network', end: 'to' },
  });
});
