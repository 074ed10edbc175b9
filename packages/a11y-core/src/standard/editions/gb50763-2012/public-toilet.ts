import { publicToilet } from '../../../facility/types/public-toilet.js';
import { allOf, anyOf, isNotSo, isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

/** Toilets that are places of their own; in parks and streets the survey says which is one. */
const CITY_TOILET = anyOf(
  { context: 'placeCategory', oneOf: ['public_toilet'] },
  allOf(
    { context: 'placeCategory', oneOf: ['park_square_scenic', 'street_bus'] },
    isSo('cityPublicToilet'),
  ),
);

/** In buildings a separate accessible toilet nearby may take its place; not so in the city's own (8.13.2). */
const BARRIER_FREE = anyOf(CITY_TOILET, isNotSo('accessibleToiletNearby'));
const ASKED = 'The standard gives no distance up to which a separate toilet is nearby.';

export const publicToiletRequirements = requirementsFor(GB50763, publicToilet, [
  {
    id: 'GB50763-3.9.1-publicToilet.fixturesComplete',
    parameter: 'fixturesComplete',
    check: isTrue,
    condition: BARRIER_FREE,
    askedBecause: ASKED,
    severity: 'detail',
    governedBy: ['GB55019-3.2.1-publicToilet.fixturesComplete'],
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-3.9.1-publicToilet.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    condition: BARRIER_FREE,
    conditionText: 'entrance and passage',
    askedBecause: ASKED,
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-3.2.1-publicToilet.turningDiameter'],
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-3.9.1-publicToilet.doorClearWidth',
    parameter: 'doorClearWidth',
    check: atLeast(800),
    condition: BARRIER_FREE,
    askedBecause: ASKED,
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-3.9', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-3.9.1-publicToilet.surface',
    parameter: 'surface',
    check: isTrue,
    condition: BARRIER_FREE,
    askedBecause: ASKED,
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-3.9'],
  },
  {
    id: 'GB50763-8.3.2-publicToilet.count',
    parameter: 'count',
    check: atLeast(1),
    condition: { context: 'placeCategory', oneOf: ['education'] },
    conditionText: 'education buildings',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
    subject: 'place',
  },
  {
    id: 'GB50763-8.7.2-publicToilet.perFloorCount',
    parameter: 'perFloorCount',
    check: atLeast(1),
    condition: { context: 'placeCategory', oneOf: ['public_culture'] },
    conditionText: 'cultural buildings',
    metIf: isSo('accessibleToiletNearby'),
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
    subject: 'place',
  },
  {
    id: 'GB50763-8.8.2-publicToilet.perFloorCount',
    parameter: 'perFloorCount',
    check: atLeast(1),
    condition: {
      context: 'placeCategory',
      oneOf: ['retail', 'hotel_catering', 'finance_post'],
    },
    conditionText: 'commercial buildings',
    metIf: isSo('accessibleToiletNearby'),
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
    subject: 'place',
  },
  {
    id: 'GB50763-8.13.2-publicToilet.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    condition: CITY_TOILET,
    conditionText: 'city public toilets',
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-3.2.1-publicToilet.turningDiameter'],
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-8.13.2-publicToilet.doorClearWidth',
    parameter: 'doorClearWidth',
    check: atLeast(800),
    condition: CITY_TOILET,
    conditionText: 'city public toilets',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-8.13.2-publicToilet.accessibleEntrance',
    parameter: 'accessibleEntrance',
    check: isTrue,
    condition: CITY_TOILET,
    conditionText: 'city public toilets',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-8.13.2-publicToilet.cubicleOnGroundFloor',
    parameter: 'cubicleOnGroundFloor',
    check: isTrue,
    condition: allOf(CITY_TOILET, isSo('twoStoreyToilet')),
    conditionText: 'two-storey public toilets',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
]);
