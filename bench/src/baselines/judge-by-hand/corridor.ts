import type { Facility } from 'a11y-core';
import {
  aboveNumber,
  absent,
  and,
  answerOf,
  applying,
  atLeastOf,
  atLeastOfBar,
  BORDERLINE,
  below,
  belowBar,
  DETAIL,
  ESSENTIAL,
  FAIL,
  isMiss,
  isNotThere,
  isSo,
  leaveOpen,
  MISSED,
  NO,
  NOT_APPLICABLE,
  not,
  OPEN,
  oneOf,
  or,
  PASS,
  provenByAnswer,
  provenByNumber,
  put,
  putAtLeast,
  putAtMost,
  putFlag,
  skip,
  UNKNOWN,
  YES,
} from './hand.js';
import { CROWDED } from './surroundings.js';

/** Corridor or path. */
export function corridor(
  f: Facility,
  category: string | undefined,
  at: number,
  v: Uint8Array,
  m: Float64Array,
): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 22, v, m);
    return;
  }
  const levelChangeSolved = o['levelChangeSolved'];
  const clearWidth = o['clearWidth'];
  const gateLaneClearWidth = o['gateLaneClearWidth'];
  const wheelchairLaneProvided = o['wheelchairLaneProvided'];
  const gratingOpening = o['gratingOpening'];
  const gratingSlotPerpendicular = o['gratingSlotPerpendicular'];
  const lowHeadroomGuard = o['lowHeadroomGuard'];
  const continuousAndSurface = o['continuousAndSurface'];
  const protrusionDepth = o['protrusionDepth'];
  const protrusionUndersideHeight = o['protrusionUndersideHeight'];
  const restAreaInterval = o['restAreaInterval'];
  const widthAsDesigned = o['widthAsDesigned'];
  const protrusionAsDesigned = o['protrusionAsDesigned'];
  const placeCategory = c['placeCategory'] ?? category;
  const levelDifference = isSo(c['levelDifference']);
  const crowded = isSo(
    c['crowded'] ?? answerOf(o['crowdedPublicPlace']) ?? CROWDED[String(placeCategory)],
  );
  const gatesPresent = isSo(c['gatesPresent']);
  const gratingsPresent = isSo(c['gratingsPresent']);
  const slottedGratings = isSo(
    c['slottedGratings'] ?? (c['gratingsPresent'] === false ? false : undefined),
  );
  const lowHeadroom = isSo(c['lowHeadroom']);
  const outdoor = isSo(c['outdoor']);
  const protrusionsPresent = isSo(c['protrusionsPresent']);

  const servesPublic = isSo(c['servesPublic']);
  const corridorLength = c['corridorLength'];
  // No survey is an acceptance inspection unless it says so.
  const acceptanceSurvey = isSo(c['acceptanceSurvey'] ?? false);
  const outdoorGratings = and(outdoor, gratingsPresent);
  // GB 55019 2.2.1 levelChangeSolved
  if (levelDifference === NO) skip(at, v, m);
  else {
    putFlag(at, levelChangeSolved, FAIL, v, m);
    if (levelDifference === OPEN) leaveOpen(at, v);
  }
  // GB 55019 2.2.2 clearWidth
  putAtLeast(at + 1, clearWidth, 1200, ESSENTIAL, v, m);
  // GB 55019 2.2.2 clearWidth.crowded
  if (crowded === NO) skip(at + 2, v, m);
  else {
    putAtLeast(at + 2, clearWidth, 1800, ESSENTIAL, v, m);
    if (crowded === OPEN) leaveOpen(at + 2, v);
  }
  // GB 55019 2.2.3 gateLaneClearWidth
  const own3 = provenByNumber(gatesPresent, gateLaneClearWidth, ESSENTIAL);
  if (own3 === NO) skip(at + 3, v, m);
  else {
    putAtLeast(at + 3, gateLaneClearWidth, 900, ESSENTIAL, v, m);
    if (own3 === OPEN) leaveOpen(at + 3, v);
  }
  // GB 55019 2.2.3 wheelchairLaneProvided
  if (gatesPresent === NO) skip(at + 4, v, m);
  else {
    putFlag(at + 4, wheelchairLaneProvided, FAIL, v, m);
    if (gatesPresent === OPEN) leaveOpen(at + 4, v);
  }
  // GB 55019 2.2.4 gratingOpening
  const own5 = provenByNumber(gratingsPresent, gratingOpening, ESSENTIAL);
  if (own5 === NO) skip(at + 5, v, m);
  else {
    putAtMost(at + 5, gratingOpening, 13, ESSENTIAL, v, m);
    if (own5 === OPEN) leaveOpen(at + 5, v);
  }
  // GB 55019 2.2.4 gratingSlotPerpendicular
  const own6 = provenByAnswer(slottedGratings, gratingSlotPerpendicular);
  if (own6 === NO) skip(at + 6, v, m);
  else {
    putFlag(at + 6, gratingSlotPerpendicular, NOT_APPLICABLE, v, m);
    if (own6 === OPEN) leaveOpen(at + 6, v);
  }
  // GB 55019 2.2.5 lowHeadroomGuard
  if (lowHeadroom === NO) skip(at + 7, v, m);
  else {
    putFlag(at + 7, lowHeadroomGuard, FAIL, v, m);
    if (lowHeadroom === OPEN) leaveOpen(at + 7, v);
  }
  // GB 50763 3.5.1 clearWidth
  const own8 = not(outdoor);
  if (own8 === NO) skip(at + 8, v, m);
  else {
    putAtLeast(at + 8, clearWidth, 1200, ESSENTIAL, v, m);
    if (own8 === OPEN) leaveOpen(at + 8, v);
  }
  // GB 50763 3.5.1 clearWidth.crowded
  const own9 = and(crowded, not(outdoor));
  if (own9 === NO) skip(at + 9, v, m);
  else {
    putAtLeast(at + 9, clearWidth, 1800, DETAIL, v, m);
    if (own9 === OPEN) leaveOpen(at + 9, v);
  }
  // GB 50763 3.5.1 clearWidth.outdoor
  if (outdoor === NO) skip(at + 10, v, m);
  else {
    putAtLeast(at + 10, clearWidth, 1500, DETAIL, v, m);
    if (outdoor === OPEN) leaveOpen(at + 10, v);
  }
  // GB 50763 3.5.1 gateLaneClearWidth
  if (own3 === NO) skip(at + 11, v, m);
  else {
    putAtLeast(at + 11, gateLaneClearWidth, 900, ESSENTIAL, v, m);
    if (own3 === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.5.2 continuousAndSurface
  putFlag(at + 12, continuousAndSurface, FAIL, v, m);
  // GB 50763 3.5.2 levelChangeSolved
  if (levelDifference === NO) skip(at + 13, v, m);
  else {
    putFlag(at + 13, levelChangeSolved, FAIL, v, m);
    if (levelDifference === OPEN) leaveOpen(at + 13, v);
  }
  // GB 50763 3.5.2 gratingOpening
  if (outdoorGratings === NO) skip(at + 14, v, m);
  else {
    putAtMost(at + 14, gratingOpening, 15, ESSENTIAL, v, m);
    if (outdoorGratings === OPEN) leaveOpen(at + 14, v);
  }
  // GB 50763 3.5.2 protrusionDepth
  const own15 = provenByNumber(protrusionsPresent, protrusionDepth, ESSENTIAL);
  const met15 = or(
    atLeastOf(protrusionUndersideHeight, 2000),
    below(protrusionUndersideHeight, 600),
  );
  if (own15 === NO) skip(at + 15, v, m);
  else {
    if (
      met15 === YES &&
      protrusionDepth?.state !== 'not-applicable' &&
      protrusionDepth?.state !== 'absent'
    )
      put(at + 15, PASS, Number.NaN, v, m);
    else {
      putAtMost(at + 15, protrusionDepth, 100, ESSENTIAL, v, m);
      if (own15 === OPEN || met15 === OPEN) leaveOpen(at + 15, v);
      if (
        v[at + 15] === FAIL &&
        met15 !== OPEN &&
        or(
          atLeastOfBar(protrusionUndersideHeight, 2000),
          belowBar(protrusionUndersideHeight, 600),
        ) === OPEN
      )
        v[at + 15] = BORDERLINE;
    }
  }
  // GB 50763 3.5.2 lowHeadroomGuard
  if (lowHeadroom === NO) skip(at + 16, v, m);
  else {
    putFlag(at + 16, lowHeadroomGuard, FAIL, v, m);
    if (lowHeadroom === OPEN) leaveOpen(at + 16, v);
  }
  // GB 50763 8.2.2 restAreaInterval
  const own17 = and(
    and(oneOf(placeCategory, 'government_service'), servesPublic),
    aboveNumber(corridorLength, 60_000),
  );
  if (own17 === NO) skip(at + 17, v, m);
  else {
    putAtMost(at + 17, restAreaInterval, 60_000, MISSED, v, m);
    if (own17 === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 8.4.2 clearWidth
  const own18 = oneOf(placeCategory, 'medical');
  if (own18 === NO) skip(at + 18, v, m);
  else {
    putAtLeast(at + 18, clearWidth, 1800, ESSENTIAL, v, m);
    if (own18 === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50642 3.5.8 gratingOpening
  const own19 = and(acceptanceSurvey, gratingsPresent);
  if (own19 === NO) skip(at + 19, v, m);
  else {
    putAtMost(at + 19, gratingOpening, 15, ESSENTIAL, v, m);
    if (own19 === OPEN) leaveOpen(at + 19, v);
  }
  // GB 50642 3.5.6 widthAsDesigned
  if (acceptanceSurvey === NO) skip(at + 20, v, m);
  else {
    putFlag(at + 20, widthAsDesigned, FAIL, v, m);
    if (acceptanceSurvey === OPEN) leaveOpen(at + 20, v);
  }
  // GB 50642 3.5.7 protrusionAsDesigned
  const own21 = and(acceptanceSurvey, protrusionsPresent);
  if (own21 === NO) skip(at + 21, v, m);
  else {
    putFlag(at + 21, protrusionAsDesigned, FAIL, v, m);
    if (own21 === OPEN) leaveOpen(at + 21, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 11]!) && applying(v[at + 3]!, own3) === OPEN && v[at + 3] === PASS)
    v[at + 11] = UNKNOWN;
  if (isMiss(v[at + 13]!) && applying(v[at]!, levelDifference) === OPEN && v[at] === PASS)
    v[at + 13] = UNKNOWN;
  if (isMiss(v[at + 14]!) && applying(v[at + 5]!, own5) === OPEN && v[at + 5] === PASS)
    v[at + 14] = UNKNOWN;
  if (isMiss(v[at + 16]!) && applying(v[at + 7]!, lowHeadroom) === OPEN && v[at + 7] === PASS)
    v[at + 16] = UNKNOWN;
  if (isMiss(v[at + 19]!) && applying(v[at + 5]!, own5) === OPEN && v[at + 5] === PASS)
    v[at + 19] = UNKNOWN;
}
