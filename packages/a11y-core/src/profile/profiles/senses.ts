import type { Profile } from '../profile.js';
import { unknown, WALKING } from './base.js';

/** Travellers who see or hear little or nothing. */
export const OTHER_SENSES: readonly Profile[] = [
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
      // As much as half the want of sound: without warning paving the carriageway begins unannounced.
      noTactileKerbS: 30,
      // Where no signal holds the traffic, an island lets a person listen to one side of it at a time.
      noIslandS: 20,
      // Nothing to follow and no straight line to keep: a way round twice as long is taken.
      openAreaAversion: 1,
      // A fork is a place to stop, search and line up again; four ways cost two of these.
      junctionS: 5,
    },
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
  {
    id: 'blind-dog',
    label: { 'zh-CN': '视障（导盲犬）', 'zh-HK': '視障（導盲犬）', en: 'Blind, with a guide dog' },
    limits: {
      // Paws are caught where the steps run under the comb: guide dogs may not ride (ITU-T F.921, Wayfindr).
      maxEscalators: 0,
    },
    preferences: {
      ...WALKING,
      // Our estimate: a dog leads past what a cane has to find.
      speedMps: 1.25,
      stepS: 0.7,
      kerbS: 2,
      crossingS: 30,
      roadAversion: 3,
      stepsAversionS: 20,
      // The dog stops at kerbs and finds the way; paving tells the person where they are, no more.
      noTactileAversion: 0.1,
      noSoundS: 60,
      // The dog stops at kerbs whether they are paved or not.
      noTactileKerbS: 10,
      // The dog does not judge traffic: the person listens as with a cane.
      noIslandS: 20,
      // Dogs work along edges and from point to point; over the open the person has to give the line.
      openAreaAversion: 0.7,
      // The dog finds the openings, the person has to choose among them.
      junctionS: 3,
    },
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
  {
    id: 'low-vision',
    label: { 'zh-CN': '低视力', 'zh-HK': '低視力', en: 'Low vision' },
    limits: {},
    preferences: {
      ...WALKING,
      // Our estimates, between a walker and a person who is blind.
      speedMps: 1.15,
      stepS: 0.8,
      kerbS: 1,
      crossingS: 25,
      roughnessAversion: 0.4,
      roadAversion: 2,
      stepsAversionS: 20,
      noTactileAversion: 0.1,
      noSoundS: 20,
      noTactileKerbS: 10,
      noIslandS: 10,
      // Landmarks across a square may be out of sight.
      openAreaAversion: 0.2,
      junctionS: 1,
    },
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
  {
    id: 'deaf',
    label: { 'zh-CN': '听障', 'zh-HK': '聽障', en: 'Deaf' },
    limits: {},
    preferences: {
      ...WALKING,
      // Nobody hears a car come from behind where there is no pavement.
      roadAversion: 1.5,
    },
    unknown: unknown('accept'),
    heedsWheelchairClaim: false,
  },
];
