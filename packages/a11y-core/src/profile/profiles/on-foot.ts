import type { Profile } from '../profile.js';
import { unknown, WALKING, WHEELED_UNKNOWN } from './base.js';

/** Travellers on foot, with and without a support. */
export const ON_FOOT: readonly Profile[] = [
  {
    id: 'walker',
    label: { 'zh-CN': '步行者', 'zh-HK': '步行人士', en: 'Walker' },
    limits: {},
    preferences: WALKING,
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
    unknown: unknown('penalise', {
      crossSlope: 'accept',
      width: 'accept',
      liftCarWidth: 'accept',
      liftCarDepth: 'accept',
    }),
    heedsWheelchairClaim: false,
  },
  {
    id: 'crutches',
    label: { 'zh-CN': '手杖或拐杖', 'zh-HK': '手杖或拐杖', en: 'Walking stick or crutches' },
    limits: {
      // AccessMap's walker with a cane: 14 % either way.
      maxSlopeUp: 0.14,
      maxSlopeDown: 0.14,
      // Our estimate: one step of ordinary height and a little more.
      maxKerbUpMm: 200,
      maxKerbDownMm: 200,
      // OSM `smoothness=very_bad`: a stick needs firm ground.
      maxRoughness: 4,
    },
    preferences: {
      ...WALKING,
      // Our estimate: 2.9 km/h.
      speedMps: 0.8,
      stepS: 2,
      kerbS: 4,
      crossingS: 25,
      slopeAversion: 0.8,
      roughnessAversion: 0.8,
      roadAversion: 1,
      // A flight costs as much as a way round of a hundred metres.
      stepsAversionS: 120,
      unknownAversion: 0.05,
      unknownPointS: 5,
    },
    unknown: unknown('penalise', {
      crossSlope: 'accept',
      width: 'accept',
      liftCarWidth: 'accept',
      liftCarDepth: 'accept',
    }),
    heedsWheelchairClaim: false,
  },
  {
    id: 'walking-frame',
    label: { 'zh-CN': '助行架', 'zh-HK': '助行架', en: 'Walking frame or rollator' },
    limits: {
      // Our estimate: on more the frame runs away downhill and is pushed at arm's length uphill.
      maxSlopeUp: 0.1,
      maxSlopeDown: 0.1,
      // Our estimate, between a chair and a person on foot.
      maxCrossSlope: 0.08,
      // Frames are up to about 650 mm wide.
      minWidthMm: 700,
      // Lifted over an ordinary kerb, which takes its time; a single step is no more than that.
      maxKerbUpMm: 150,
      maxKerbDownMm: 150,
      maxSteps: 1,
      // OSM `smoothness=bad`: small wheels.
      maxRoughness: 3,
      // A frame tips where the steps of an escalator rise.
      maxEscalators: 0,
    },
    preferences: {
      ...WALKING,
      // Our estimate: 2.5 km/h.
      speedMps: 0.7,
      stepS: 5,
      kerbS: 10,
      crossingS: 25,
      slopeAversion: 1,
      roughnessAversion: 1,
      roadAversion: 1.5,
      stepsAversionS: 90,
      unknownAversion: 0.1,
      unknownPointS: 15,
    },
    unknown: WHEELED_UNKNOWN,
    heedsWheelchairClaim: false,
  },
];
