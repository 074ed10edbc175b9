import type { Observation } from '../../facility/observation.js';
import { ATTRIBUTES, type Attribute, type Interval, stored } from '../interval.js';
import type { EdgeFlag, EdgeState, Tristate } from '../network.js';
import { RAISED_KERB_FROM_MM } from '../raised-kerb.js';
import type { Moment } from './moment.js';
import { isOldEquipment, isOldNews } from './standing.js';

/**
 * Where and how firmly a value holds on the facility.
 * - `throughout`: it is the value of the thing
 * - `somewhere`: at one place of the way; the rest is no better for it
 * - `perhaps`: it may be so and need not: widens what is known towards the worse, decides nothing
 */
export type Holds = 'throughout' | 'somewhere' | 'perhaps';

/** What a facility says of the edge it lies on, and the observation it rests on. */
export type Claim = { readonly reading: Observation } & (
  | {
      readonly kind: 'attribute';
      readonly attribute: Attribute;
      /** In stored units, in the edge's own direction. */
      readonly interval: Interval;
      /** An incline whose sense nobody recorded: the interval is a magnitude. */
      readonly isUnsigned: boolean;
      readonly holds: Holds;
    }
  /** `unknown` takes back a yes and leaves a no alone. */
  | { readonly kind: 'flag'; readonly flag: EdgeFlag; readonly value: Tristate }
  /** `unknown` takes back an open and leaves a closed alone. */
  | { readonly kind: 'state'; readonly state: EdgeState }
  | {
      readonly kind: 'lift-car';
      readonly side: 'width' | 'depth';
      readonly lowMm: number;
      readonly highMm: number;
    }
);

/** A claim on an edge. */
export interface EdgeClaim {
  readonly facilityId: string;
  readonly claim: Claim;
  /** The facility makes up the whole edge. */
  readonly isWhole: boolean;
  /** The part of the edge it lies on, along the edge's own direction. */
  readonly fromFraction: number;
  readonly toFraction: number;
}

export const isFlagClaim = (claim: Claim): claim is Extract<Claim, { kind: 'flag' }> =>
  claim.kind === 'flag';

/** A kerb of which only is known that nobody lowered it: higher than `kerb=lowered` may be. Decisions on the network, 2. */
const RAISED: Interval = { low: RAISED_KERB_FROM_MM, high: ATTRIBUTES.kerb.max };

/** Smoothness classes, 0 excellent to 2 intermediate, that an inspector calls even: our reading, not a standard's. */
const EVEN: Interval = { low: 0, high: 2 };

type Seen = Observation | undefined;

export type AttributeClaim = Extract<Claim, { kind: 'attribute' }>;

const about = (attribute: Attribute, interval: Interval, reading: Observation): AttributeClaim => ({
  kind: 'attribute',
  attribute,
  interval,
  isUnsigned: false,
  holds: 'throughout',
  reading,
});

/** A measured value with its error bar; nothing where it was not measured. */
export function measured(attribute: Attribute, seen: Seen): AttributeClaim[] {
  if (seen?.state !== 'measured') return [];
  const { value, uncertainty } = seen;
  return [about(attribute, stored(attribute, value - uncertainty, value + uncertainty), seen)];
}

/** Of the greatest value of many places: none of them has more. */
export function atMost(attribute: 'kerb' | 'crossSlope' | 'incline', seen: Seen): Claim[] {
  return measured(attribute, seen).map((claim) => ({
    ...claim,
    interval: { low: 0, high: claim.interval.high },
    isUnsigned: attribute === 'incline',
  }));
}

/** The same claims, holding less firmly. */
export const weakened = (holds: Holds, claims: readonly Claim[]): Claim[] =>
  claims.map((claim) => (claim.kind === 'attribute' ? { ...claim, holds } : claim));

/** Something narrows the way and nobody measured by how much. */
export const perhapsNoWidth = (reading: Observation): Claim => ({
  ...about('width', { low: 0, high: 0 }, reading),
  holds: 'perhaps',
});

/** A running slope that rises with the edge (1), against it (-1), or nobody knows (0). */
export function incline(seen: Seen, rises: 1 | -1 | 0): Claim[] {
  if (seen?.state !== 'measured') return [];
  const { value, uncertainty } = seen;
  const low = value - uncertainty;
  const high = value + uncertainty;
  if (rises === 0) {
    const magnitude = stored('incline', Math.max(0, low), high);
    return [{ ...about('incline', magnitude, seen), isUnsigned: true }];
  }
  const interval = rises === 1 ? stored('incline', low, high) : stored('incline', -high, -low);
  return [about('incline', interval, seen)];
}

export const raised = (reading: Observation): Claim => about('kerb', RAISED, reading);

/** Stairs are there and nobody counted them: one step at least. */
export const uncountedSteps = (reading: Observation): Claim =>
  about('steps', { low: 1, high: ATTRIBUTES.steps.max }, reading);

/** A surface seen to be even. An uneven one has no number. */
export const evenSurface = (seen: Seen): Claim[] =>
  isSeen(seen, true) ? [about('roughness', EVEN, seen)] : [];

export const flagged = (flag: EdgeFlag, value: Tristate, reading: Observation): Claim => ({
  kind: 'flag',
  flag,
  value,
  reading,
});

/** Closed while it is out of order; open while somebody saw it working, and for as long as that stands. */
export function running(seen: Seen, moment: Moment | undefined): Claim[] {
  if (isMissing(seen)) {
    const state = isOldEquipment(seen, moment) ? 'unknown' : 'closed';
    return [{ kind: 'state', state, reading: seen }];
  }
  if (!isSeen(seen, true)) return [];
  return [{ kind: 'state', state: isOldNews(seen, moment) ? 'unknown' : 'open', reading: seen }];
}

/** Width or depth of a lift's car, or of the platform of a platform lift. */
export function liftCar(side: 'width' | 'depth', seen: Seen): Claim[] {
  if (seen?.state !== 'measured') return [];
  const { value, uncertainty } = seen;
  return [
    {
      kind: 'lift-car',
      side,
      lowMm: Math.max(0, Math.floor(value - uncertainty)),
      highMm: Math.ceil(value + uncertainty),
      reading: seen,
    },
  ];
}

/** Whether somebody saw this answer. */
export const isSeen = (seen: Seen, value: boolean): seen is Observation & { state: 'seen' } =>
  seen?.state === 'seen' && seen.value === value;

/** Whether somebody looked and found it missing. */
export const isMissing = (seen: Seen): seen is Observation =>
  isSeen(seen, false) || seen?.state === 'absent';

/** Whether somebody chose this option. */
export const isChosen = (seen: Seen, option: string): seen is Observation =>
  seen?.state === 'chosen' && seen.value === option;
