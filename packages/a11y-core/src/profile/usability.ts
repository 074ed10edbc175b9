import type { Facility } from '../facility/facility.js';
import type { Observations } from '../facility/observation.js';
import {
  type FacilityTypeName,
  facilityDefinition,
  isFacilityType,
} from '../facility/types/index.js';
import {
  ATTRIBUTES,
  type Decision,
  type Interval,
  isQuantity,
  LIMITABLES,
  type Limitable,
  QUANTITIES,
  type Quantity,
  widest,
} from '../network/interval.js';
import type { Claim } from '../network/overlay/claim.js';
import { ON_NETWORK } from '../network/overlay/types/index.js';
import { LIMIT_NAMES, LIMITS, type LimitName, type Limits } from './limit.js';

export interface FacilityUsability {
  readonly usability: 'works' | 'with-effort' | 'does-not' | 'unknown';
  /** Limits that are exceeded, or else those nobody can decide. */
  readonly because: readonly LimitName[];
}

/**
 * What is known of a facility that nobody measured: stairs have steps; the rest may be anything.
 * A type not named here says nothing of passage.
 */
const UNMEASURED: Readonly<Partial<Record<FacilityTypeName, Partial<Record<Quantity, Interval>>>>> =
  {
    kerbRamp: { kerb: widest('kerb'), width: widest('width') },
    ramp: { incline: widest('incline'), width: widest('width') },
    stairs: { steps: { low: 1, high: ATTRIBUTES.steps.max } },
    corridor: { width: widest('width') },
    door: { width: widest('width') },
    lift: {
      width: widest('width'),
      liftCarWidth: widest('liftCarWidth'),
      liftCarDepth: widest('liftCarDepth'),
    },
    accessibleToilet: { width: widest('width') },
  };

/**
 * Third answer, for a facility on its own: its measurements against a traveller's limits, in both
 * directions, since who goes in must come out. Reads the same claims that the facility makes on
 * the network. Out of service is `does-not`, limited service `with-effort`; a type that says
 * nothing of passage is `unknown`.
 */
export function facilityUsability(
  facility: Facility,
  limits: Limits,
  operation: 'working' | 'limited' | 'out' | 'unknown' = 'unknown',
): FacilityUsability {
  const claims = claimsOf(facility);
  const isClosed = claims.some((claim) => claim.kind === 'state' && claim.state === 'closed');
  if (operation === 'out' || isClosed) return { usability: 'does-not', because: [] };

  const decisions = LIMIT_NAMES.flatMap((name) => {
    const limit = limits[name];
    return limit === undefined
      ? []
      : intervalsOf(facility, claims, LIMITS[name].attribute).map((known) => ({
          name,
          decision:
            known.isDoubt && decide(name, limit, known) !== 'passes'
              ? ('undecided' as const)
              : decide(name, limit, known),
        }));
  });
  const because = (decision: Decision) => [
    ...new Set(decisions.filter((one) => one.decision === decision).map(({ name }) => name)),
  ];
  const blocked = because('blocked');
  if (blocked.length > 0) return { usability: 'does-not', because: blocked };
  const undecided = because('undecided');
  if (undecided.length > 0) return { usability: 'unknown', because: undecided };
  if (operation === 'limited') return { usability: 'with-effort', because: [] };
  return { usability: saysNothing(facility, claims) ? 'unknown' : 'works', because: [] };
}

interface Known extends Interval {
  /** It may be so and need not. */
  readonly isDoubt: boolean;
}

/** Claims of the facility itself and of the parts inside it, whichever way it rises. */
function claimsOf(facility: Facility): readonly Claim[] {
  const { facilityType, observations } = facility;
  const own = isFacilityType(facilityType) ? claimsAs(facility, facilityType) : [];
  const parts = facilityDefinition(facilityType).parts.flatMap((part) => {
    const seen: Observations = Object.fromEntries(
      Object.entries(part.parameters).flatMap(([theirs, mine]) => {
        const observation = observations[mine];
        return observation === undefined ? [] : [[theirs, observation]];
      }),
    );
    const type = part.facilityType;
    return isFacilityType(type)
      ? claimsAs({ ...facility, facilityType: type, observations: seen }, type)
      : [];
  });
  return [...own, ...parts];
}

function claimsAs(facility: Facility, type: FacilityTypeName): readonly Claim[] {
  const kind = type === 'kerbRamp' ? 'kerb' : 'footway';
  return (
    ON_NETWORK[type]?.claims(
      facility,
      { edge: 0, kind, rises: 0, meetsKerbEdge: false, isOnly: true, isStretch: true },
      undefined,
    ) ?? []
  );
}

const CAR_SIDES = { width: 'liftCarWidth', depth: 'liftCarDepth' } as const;

function intervalsOf(
  { facilityType }: Facility,
  claims: readonly Claim[],
  attribute: Limitable,
): readonly Known[] {
  const claimed = claims.flatMap((claim): Known[] =>
    claim.kind === 'attribute' && claim.attribute === attribute
      ? [{ ...claim.interval, isDoubt: claim.holds === 'perhaps' }]
      : claim.kind === 'lift-car' && CAR_SIDES[claim.side] === attribute
        ? [{ low: claim.lowMm, high: claim.highMm ?? QUANTITIES[attribute].max, isDoubt: false }]
        : [],
  );
  const unmeasured =
    isFacilityType(facilityType) && isQuantity(attribute)
      ? UNMEASURED[facilityType]?.[attribute]
      : undefined;
  return claimed.length > 0 || unmeasured === undefined
    ? claimed
    : [{ ...unmeasured, isDoubt: false }];
}

/** A limit's answer, in stored units; the limit is rounded towards passing, as intervals are outwards. */
function decide(name: LimitName, limit: number, { low, high }: Interval): Decision {
  const { attribute, bound } = LIMITS[name];
  const { scale } = LIMITABLES[attribute];
  if (bound === 'min') {
    const least = Math.floor(limit * scale);
    if (high < least) return 'blocked';
    return low >= least ? 'passes' : 'undecided';
  }
  const most = Math.ceil(limit * scale);
  if (low > most) return 'blocked';
  return high <= most ? 'passes' : 'undecided';
}

function saysNothing({ facilityType }: Facility, claims: readonly Claim[]): boolean {
  const isMeant = isFacilityType(facilityType) && UNMEASURED[facilityType] !== undefined;
  return !isMeant && !claims.some(({ kind }) => kind === 'attribute');
}
