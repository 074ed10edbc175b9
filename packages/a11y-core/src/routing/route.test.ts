import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf } from '../../test/support/network-of.js';
import { createRouter } from './route.js';

describe('a way with stairs and a way round', () => {
  //        B ── stairs ── C
  //        │              │
  //  A ── at 100 m        D ── E      and below: B ── F ── D, level but longer
  const { network } = networkOf(
    { a: [0, 0], b: [100, 0], c: [150, 0], d: [200, 0], f: [150, -80] },
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', steps: 12 },
      { from: 'c', to: 'd' },
      { from: 'b', to: 'f' },
      { from: 'f', to: 'd' },
    ],
    KNOWN_AND_EASY,
  );
  const router = createRouter(network);

  test('the walker climbs, the wheelchair goes round and is told why', () => {
    const walk = router.route({ from: { node: '1' }, to: { node: '4' }, profile: 'walker' });
    expect(walk).toMatchObject({ outcome: 'route', unrestrictedDistanceM: null });
    if (walk.outcome !== 'route') return;
    expect(walk.distanceM).toBeCloseTo(200, 0);
    const { lon, lat } = metres(0, 0);
    const roll = router.route({
      from: [lon, lat],
      to: { node: '4' },
      profile: 'manual-wheelchair',
    });
    expect(roll.outcome).toBe('route');
    if (roll.outcome !== 'route') return;
    expect(roll.distanceM).toBeCloseTo(100 + 2 * Math.hypot(50, 80), 0);
    expect(roll.barriersAvoided).toMatchObject([
      { cause: 'maxSteps', low: 12, high: 12, limit: 0, isUnknown: false, edgeKind: 'steps' },
    ]);
    expect(roll.unrestrictedDistanceM).toBeCloseTo(200, 0);
  });
});
