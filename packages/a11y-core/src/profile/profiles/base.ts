import type { Preferences } from '../preference.js';
import type { UnknownPolicies, UnknownPolicy } from '../unknown.js';

/** Everybody starts from here; a traveller states only what differs. Penalties are our own estimates. */
export const WALKING: Preferences = {
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
  noTactileKerbS: 0,
  noIslandS: 0,
  openAreaAversion: 0,
  junctionS: 0,
  unknownAversion: 0,
  unknownPointS: 0,
};

/** One policy for every attribute, but for those named. */
export function unknown(
  rest: UnknownPolicy,
  named: Partial<UnknownPolicies> = {},
): UnknownPolicies {
  return {
    incline: rest,
    crossSlope: rest,
    width: rest,
    kerb: rest,
    steps: rest,
    roughness: rest,
    liftCarWidth: rest,
    liftCarDepth: rest,
    ...named,
  };
}

/**
 * The unknown on wheels: hardly anything is measured in real map data, so avoiding it all would
 * leave no way; it is passable at a price and its share is reported. Nearly no cross slope and no
 * lift car is mapped anywhere, so pricing them would price every metre and every lift alike.
 */
export const WHEELED_UNKNOWN = unknown('penalise', {
  crossSlope: 'accept',
  liftCarWidth: 'accept',
  liftCarDepth: 'accept',
});
