import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTraveller } from '../../test/support/any-traveller.js';
import { KNOWN_AND_EASY, metres, networkOf } from '../../test/support/network-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { slowArc } from '../../test/support/slow-route.js';
import { EDGE_KINDS } from '../network/network.js';
import { LIMIT_NAMES } from '../profile/limit.js';
import { type OptionsRequest, resolveOptions } from '../profile/options.js';
import { excludingLimits } from './excluded.js';
import { createRouter } from './route.js';

const POINTS: readonly string[] = ['lift', 'kerb', 'door', 'barrier'];

const { widthMm: _, ...OF_UNKNOWN_WIDTH } = KNOWN_AND_EASY;
const place = { a: [0, 0], b: [100, 0] } as const;
const known = networkOf(place, [{ from: 'a', to: 'b' }], KNOWN_AND_EASY).network;
const unmeasured = networkOf(place, [{ from: 'a', to: 'b' }], OF_UNKNOWN_WIDTH).network;

const excluded = (network: typeof known, request: OptionsRequest) =>
  excludingLimits(network, resolveOptions(request));

describe('limits that leave nothing', () => {
  test('nothing is said while one way is left', () => {
    expect(excluded(known, { profile: 'manual-wheelchair' })).toBeUndefined();
  });

  test('the limit that no way keeps is named', () => {
    expect(
      excluded(known, { profile: 'manual-wheelchair', limits: { minWidthMm: 10_000 } }),
    ).toEqual([{ limit: 'minWidthMm', isOfUnknown: false }]);
  });

  test('so is the one that nobody measured anything for, where the unknown is avoided', () => {
    const asked = { profile: 'walker', limits: { minWidthMm: 900 }, unknown: 'avoid' } as const;
    expect(excluded(unmeasured, asked)).toEqual([{ limit: 'minWidthMm', isOfUnknown: true }]);
    expect(excluded(unmeasured, { ...asked, unknown: 'penalise' })).toBeUndefined();
  });

  test('where only two limits together exclude everything, none is to blame alone', () => {
    const { network } = networkOf(
      { a: [0, 0], b: [100, 0], c: [200, 0] },
      [
        { from: 'a', to: 'b', widthMm: 500 },
        { from: 'b', to: 'c', incline: 0.2 },
      ],
      KNOWN_AND_EASY,
    );
    const limits = { minWidthMm: 900, maxSlopeUp: 0.05, maxSlopeDown: 0.05 };
    expect(excluded(network, { profile: 'walker', limits })).toEqual([]);
  });

  test('a network that nobody may use says nothing of limits', () => {
    const { network } = networkOf(place, [{ from: 'a', to: 'b', state: 'closed' }]);
    expect(excluded(network, { profile: 'walker', limits: { minWidthMm: 9000 } })).toBeUndefined();
  });

  test('on random networks it is what looking at every arc says', () => {
    let said = 0;
    fc.assert(
      fc.property(
        randomNetwork({ maxNodes: 4, maxEdges: 4 }),
        anyTraveller,
        ({ network }, options) => {
          const isAnyLeft = (limits: typeof options.limits): boolean =>
            Array.from({ length: network.edgeCount }, (_, edge) => edge)
              .filter((edge) => network.edges.lengthMm[edge]! > 0)
              .filter((edge) => !POINTS.includes(EDGE_KINDS[network.edges.kind[edge]!]!))
              .some((edge) =>
                [true, false].some(
                  (forwards) =>
                    slowArc(network, edge, forwards, { ...options, limits }).timeS !== undefined,
                ),
              );
          const found = excludingLimits(network, options);
          const isSaid = !isAnyLeft(options.limits) && isAnyLeft({});
          expect(found !== undefined).toBe(isSaid);
          if (found === undefined) return;
          said += 1;
          const alone = LIMIT_NAMES.filter(
            (name) =>
              options.limits[name] !== undefined && !isAnyLeft({ [name]: options.limits[name] }),
          );
          expect(found.map(({ limit }) => limit)).toEqual(alone);
        },
      ),
      { seed: 5, numRuns: 500 },
    );
    expect(said).toBeGreaterThan(30);
  });
});

test('a route that the limits leave nothing of says which', () => {
  const at = (east: number): [number, number] => {
    const { lon, lat } = metres(east, 0);
    return [lon, lat];
  };
  const ends = { from: at(0), to: at(100), profile: 'walker' };
  const router = createRouter(known);
  expect(router.route({ ...ends, limits: { minWidthMm: 10_000 } })).toEqual({
    outcome: 'off-network',
    end: 'from',
    reason: 'nothing-usable',
    nearestM: null,
    nearestReachable: null,
    excludedBy: [{ limit: 'minWidthMm', isOfUnknown: false }],
  });
  expect(router.route(ends).outcome).toBe('route');
});
