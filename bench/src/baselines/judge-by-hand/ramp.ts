import type { Facility } from 'a11y-core';
import {
  above,
  aboveBar,
  absent,
  and,
  applying,
  atLeastOf,
  atMostOf,
  atMostOfBar,
  BORDERLINE,
  DETAIL,
  ESSENTIAL,
  FAIL,
  forgive,
  isMiss,
  isNotThere,
  isSo,
  LENGTH_TABLE,
  leaveOpen,
  MISSED_ESSENTIAL,
  NO,
  not,
  OPEN,
  or,
  PASS,
  putAtLeast,
  putAtMost,
  putByTable,
  putFlag,
  RISE_TABLE,
  refusesAtMost,
  seen,
  skip,
  UNKNOWN,
  YES,
} from './hand.js';

/** Wheelchair ramp. */
export function ramp(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 29, v, m);
    return;
  }
  const runningSlope = o['runningSlope'];
  const rise = o['rise'];
  const crossSlope = o['crossSlope'];
  const clearWidth = o['clearWidth'];
  const landingLength = o['landingLength'];
  const landingWidthNotLessThanRamp = o['landingWidthNotLessThanRamp'];
  const landingUnobstructed = o['landingUnobstructed'];
  const handrailBothSides = o['handrailBothSides'];
  const edgeProtection = o['edgeProtection'];
  const shapeStraightOrFolded = o['shapeStraightOrFolded'];
  const runLength = o['runLength'];
  const surface = o['surface'];
  const sign = o['sign'];
  const restrictedSite = isSo(c['restrictedSite']);
  const openSide = isSo(c['openSide']);
  const handrailsPresent = isSo(c['handrailsPresent']);
  const atEntrance = isSo(c['atEntrance']);
  const tallAndSteep = and(above(rise, 300), above(runningSlope, 1 / 20));
  // GB 55019 2.3.1 runningSlope
  const milder0 = and(restrictedSite, atMostOf(rise, 150));
  if (milder0 === YES) skip(at, v, m);
  else {
    putAtMost(at, runningSlope, 1 / 12, ESSENTIAL, v, m);
    if (milder0 === OPEN && !refusesAtMost(runningSlope, 1 / 10, ESSENTIAL)) leaveOpen(at, v);
    if (
      v[at] === FAIL &&
      !refusesAtMost(runningSlope, 1 / 10, ESSENTIAL) &&
      milder0 !== OPEN &&
      and(restrictedSite, atMostOfBar(rise, 150)) === OPEN
    )
      v[at] = BORDERLINE;
  }
  // GB 55019 2.3.1 runningSlope.restricted150
  const own1 = and(restrictedSite, atMostOf(rise, 150));
  if (own1 === NO) skip(at + 1, v, m);
  else {
    putAtMost(at + 1, runningSlope, 1 / 10, ESSENTIAL, v, m);
    if (own1 === OPEN) leaveOpen(at + 1, v);
    if (v[at + 1] === FAIL && own1 !== OPEN && and(restrictedSite, atMostOfBar(rise, 150)) === OPEN)
      v[at + 1] = BORDERLINE;
  }
  // GB 55019 2.3.1 crossSlope
  putAtMost(at + 2, crossSlope, 1 / 50, ESSENTIAL, v, m);
  // GB 55019 2.3.1 rise
  putAtMost(at + 3, rise, 750, ESSENTIAL, v, m);
  // GB 55019 2.3.2 clearWidth
  putAtLeast(at + 4, clearWidth, 1200, ESSENTIAL, v, m);
  // GB 55019 2.3.3 landingLength
  putAtLeast(at + 5, landingLength, 1500, MISSED_ESSENTIAL, v, m);
  // GB 55019 2.3.3 landingWidthNotLessThanRamp
  putFlag(at + 6, landingWidthNotLessThanRamp, FAIL, v, m);
  // GB 55019 2.3.3 landingUnobstructed
  putFlag(at + 7, landingUnobstructed, FAIL, v, m);
  // GB 55019 2.3.4 handrailBothSides
  if (tallAndSteep === NO) skip(at + 8, v, m);
  else {
    putFlag(at + 8, handrailBothSides, FAIL, v, m);
    if (tallAndSteep === OPEN) leaveOpen(at + 8, v);
    if (
      v[at + 8] === FAIL &&
      tallAndSteep !== OPEN &&
      and(aboveBar(rise, 300), aboveBar(runningSlope, 1 / 20)) === OPEN
    )
      v[at + 8] = BORDERLINE;
  }
  // GB 55019 2.3.5 edgeProtection
  const own9 = and(openSide, or(handrailsPresent, seen(handrailBothSides)));
  if (own9 === NO) skip(at + 9, v, m);
  else {
    putFlag(at + 9, edgeProtection, FAIL, v, m);
    if (own9 === OPEN) leaveOpen(at + 9, v);
  }
  // GB 50763 3.4.1 shapeStraightOrFolded
  putFlag(at + 10, shapeStraightOrFolded, FAIL, v, m);
  // GB 50763 3.4.2 clearWidth
  putAtLeast(at + 11, clearWidth, 1000, ESSENTIAL, v, m);
  // GB 50763 3.4.2 clearWidth.entrance
  if (atEntrance === NO) skip(at + 12, v, m);
  else {
    putAtLeast(at + 12, clearWidth, 1200, ESSENTIAL, v, m);
    if (atEntrance === OPEN) leaveOpen(at + 12, v);
  }
  // GB 50763 3.4.3 handrailBothSides
  if (tallAndSteep === NO) skip(at + 13, v, m);
  else {
    putFlag(at + 13, handrailBothSides, FAIL, v, m);
    if (tallAndSteep === OPEN) leaveOpen(at + 13, v);
    if (
      v[at + 13] === FAIL &&
      tallAndSteep !== OPEN &&
      and(aboveBar(rise, 300), aboveBar(runningSlope, 1 / 20)) === OPEN
    )
      v[at + 13] = BORDERLINE;
  }
  // GB 50763 3.4.4 rise.at1in20
  const own14 = and(atLeastOf(runningSlope, 1 / 20), atMostOf(runningSlope, 1 / 20));
  if (own14 === NO) skip(at + 14, v, m);
  else {
    putByTable(at + 14, rise, RISE_TABLE, runningSlope, 1200, ESSENTIAL, v, m);
    if (own14 === OPEN) leaveOpen(at + 14, v);
  }
  // GB 50763 3.4.4 runLength.at1in20
  if (own14 === NO) skip(at + 15, v, m);
  else {
    putByTable(at + 15, runLength, LENGTH_TABLE, runningSlope, 24_000, DETAIL, v, m);
    if (own14 === OPEN) leaveOpen(at + 15, v);
  }
  // GB 50763 3.4.4 rise.at1in16
  const own16 = and(above(runningSlope, 1 / 20), atMostOf(runningSlope, 1 / 16));
  if (own16 === NO) skip(at + 16, v, m);
  else {
    putByTable(at + 16, rise, RISE_TABLE, runningSlope, 900, ESSENTIAL, v, m);
    if (own16 === OPEN) leaveOpen(at + 16, v);
  }
  // GB 50763 3.4.4 runLength.at1in16
  if (own16 === NO) skip(at + 17, v, m);
  else {
    putByTable(at + 17, runLength, LENGTH_TABLE, runningSlope, 14_400, DETAIL, v, m);
    if (own16 === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 3.4.4 rise.at1in12
  const own18 = and(above(runningSlope, 1 / 16), atMostOf(runningSlope, 1 / 12));
  if (own18 === NO) skip(at + 18, v, m);
  else {
    putByTable(at + 18, rise, RISE_TABLE, runningSlope, 750, ESSENTIAL, v, m);
    if (own18 === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.4.4 runLength.at1in12
  if (own18 === NO) skip(at + 19, v, m);
  else {
    putByTable(at + 19, runLength, LENGTH_TABLE, runningSlope, 9000, DETAIL, v, m);
    if (own18 === OPEN) leaveOpen(at + 19, v);
  }
  // GB 50763 3.4.4 rise.at1in10
  const own20 = and(above(runningSlope, 1 / 12), atMostOf(runningSlope, 1 / 10));
  if (own20 === NO) skip(at + 20, v, m);
  else {
    putByTable(at + 20, rise, RISE_TABLE, runningSlope, 600, ESSENTIAL, v, m);
    if (own20 === OPEN) leaveOpen(at + 20, v);
  }
  // GB 50763 3.4.4 runLength.at1in10
  if (own20 === NO) skip(at + 21, v, m);
  else {
    putByTable(at + 21, runLength, LENGTH_TABLE, runningSlope, 6000, DETAIL, v, m);
    if (own20 === OPEN) leaveOpen(at + 21, v);
  }
  // GB 50763 3.4.4 rise.at1in8
  const own22 = above(runningSlope, 1 / 10);
  if (own22 === NO) skip(at + 22, v, m);
  else {
    putByTable(at + 22, rise, RISE_TABLE, runningSlope, 300, ESSENTIAL, v, m);
    if (own22 === OPEN) leaveOpen(at + 22, v);
  }
  // GB 50763 3.4.4 runLength.at1in8
  if (own22 === NO) skip(at + 23, v, m);
  else {
    putByTable(at + 23, runLength, LENGTH_TABLE, runningSlope, 2400, DETAIL, v, m);
    if (own22 === OPEN) leaveOpen(at + 23, v);
  }
  // GB 50763 3.4.5 surface
  putFlag(at + 24, surface, FAIL, v, m);
  // GB 50763 3.4.6 landingLength
  putAtLeast(at + 25, landingLength, 1500, MISSED_ESSENTIAL, v, m);
  // GB 50763 3.4.7 edgeProtection
  if (openSide === NO) skip(at + 26, v, m);
  else {
    putFlag(at + 26, edgeProtection, FAIL, v, m);
    if (openSide === OPEN) leaveOpen(at + 26, v);
  }
  // GB 50763 3.4.8 sign
  putFlag(at + 27, sign, FAIL, v, m);
  // GB 50763 3.4.4 runningSlope.max
  putAtMost(at + 28, runningSlope, 1 / 8, ESSENTIAL, v, m);

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 13]!) && applying(v[at + 8]!, tallAndSteep) === OPEN && v[at + 8] === PASS)
    v[at + 13] = UNKNOWN;
  if (isMiss(v[at + 26]!) && applying(v[at + 9]!, own9) === OPEN && v[at + 9] === PASS)
    v[at + 26] = UNKNOWN;
  forgive(at + 28, at, applying(v[at]!, not(milder0)), at + 1, applying(v[at + 1]!, own1), v);
}
