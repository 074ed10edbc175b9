import { type AttributeClaim, type Claim, type EdgeClaim, isFlagClaim } from './claim.js';
import { joinedStretches } from './coverage.js';
import type { NetworkDraft } from './draft.js';
import type { EdgeEffect } from './effect.js';
import {
  byTrustThenAge,
  isKnownOlder,
  mayOpen,
  precedenceOf,
  trustIn,
  trustInMap,
} from './precedence.js';
import { type Known, riseOf, worse } from './worse.js';

/**
 * Writes the claims on one edge on the draft, where it stands as mapped, and tells what each changed.
 *
 * First what settles a subject: of the whole edge, from a source that may open a way and is trusted
 * no less than the map; of several the most trusted, then the newest. Widths are things in series
 * and the narrowest settles. Then what can only make it worse: of a part of the edge, doubts, low
 * trust. What settled something makes older news of it, if it is as little trusted or less, void.
 * So the order in which facilities are given does not matter.
 */
export function applyClaims(
  draft: NetworkDraft,
  edge: number,
  claims: readonly EdgeClaim[],
): EdgeEffect[] {
  const lengthM = draft.lengthM(edge);
  const ordered = joinedStretches(claims, lengthM).sort(byTrustThenAgeThenId);
  const settler = new Map<string, EdgeClaim>();
  for (const one of ordered) if (settles(draft, edge, one)) settler.set(subjectOf(one.claim), one);
  const isSettling = (one: EdgeClaim) =>
    settles(draft, edge, one) && (isWidth(one.claim) || settler.get(subjectOf(one.claim)) === one);
  const settling = ordered.filter(isSettling);
  const worsening = ordered.filter(
    (one) => !settling.includes(one) && !isVoid(one, settler.get(subjectOf(one.claim))),
  );
  const effects: EdgeEffect[] = [];
  let isFirstWidth = true;
  for (const one of settling) {
    const isSettled = !isWidth(one.claim) || isFirstWidth;
    if (isWidth(one.claim)) isFirstWidth = false;
    effects.push(...write(draft, edge, one, isSettled));
  }
  for (const one of worsening) effects.push(...write(draft, edge, one, false));
  return effects;
}

const isWidth = (claim: Claim): boolean =>
  claim.kind === 'attribute' && claim.attribute === 'width';

/** Whether a claim speaks of the whole edge and for certain. */
const isCertain = ({ claim, isWhole }: EdgeClaim): boolean =>
  isWhole && (claim.kind !== 'attribute' || claim.holds === 'throughout');

/** Whether a claim alone may say what is so on the edge. */
function settles(draft: NetworkDraft, edge: number, one: EdgeClaim): boolean {
  const { claim } = one;
  if (!isCertain(one) || !mayOpen(claim.reading)) return false;
  // To take a promise back is no answer of its own.
  if (claim.kind === 'state' || claim.kind === 'flag') {
    return (claim.kind === 'state' ? claim.state : claim.value) !== 'unknown';
  }
  if (claim.kind !== 'attribute') return true;
  return trustIn(claim.reading) >= trustInMap(draft.interval(edge, claim.attribute).source);
}

/** Whether what settled the subject is newer news of the same thing, and trusted as much or more. */
function isVoid(one: EdgeClaim, settled: EdgeClaim | undefined): boolean {
  if (settled === undefined || isWidth(one.claim) || !isCertain(one)) return false;
  const [reading, better] = [one.claim.reading, settled.claim.reading];
  if (trustIn(reading) === trustIn(better)) return true;
  return isKnownOlder(reading, better);
}

/** What a claim is about: two claims of one subject on one edge compete. */
function subjectOf(claim: Claim): string {
  if (claim.kind === 'attribute') return claim.attribute;
  if (claim.kind === 'lift-car') return `lift-car ${claim.side}`;
  return isFlagClaim(claim) ? claim.flag : claim.kind;
}

function byTrustThenAgeThenId(a: EdgeClaim, b: EdgeClaim): number {
  return (
    byTrustThenAge(a.claim.reading, b.claim.reading) ||
    (a.facilityId < b.facilityId ? -1 : a.facilityId > b.facilityId ? 1 : 0)
  );
}

/** How far a state keeps people out: what is not settled may only keep out more of them. */
const KEEPS_OUT = { open: 0, unknown: 1, closed: 2 } as const;

function write(
  draft: NetworkDraft,
  edge: number,
  { facilityId, claim }: EdgeClaim,
  isSettled: boolean,
): readonly EdgeEffect[] {
  const by = { facilityId, reading: claim.reading };
  switch (claim.kind) {
    case 'attribute': {
      const { attribute } = claim;
      const { isUnsigned: wasUnsigned, ...replaced } = draft.interval(edge, attribute);
      const before: Known = { ...replaced, isUnsigned: wasUnsigned };
      const after = isSettled ? withSenseOf(before, claim) : worse(before, claim);
      const source = precedenceOf(claim.reading).writes;
      const isSame =
        after.low === replaced.low &&
        after.high === replaced.high &&
        after.isUnsigned === wasUnsigned;
      // A part that changes nothing leaves the whole to whoever described it.
      if (isSame && (!isSettled || source === replaced.source)) return [];
      const { low, high } = after;
      draft.setInterval(edge, attribute, { ...after, source });
      return [{ kind: 'attribute', ...by, attribute, replaced, now: { low, high, source } }];
    }
    case 'flag': {
      const replaced = draft.flag(edge, claim.flag);
      const mayWrite =
        isSettled || claim.value === 'no' || (claim.value === 'unknown' && replaced === 'yes');
      if (replaced === claim.value || !mayWrite) return [];
      draft.setFlag(edge, claim.flag, claim.value);
      return [{ kind: 'flag', ...by, flag: claim.flag, replaced, now: claim.value }];
    }
    case 'state': {
      const replaced = draft.state(edge);
      const mayWrite = isSettled || KEEPS_OUT[claim.state] > KEEPS_OUT[replaced];
      if (replaced === claim.state || !mayWrite) return [];
      draft.setState(edge, claim.state);
      return [{ kind: 'state', ...by, replaced, now: claim.state }];
    }
    case 'lift-car': {
      if (!isSettled) return [];
      const before = draft.liftCar(edge);
      const { lowMm, highMm } = claim;
      const [low, high, source] = CAR_SIDES[claim.side];
      const { edge: _, ...replaced } = before ?? { edge, ...UNKNOWN_CAR };
      if (replaced[low] === lowMm && replaced[high] === highMm) return [];
      const now = {
        ...replaced,
        [low]: lowMm,
        [high]: highMm,
        [source]: precedenceOf(claim.reading).writes,
      };
      draft.setLiftCar({ edge, ...now });
      return [{ kind: 'lift-car', ...by, replaced: before && replaced, now }];
    }
  }
}

const CAR_SIDES = {
  width: ['widthLowMm', 'widthHighMm', 'widthSource'],
  depth: ['depthLowMm', 'depthHighMm', 'depthSource'],
} as const;
const UNKNOWN_CAR = { depthLowMm: 0, depthHighMm: null, widthLowMm: 0, widthHighMm: null } as const;

/** A claim as it settles an edge; a steepness surveyed as a point rises the way the map says, if it says. */
function withSenseOf(before: Known, { interval, isUnsigned }: AttributeClaim): Known {
  const rise = riseOf(before);
  if (!isUnsigned || rise === 'open') return { ...interval, isUnsigned };
  if (rise === 'up') return { ...interval, isUnsigned: false };
  return { low: 0 - interval.high, high: 0 - interval.low, isUnsigned: false };
}
