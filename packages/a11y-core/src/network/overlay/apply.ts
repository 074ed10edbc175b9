import type { Facility } from '../../facility/facility.js';
import type { AttributeSource } from '../interval.js';
import { type AttributeClaim, type Claim, isTrusted } from './claim.js';
import type { NetworkDraft } from './draft.js';
import type { EdgeEffect } from './effect.js';
import { type Known, riseOf, worse } from './worse.js';

/** A claim on one edge. */
export interface EdgeClaim {
  readonly facility: Facility;
  readonly edge: number;
  readonly claim: Claim;
  /** The facility makes up the whole edge. */
  readonly isWhole: boolean;
}

/**
 * Writes claims on the draft and tells what each changed.
 *
 * First the claims that settle an attribute: trusted, of the whole edge. Of several the newest
 * settles; widths are things in series and the narrowest does. Then the claims that can only make
 * it worse: of a part of the edge, doubts, and what is reported on low trust, which may close or
 * warn and never opens. So the order in which facilities are given does not matter.
 */
export function applyClaims(draft: NetworkDraft, claims: readonly EdgeClaim[]): EdgeEffectOn[] {
  const ordered = [...claims].sort(byAgeThenId);
  const settling = newestOnly(ordered.filter(settles));
  const worsening = ordered.filter((one) => !settles(one));
  const firstWidths = new Set<number>();
  const effects: EdgeEffectOn[] = [];
  for (const one of settling) {
    const isFirst = !firstWidths.has(one.edge);
    if (isWidth(one.claim)) firstWidths.add(one.edge);
    push(effects, one, write(draft, one, isFirst || !isWidth(one.claim)));
  }
  for (const one of worsening) push(effects, one, write(draft, one, false));
  return effects;
}

export interface EdgeEffectOn {
  readonly edge: number;
  readonly effect: EdgeEffect;
}

function push(effects: EdgeEffectOn[], { edge }: EdgeClaim, effect: EdgeEffect | undefined): void {
  if (effect !== undefined) effects.push({ edge, effect });
}

const isWidth = (claim: Claim): boolean =>
  claim.kind === 'attribute' && claim.attribute === 'width';

/** Whether a claim alone says what is so on the edge. */
function settles({ claim, isWhole }: EdgeClaim): boolean {
  const holds = claim.kind !== 'attribute' || claim.holds === 'throughout';
  return isWhole && holds && isTrusted(claim.reading);
}

/** What a claim is about: two claims of one subject on one edge compete. */
function subjectOf({ claim, edge }: EdgeClaim): string {
  if (claim.kind === 'attribute') return `${edge} ${claim.attribute}`;
  return claim.kind === 'flag' ? `${edge} ${claim.flag}` : `${edge} ${claim.kind}`;
}

/** From claims in order of age, the last of each subject; of widths, all. */
function newestOnly(ordered: readonly EdgeClaim[]): readonly EdgeClaim[] {
  const last = new Map(ordered.map((one) => [subjectOf(one), one.facility.id]));
  return ordered.filter(
    (one) => isWidth(one.claim) || last.get(subjectOf(one)) === one.facility.id,
  );
}

/** Oldest first; an undated reading counts as the oldest; ids break ties. */
function byAgeThenId(a: EdgeClaim, b: EdgeClaim): number {
  const byAge = instantOf(a.claim) - instantOf(b.claim);
  if (byAge !== 0) return byAge;
  return a.facility.id < b.facility.id ? -1 : a.facility.id > b.facility.id ? 1 : 0;
}

function instantOf({ reading }: Claim): number {
  return reading.at === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(reading.at);
}

function write(
  draft: NetworkDraft,
  { facility, edge, claim, isWhole }: EdgeClaim,
  isSettled: boolean,
): EdgeEffect | undefined {
  const facilityId = facility.id;
  const isOpening = isSettled && isWhole && isTrusted(claim.reading);
  switch (claim.kind) {
    case 'attribute': {
      const { attribute } = claim;
      const { isUnsigned: wasUnsigned, ...replaced } = draft.interval(edge, attribute);
      const before: Known = { ...replaced, isUnsigned: wasUnsigned };
      const after = isSettled ? withSenseOf(before, claim) : worse(before, claim);
      const source: AttributeSource = isTrusted(claim.reading) ? 'survey' : 'word';
      const isSame =
        after.low === replaced.low &&
        after.high === replaced.high &&
        after.isUnsigned === wasUnsigned;
      // A part that changes nothing leaves the whole to whoever described it.
      if (isSame && (!isSettled || source === replaced.source)) return undefined;
      const { low, high } = after;
      draft.setInterval(edge, attribute, { ...after, source });
      return { kind: 'attribute', facilityId, attribute, replaced, now: { low, high, source } };
    }
    case 'flag': {
      const replaced = draft.flag(edge, claim.flag);
      if (replaced === claim.value || (claim.value === 'yes' && !isOpening)) return undefined;
      draft.setFlag(edge, claim.flag, claim.value);
      return { kind: 'flag', facilityId, flag: claim.flag, replaced, now: claim.value };
    }
    case 'state': {
      const replaced = draft.state(edge);
      if (replaced === claim.state || (claim.state === 'open' && !isOpening)) return undefined;
      draft.setState(edge, claim.state);
      return { kind: 'state', facilityId, replaced, now: claim.state };
    }
    case 'lift-car': {
      const before = draft.liftCar(edge);
      if (!isOpening) return undefined;
      const { depthLowMm, depthHighMm } = claim;
      const { edge: _, ...replaced } = before ?? { edge, ...UNKNOWN_CAR };
      const now = { ...replaced, depthLowMm, depthHighMm };
      draft.setLiftCar({ edge, ...now });
      return { kind: 'lift-car', facilityId, replaced: before && replaced, now };
    }
  }
}

const UNKNOWN_CAR = { depthLowMm: 0, depthHighMm: null, widthLowMm: 0, widthHighMm: null } as const;

/** A claim as it settles an edge; a steepness surveyed as a point rises the way the map says, if it says. */
function withSenseOf(before: Known, { interval, isUnsigned }: AttributeClaim): Known {
  const rise = riseOf(before);
  if (!isUnsigned || rise === 'open') return { ...interval, isUnsigned };
  if (rise === 'up') return { ...interval, isUnsigned: false };
  return { low: 0 - interval.high, high: 0 - interval.low, isUnsigned: false };
}
