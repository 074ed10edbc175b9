import { lineString, nearestPointOnLine, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metres, networkOf } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { distanceM, type LonLat } from '../geo/position.js';
import { edgePart, edgePosition, lineLengths } from './edge-line.js';
import type { Network } from './network.js';
import { edgeGeometry } from './read-edge.js';
import { createSnapper } from './snap.js';

const RUNS = { seed: 20261122, numRuns: 200 };
const EVERYWHERE = { maxDistanceM: Infinity };
const at = (east: number, north: number): LonLat => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};
const anywhere = fc
  .tuple(fc.integer({ min: -200, max: 500 }), fc.integer({ min: -200, max: 500 }))
  .map(([east, north]) => at(east, north));

/** The nearest place of an edge, by turf. */
function byTurf(network: Network, edge: number, position: LonLat): number {
  const line = edgeGeometry(network, edge).map(([lon, lat]) => [lon, lat]);
  const nearest = nearestPointOnLine(lineString(line), point([...position]), { units: 'meters' });
  return distanceM(position, nearest.geometry.coordinates as [number, number]);
}

function edgesWithLength(network: Network): number[] {
  return [...network.edges.lengthMm.keys()].filter((edge) => network.edges.lengthMm[edge]! > 0);
}

describe('nearest', () => {
  test('every edge once, in order of distance, as near as turf says', () => {
    fc.assert(
      fc.property(randomNetwork(), anywhere, ({ network }, position) => {
        const edges = edgesWithLength(network);
        const snaps = createSnapper(network).nearest(position, { ...EVERYWHERE, count: 100 });
        expect(snaps.map((snap) => snap.edge).sort((a, b) => a - b)).toEqual(edges);
        for (const [i, snap] of snaps.entries()) {
          // A centimetre: turf bends its lines along great circles, coordinates are rounded.
          expect(Math.abs(snap.distanceM - byTurf(network, snap.edge, position))).toBeLessThan(
            0.01,
          );
          expect(snap.distanceM).toBeGreaterThanOrEqual((snaps[i - 1]?.distanceM ?? 0) - 0.01);
          expect(
            distanceM(snap.position, edgePosition(network, snap.edge, snap.fraction)),
          ).toBeLessThan(0.01);
          expect(distanceM(snap.position, position)).toBeCloseTo(snap.distanceM, 9);
        }
      }),
      RUNS,
    );
  });

  test('as many as asked, as near as asked, and only what may be used', () => {
    fc.assert(
      fc.property(
        randomNetwork(),
        anywhere,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(5, 30, 31, 100, 250),
        fc.integer({ min: 1, max: 3 }),
        ({ network }, position, count, maxDistanceM, sieve) => {
          const usable = (edge: number) => edge % sieve === 0;
          const snaps = createSnapper(network).nearest(position, { maxDistanceM, count, usable });
          const wanted = edgesWithLength(network)
            .filter(usable)
            .map((edge) => byTurf(network, edge, position))
            .filter((away) => away <= maxDistanceM + 0.01)
            .sort((a, b) => a - b)
            .slice(0, count);
          for (const snap of snaps) {
            expect(usable(snap.edge)).toBe(true);
            expect(snap.distanceM).toBeLessThanOrEqual(maxDistanceM + 0.01);
          }
          // One on the very rim may fall either way.
          const isOnRim = wanted.some((away) => Math.abs(away - maxDistanceM) < 0.02);
          if (!isOnRim) expect(snaps).toHaveLength(wanted.length);
          for (const [i, snap] of snaps.entries()) {
            expect(Math.abs(snap.distanceM - wanted[i]!)).toBeLessThan(0.01);
          }
        },
      ),
      RUNS,
    );
  });

  const bent = networkOf({ a: [0, 0], b: [100, 100] }, [
    { from: 'a', to: 'b', shape: [[100, 0]] },
  ]).network;

  test('the fraction runs along the bends', () => {
    const [snap] = createSnapper(bent).nearest(at(103, 50), EVERYWHERE);
    expect(snap?.fraction).toBeCloseTo(0.75, 4);
    expect(snap?.distanceM).toBeCloseTo(3, 2);
  });

  test('of two pieces in sight the nearer counts', () => {
    const [snap] = createSnapper(bent).nearest(at(95, 8), EVERYWHERE);
    expect(snap?.distanceM).toBeCloseTo(5, 2);
    expect(snap?.fraction).toBeCloseTo(0.54, 4);
    expect(createSnapper(bent).nearest(at(92, 5), EVERYWHERE)[0]?.fraction).toBeCloseTo(0.46, 4);
  });

  test.each([
    ['before the beginning', at(-20, -5), 0],
    ['beyond the end', at(100, 130), 1],
  ])('%s the fraction is exact', (_, position, fraction) => {
    expect(createSnapper(bent).nearest(position, EVERYWHERE)[0]?.fraction).toBe(fraction);
  });

  test('an edge of no length is never snapped to', () => {
    const { network } = networkOf({ a: [0, 0], b: [0, 0] }, [{ from: 'a', to: 'b', kerbMm: 20 }]);
    expect(createSnapper(network).nearest(at(0, 0), EVERYWHERE)).toEqual([]);
  });

  test('a network without edges has nothing near', () => {
    const { network } = networkOf({ a: [0, 0] }, []);
    expect(createSnapper(network).nearest(at(0, 0), EVERYWHERE)).toEqual([]);
  });

  test.each([
    ['the pole', [0, 90]],
    ['the other side of the earth', [-66, -22]],
  ] as const)('from %s it still finds the network', (_, position) => {
    expect(createSnapper(bent).nearest([...position], EVERYWHERE)).toHaveLength(1);
    expect(createSnapper(bent).nearest([...position], { maxDistanceM: 1000 })).toEqual([]);
  });
});

describe('locateNode', () => {
  const { network, edge } = networkOf({ a: [0, 0], b: [100, 0], c: [100, 50] }, [
    {
      from: 'a',
      to: 'b',
      shape: [
        [20, 0],
        [60, 0],
      ],
    },
    { from: 'b', to: 'c' },
  ]);
  const withIds = {
    ...network,
    shape: { ...network.shape, sourceId: Float64Array.of(71, -72) },
    nodes: { ...network.nodes, split: Uint8Array.of(0, 0, 1), sourceId: Float64Array.of(1, 2, 2) },
  };
  const { locateNode } = createSnapper(withIds);

  test('a junction is an end of an edge', () => {
    expect(locateNode('1')).toMatchObject([{ edge: edge('a', 'b'), fraction: 0, distanceM: 0 }]);
  });

  test('a split node is all its places, the unsplit first; with ~k it is one', () => {
    expect(locateNode('2')).toMatchObject([
      { edge: edge('a', 'b'), fraction: 1 },
      { edge: edge('b', 'c'), fraction: 1 },
    ]);
    expect(locateNode('2~1')).toMatchObject([{ edge: edge('b', 'c'), fraction: 1 }]);
  });

  test('a point between junctions has its fraction, a negative id too', () => {
    expect(locateNode('71')[0]?.fraction).toBeCloseTo(0.2, 4);
    expect(locateNode('-72')[0]?.fraction).toBeCloseTo(0.6, 4);
  });

  test('an id that stands for nothing', () => {
    for (const id of ['99', '0', '', 'constructor', '1~1']) expect(locateNode(id)).toEqual([]);
  });
});

describe('a part of an edge', () => {
  const { network } = networkOf({ a: [0, 0], b: [100, 100] }, [
    { from: 'a', to: 'b', shape: [[100, 0]] },
  ]);

  test.each([
    [0, 1, 200, 3],
    [0.25, 0.75, 100, 3],
    [0.75, 0.25, 100, 3],
    [1, 0, 200, 3],
    [0.1, 0.2, 20, 2],
    [0.5, 0.5, 0, 2],
  ])('from %d to %d is %d m in %d points', (from, to, length, points) => {
    const line = edgePart(network, 0, from, to);
    expect(line).toHaveLength(points);
    expect(lineLengths(line).total).toBeCloseTo(length, 1);
    expect(line[0]).toEqual(edgePosition(network, 0, from));
    expect(distanceM(line.at(-1)!, edgePosition(network, 0, to))).toBeLessThan(0.001);
  });
});

describe('the side', () => {
  // Drawn towards the east: north is left.
  const { network } = networkOf({ a: [0, 0], b: [100, 0], c: [100, 100] }, [
    { from: 'a', to: 'b' },
    { from: 'c', to: 'b' },
  ]);
  const sideAt = (east: number, north: number) =>
    createSnapper(network).nearest(at(east, north), EVERYWHERE)[0]!.side;

  test.each([
    [50, 5, 'left'],
    [50, -5, 'right'],
    [50, 0, 'on'],
    // Drawn towards the south: east is left.
    [105, 50, 'left'],
    [95, 50, 'right'],
  ] as const)('of a position %i m east and %i m north is %s', (east, north, side) => {
    expect(sideAt(east, north)).toBe(side);
  });

  test('turns round with the edge', () => {
    fc.assert(
      fc.property(anywhere, (position) => {
        const drawn = (from: 'a' | 'b', to: 'a' | 'b') =>
          createSnapper(networkOf({ a: [0, 0], b: [100, 30] }, [{ from, to }]).network).nearest(
            position,
            EVERYWHERE,
          )[0]!.side;
        const other = { left: 'right', right: 'left', on: 'on' } as const;
        expect(drawn('b', 'a')).toBe(other[drawn('a', 'b')]);
      }),
      RUNS,
    );
  });
});
