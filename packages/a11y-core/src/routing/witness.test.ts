// An option that is accepted, documented and ignored can strand a person: every one has a witness
// here. The records are keyed by name, so a new option does not compile until it has one.
import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { QUANTITY_NAMES, type Quantity } from '../network/interval.js';
import { LIMIT_NAMES, type LimitName } from '../profile/limit.js';
import { PREFERENCE_NAMES, type PreferenceName } from '../profile/preference.js';
import { createRouter } from './route.js';

type Middle = Omit<TestEdge, 'from' | 'to'>;

//  a ── middle ── b      the short way, 40 m
//  a ──── round ──── b   the long way, 400 m, nothing in doubt
function answer(
  middle: Middle,
  options: object,
  isBackwards = false,
  more: readonly TestEdge[] = [],
): 'short' | 'long' {
  const { network } = networkOf(
    { a: [0, 0], m: [0, 20], n: [0, 20.5], b: [0, 40], r: [200, 20], x: [-9, 20] },
    [
      ...more,
      { from: 'a', to: 'm' },
      { from: 'm', to: 'n', ...middle },
      { from: 'n', to: 'b' },
      { from: 'a', to: 'r', widthMm: 3000 },
      { from: 'r', to: 'b', widthMm: 3000 },
    ],
    KNOWN_AND_EASY,
  );
  const ends = isBackwards
    ? { from: { node: '4' }, to: { node: '1' } }
    : { from: { node: '1' }, to: { node: '4' } };
  const outcome = createRouter(network).route({ ...ends, profile: 'walker', ...options });
  if (outcome.outcome !== 'route')
    throw new Error(`There should be a way, not ${outcome.outcome}.`);
  return outcome.distanceM < 100 ? 'short' : 'long';
}

function liftOf(widthMm: number, depthMm: number): Middle {
  const width = { widthLowMm: widthMm, widthHighMm: widthMm };
  return { kind: 'lift', liftCar: { ...width, depthLowMm: depthMm, depthHighMm: depthMm } };
}

interface LimitWitness {
  readonly middle: Middle;
  /** A limit that lets the middle pass, exactly on its value, and one that does not. */
  readonly passes: number;
  readonly blocks: number;
  /** Whether the limit concerns one direction alone. */
  readonly isOneWay: boolean;
}

const limits: Record<LimitName, LimitWitness> = {
  maxSlopeUp: { middle: { incline: 0.06 }, passes: 0.06, blocks: 0.059, isOneWay: true },
  maxSlopeDown: { middle: { incline: -0.06 }, passes: 0.06, blocks: 0.059, isOneWay: true },
  maxCrossSlope: { middle: { crossSlope: 0.03 }, passes: 0.03, blocks: 0.029, isOneWay: false },
  minWidthMm: { middle: { widthMm: 900 }, passes: 900, blocks: 901, isOneWay: false },
  maxKerbUpMm: {
    middle: { kerbMm: 40, kerbSense: 'up' },
    passes: 40,
    blocks: 39,
    isOneWay: true,
  },
  maxKerbDownMm: {
    middle: { kerbMm: 40, kerbSense: 'down' },
    passes: 40,
    blocks: 39,
    isOneWay: true,
  },
  maxSteps: { middle: { steps: 3 }, passes: 3, blocks: 2, isOneWay: false },
  maxRoughness: { middle: { roughness: 4 }, passes: 4, blocks: 3, isOneWay: false },
  minLiftCarWidthMm: { middle: liftOf(900, 1400), passes: 900, blocks: 901, isOneWay: false },
  minLiftCarDepthMm: { middle: liftOf(900, 1400), passes: 1400, blocks: 1401, isOneWay: false },
  maxEscalators: { middle: { kind: 'escalator' }, passes: 1, blocks: 0, isOneWay: false },
};

describe.each(LIMIT_NAMES)('%s', (name) => {
  const { middle, passes, blocks, isOneWay } = limits[name];
  const of = (value: number | null, isBackwards = false) =>
    answer(middle, { limits: { [name]: value } }, isBackwards);

  test('changes the answer at its value', () => {
    expect(of(passes)).toBe('short');
    expect(of(blocks)).toBe('long');
    expect(of(null)).toBe('short');
  });

  test(isOneWay ? 'binds in its own direction alone' : 'binds in both directions', () => {
    expect(of(blocks, true)).toBe(isOneWay ? 'short' : 'long');
  });
});

/** Something about which nothing is known, and the limit that asks. */
const doubts: Record<Quantity, { readonly middle: Middle; readonly limits: object }> = {
  incline: { middle: { incline: [null, null] }, limits: { maxSlopeUp: 0.05 } },
  crossSlope: { middle: { crossSlope: [null, null] }, limits: { maxCrossSlope: 0.05 } },
  width: { middle: { widthMm: [null, null] }, limits: { minWidthMm: 900 } },
  kerb: { middle: { kind: 'kerb' }, limits: { maxKerbUpMm: 30 } },
  steps: { middle: { kind: 'steps', widthMm: 2000, lengthM: 60 }, limits: { maxSteps: 12 } },
  roughness: { middle: { roughness: [null, null] }, limits: { maxRoughness: 3 } },
  liftCarWidth: { middle: { kind: 'lift' }, limits: { minLiftCarWidthMm: 800 } },
  liftCarDepth: { middle: { kind: 'lift' }, limits: { minLiftCarDepthMm: 1200 } },
};

describe.each(QUANTITY_NAMES)('unknown %s', (attribute) => {
  const { middle, limits: asked } = doubts[attribute];
  const dear = { unknownAversion: 10, unknownPointS: 3600 };
  const under = (policy: string, preferences: object = {}) =>
    answer(
      // Long enough that pricing its length outweighs the way round.
      'kind' in middle ? middle : { ...middle, lengthM: 60 },
      { limits: asked, unknown: { [attribute]: policy }, preferences },
    );

  test('avoid blocks, accept passes, penalise passes at a price', () => {
    expect(under('avoid')).toBe('long');
    expect(under('accept', dear)).toBe('short');
    expect(under('penalise', { unknownAversion: 0, unknownPointS: 0 })).toBe('short');
    expect(under('penalise', dear)).toBe('long');
  });

  test('one word holds for every attribute', () => {
    expect(answer(middle, { limits: asked, unknown: 'avoid' })).toBe('long');
  });
});

/** A preference that is free, and one that is dear enough to go round. */
const preferences: Record<
  PreferenceName,
  {
    readonly middle: Middle;
    readonly cheap: object;
    readonly dear: object;
    readonly more?: readonly TestEdge[];
  }
> = {
  // Slow walking makes waiting worth while: 360 m more against 15 s of waiting at the crossing.
  speedMps: {
    middle: { kind: 'crossing', lengthM: 8 },
    cheap: { speedMps: 0.5, crossingS: 200 },
    dear: { speedMps: 4, crossingS: 200 },
  },
  stepS: { middle: { steps: 30 }, cheap: { stepS: 0 }, dear: { stepS: 60 } },
  kerbS: { middle: { kerbMm: 100 }, cheap: { kerbS: 0 }, dear: { kerbS: 300 } },
  crossingS: {
    middle: { kind: 'crossing', lengthM: 8 },
    cheap: { crossingS: 0 },
    dear: { crossingS: 300 },
  },
  liftS: { middle: { kind: 'lift' }, cheap: { liftS: 0 }, dear: { liftS: 1200 } },
  slopeAversion: {
    middle: { incline: 0.2, lengthM: 60 },
    cheap: { slopeAversion: 0 },
    dear: { slopeAversion: 10 },
  },
  roughnessAversion: {
    middle: { roughness: 5, lengthM: 60 },
    cheap: { roughnessAversion: 0 },
    dear: { roughnessAversion: 10 },
  },
  roadAversion: {
    middle: { kind: 'road', lengthM: 60 },
    cheap: { roadAversion: 0 },
    dear: { roadAversion: 10 },
  },
  stepsAversionS: {
    middle: { steps: 3 },
    cheap: { stepsAversionS: 0 },
    dear: { stepsAversionS: 3600 },
  },
  noTactileAversion: {
    middle: { lengthM: 300 },
    cheap: { noTactileAversion: 0 },
    dear: { noTactileAversion: 10 },
  },
  noSoundS: {
    middle: { kind: 'crossing', lengthM: 8 },
    cheap: { noSoundS: 0 },
    dear: { noSoundS: 3600 },
  },
  noTactileKerbS: {
    middle: { kind: 'crossing', lengthM: 8, no: ['tactile'] },
    cheap: { noTactileKerbS: 0 },
    dear: { noTactileKerbS: 3600 },
  },
  noIslandS: {
    middle: { kind: 'crossing', lengthM: 8 },
    cheap: { noIslandS: 0 },
    dear: { noIslandS: 3600 },
  },
  openAreaAversion: {
    middle: { kind: 'pedestrian', variant: 'across', lengthM: 60 },
    cheap: { openAreaAversion: 0 },
    dear: { openAreaAversion: 10 },
  },
  junctionS: {
    middle: {},
    more: [{ from: 'm', to: 'x' }],
    cheap: { junctionS: 0 },
    dear: { junctionS: 300 },
  },
  unknownAversion: {
    middle: { widthMm: [null, null], lengthM: 60 },
    cheap: { unknownAversion: 0 },
    dear: { unknownAversion: 10 },
  },
  unknownPointS: {
    middle: { kind: 'kerb' },
    cheap: { unknownPointS: 0 },
    dear: { unknownPointS: 3600 },
  },
};

describe.each(PREFERENCE_NAMES)('%s', (name) => {
  const { middle, cheap, dear, more } = preferences[name];
  const asked = {
    limits: { minWidthMm: 500, maxKerbUpMm: 200 },
    unknown: 'penalise',
  };

  test('changes the answer', () => {
    // Tactile paving lies all along the way round, so that only the short way lacks it.
    const of = (values: object) =>
      name === 'noTactileAversion'
        ? withTactileRound({ ...asked, preferences: values })
        : answer(middle, { ...asked, preferences: values }, false, more);
    expect(of(cheap)).toBe('short');
    expect(of(dear)).toBe('long');
  });
});

function withTactileRound(options: object): 'short' | 'long' {
  const { network } = networkOf(
    { a: [0, 0], b: [0, 100], r: [100, 50] },
    [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'r', yes: ['tactile'] },
      { from: 'r', to: 'b', yes: ['tactile'] },
    ],
    KNOWN_AND_EASY,
  );
  const outcome = createRouter(network).route({
    from: { node: '1' },
    to: { node: '2' },
    profile: 'walker',
    ...options,
  });
  if (outcome.outcome !== 'route')
    throw new Error(`There should be a way, not ${outcome.outcome}.`);
  return outcome.distanceM < 150 ? 'short' : 'long';
}

test('the objective changes the answer', () => {
  const middle: Middle = { steps: 20, lengthM: 10 };
  const dear = { preferences: { stepsAversionS: 3600 } };
  expect(answer(middle, { ...dear, objective: 'comfort' })).toBe('long');
  expect(answer(middle, { ...dear, objective: 'distance' })).toBe('short');
});
