import type { Facility } from 'a11y-core';
import {
  absent,
  and,
  applying,
  atLeastOf,
  atLeastOfBar,
  BORDERLINE,
  DETAIL,
  ESSENTIAL,
  FAIL,
  forgive,
  is,
  isMiss,
  isNotThere,
  isSo,
  leaveOpen,
  MISSED_ESSENTIAL,
  NO,
  not,
  OPEN,
  oneOf,
  PASS,
  put,
  putAtLeast,
  putAtMost,
  putBetween,
  putFlag,
  putNominal,
  refusesAtLeast,
  skip,
  UNKNOWN,
  YES,
} from './hand.js';

/** Accessible toilet room. */
export function accessibleToilet(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 25, v, m);
    return;
  }
  const area = o['area'];
  const turningDiameter = o['turningDiameter'];
  const fixturesComplete = o['fixturesComplete'];
  const doorSlidingOrOutward = o['doorSlidingOrOutward'];
  const nearPublicToilet = o['nearPublicToilet'];
  const doorClearWidth = o['doorClearWidth'];
  const doorHandleHeight = o['doorHandleHeight'];
  const emergencyUnlock = o['emergencyUnlock'];
  const callButtonHeight = o['callButtonHeight'];
  const hookHeight = o['hookHeight'];
  const multiTableLength = o['multiTableLength'];
  const multiTableWidth = o['multiTableWidth'];
  const multiTableHeight = o['multiTableHeight'];
  const doorKind = c['doorKind'];
  const restrictedSite = isSo(c['restrictedSite']);
  const altered = is(f.worksStage, 'alteration');
  const sideHung = oneOf(doorKind, 'sideHung');
  const automatic = oneOf(doorKind, 'automatic');
  // GB 55019 3.2.3 area
  putAtLeast(at, area, 4, ESSENTIAL, v, m);
  // GB 55019 3.2.3 turningDiameter
  putAtLeast(at + 1, turningDiameter, 1500, MISSED_ESSENTIAL, v, m);
  // GB 55019 3.2.3 fixturesComplete
  putFlag(at + 2, fixturesComplete, FAIL, v, m);
  // GB 55019 3.2.3 doorSlidingOrOutward
  putFlag(at + 3, doorSlidingOrOutward, FAIL, v, m);
  // GB 55019 3.2.3 nearPublicToilet
  putFlag(at + 4, nearPublicToilet, FAIL, v, m);
  // GB 55019 2.5.4 clearWidth.new
  if (altered === YES) skip(at + 5, v, m);
  else {
    putAtLeast(at + 5, doorClearWidth ?? doorClearWidth, 900, ESSENTIAL, v, m);
    if (altered === OPEN && !refusesAtLeast(doorClearWidth ?? doorClearWidth, 800, ESSENTIAL))
      leaveOpen(at + 5, v);
  }
  // GB 55019 2.5.4 clearWidth.existing
  if (altered === NO) skip(at + 6, v, m);
  else {
    putAtLeast(at + 6, doorClearWidth ?? doorClearWidth, 800, ESSENTIAL, v, m);
    if (altered === OPEN) leaveOpen(at + 6, v);
  }
  // GB 55019 2.5.4 handleHeight
  if (sideHung === NO) skip(at + 7, v, m);
  else {
    putBetween(at + 7, doorHandleHeight, 850, 1000, DETAIL, v, m);
    if (sideHung === OPEN) leaveOpen(at + 7, v);
  }
  // GB 55019 2.5.5 automaticClearWidth
  if (automatic === NO) skip(at + 8, v, m);
  else {
    putAtLeast(at + 8, doorClearWidth, 1000, ESSENTIAL, v, m);
    if (automatic === OPEN) leaveOpen(at + 8, v);
  }
  // GB 50763 3.9.3 area
  putAtLeast(at + 9, area, 4, ESSENTIAL, v, m);
  // GB 50763 3.9.3 turningDiameter
  putAtLeast(at + 10, turningDiameter, 1500, MISSED_ESSENTIAL, v, m);
  // GB 50763 3.9.3 doorSlidingOrOutward
  if (sideHung === NO) skip(at + 11, v, m);
  else {
    putFlag(at + 11, doorSlidingOrOutward, FAIL, v, m);
    if (sideHung === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.9.3 doorClearWidth
  putAtLeast(at + 12, doorClearWidth, 800, ESSENTIAL, v, m);
  // GB 50763 3.9.3 doorHandleHeight
  if (sideHung === NO) skip(at + 13, v, m);
  else {
    putNominal(at + 13, doorHandleHeight, 900, DETAIL, v, m);
    if (sideHung === OPEN) leaveOpen(at + 13, v);
  }
  // GB 50763 3.9.3 emergencyUnlock
  putFlag(at + 14, emergencyUnlock, FAIL, v, m);
  // GB 50763 3.9.3 fixturesComplete
  putFlag(at + 15, fixturesComplete, FAIL, v, m);
  // GB 50763 3.9.3 callButtonHeight
  putBetween(at + 16, callButtonHeight, 400, 500, MISSED_ESSENTIAL, v, m);
  // GB 50763 3.9.3 hookHeight
  putAtMost(at + 17, hookHeight, 1200, DETAIL, v, m);
  // GB 50763 3.9.3 multiTableLength
  const met18 = and(atLeastOf(multiTableWidth, 700), atLeastOf(multiTableLength, 400));
  if (
    met18 === YES &&
    multiTableLength?.state !== 'not-applicable' &&
    multiTableLength?.state !== 'absent'
  )
    put(at + 18, PASS, Number.NaN, v, m);
  else {
    putAtLeast(at + 18, multiTableLength, 700, DETAIL, v, m);
    if (met18 === OPEN) leaveOpen(at + 18, v);
    if (
      v[at + 18] === FAIL &&
      met18 !== OPEN &&
      and(atLeastOfBar(multiTableWidth, 700), atLeastOfBar(multiTableLength, 400)) === OPEN
    )
      v[at + 18] = BORDERLINE;
  }
  // GB 50763 3.9.3 multiTableWidth
  putAtLeast(at + 19, multiTableWidth, 400, DETAIL, v, m);
  // GB 50763 3.9.3 multiTableHeight
  putNominal(at + 20, multiTableHeight, 600, DETAIL, v, m);
  // GB 50763 3.5.3 automaticClearWidth
  if (automatic === NO) skip(at + 21, v, m);
  else {
    putAtLeast(at + 21, doorClearWidth, 1000, ESSENTIAL, v, m);
    if (automatic === OPEN) leaveOpen(at + 21, v);
  }
  // GB 50763 3.5.3 clearWidth
  putAtLeast(at + 22, doorClearWidth ?? doorClearWidth, 800, ESSENTIAL, v, m);
  // GB 50763 3.5.3 clearWidth.preferred
  const own23 = not(restrictedSite);
  if (own23 === NO) skip(at + 23, v, m);
  else {
    putAtLeast(at + 23, doorClearWidth ?? doorClearWidth, 900, DETAIL, v, m);
    if (own23 === OPEN) leaveOpen(at + 23, v);
  }
  // GB 50763 3.5.3 handleHeight
  const own24 = oneOf(doorKind, 'sideHung', 'sliding', 'folding');
  if (own24 === NO) skip(at + 24, v, m);
  else {
    putNominal(at + 24, doorHandleHeight, 900, DETAIL, v, m);
    if (own24 === OPEN) leaveOpen(at + 24, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  forgive(
    at + 12,
    at + 5,
    applying(v[at + 5]!, not(altered)),
    at + 6,
    applying(v[at + 6]!, altered),
    v,
  );
  if (isMiss(v[at + 13]!) && applying(v[at + 7]!, sideHung) === OPEN && v[at + 7] === PASS)
    v[at + 13] = UNKNOWN;
  if (isMiss(v[at + 21]!) && applying(v[at + 8]!, automatic) === OPEN && v[at + 8] === PASS)
    v[at + 21] = UNKNOWN;
  forgive(
    at + 22,
    at + 5,
    applying(v[at + 5]!, not(altered)),
    at + 6,
    applying(v[at + 6]!, altered),
    v,
  );
  if (isMiss(v[at + 24]!) && applying(v[at + 7]!, sideHung) === OPEN && v[at + 7] === PASS)
    v[at + 24] = UNKNOWN;
}
