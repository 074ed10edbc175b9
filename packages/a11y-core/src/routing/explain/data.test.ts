import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf } from '../../../test/support/network-of.js';
import { facility, line, point } from '../../../test/support/overlaid-town.js';
import { assessFacility } from '../../assessment/assess.js';
import type { FoundRoute } from '../outcome.js';
import { layWays } from '../ways.js';
import type { RouteExplanation } from './explanation.js';

//  a ─ ramp 12 m ─ b ─ 88 m ─ c, and round from a to c
const town = () =>
  networkOf({ a: [0, 0], b: [12, 0], c: [100, 0], r: [50, 200] }, [
    { from: 'a', to: 'b', kind: 'ramp' },
    { from: 'b', to: 'c', ...KNOWN_AND_EASY, widthMm: [null, null] },
    { from: 'a', to: 'r', ...KNOWN_AND_EASY },
    { from: 'r', to: 'c', ...KNOWN_AND_EASY },
  ]).network;

const ramp = (at: string | undefined, slope = 0.05, width = 1500) => {
  const read = (value: number, uncertainty: number) => ({
    value,
    uncertainty,
    source: 'survey',
    ...(at !== undefined && { at }),
  });
  return facility(
    'ramp',
    line([0, 0], [12, 0]),
    { runningSlope: read(slope, 0.001), clearWidth: read(width, 5) },
    'ramp-1',
    { worksDate: '2023-05-01' },
  );
};

function ask(at: string | undefined, asOf: string | undefined, slope?: number, width?: number) {
  const surveyed = ramp(at, slope, width);
  const { router } = layWays(town(), [surveyed], {
    ...(asOf !== undefined && { asOf }),
    judgedAs: (id) =>
      id === 'ramp-1' ? assessFacility(surveyed, asOf === undefined ? {} : { asOf }) : undefined,
  });
  const outcome = router.route({
    from: { node: '1' },
    to: { node: '3' },
    profile: 'walker',
    limits: { minWidthMm: 800, maxSlopeUp: 0.1 },
  });
  return outcome as FoundRoute;
}
const explained = (...asked: Parameters<typeof ask>): RouteExplanation =>
  ask(...asked).explanation!;

describe('what the way rests on', () => {
  test('by attribute with a limit: survey, tag and nobody', () => {
    const { byAttribute } = explained('2026-01-10', '2026-11-29').data;
    expect(Object.keys(byAttribute)).toEqual(['incline', 'width']);
    expect(byAttribute.incline!.share.survey).toBeCloseTo(0.12, 3);
    expect(byAttribute.incline!.share.tag).toBeCloseTo(0.88, 3);
    expect(byAttribute.width!.share.survey).toBeCloseTo(0.12, 3);
    expect(byAttribute.width!.share.unknown).toBeCloseTo(0.88, 3);
    expect(byAttribute.width!.share.tag).toBe(0);
  });

  test('a figure names its facility and its day', () => {
    expect(explained('2026-01-10', '2026-11-29').narrowest.met).toMatchObject({
      source: 'survey',
      facilityId: 'ramp-1',
      measuredAt: '2026-01-10',
    });
  });

  test('a reading past its validity is old: five years for what is built', () => {
    const old = explained('2021-11-28', '2026-11-29').data;
    expect(old.oldShare).toBeCloseTo(0.12, 3);
    expect(old).toMatchObject({ undatedShare: 0, oldestAt: '2021-11-28' });
    expect(explained('2021-11-30', '2026-11-29').data.oldShare).toBe(0);
    // Where nobody says what day it is, nothing is old.
    expect(explained('2001-01-01', undefined).data.oldShare).toBe(0);
  });

  test('a reading without a day is undated, and not old', () => {
    const { oldShare, undatedShare, oldestAt } = explained(undefined, '2026-11-29').data;
    expect(oldShare).toBe(0);
    expect(undatedShare).toBeCloseTo(0.12, 3);
    expect(oldestAt).toBeNull();
  });

  test('the sources it runs over', () => {
    expect(explained(undefined, undefined).data.sources).toEqual([
      { attribution: 'Tongtu tests', asOf: null, share: 1 },
    ]);
  });
});

describe('what the shorter way would have met', () => {
  const met = (...asked: Parameters<typeof ask>) => ask(...asked).barriersAvoided![0];

  test('the clause that the figure misses, the colour, the day', () => {
    expect(met('2026-01-10', '2026-11-29', 0.14)).toMatchObject({
      cause: 'maxSlopeUp',
      facilityId: 'ramp-1',
      measuredAt: '2026-01-10',
      judged: {
        status: 'red',
        clauses: [{ edition: 'GB55019-2021', clause: '2.3.1', verdict: 'fail' }],
      },
    });
    expect(met('2026-01-10', '2026-11-29', 0.14)).not.toHaveProperty('isOld');
    expect(met('2021-01-10', '2026-11-29', 0.14)).toMatchObject({ isOld: true });
  });

  test('of the figure in the way and no other', () => {
    const narrow = met('2026-01-10', '2026-11-29', 0.05, 700)!;
    expect(narrow.cause).toBe('minWidthMm');
    expect(narrow.judged!.clauses.map(({ requirementId }) => requirementId)).toEqual(
      expect.arrayContaining([expect.stringContaining('ramp.clearWidth')]),
    );
    expect(
      narrow.judged!.clauses.every(({ requirementId }) => requirementId.includes('clearWidth')),
    ).toBe(true);
  });

  test('nothing where nobody judged it', () => {
    const { router } = layWays(town(), [ramp('2026-01-10', 0.14)]);
    const outcome = router.route({
      from: { node: '1' },
      to: { node: '3' },
      profile: 'walker',
      limits: { maxSlopeUp: 0.1 },
    });
    const [barrier] = (outcome as FoundRoute).barriersAvoided!;
    expect(barrier).toMatchObject({ facilityId: 'ramp-1', measuredAt: '2026-01-10' });
    expect(barrier).not.toHaveProperty('judged');
  });
});

describe('confidence', () => {
  const value = (...asked: Parameters<typeof ask>) => explained(...asked).confidence.value;

  test('falls with age, and by what nobody dated', () => {
    const [fresh, undated, old] = [
      value('2026-01-10', '2026-11-29'),
      value(undefined, '2026-11-29'),
      value('2019-01-10', '2026-11-29'),
    ];
    expect(fresh).toBeGreaterThan(undated);
    expect(undated).toBeGreaterThan(old);
  });

  test('by the formula of docs/routing.md', () => {
    // 12 m measured lately (1 and 1), 88 m of a slope from a tag (0.7) and a width nobody knows (0).
    expect(value('2026-01-10', '2026-11-29')).toBeCloseTo((12 + 88 * 0.35) / 100, 3);
  });
});

test('of a car each side has its own reading', () => {
  const { network } = networkOf(
    { a: [0, 0], m: [50, 0], n: [50, 0.5], b: [100, 0] },
    [
      { from: 'a', to: 'm' },
      { from: 'm', to: 'n', kind: 'lift', widthMm: 900 },
      { from: 'n', to: 'b' },
    ],
    KNOWN_AND_EASY,
  );
  const read = (value: number, at: string) => ({ value, uncertainty: 5, source: 'survey', at });
  const lift = facility(
    'lift',
    point([50, 0]),
    { carWidth: read(1100, '2026-01-01'), carDepth: read(1400, '2026-02-02') },
    'lift-1',
  );
  const { router } = layWays(network, [lift], { asOf: '2026-11-29' });
  const outcome = router.route({
    from: { node: '1' },
    to: { node: '4' },
    profile: 'walker',
    limits: { minLiftCarWidthMm: 800, minLiftCarDepthMm: 1250 },
  });
  const { limits, data } = (outcome as FoundRoute).explanation!;
  expect(limits).toMatchObject([
    { slack: 295, tightest: { low: 1095, facilityId: 'lift-1', measuredAt: '2026-01-01' } },
    { slack: 145, tightest: { low: 1395, facilityId: 'lift-1', measuredAt: '2026-02-02' } },
  ]);
  expect(data.byAttribute.liftCarDepth!.points.survey).toBe(1);
  expect(data.oldestAt).toBe('2026-01-01');
});
