import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf } from '../../test/support/network-of.js';
import { edgeName } from '../network/read-edge.js';
import { createSnapper } from '../network/snap.js';
import { nearestWays } from './nearest-ways.js';
import type { NearPosition } from './request.js';
import { createRouter } from './route.js';

const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};

/*
 *   c                          e
 *   │ alley                      ╲ one-way, from b to e
 *   a ────────── street ────────── b
 */
const { network } = networkOf(
  { a: [0, 0], b: [200, 0], c: [0, 100], e: [100, 12] },
  [
    { from: 'a', to: 'b', name: 'street' },
    { from: 'a', to: 'c', name: 'alley', shape: [[0, 50]] },
    { from: 'b', to: 'e', name: 'one-way', directions: 'forwards' },
  ],
  KNOWN_AND_EASY,
);
const snapper = createSnapper(network);
const router = createRouter(network, { snapper });

/** Where the route to the end of the alley begins. */
function startOf(position: Omit<NearPosition, 'near'>, near = at(5, 4)): string {
  const from = { near, ...position };
  const outcome = router.route({ from, to: { node: '3' }, profile: 'walker' });
  if (outcome.outcome !== 'route') return outcome.outcome;
  return outcome.edges[0]!.name;
}

describe('a position with what holds for it', () => {
  test('without anything it is a position', () => {
    expect(startOf({})).toBe('street');
    const plain = router.route({ from: at(5, 4), to: { node: '3' }, profile: 'walker' });
    const near = router.route({ from: { near: at(5, 4) }, to: { node: '3' }, profile: 'walker' });
    expect(near).toEqual(plain);
  });

  test('is put no farther away than it says', () => {
    expect(startOf({ withinM: 4.1 })).toBe('street');
    const outcome = router.route({
      from: { near: at(5, 4), withinM: 3.9 },
      to: { node: '3' },
      profile: 'walker',
    });
    expect(outcome).toMatchObject({
      outcome: 'off-network',
      end: 'from',
      reason: 'outside-bounds',
    });
    expect(outcome.outcome === 'off-network' && outcome.nearestM).toBeCloseTo(4, 1);
  });

  test.each([
    [0, 20, 'alley'],
    [180, 20, 'alley'],
    [350, 20, 'alley'],
    [90, 20, 'street'],
    [270, 20, 'street'],
    [45, 20, 'off-network'],
    [45, 180, 'street'],
  ])('a heading of %d within %d begins on the %s', (bearingDeg, rangeDeg, name) => {
    expect(startOf({ heading: { bearingDeg, rangeDeg }, withinM: 50 })).toBe(name);
  });

  test('a way that may be walked in one direction only has that heading', () => {
    const near = at(150, 6);
    const along = (bearingDeg: number) =>
      nearestWays(
        network,
        snapper,
        { profile: 'walker' },
        { near, withinM: 20, heading: { bearingDeg, rangeDeg: 2 } },
        5,
      ).map(({ edge }) => edgeName(network, edge));
    expect(along(277)).toEqual(['one-way']);
    expect(along(97)).toEqual([]);
  });

  test('the destination has its bounds too', () => {
    const to = (position: Omit<NearPosition, 'near'>) =>
      router.route({ from: { node: '2' }, to: { near: at(5, 4), ...position }, profile: 'walker' });
    const reached = to({ heading: { bearingDeg: 0, rangeDeg: 10 } });
    expect(reached.outcome === 'route' && reached.edges.at(-1)!.name).toBe('alley');
    expect(to({ withinM: 1 })).toMatchObject({ outcome: 'off-network', end: 'to' });
  });

  test('a heading out of range is refused with its place', () => {
    expect(() => startOf({ heading: { bearingDeg: 361, rangeDeg: 0 } })).toThrow(
      '/from/heading/bearingDeg',
    );
    expect(() => startOf({ withinM: -1 })).toThrow('/from/withinM');
  });
});

test('the nearest ways come in order, and only those the traveller may use', () => {
  const { network: stairs } = networkOf(
    { a: [0, 0], b: [100, 0], c: [0, 10], d: [100, 10] },
    [
      { from: 'a', to: 'b', steps: 3, name: 'stairs' },
      { from: 'c', to: 'd', name: 'path' },
    ],
    KNOWN_AND_EASY,
  );
  const names = (profile: string, count: number) =>
    nearestWays(stairs, createSnapper(stairs), { profile }, { near: at(50, 2) }, count).map(
      ({ edge }) => edgeName(stairs, edge),
    );
  expect(names('walker', 2)).toEqual(['stairs', 'path']);
  expect(names('walker', 1)).toEqual(['stairs']);
  expect(names('manual-wheelchair', 2)).toEqual(['path']);
});
