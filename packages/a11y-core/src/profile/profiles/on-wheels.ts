import type { Profile } from '../profile.js';
import { WALKING, WHEELED_UNKNOWN } from './base.js';

/** Travellers who roll, or push what rolls. */
export const ON_WHEELS: readonly Profile[] = [
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
      // The chair of the TSI PRM (EU 1300/2014, appendix M): 700 × 1200 mm, 50 mm at either side for the hands
      // and 50 mm for the feet. GB 55019-2021 2.6.2 asks for a car of 1100 × 1400 mm; a smaller one that
      // holds the chair falls short of the standard and stops nobody.
      minLiftCarWidthMm: 800,
      minLiftCarDepthMm: 1250,
      // Stairs that move: no matter how many steps somebody may be helped over.
      maxEscalators: 0,
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
      // 1300 mm long with its footrests, the most that ISO 7176-5 recommends; as wide as the manual chair.
      minLiftCarWidthMm: 800,
      minLiftCarDepthMm: 1300,
      maxEscalators: 0,
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
    id: 'mobility-scooter',
    label: { 'zh-CN': '代步车', 'zh-HK': '電動代步車', en: 'Mobility scooter' },
    limits: {
      // As for the powered chair: makers commonly rate 10° and less for three wheels.
      maxSlopeUp: 0.12,
      maxSlopeDown: 0.12,
      // Our estimate: short in the wheelbase across, high in the seat, and easier to tip than a chair.
      maxCrossSlope: 0.05,
      // The widest for use on pavements is 850 mm (class 3 of the British rules), and a hand's breadth.
      minWidthMm: 900,
      // Many climb more, but a kerb known only as raised must not be a maybe: see the powered chair.
      maxKerbUpMm: 30,
      maxKerbDownMm: 30,
      maxSteps: 0,
      // OSM `smoothness=bad`, as for the chairs.
      maxRoughness: 3,
      // Our estimate for a scooter of four wheels; small ones fold, and say so in the request.
      minLiftCarWidthMm: 800,
      minLiftCarDepthMm: 1400,
      maxEscalators: 0,
    },
    preferences: {
      ...WALKING,
      // 6.4 km/h, the most that is allowed on pavements where there are rules, is not driven among people.
      speedMps: 1.6,
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
      // Shorter and narrower than any car for people: no limit of the car. Signs forbid escalators.
      maxEscalators: 0,
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
