import type { Facility } from 'a11y-core';
import {
  absent,
  and,
  applying,
  atMostOf,
  atMostOfBar,
  BORDERLINE,
  DETAIL,
  FAIL,
  isMiss,
  isNotThere,
  isSo,
  leaveOpen,
  NO,
  not,
  OPEN,
  oneOf,
  PASS,
  provenByNumber,
  putAtLeast,
  putBetween,
  putFlag,
  putNominal,
  refusesAtLeast,
  skip,
  UNKNOWN,
  YES,
} from './hand.js';

/** Tactile paving. */
export function tactilePaving(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 28, v, m);
    return;
  }
  const guidesSafely = o['guidesSafely'];
  const unobstructed = o['unobstructed'];
  const warningAtStartEndTurn = o['warningAtStartEndTurn'];
  const warningAtHazards = o['warningAtHazards'];
  const warningWidth = o['warningWidth'];
  const contrast = o['contrast'];
  const ridgeHeight = o['ridgeHeight'];
  const continuous = o['continuous'];
  const slipResistant = o['slipResistant'];
  const alongWalkingDirection = o['alongWalkingDirection'];
  const directionalWidth = o['directionalWidth'];
  const offsetFromWall = o['offsetFromWall'];
  const offsetFromTreePit = o['offsetFromTreePit'];
  const offsetFromKerb = o['offsetFromKerb'];
  const avoidCycleParking = o['avoidCycleParking'];
  const barTopWidth = o['barTopWidth'];
  const barBaseWidth = o['barBaseWidth'];
  const barHeight = o['barHeight'];
  const barSpacing = o['barSpacing'];
  const warningWiderThanDirectional = o['warningWiderThanDirectional'];
  const domeTopDiameter = o['domeTopDiameter'];
  const domeBaseDiameter = o['domeBaseDiameter'];
  const domeHeight = o['domeHeight'];
  const domeSpacing = o['domeSpacing'];
  const pavingKind = c['pavingKind'];
  const nearHazard = isSo(c['nearHazard']);
  const treePitsPresent = isSo(c['treePitsPresent']);
  const levelWithKerbTop = isSo(c['levelWithKerbTop']);
  const directional = oneOf(pavingKind, 'directional', 'both');
  // GB 55019 2.11.1 guidesSafely
  putFlag(at, guidesSafely, FAIL, v, m);
  // GB 55019 2.11.2 unobstructed
  putFlag(at + 1, unobstructed, FAIL, v, m);
  // GB 55019 2.11.3 warningAtStartEndTurn
  if (directional === NO) skip(at + 2, v, m);
  else {
    putFlag(at + 2, warningAtStartEndTurn, FAIL, v, m);
    if (directional === OPEN) leaveOpen(at + 2, v);
  }
  // GB 55019 2.11.3 warningAtHazards
  if (nearHazard === NO) skip(at + 3, v, m);
  else {
    putFlag(at + 3, warningAtHazards, FAIL, v, m);
    if (nearHazard === OPEN) leaveOpen(at + 3, v);
  }
  // GB 55019 2.11.3 warningWidth
  const own4 = provenByNumber(oneOf(pavingKind, 'warning', 'both'), warningWidth, DETAIL);
  if (own4 === NO) skip(at + 4, v, m);
  else {
    putAtLeast(at + 4, warningWidth, 300, DETAIL, v, m);
    if (own4 === OPEN) leaveOpen(at + 4, v);
  }
  // GB 55019 2.11.4 contrast
  putFlag(at + 5, contrast, FAIL, v, m);
  // GB 50763 3.2.1 ridgeHeight
  putNominal(at + 6, ridgeHeight, 4, DETAIL, v, m);
  // GB 50763 3.2.1 continuous
  putFlag(at + 7, continuous, FAIL, v, m);
  // GB 50763 3.2.1 unobstructed
  putFlag(at + 8, unobstructed, FAIL, v, m);
  // GB 50763 3.2.1 contrast
  putFlag(at + 9, contrast, FAIL, v, m);
  // GB 50763 3.2.1 slipResistant
  putFlag(at + 10, slipResistant, FAIL, v, m);
  // GB 50763 3.2.2 alongWalkingDirection
  if (directional === NO) skip(at + 11, v, m);
  else {
    putFlag(at + 11, alongWalkingDirection, FAIL, v, m);
    if (directional === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.2.2 directionalWidth
  const own12 = provenByNumber(directional, directionalWidth, DETAIL);
  if (own12 === NO) skip(at + 12, v, m);
  else {
    putBetween(at + 12, directionalWidth, 250, 500, DETAIL, v, m);
    if (own12 === OPEN) leaveOpen(at + 12, v);
  }
  // GB 50763 3.2.2 offsetFromWall
  if (directional === NO) skip(at + 13, v, m);
  else {
    putBetween(at + 13, offsetFromWall, 250, 500, DETAIL, v, m);
    if (directional === OPEN) leaveOpen(at + 13, v);
  }
  // GB 50763 3.2.2 offsetFromTreePit
  const own14 = provenByNumber(treePitsPresent, offsetFromTreePit, DETAIL);
  if (own14 === NO) skip(at + 14, v, m);
  else {
    putBetween(at + 14, offsetFromTreePit, 250, 500, DETAIL, v, m);
    if (own14 === OPEN) leaveOpen(at + 14, v);
  }
  // GB 50763 3.2.2 offsetFromKerb.levelKerb
  const own15 = and(directional, not(treePitsPresent));
  const milder15 = and(and(directional, not(treePitsPresent)), not(levelWithKerbTop));
  if (own15 === NO || milder15 === YES) skip(at + 15, v, m);
  else {
    putAtLeast(at + 15, offsetFromKerb, 500, DETAIL, v, m);
    if (own15 === OPEN || (milder15 === OPEN && !refusesAtLeast(offsetFromKerb, 250, DETAIL)))
      leaveOpen(at + 15, v);
  }
  // GB 50763 3.2.2 offsetFromKerb.raisedKerb
  const own16 = and(and(directional, not(treePitsPresent)), not(levelWithKerbTop));
  if (own16 === NO) skip(at + 16, v, m);
  else {
    putAtLeast(at + 16, offsetFromKerb, 250, DETAIL, v, m);
    if (own16 === OPEN) leaveOpen(at + 16, v);
  }
  // GB 50763 3.2.2 avoidCycleParking
  if (directional === NO) skip(at + 17, v, m);
  else {
    putFlag(at + 17, avoidCycleParking, FAIL, v, m);
    if (directional === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 3.2.2 barTopWidth
  const own18 = provenByNumber(directional, barTopWidth, DETAIL);
  if (own18 === NO) skip(at + 18, v, m);
  else {
    putNominal(at + 18, barTopWidth, 25, DETAIL, v, m);
    if (own18 === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.2.2 barBaseWidth
  const own19 = provenByNumber(directional, barBaseWidth, DETAIL);
  if (own19 === NO) skip(at + 19, v, m);
  else {
    putNominal(at + 19, barBaseWidth, 35, DETAIL, v, m);
    if (own19 === OPEN) leaveOpen(at + 19, v);
  }
  // GB 50763 3.2.2 barHeight
  const own20 = provenByNumber(directional, barHeight, DETAIL);
  if (own20 === NO) skip(at + 20, v, m);
  else {
    putNominal(at + 20, barHeight, 4, DETAIL, v, m);
    if (own20 === OPEN) leaveOpen(at + 20, v);
  }
  // GB 50763 3.2.2 barSpacing
  const own21 = provenByNumber(directional, barSpacing, DETAIL);
  if (own21 === NO) skip(at + 21, v, m);
  else {
    putBetween(at + 21, barSpacing, 62, 75, DETAIL, v, m);
    if (own21 === OPEN) leaveOpen(at + 21, v);
  }
  // GB 50763 3.2.3 warningAtStartEndTurn
  if (directional === NO) skip(at + 22, v, m);
  else {
    putFlag(at + 22, warningAtStartEndTurn, FAIL, v, m);
    if (directional === OPEN) leaveOpen(at + 22, v);
  }
  // GB 50763 3.2.3 warningWiderThanDirectional
  const own23 = and(directional, atMostOf(directionalWidth, 300));
  if (own23 === NO) skip(at + 23, v, m);
  else {
    putFlag(at + 23, warningWiderThanDirectional, FAIL, v, m);
    if (own23 === OPEN) leaveOpen(at + 23, v);
    if (
      v[at + 23] === FAIL &&
      own23 !== OPEN &&
      and(directional, atMostOfBar(directionalWidth, 300)) === OPEN
    )
      v[at + 23] = BORDERLINE;
  }
  // GB 50763 3.2.3 domeTopDiameter
  const own24 = provenByNumber(oneOf(pavingKind, 'warning', 'both'), domeTopDiameter, DETAIL);
  if (own24 === NO) skip(at + 24, v, m);
  else {
    putNominal(at + 24, domeTopDiameter, 25, DETAIL, v, m);
    if (own24 === OPEN) leaveOpen(at + 24, v);
  }
  // GB 50763 3.2.3 domeBaseDiameter
  const own25 = provenByNumber(oneOf(pavingKind, 'warning', 'both'), domeBaseDiameter, DETAIL);
  if (own25 === NO) skip(at + 25, v, m);
  else {
    putNominal(at + 25, domeBaseDiameter, 35, DETAIL, v, m);
    if (own25 === OPEN) leaveOpen(at + 25, v);
  }
  // GB 50763 3.2.3 domeHeight
  const own26 = provenByNumber(oneOf(pavingKind, 'warning', 'both'), domeHeight, DETAIL);
  if (own26 === NO) skip(at + 26, v, m);
  else {
    putNominal(at + 26, domeHeight, 4, DETAIL, v, m);
    if (own26 === OPEN) leaveOpen(at + 26, v);
  }
  // GB 50763 3.2.3 domeSpacing
  const own27 = provenByNumber(oneOf(pavingKind, 'warning', 'both'), domeSpacing, DETAIL);
  if (own27 === NO) skip(at + 27, v, m);
  else {
    putNominal(at + 27, domeSpacing, 50, DETAIL, v, m);
    if (own27 === OPEN) leaveOpen(at + 27, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 22]!) && applying(v[at + 2]!, directional) === OPEN && v[at + 2] === PASS)
    v[at + 22] = UNKNOWN;
}
