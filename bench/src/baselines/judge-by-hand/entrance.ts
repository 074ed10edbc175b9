import type { Facility } from 'a11y-core';
import {
  absent,
  and,
  applying,
  DETAIL,
  ESSENTIAL,
  FAIL,
  isMiss,
  isNotThere,
  isSo,
  leaveOpen,
  MISSED_ESSENTIAL,
  NO,
  NOT_APPLICABLE,
  not,
  OPEN,
  oneOf,
  PASS,
  provenByNumber,
  putAtLeast,
  putAtMost,
  putFlag,
  skip,
  UNKNOWN,
  YES,
} from './hand.js';
import { PUBLIC_BUILDINGS } from './surroundings.js';

/** Entrance. */
export function entrance(
  f: Facility,
  category: string | undefined,
  at: number,
  v: Uint8Array,
  m: Float64Array,
): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 16, v, m);
    return;
  }
  const permittedType = o['permittedType'];
  const flatEntranceSlope = o['flatEntranceSlope'];
  const platformDepth = o['platformDepth'];
  const canopy = o['canopy'];
  const gateClearWidth = o['gateClearWidth'];
  const surface = o['surface'];
  const gratingOpening = o['gratingOpening'];
  const platformLiftOnlyIfNoRamp = o['platformLiftOnlyIfNoRamp'];
  const doorSpacing = o['doorSpacing'];
  const mainEntranceAccessible = o['mainEntranceAccessible'];
  const placeCategory = c['placeCategory'] ?? category;
  const entranceKind = c['entranceKind'];
  const gatesPresent = isSo(c['gatesPresent']);
  const outdoor = isSo(c['outdoor']);
  const gratingsPresent = isSo(c['gratingsPresent']);
  const doorsInSeries = isSo(c['doorsInSeries']);
  const mainEntrance = isSo(c['mainEntrance']);
  const isPublic = c['publicBuilding'] ?? PUBLIC_BUILDINGS[String(placeCategory)];
  const publicBuilding = isSo(isPublic);

  const servesPublic = isSo(c['servesPublic']);
  const flat = oneOf(entranceKind, 'flat');
  const outdoorGratings = and(outdoor, gratingsPresent);
  // GB 55019 2.4.1 permittedType
  putFlag(at, permittedType, FAIL, v, m);
  if (v[at] === PASS && oneOf(entranceKind, 'stepsOnly') === YES) v[at] = UNKNOWN;
  // GB 55019 2.4.1 flatEntranceSlope
  if (flat === NO) skip(at + 1, v, m);
  else {
    putAtMost(at + 1, flatEntranceSlope, 1 / 20, ESSENTIAL, v, m);
    if (flat === OPEN) leaveOpen(at + 1, v);
  }
  // GB 55019 2.4.2 platformDepth
  const own2 = not(flat);
  if (own2 === NO) skip(at + 2, v, m);
  else {
    putAtLeast(at + 2, platformDepth, 1500, MISSED_ESSENTIAL, v, m);
    if (own2 === OPEN) leaveOpen(at + 2, v);
  }
  // GB 55019 2.4.2 canopy
  putFlag(at + 3, canopy, FAIL, v, m);
  // GB 55019 2.4.3 gateClearWidth
  const own4 = provenByNumber(gatesPresent, gateClearWidth, ESSENTIAL);
  if (own4 === NO) skip(at + 4, v, m);
  else {
    putAtLeast(at + 4, gateClearWidth, 900, ESSENTIAL, v, m);
    if (own4 === OPEN) leaveOpen(at + 4, v);
  }
  // GB 50763 3.3.2 surface
  putFlag(at + 5, surface, FAIL, v, m);
  // GB 50763 3.3.2 gratingOpening
  if (outdoorGratings === NO) skip(at + 6, v, m);
  else {
    putAtMost(at + 6, gratingOpening, 15, ESSENTIAL, v, m);
    if (outdoorGratings === OPEN) leaveOpen(at + 6, v);
  }
  // GB 50763 3.3.2 platformLiftOnlyIfNoRamp
  const own7 = oneOf(entranceKind, 'stepsAndPlatformLift');
  if (own7 === NO) skip(at + 7, v, m);
  else {
    putFlag(at + 7, platformLiftOnlyIfNoRamp, NOT_APPLICABLE, v, m);
    if (own7 === OPEN) leaveOpen(at + 7, v);
  }
  // GB 50763 3.3.2 platformDepth
  if (own2 === NO) skip(at + 8, v, m);
  else {
    putAtLeast(at + 8, platformDepth, 1500, MISSED_ESSENTIAL, v, m);
    if (own2 === OPEN) leaveOpen(at + 8, v);
  }
  // GB 50763 3.3.2 doorSpacing
  const own9 = provenByNumber(doorsInSeries, doorSpacing, DETAIL);
  if (own9 === NO) skip(at + 9, v, m);
  else {
    putAtLeast(at + 9, doorSpacing, 1500, DETAIL, v, m);
    if (own9 === OPEN) leaveOpen(at + 9, v);
  }
  // GB 50763 3.3.2 canopy
  putFlag(at + 10, canopy, FAIL, v, m);
  // GB 50763 3.3.3 flatEntranceSlope
  if (flat === NO) skip(at + 11, v, m);
  else {
    putAtMost(at + 11, flatEntranceSlope, 1 / 20, ESSENTIAL, v, m);
    if (flat === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.3.3 flatEntranceSlope.preferred
  if (flat === NO) skip(at + 12, v, m);
  else {
    putAtMost(at + 12, flatEntranceSlope, 1 / 30, DETAIL, v, m);
    if (flat === OPEN) leaveOpen(at + 12, v);
  }
  // GB 50763 8.1.3 flatEntranceSlope
  const own13 = and(and(flat, mainEntrance), publicBuilding);
  if (own13 === NO) skip(at + 13, v, m);
  else {
    putAtMost(at + 13, flatEntranceSlope, 1 / 30, DETAIL, v, m);
    if (own13 === OPEN) leaveOpen(at + 13, v);
  }
  // GB 50763 8.2.2 mainEntranceAccessible
  const own14 = and(and(oneOf(placeCategory, 'government_service'), servesPublic), mainEntrance);
  if (own14 === NO) skip(at + 14, v, m);
  else {
    putFlag(at + 14, mainEntranceAccessible, FAIL, v, m);
    if (own14 === OPEN) leaveOpen(at + 14, v);
  }
  // GB 50763 8.3.2 mainEntranceAccessible
  const own15 = and(oneOf(placeCategory, 'education'), mainEntrance);
  if (own15 === NO) skip(at + 15, v, m);
  else {
    putFlag(at + 15, mainEntranceAccessible, FAIL, v, m);
    if (own15 === OPEN) leaveOpen(at + 15, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 8]!) && applying(v[at + 2]!, own2) === OPEN && v[at + 2] === PASS)
    v[at + 8] = UNKNOWN;
  if (isMiss(v[at + 11]!) && applying(v[at + 1]!, flat) === OPEN && v[at + 1] === PASS)
    v[at + 11] = UNKNOWN;
}
