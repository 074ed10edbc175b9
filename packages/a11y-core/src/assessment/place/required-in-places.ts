import type { PlaceCategory } from '../../facility/place-category.js';
import type { FacilityTypeName } from '../../facility/types/index.js';
import { anyOf, isSo } from '../../standard/condition.js';
import type { Severity } from '../../standard/requirement.js';
import type { PlaceCondition } from './place-condition.js';

/** A facility that a place of some category must have, on a condition. */
export interface RequiredFacility {
  /** Stable, such as `lift`. */
  readonly id: string;
  /** One surveyed facility of any of these types is enough; the first is what is missing. */
  readonly types: readonly [FacilityTypeName, ...FacilityTypeName[]];
  readonly places: readonly PlaceCategory[];
  /** When the place needs it; absent: always. */
  readonly condition?: PlaceCondition;
  /**
   * Ids of the rows that demand it, the prevailing edition first. A count row of the place is
   * itself the finding; any other lends the missing facility its clause, confidence and severity.
   */
  readonly rows: readonly string[];
  /** Row whose findings on the facilities there are say it already: named, not blamed twice. */
  readonly heldBy?: string;
  /**
   * Where no row held demands it of these places: the clause as recalled. Like every figure of low
   * confidence it may turn a place yellow ("to be verified"), never red.
   */
  readonly recalled?: {
    readonly edition: string;
    readonly clause: string;
    readonly severity: Severity;
  };
}

const BUILDINGS = [
  'government_service',
  'public_culture',
  'sports',
  'education',
  'medical',
  'welfare',
  'retail',
  'hotel_catering',
  'finance_post',
  'transport_hub',
] as const satisfies readonly PlaceCategory[];

const above = (context: 'totalParkingBays' | 'totalSeats' | 'totalGuestRooms' | 'totalDwellings') =>
  ({ place: { context, is: 'above', value: 0 } }) as const satisfies PlaceCondition;

const MANY_STOREYS = {
  place: anyOf(isSo('buildingHasLifts'), { context: 'totalStoreys', is: 'above', value: 1 }),
} as const satisfies PlaceCondition;

const HAS_TOILETS = { place: isSo('toiletsPresent') } as const satisfies PlaceCondition;

/** There are entrances, and steps are the only way into every one of them. */
const STEPS_ONLY = {
  all: [
    { some: 'entrance', where: { context: 'entranceKind', oneOf: ['stepsOnly'] } },
    {
      not: {
        some: 'entrance',
        where: { context: 'entranceKind', oneOf: ['flat', 'stepsAndRamp', 'stepsAndPlatformLift'] },
      },
    },
  ],
} as const satisfies PlaceCondition;

/**
 * What each category of place must have, on which condition, and who says so. A step-free entrance
 * needs no ramp, a building of one storey no lift, a place without toilets no accessible toilet.
 * Not a check list for surveys: whatever else is there is judged as a facility.
 */
export const REQUIRED_IN_PLACES: readonly RequiredFacility[] = [
  {
    id: 'entrance-office',
    types: ['entrance'],
    places: ['government_service'],
    condition: { place: isSo('servesPublic') },
    rows: ['GB50763-8.2.2-entrance.mainEntranceAccessible'],
  },
  {
    id: 'entrance-education',
    types: ['entrance'],
    places: ['education'],
    rows: ['GB50763-8.3.2-entrance.mainEntranceAccessible'],
  },
  {
    id: 'entrance-commercial',
    types: ['entrance'],
    places: ['retail', 'hotel_catering', 'finance_post'],
    rows: ['GB50763-8.8.2-entrance.accessibleEntranceCount'],
  },
  {
    id: 'entrance-toilet',
    types: ['entrance'],
    places: ['public_toilet'],
    rows: ['GB50763-8.13.2-publicToilet.accessibleEntrance'],
  },
  {
    id: 'entrance-other',
    types: ['entrance'],
    places: ['public_culture', 'sports', 'medical', 'welfare', 'transport_hub', 'residential'],
    rows: [],
    recalled: {
      edition: 'GB50763-2012',
      clause: '8.4.2, 8.5.2, 8.6.2, 8.7.2, 8.9.2, 7.4.2',
      severity: 'essential',
    },
  },
  {
    id: 'way-up-to-entrance',
    types: ['ramp', 'platformLift', 'lift'],
    places: [...BUILDINGS, 'public_toilet', 'residential'],
    condition: STEPS_ONLY,
    rows: [],
    heldBy: 'GB55019-2.4.1-entrance.permittedType',
  },
  {
    id: 'lift',
    types: ['lift'],
    places: BUILDINGS,
    condition: { place: isSo('buildingHasLifts') },
    rows: ['GB55019-2.6.4-lift.count', 'GB50763-8.1.4-lift.count'],
  },
  {
    id: 'accessible-stairs',
    types: ['stairs'],
    places: ['education'],
    condition: { place: { context: 'totalStoreys', is: 'above', value: 1 } },
    rows: ['GB50763-8.3.2-stairs.accessibleStairCount'],
  },
  {
    id: 'toilet',
    types: ['accessibleToilet', 'toiletCubicle', 'publicToilet'],
    places: BUILDINGS,
    condition: HAS_TOILETS,
    rows: ['GB55019-3.2.4-publicToilet.perFloorProvision'],
  },
  {
    id: 'toilet-office',
    types: ['accessibleToilet'],
    places: ['government_service'],
    condition: { place: isSo('servesPublic') },
    rows: ['GB50763-8.2.2-accessibleToilet.count'],
  },
  {
    id: 'toilet-medical',
    types: ['accessibleToilet'],
    places: ['medical'],
    rows: ['GB50763-8.4.2-accessibleToilet.groundFloorCount'],
  },
  {
    id: 'toilet-education',
    types: ['publicToilet', 'accessibleToilet'],
    places: ['education'],
    condition: HAS_TOILETS,
    rows: ['GB50763-8.3.2-publicToilet.count'],
  },
  {
    id: 'toilet-culture',
    types: ['publicToilet', 'accessibleToilet'],
    places: ['public_culture'],
    condition: HAS_TOILETS,
    rows: ['GB50763-8.7.2-publicToilet.perFloorCount'],
  },
  {
    id: 'toilet-commercial',
    types: ['publicToilet', 'accessibleToilet'],
    places: ['retail', 'hotel_catering', 'finance_post'],
    condition: HAS_TOILETS,
    rows: ['GB50763-8.8.2-publicToilet.perFloorCount'],
  },
  {
    id: 'toilet-in-public-toilet',
    types: ['accessibleToilet', 'toiletCubicle'],
    places: ['public_toilet'],
    rows: [],
    recalled: { edition: 'GB50763-2012', clause: '8.13.2', severity: 'essential' },
  },
  {
    id: 'toilet-outdoors',
    types: ['accessibleToilet', 'toiletCubicle', 'publicToilet'],
    places: ['park_square_scenic', 'car_park'],
    condition: HAS_TOILETS,
    rows: [],
    recalled: { edition: 'GB50763-2012', clause: '5.2.6, 6.2.5, 8.10.1', severity: 'essential' },
  },
  {
    id: 'parking-bay',
    types: ['parkingBay'],
    places: [...BUILDINGS, 'park_square_scenic', 'street_bus', 'car_park', 'residential'],
    condition: above('totalParkingBays'),
    rows: [
      'GB55019-2.9.5-parkingBay.count.under100',
      'GB55019-2.9.5-parkingBay.count.over100',
      'GB55019-2.9.5-parkingBay.count.openSpace',
      'GB50763-5.2.1-parkingBay.count.under50',
      'GB50763-5.2.1-parkingBay.count.under100',
      'GB50763-5.2.1-parkingBay.count.over100',
      'GB50763-6.2.1-parkingBay.count.under50',
      'GB50763-6.2.1-parkingBay.count.under100',
      'GB50763-6.2.1-parkingBay.count.over100',
      'GB50763-7.3.3-parkingBay.count',
      'GB50763-8.1.2-parkingBay.count.under100',
      'GB50763-8.1.2-parkingBay.count.over100',
      'GB50763-8.6.2-parkingBay.count.classA',
      'GB50763-8.6.2-parkingBay.count.classBC',
      'GB50763-8.10.1-parkingBay.count.classI',
      'GB50763-8.10.1-parkingBay.count.classII-III',
      'GB50763-8.10.1-parkingBay.count.classIV',
    ],
  },
  {
    id: 'drop-off',
    types: ['dropOff'],
    places: ['transport_hub', 'medical'],
    rows: ['SJG103-4.1.6-dropOff.presentAtTransportAndHospital'],
  },
  {
    id: 'wheelchair-space',
    types: ['wheelchairSpace'],
    places: ['government_service', 'public_culture', 'sports', 'education', 'transport_hub'],
    condition: above('totalSeats'),
    rows: [
      'GB55019-3.5.4-wheelchairSpace.count.upTo100',
      'GB55019-3.5.4-wheelchairSpace.count.101to400',
      'GB55019-3.5.4-wheelchairSpace.count.over400',
      'GB50763-8.2.2-wheelchairSpace.count.upTo300',
      'GB50763-8.2.2-wheelchairSpace.count.over300',
      'GB50763-8.6.2-wheelchairSpace.count',
      'GB50763-8.7.4-wheelchairSpace.count.upTo300',
      'GB50763-8.7.4-wheelchairSpace.count.over300',
    ],
  },
  {
    id: 'guest-room',
    types: ['guestRoom'],
    places: ['hotel_catering'],
    condition: above('totalGuestRooms'),
    rows: [
      'GB50763-8.8.3-guestRoom.count.upTo100',
      'GB50763-8.8.3-guestRoom.count.100to400',
      'GB50763-8.8.3-guestRoom.count.over400',
    ],
  },
  {
    id: 'dwelling',
    types: ['guestRoom'],
    places: ['residential'],
    condition: above('totalDwellings'),
    rows: ['GB50763-7.4.3-guestRoom.dwellingCount'],
  },
  {
    id: 'low-counter',
    types: ['serviceCounter'],
    places: BUILDINGS,
    condition: { place: isSo('serviceDesksPresent') },
    rows: ['GB55019-3.6.1-serviceCounter.present', 'GB50763-8.1.5-serviceCounter.present'],
  },
  {
    id: 'kerb-ramp',
    types: ['kerbRamp'],
    places: ['street_bus'],
    condition: { place: isSo('levelDifference') },
    rows: ['GB55019-2.10.1-kerbRamp.present', 'GB50763-4.2.1-sidewalk.kerbRampAtEveryBreak'],
  },
  {
    id: 'audible-signal',
    types: ['audibleSignal'],
    places: ['street_bus'],
    condition: { all: [{ place: isSo('signalControlled') }, { place: isSo('audibleSignalArea') }] },
    rows: [
      'GB55019-4.0.8-audibleSignal.presentAtRequiredCrossings',
      'GB50763-4.3.1-crossing.audibleSignal',
    ],
  },
];

/** Facts that make a place need a way between storeys. */
export const NEEDS_WAY_UP: PlaceCondition = MANY_STOREYS;
/** Facts that make a place need a toilet. */
export const NEEDS_TOILET: PlaceCondition = HAS_TOILETS;
