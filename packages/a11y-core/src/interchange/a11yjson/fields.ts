import type { PlaceCategory } from '../../facility/place-category.js';

/** How a member of A11yJSON is the value of ours. */
export type FieldKind =
  /** A length with its unit. */
  | 'length'
  /** An angle in degrees, which is a slope. */
  | 'angle'
  | 'count'
  | 'flag'
  /** True there is no here. */
  | 'opposite'
  /** True there is this word here; false says nothing. */
  | { readonly word: string };

export interface Field {
  /** Path below the object of the facility. */
  readonly from: string;
  /** A parameter of ours, or `context.` and a fact of the surroundings. */
  readonly to: string;
  readonly kind: FieldKind;
}

/** Where A11yJSON holds a facility of ours, and which of its members mean the same. */
export interface Holding {
  readonly facilityType: string;
  /** Path below `properties`; `*` for each element of a list. Empty: the feature itself. */
  readonly at: string;
  /** Only features of these categories. */
  readonly categories?: readonly string[];
  /** Only objects that say this of themselves, where they say anything. */
  readonly onlyIf?: string;
  readonly fields: readonly Field[];
}

const length = (from: string, to: string): Field => ({ from, to, kind: 'length' });
const flag = (from: string, to: string): Field => ({ from, to, kind: 'flag' });

const DOOR: readonly Field[] = [
  length('thresholdHeight', 'thresholdHeight'),
  { from: 'isRevolving', to: 'noRevolvingDoor', kind: 'opposite' },
  { from: 'isAutomatic', to: 'context.doorKind', kind: { word: 'automatic' } },
  flag('isGlassDoor', 'context.isGlazed'),
  flag('hasClearMarkingOnGlassDoor', 'glassDoorMarking'),
];

const STAIRS: readonly Field[] = [
  { from: 'count', to: 'riserCount', kind: 'count' },
  length('stepHeight', 'riserHeight'),
];

/**
 * What A11yJSON 31 and the declarations both speak of. Members that only sound alike are left out:
 * the width of a door is not its clear width when open, one handrail is not one on both sides, and a
 * tactile strip is not a warning surface of a given depth.
 */
export const HOLDINGS: readonly Holding[] = [
  {
    facilityType: 'lift',
    at: '',
    categories: ['elevator'],
    fields: [
      length('cabinWidth', 'carWidth'),
      length('cabinLength', 'carDepth'),
      flag('isWorking', 'inService'),
    ],
  },
  {
    facilityType: 'platformLift',
    at: '',
    categories: ['wheelchairLift', 'stairLift'],
    fields: [
      length('cabinWidth', 'width'),
      length('cabinLength', 'depth'),
      flag('isWorking', 'inService'),
    ],
  },
  { facilityType: 'ramp', at: '', categories: ['ramp'], fields: [] },
  {
    facilityType: 'entrance',
    at: 'accessibility.entrances.*',
    fields: [
      flag('isMainEntrance', 'context.mainEntrance'),
      { from: 'isLevel', to: 'context.entranceKind', kind: { word: 'flat' } },
    ],
  },
  { facilityType: 'door', at: 'accessibility.entrances.*.door', fields: DOOR },
  { facilityType: 'stairs', at: 'accessibility.entrances.*.stairs.*', fields: STAIRS },
  { facilityType: 'stairs', at: 'accessibility.stairs.*', fields: STAIRS },
  {
    facilityType: 'accessibleToilet',
    at: 'accessibility.restrooms.*',
    onlyIf: 'isAccessibleWithWheelchair',
    fields: [length('turningSpaceInside', 'turningDiameter')],
  },
  {
    facilityType: 'parkingBay',
    at: 'accessibility.parking.forWheelchairUsers',
    onlyIf: 'isAvailable',
    fields: [
      { from: 'count', to: 'count', kind: 'count' },
      length('width', 'bayWidth'),
      length('length', 'bayLength'),
      length('maxVehicleHeight', 'verticalClearance'),
    ],
  },
  {
    facilityType: 'serviceCounter',
    at: 'accessibility.desks.*',
    fields: [
      length('fixedHeight', 'topHeight'),
      length('fixedHeightBelow', 'kneeHeight'),
      length('widthBelow', 'kneeWidth'),
    ],
  },
  {
    facilityType: 'wheelchairSpace',
    at: 'accessibility.wheelchairPlaces',
    fields: [{ from: 'count', to: 'count', kind: 'count' }],
  },
];

/** Why some members have no place here, by the end of their path; others simply have none. */
export const REASONS: Readonly<Record<string, string>> = {
  'door.width': 'the width of a door is not its clear width when open',
  'accessibleWith.wheelchair': 'an opinion of the whole place, not a measurement of a part',
  'partiallyAccessibleWith.wheelchair':
    'an opinion of the whole place, not a measurement of a part',
  hasHandRail: 'does not say whether there is one on both sides',
  isAccessibleWithWheelchair: 'says which restrooms are accessible toilets; itself no parameter',
  heightOfControls: 'does not say of the highest or the lowest button',
};

/** Categories of A11yJSON (after OpenStreetMap) that are kinds of place here. */
export const CATEGORIES: Readonly<Record<string, PlaceCategory>> = {
  cinema: 'public_culture',
  library: 'public_culture',
  museum: 'public_culture',
  theatre: 'public_culture',
  arts_centre: 'public_culture',
  hospital: 'medical',
  doctors: 'medical',
  clinic: 'medical',
  pharmacy: 'medical',
  school: 'education',
  university: 'education',
  kindergarten: 'education',
  hotel: 'hotel_catering',
  restaurant: 'hotel_catering',
  cafe: 'hotel_catering',
  bank: 'finance_post',
  post_office: 'finance_post',
  townhall: 'government_service',
  government_office: 'government_service',
  supermarket: 'retail',
  mall: 'retail',
  shop: 'retail',
  toilets: 'public_toilet',
  parking: 'car_park',
  train_station: 'transport_hub',
  subway_station: 'transport_hub',
  bus_station: 'transport_hub',
  park: 'park_square_scenic',
  stadium: 'sports',
  sports_centre: 'sports',
  social_facility: 'welfare',
};

/** The category a place of ours has there: the first that means it. */
export const EXPORT_CATEGORIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CATEGORIES)
    .toReversed()
    .map(([theirs, ours]) => [ours, theirs]),
);
