import { UnknownNameError } from '../errors.js';
import type { Preferences } from './preference.js';
import type { Profile } from './profile.js';
import type { UnknownPolicies, UnknownPolicy } from './unknown.js';

/** Everybody starts from here; a traveller states only what differs. Penalties are our own estimates. */
const WALKING: Preferences = {
  // 4.8 km/h: the usual planning speed of an adult (ORS 5, Valhalla 5.1, OTP 4.8 km/h).
  speedMps: 1.33,
  // Climbing stairs takes about half a second more per step than its ground length alone.
  stepS: 0.5,
  kerbS: 0,
  crossingS: 15,
  // AccessMap 45 s, OTP and osr 90 s.
  liftS: 60,
  slopeAversion: 0,
  roughnessAversion: 0.2,
  roadAversion: 0.5,
  stepsAversionS: 0,
  noTactileAversion: 0,
  noSoundS: 0,
  unknownAversion: 0,
  unknownPointS: 0,
};

/** One policy for every attribute, but for those named. */
function unknown(rest: UnknownPolicy, named: Partial<UnknownPolicies> = {}): UnknownPolicies {
  return {
    incline: rest,
    crossSlope: rest,
    width: rest,
    kerb: rest,
    steps: rest,
    roughness: rest,
    ...named,
  };
}

/**
 * The unknown on wheels: hardly anything is measured in real map data, so avoiding it all would
 * leave no way; it is passable at a price and its share is reported. Nearly no cross slope is
 * mapped anywhere, so pricing it would price every metre alike.
 */
const WHEELED_UNKNOWN = unknown('penalise', { crossSlope: 'accept' });

export const PROFILES: readonly Profile[] = [
  {
    id: 'walker',
    label: { 'zh-CN': '步行者', 'zh-HK': '步行人士', en: 'Walker' },
    limits: {},
    preferences: WALKING,
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
  {
    id: 'manual-wheelchair',
    label: { 'zh-CN': '手动轮椅', 'zh-HK': '手動輪椅', en: 'Manual wheelchair' },
    limits: {
      // 1:12, the steepest ramp of GB 55019-2021 2.3.1 and of the ADA (8.33 %).
      maxSlopeUp: 1 / 12,
      // AccessMap's wheelchair: 10 % down, steeper than up because the wheels can be held.
      maxSlopeDown: 1 / 10,
      // Our estimate: at 5 % (about 3°) the lower wheel takes 1.6 times the power (Richter 2007).
      maxCrossSlope: 0.05,
      // The narrowest door of GB 50763-2012 3.5.3; a chair is 700 mm at most (ISO 7176-5).
      minWidthMm: 800,
      // The lowest choice of openrouteservice, and GraphHopper's limit: 3 cm.
      maxKerbUpMm: 30,
      // The same down: a kerb known only as raised (31 mm and more) must stop a chair both ways. Who
      // can roll down a higher one says so in the request.
      maxKerbDownMm: 30,
      maxSteps: 0,
      // OSM `smoothness=bad`. The wiki names wheelchairs up to `intermediate`; one class more, as
      // a short bad stretch costs effort (roughness slows and is averted) but stops nobody.
      maxRoughness: 3,
    },
    preferences: {
      ...WALKING,
      // 3.6 km/h: between osr 2.9 and ORS and Valhalla 4 km/h.
      speedMps: 1,
      kerbS: 8,
      crossingS: 20,
      liftS: 90,
      slopeAversion: 1,
      roughnessAversion: 1,
      roadAversion: 1,
      unknownAversion: 0.2,
      unknownPointS: 30,
    },
    unknown: WHEELED_UNKNOWN,
    heedsWheelchairClaim: true,
  },
  {
    id: 'powered-wheelchair',
    label: { 'zh-CN': '电动轮椅', 'zh-HK': '電動輪椅', en: 'Powered wheelchair' },
    limits: {
      // AccessMap's powered chair: 12 %; below the 10° that makers commonly rate.
      maxSlopeUp: 0.12,
      maxSlopeDown: 0.12,
      // Our estimate: heavier and lower than a manual chair, and driven on all wheels.
      maxCrossSlope: 0.08,
      // As for the manual chair: 700 mm at most and a hand's breadth on either side.
      minWidthMm: 800,
      // Many climb 50 mm, but then a kerb known only as raised would be a maybe: who has such a chair
      // says so in the request.
      maxKerbUpMm: 30,
      maxKerbDownMm: 30,
      maxSteps: 0,
      // OSM `smoothness=bad`: pneumatic tyres and power, but small castors.
      maxRoughness: 3,
    },
    preferences: {
      ...WALKING,
      // 6 km/h is the usual top speed; 5 km/h among people.
      speedMps: 1.4,
      kerbS: 5,
      crossingS: 20,
      liftS: 90,
      slopeAversion: 0.3,
      roughnessAversion: 0.7,
      roadAversion: 1,
      unknownAversion: 0.2,
      unknownPointS: 30,
    },
    unknown: WHEELED_UNKNOWN,
    heedsWheelchairClaim: true,
  },
  {
    id: 'blind-cane',
    label: { 'zh-CN': '视障（盲杖）', 'zh-HK': '視障（手杖）', en: 'Blind, with a cane' },
    // Nothing here stops a person who cannot see: kerbs and stairs are landmarks.
    limits: {},
    preferences: {
      ...WALKING,
      // Our estimate: 4 km/h, slower than a sighted walker on unknown ground.
      speedMps: 1.1,
      stepS: 0.8,
      kerbS: 2,
      crossingS: 30,
      roadAversion: 3,
      stepsAversionS: 20,
      noTactileAversion: 0.5,
      noSoundS: 60,
    },
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
  {
    id: 'older-walker',
    label: { 'zh-CN': '老年步行者', 'zh-HK': '長者', en: 'Older walker' },
    limits: {
      // AccessMap's walker with a cane: 14 % either way.
      maxSlopeUp: 0.14,
      maxSlopeDown: 0.14,
      // Our estimate: one step of ordinary height and a little more.
      maxKerbUpMm: 200,
      maxKerbDownMm: 200,
      // OSM `smoothness=horrible`: what boots can walk.
      maxRoughness: 5,
    },
    preferences: {
      ...WALKING,
      // 3.2 km/h: the 3 ft/s by which crossings are timed where many walkers are slow.
      speedMps: 0.9,
      stepS: 1,
      kerbS: 3,
      crossingS: 25,
      slopeAversion: 0.7,
      roughnessAversion: 0.7,
      roadAversion: 1,
      stepsAversionS: 90,
      unknownAversion: 0.05,
      unknownPointS: 5,
    },
    unknown: unknown('penalise', { crossSlope: 'accept', width: 'accept' }),
    heedsWheelchairClaim: false,
  },
  {
    id: 'pushchair',
    label: { 'zh-CN': '婴儿车', 'zh-HK': '嬰兒車', en: 'Pushchair' },
    limits: {
      // Our estimate: a grown-up holds a loaded pushchair on 15 %.
      maxSlopeUp: 0.15,
      maxSlopeDown: 0.15,
      // A single pushchair is about 600 mm wide.
      minWidthMm: 700,
      // Tipped back over its rear wheels: a full kerb.
      maxKerbUpMm: 150,
      maxKerbDownMm: 150,
      // Nobody is asked to carry it up a flight alone.
      maxSteps: 0,
      // OSM `smoothness=very_bad`.
      maxRoughness: 4,
    },
    preferences: {
      ...WALKING,
      speedMps: 1.2,
      kerbS: 4,
      crossingS: 20,
      slopeAversion: 0.4,
      roughnessAversion: 0.7,
      roadAversion: 1,
      unknownAversion: 0.1,
      unknownPointS: 10,
    },
    unknown: WHEELED_UNKNOWN,
    heedsWheelchairClaim: true,
  },
];

export const PROFILE_IDS: readonly string[] = PROFILES.map((profile) => profile.id);

/** The profile of this id; an unknown one throws, naming those there are. */
export function profileById(id: string): Profile {
  const found = PROFILES.find((profile) => profile.id === id);
  if (found === undefined) throw new UnknownNameError('profile', id, PROFILE_IDS);
  return found;
}
