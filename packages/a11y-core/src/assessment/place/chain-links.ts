import type { PlaceCategory } from '../../facility/place-category.js';
import type { TravellerGroup } from '../../facility/traveller-group.js';
import type { FacilityTypeName } from '../../facility/types/index.js';
import type { Condition } from '../../standard/condition.js';
import { isNotSo, isSo } from '../../standard/condition.js';
import type { PlaceCondition } from './place-condition.js';
import { NEEDS_TOILET, NEEDS_WAY_UP } from './required-in-places.js';

/** The links of the way through a place, in the order a person meets them. */
export const LINK_KINDS = [
  'arrival',
  'approach',
  'entrance',
  'circulation',
  'lift',
  'service',
  'toilet',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * Facilities that do the same for a person.
 * - `any`: alternatives; one good one is enough
 * - `every`: one after the other on the way, or each a service of its own; all are needed
 */
export interface LinkStep {
  readonly types: readonly FacilityTypeName[];
  readonly need: 'any' | 'every';
  /** What the way is for: without one surveyed the way is not known to exist. */
  readonly isGoal?: true;
  /** Counts only through what it leads to, once a goal is surveyed: a flat entrance needs no ramp. */
  readonly isSupport?: true;
}

/** One link: its ways are alternatives, the steps of a way are all needed. */
export interface ChainLink {
  readonly kind: LinkKind;
  readonly ways: readonly (readonly LinkStep[])[];
  /** When the place has such a link; absent: always. A facility surveyed in it settles it. */
  readonly condition?: PlaceCondition;
  /** In the chain only where something of it was surveyed. */
  readonly isOptional?: true;
}

const FIXTURES: LinkStep = { types: ['wc', 'washbasin', 'urinal', 'grabBar'], need: 'any' };

const ARRIVAL: ChainLink = {
  kind: 'arrival',
  ways: [
    [{ types: ['sidewalk', 'kerbRamp', 'crossing', 'footbridge', 'audibleSignal'], need: 'every' }],
    [{ types: ['busStop'], need: 'any' }],
    [{ types: ['parkingBay'], need: 'any' }],
    [{ types: ['dropOff'], need: 'any' }],
  ],
};

const APPROACH: ChainLink = {
  kind: 'approach',
  ways: [
    [
      {
        types: [
          'route',
          'parkOrSquare',
          'tactilePaving',
          'ramp',
          'stairs',
          'platformLift',
          'handrail',
          'obstacle',
          'manholeCover',
          'zeroLevelArea',
        ],
        need: 'every',
      },
    ],
  ],
};

const ENTRANCE: ChainLink = {
  kind: 'entrance',
  ways: [
    [
      { types: ['entrance'], need: 'any', isGoal: true },
      { types: ['door'], need: 'any' },
      { types: ['ramp', 'platformLift', 'stairs'], need: 'any', isSupport: true },
    ],
  ],
};

const CIRCULATION: ChainLink = {
  kind: 'circulation',
  ways: [[{ types: ['corridor', 'door', 'ramp', 'handrail'], need: 'every' }]],
};

const LIFT: ChainLink = {
  kind: 'lift',
  ways: [
    [{ types: ['lift'], need: 'any' }],
    [{ types: ['platformLift'], need: 'any' }],
    [{ types: ['stairs'], need: 'every' }],
  ],
  condition: NEEDS_WAY_UP,
};

const SERVICE: ChainLink = {
  kind: 'service',
  ways: [
    [
      { types: ['serviceCounter'], need: 'every' },
      { types: ['wheelchairSpace'], need: 'every' },
      { types: ['serviceSpace'], need: 'every' },
      { types: ['information'], need: 'every' },
      { types: ['guestRoom'], need: 'any' },
      { types: ['publicBath'], need: 'any' },
      { types: ['shower', 'bathtub'], need: 'any' },
      { types: ['changingRoom'], need: 'any' },
      { types: ['kitchen'], need: 'any' },
    ],
  ],
};

const TOILET: ChainLink = {
  kind: 'toilet',
  ways: [
    [{ types: ['accessibleToilet'], need: 'any', isGoal: true }, FIXTURES],
    [{ types: ['publicToilet', 'toiletCubicle'], need: 'any', isGoal: true }, FIXTURES],
  ],
  condition: NEEDS_TOILET,
};

const optional = (link: ChainLink): ChainLink => ({ ...link, isOptional: true });
const always = ({ kind, ways }: ChainLink): ChainLink => ({ kind, ways });

const BUILDING = [ARRIVAL, APPROACH, ENTRANCE, CIRCULATION, LIFT, SERVICE, TOILET] as const;

/** On a street the pavement is the place: all of it is the way, and every stop is a service. */
const STREET: readonly ChainLink[] = [
  optional({ kind: 'arrival', ways: [[{ types: ['parkingBay', 'dropOff'], need: 'any' }]] }),
  {
    kind: 'approach',
    ways: [
      [
        {
          types: [
            'sidewalk',
            'kerbRamp',
            'crossing',
            'footbridge',
            'audibleSignal',
            'tactilePaving',
            'route',
            'ramp',
            'stairs',
            'handrail',
            'obstacle',
            'manholeCover',
            'zeroLevelArea',
          ],
          need: 'every',
        },
      ],
    ],
  },
  { ...LIFT, isOptional: true },
  optional({ kind: 'service', ways: [[{ types: ['busStop'], need: 'every' }]] }),
  optional(TOILET),
];

/** What the chain contains, by category of the place. */
export const CHAINS: Readonly<Record<PlaceCategory, readonly ChainLink[]>> = {
  government_service: BUILDING,
  public_culture: BUILDING,
  sports: BUILDING,
  education: BUILDING,
  medical: BUILDING,
  welfare: BUILDING,
  retail: BUILDING,
  hotel_catering: BUILDING,
  finance_post: BUILDING,
  transport_hub: BUILDING,
  public_toilet: [optional(ARRIVAL), APPROACH, ENTRANCE, optional(CIRCULATION), always(TOILET)],
  park_square_scenic: [
    ARRIVAL,
    APPROACH,
    optional(ENTRANCE),
    optional(CIRCULATION),
    optional(LIFT),
    optional(SERVICE),
    TOILET,
  ],
  street_bus: STREET,
  car_park: [
    ARRIVAL,
    optional(APPROACH),
    optional(ENTRANCE),
    CIRCULATION,
    LIFT,
    optional(SERVICE),
    TOILET,
  ],
  residential: [
    ARRIVAL,
    APPROACH,
    ENTRANCE,
    CIRCULATION,
    LIFT,
    optional(SERVICE),
    optional(TOILET),
  ],
};

/** Where a facility stands whose type does not tell: the first row that holds. */
interface Placement {
  readonly types: readonly FacilityTypeName[];
  readonly where: Condition;
  readonly kind: LinkKind;
}

export const PLACEMENTS: readonly Placement[] = [
  {
    types: ['ramp', 'platformLift', 'door', 'stairs'],
    where: isSo('atEntrance'),
    kind: 'entrance',
  },
  {
    types: ['ramp', 'platformLift', 'stairs', 'handrail'],
    where: isSo('outdoor'),
    kind: 'approach',
  },
  { types: ['ramp'], where: isNotSo('atEntrance'), kind: 'circulation' },
];

/** The link of a type where no placement holds; a type without one is listed and changes no chain. */
export const USUAL_LINK: Readonly<Partial<Record<FacilityTypeName, LinkKind>>> = {
  sidewalk: 'arrival',
  kerbRamp: 'arrival',
  crossing: 'arrival',
  footbridge: 'arrival',
  audibleSignal: 'arrival',
  busStop: 'arrival',
  parkingBay: 'arrival',
  dropOff: 'arrival',
  route: 'approach',
  parkOrSquare: 'approach',
  tactilePaving: 'approach',
  obstacle: 'approach',
  manholeCover: 'approach',
  zeroLevelArea: 'approach',
  entrance: 'entrance',
  ramp: 'entrance',
  corridor: 'circulation',
  door: 'circulation',
  handrail: 'circulation',
  lift: 'lift',
  platformLift: 'lift',
  stairs: 'lift',
  serviceCounter: 'service',
  serviceSpace: 'service',
  wheelchairSpace: 'service',
  information: 'service',
  guestRoom: 'service',
  publicBath: 'service',
  shower: 'service',
  bathtub: 'service',
  changingRoom: 'service',
  kitchen: 'service',
  accessibleToilet: 'toilet',
  publicToilet: 'toilet',
  toiletCubicle: 'toilet',
  wc: 'toilet',
  washbasin: 'toilet',
  urinal: 'toilet',
  grabBar: 'toilet',
};

/**
 * What a group cannot pass, however well it is built: no row about it protects the group, and as a
 * way it does not exist for it.
 */
export const NO_WAY_FOR: Readonly<Partial<Record<TravellerGroup, readonly FacilityTypeName[]>>> = {
  wheelchair: ['stairs'],
};

/** What leads to a facility that names no `reachedVia`, among the facilities of the same link. */
export const IMPLIED_WAYS: readonly {
  readonly type: FacilityTypeName;
  readonly where: Condition;
  readonly via: readonly FacilityTypeName[];
}[] = [
  {
    type: 'entrance',
    where: { context: 'entranceKind', oneOf: ['flat'] },
    via: [],
  },
  {
    type: 'entrance',
    where: { context: 'entranceKind', oneOf: ['stepsAndPlatformLift'] },
    via: ['platformLift', 'stairs'],
  },
  {
    type: 'entrance',
    where: { context: 'entranceKind', oneOf: ['stepsOnly'] },
    via: ['stairs'],
  },
  {
    type: 'entrance',
    where: { context: 'entranceKind', oneOf: ['stepsAndRamp'] },
    via: ['ramp', 'stairs'],
  },
];
