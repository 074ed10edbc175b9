import { UnknownNameError } from '../errors.js';
import type { ContextKey } from '../facility/context.js';
import type { ValidityClass } from '../facility/define.js';
import type { ContextValue } from '../facility/facility.js';
import type { ObservationSource } from '../facility/observation.js';
import type { PlaceCategory } from '../facility/place-category.js';
import { OPERATION_HOURS, VALIDITY_MONTHS } from '../facility/validity.js';
import type { Severity } from '../standard/requirement.js';

/**
 * A fact of the surroundings that follows from another one, where the survey says nothing itself.
 * Without `from` it is an assumption: so unless the survey says otherwise.
 */
export interface Derivation {
  readonly from?: ContextKey;
  readonly oneOf?: readonly ContextValue[];
  readonly to: ContextKey;
  readonly value: ContextValue;
}

const categories = (...ids: readonly PlaceCategory[]) => ids;

/** How findings become a colour. Data: printed for owners, hashed into the ruleset revision. */
export interface Policy {
  /** Severities of a failing binding row that make a facility red. */
  readonly redSeverities: readonly Severity[];
  /** Lips up to `flushMm` count as flush; up to `toleratedMm` they are not yet a barrier. */
  readonly flush: {
    readonly flushMm: number;
    readonly toleratedMm: number;
    /** Works from this date are new: a tolerated lip is then a fault of detail, not a doubt. */
    readonly newWorksFrom: string;
  };
  /** A stated dimension without tolerance is met within its uncertainty and this share of it. */
  readonly nominalShare: number;
  /** Months an observation stands (decision rules, section 6). */
  readonly validityMonths: Readonly<Record<ValidityClass, number>>;
  /** Hours an observed operating state stands where no feed says otherwise. */
  readonly operationHours: number;
  /** Readings of a slope this uncertain, rise over run, only screen: they found no order. */
  readonly screeningSlopeU: number;
  /** Sources whose observations may found an order. */
  readonly orderSources: readonly ObservationSource[];
  /** Edition shown "for information" on works older than every edition held: its essential failures are red. */
  readonly informativeEdition: string;
  readonly derivations: readonly Derivation[];
}

/**
 * Crowded public places (人员密集的公共场所): halls where many people are at one time, as the
 * fire code explains the term: sales floors, audience and exhibition halls, waiting halls,
 * outpatient halls, stadiums. Schools, hotels, offices, welfare homes and parks may or may not be:
 * there the survey has to say. Streets, car parks, homes and stand-alone toilets are not meant.
 */
const CROWDED = categories('public_culture', 'sports', 'medical', 'retail', 'transport_hub');
const NOT_CROWDED = categories('public_toilet', 'street_bus', 'car_park', 'residential');

const PUBLIC_BUILDINGS = categories(
  'government_service',
  'public_culture',
  'sports',
  'education',
  'medical',
  'welfare',
  'retail',
  'hotel_catering',
  'finance_post',
  'public_toilet',
  'transport_hub',
);

const WITHOUT_LIBRARY = categories(
  'government_service',
  'sports',
  'medical',
  'welfare',
  'retail',
  'hotel_catering',
  'finance_post',
  'public_toilet',
  'park_square_scenic',
  'transport_hub',
  'street_bus',
  'car_park',
  'residential',
);

/** In order: the first that fits a fact decides it, and later ones may build on it. */
const DERIVATIONS: readonly Derivation[] = [
  { from: 'placeCategory', oneOf: CROWDED, to: 'crowded', value: true },
  { from: 'placeCategory', oneOf: NOT_CROWDED, to: 'crowded', value: false },
  { from: 'placeCategory', oneOf: PUBLIC_BUILDINGS, to: 'publicBuilding', value: true },
  // Neither a home nor a street is a public building, whatever stands in it.
  {
    from: 'placeCategory',
    oneOf: categories('residential', 'street_bus'),
    to: 'publicBuilding',
    value: false,
  },
  { from: 'placeCategory', oneOf: WITHOUT_LIBRARY, to: 'countyLibrary', value: false },
  // A toilet inside a building is the building's; in a park or a street the survey has to say.
  {
    from: 'placeCategory',
    oneOf: categories(...PUBLIC_BUILDINGS.filter((id) => id !== 'public_toilet'), 'car_park'),
    to: 'cityPublicToilet',
    value: false,
  },
  { from: 'placeCategory', oneOf: ['public_toilet'], to: 'cityPublicToilet', value: true },
  { from: 'stairsKind', oneOf: ['steps'], to: 'accessibleStairs', value: false },
  { from: 'stairsKind', oneOf: ['steps'], to: 'publicStairs', value: false },
  { from: 'publicBuilding', oneOf: [true], to: 'publicStairs', value: true },
  // The shared stairs of a housing block: what is surveyed there is its common part.
  { from: 'placeCategory', oneOf: ['residential'], to: 'publicStairs', value: true },
  { from: 'gratingsPresent', oneOf: [false], to: 'slottedGratings', value: false },
  { from: 'doorKind', oneOf: ['sliding', 'folding'], to: 'doorOpensInward', value: false },
  // Comparing with the drawings is the business of one inspection, which says that it is that one.
  { to: 'acceptanceSurvey', value: false },
];

const district: Policy = {
  redSeverities: ['essential'],
  flush: { flushMm: 3, toleratedMm: 10, newWorksFrom: '2022-04-01' },
  nominalShare: 0.1,
  validityMonths: VALIDITY_MONTHS,
  operationHours: OPERATION_HOURS,
  // 0.5° as rise over run, rounded down.
  screeningSlopeU: 0.0087,
  orderSources: ['survey', 'device', 'owner'],
  informativeEdition: 'GB50763-2012',
  derivations: DERIVATIONS,
};

/** The policies there are; `district` is in force, `strict` reddens on any failing binding row. */
export const POLICIES = {
  district,
  strict: { ...district, redSeverities: ['essential', 'detail'] },
} as const satisfies Record<string, Policy>;

export type PolicyName = keyof typeof POLICIES;

/** The policy of a name; throws `UnknownNameError` for one that is none. */
export function policyNamed(name: string): Policy {
  if (!Object.hasOwn(POLICIES, name)) {
    throw new UnknownNameError('policy', name, Object.keys(POLICIES));
  }
  return POLICIES[name as PolicyName];
}
