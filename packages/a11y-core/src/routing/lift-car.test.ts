import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, metres, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { surveyed } from '../../test/support/surveyed.js';
import type { OptionsRequest } from '../profile/options.js';
import { layWays } from './ways.js';

const CHAIR: OptionsRequest = { profile: 'manual-wheelchair' };

const car = (width: number, depth: number | null) => ({
  widthLowMm: width,
  widthHighMm: width,
  depthLowMm: depth ?? 0,
  depthHighMm: depth,
});

/** By lift, which is the only way but for a detour if there is one. */
function asked(
  lift: Partial<TestEdge>,
  options: OptionsRequest,
  { detour = false, surveys = [] as ReturnType<typeof surveyed>[] } = {},
) {
  const { network } = networkOf(
    { a: [0, 0], m: [50, 0], n: [50, 0.5], b: [100, 0], r: [50, 200] },
    [
      { from: 'a', to: 'm' },
      { from: 'm', to: 'n', kind: 'lift', widthMm: 900, ...lift },
      { from: 'n', to: 'b' },
      ...(detour
        ? ([
            { from: 'a', to: 'r' },
            { from: 'r', to: 'b' },
          ] as const)
        : []),
    ],
    KNOWN_AND_EASY,
  );
  const { router } = layWays(network, surveys);
  return router.route({ from: { node: '1' }, to: { node: '4' }, ...options });
}

/** The barriers in the way of somebody who does not get through. */
function barriers(...question: Parameters<typeof asked>) {
  const outcome = asked(...question);
  return outcome.outcome === 'no-route' ? outcome.barriers : outcome.outcome;
}

describe('a lift', () => {
  test('whose car holds the chair is ridden', () => {
    expect(asked({ liftCar: car(800, 1250) }, CHAIR)).toMatchObject({
      outcome: 'route',
      unknownPoints: 0,
    });
  });

  test.each([
    [car(799, 1400), { cause: 'minLiftCarWidthMm', low: 799, high: 799, limit: 800 }],
    [car(1100, 1249), { cause: 'minLiftCarDepthMm', low: 1249, high: 1249, limit: 1250 }],
  ])('whose car is too small is not, and says which side: %j', (liftCar, barrier) => {
    expect(barriers({ liftCar }, CHAIR)).toEqual([
      expect.objectContaining({ ...barrier, edgeKind: 'lift', source: 'tag', isUnknown: false }),
    ]);
    expect(asked({ liftCar }, { profile: 'walker' }).outcome).toBe('route');
    expect(asked({ liftCar }, CHAIR, { detour: true })).toMatchObject({
      outcome: 'route',
      barriersAvoided: [barrier],
    });
  });

  test('whose car is known on one side only is in doubt, and the policy decides', () => {
    const liftCar = car(1100, null);
    expect(asked({ liftCar }, CHAIR)).toMatchObject({
      outcome: 'route',
      unknownPoints: 1,
      edges: [{ undecided: [] }, { undecided: ['liftCarDepth'] }, { undecided: [] }],
    });
    const avoiding = { ...CHAIR, unknown: { liftCarDepth: 'avoid' } } as const;
    expect(barriers({ liftCar }, avoiding)).toMatchObject([
      { cause: 'minLiftCarDepthMm', low: null, high: null, source: 'none', isUnknown: true },
    ]);
    const penaltyS = (policy: 'accept' | 'penalise') => {
      const outcome = asked({}, { ...CHAIR, unknown: policy });
      return outcome.outcome === 'route' ? outcome.penaltyS : Number.NaN;
    };
    // Both sides of the car, at 30 s each.
    expect(penaltyS('penalise') - penaltyS('accept')).toBeCloseTo(60, 6);
  });

  test('what was surveyed goes before the tag, and is named', () => {
    const [lon, lat] = [metres(50, 0.25).lon, metres(50, 0.25).lat];
    const survey = surveyed(
      'lift',
      { doorClearWidth: 900, carWidth: 750, carDepth: 1400 },
      { geometry: { type: 'Point', coordinates: [lon, lat] } },
    );
    expect(barriers({ liftCar: car(1100, 1400) }, CHAIR, { surveys: [survey] })).toMatchObject([
      { cause: 'minLiftCarWidthMm', high: 750, source: 'survey', facilityId: 'f1' },
    ]);
  });

  test('what would open the way is told', () => {
    const relaxations = (liftCar: TestEdge['liftCar'], options = CHAIR) => {
      const outcome = asked(liftCar === undefined ? {} : { liftCar }, options);
      return outcome.outcome === 'no-route'
        ? outcome.relaxations!.map(({ limits, unknown }) => ({ limits, unknown }))
        : outcome.outcome;
    };
    expect(relaxations(car(700, 1400))).toEqual([
      { limits: { minLiftCarWidthMm: 700 }, unknown: {} },
    ]);
    expect(relaxations(car(700, 1100))).toEqual([
      { limits: { minLiftCarWidthMm: 700, minLiftCarDepthMm: 1100 }, unknown: {} },
    ]);
    expect(
      relaxations(car(1100, null), { ...CHAIR, unknown: { liftCarDepth: 'avoid' } }),
    ).toContainEqual({ limits: {}, unknown: { liftCarDepth: 'penalise' } });
  });
});

describe('an escalator', () => {
  const escalator: Partial<TestEdge> = { kind: 'escalator', lengthM: 12 };
  const WHEELS = [
    'walking-frame',
    'manual-wheelchair',
    'powered-wheelchair',
    'mobility-scooter',
    'pushchair',
  ] as const;

  test.each(['blind-dog', ...WHEELS])('stops %s, and is named', (profile) => {
    expect(barriers(escalator, { profile })).toContainEqual(
      expect.objectContaining({
        cause: 'maxEscalators',
        edgeKind: 'escalator',
        low: 1,
        high: 1,
        limit: 0,
        isUnknown: false,
      }),
    );
  });

  test('is the only thing in the way of a guide dog, which climbs stairs', () => {
    expect(barriers(escalator, { profile: 'blind-dog' })).toHaveLength(1);
    expect(asked({ kind: 'steps', steps: 20 }, { profile: 'blind-dog' }).outcome).toBe('route');
  });

  test.each(['walker', 'blind-cane', 'older-walker'])('carries %s', (profile) => {
    expect(asked(escalator, { profile }).outcome).toBe('route');
  });

  test('is not opened to a chair by allowing a step alone', () => {
    expect(asked(escalator, { ...CHAIR, limits: { maxSteps: 100 } }).outcome).toBe('no-route');
    expect(asked(escalator, CHAIR)).toMatchObject({
      relaxations: [{ limits: { maxSteps: 1, maxEscalators: 1 } }],
    });
  });
});
