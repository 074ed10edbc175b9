import type { Facility } from 'a11y-core';
import {
  absent,
  applying,
  DETAIL,
  ESSENTIAL,
  FAIL,
  forgive,
  is,
  isNotThere,
  isSo,
  leaveOpen,
  MISSED,
  MISSED_ESSENTIAL,
  NO,
  NOT_APPLICABLE,
  not,
  OPEN,
  or,
  PASS,
  putAtLeast,
  putBetween,
  putFlag,
  putNominal,
  refusesAtLeast,
  skip,
  YES,
} from './hand.js';
import { PUBLIC_BUILDINGS } from './surroundings.js';

/** Lift. */
export function lift(
  f: Facility,
  category: string | undefined,
  at: number,
  v: Uint8Array,
  m: Float64Array,
): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 27, v, m);
    return;
  }
  const lobbyTurningDiameter = o['lobbyTurningDiameter'];
  const lobbyDepth = o['lobbyDepth'];
  const callButtonHeight = o['callButtonHeight'];
  const callButtonCornerDistance = o['callButtonCornerDistance'];
  const callButtonBraille = o['callButtonBraille'];
  const callButtonTactileWarning = o['callButtonTactileWarning'];
  const displayAndArrivalSound = o['displayAndArrivalSound'];
  const carDepth = o['carDepth'];
  const carWidth = o['carWidth'];
  const doorSliding = o['doorSliding'];
  const doorClearWidth = o['doorClearWidth'];
  const doorDwellTime = o['doorDwellTime'];
  const carButtonHeight = o['carButtonHeight'];
  const carHandrailHeight = o['carHandrailHeight'];
  const carDisplayAndVoice = o['carDisplayAndVoice'];
  const mirrorBottomHeight = o['mirrorBottomHeight'];
  const placeCategory = c['placeCategory'] ?? category;
  const isPublic = c['publicBuilding'] ?? PUBLIC_BUILDINGS[String(placeCategory)];
  const publicBuilding = isSo(isPublic);
  const stretcherDuty = isSo(c['stretcherDuty']);
  const bedLift = isSo(c['bedLift']);
  const altered = is(f.worksStage, 'alteration');
  // GB 55019 2.6.1 lobbyTurningDiameter
  putAtLeast(at, lobbyTurningDiameter, 1500, MISSED_ESSENTIAL, v, m);
  // GB 55019 2.6.1 lobbyDepth
  if (publicBuilding === NO) skip(at + 1, v, m);
  else {
    putAtLeast(at + 1, lobbyDepth, 1800, ESSENTIAL, v, m);
    if (publicBuilding === OPEN) leaveOpen(at + 1, v);
  }
  // GB 55019 2.6.1 callButtonHeight
  putBetween(at + 2, callButtonHeight, 850, 1100, ESSENTIAL, v, m);
  // GB 55019 2.6.1 callButtonCornerDistance
  putAtLeast(at + 3, callButtonCornerDistance, 400, DETAIL, v, m);
  // GB 55019 2.6.1 callButtonBraille
  putFlag(at + 4, callButtonBraille, FAIL, v, m);
  // GB 55019 2.6.1 callButtonTactileWarning
  putFlag(at + 5, callButtonTactileWarning, FAIL, v, m);
  // GB 55019 2.6.1 displayAndArrivalSound
  putFlag(at + 6, displayAndArrivalSound, FAIL, v, m);
  // GB 55019 2.6.2 carDepth
  putAtLeast(at + 7, carDepth, 1400, ESSENTIAL, v, m);
  // GB 55019 2.6.2 carWidth
  putAtLeast(at + 8, carWidth, 1100, ESSENTIAL, v, m);
  // GB 55019 2.6.2 carDepth.stretcherWide
  if (stretcherDuty === NO) skip(at + 9, v, m);
  else {
    putAtLeast(at + 9, carDepth, 1500, ESSENTIAL, v, m);
    if (stretcherDuty === OPEN) leaveOpen(at + 9, v);
  }
  // GB 55019 2.6.2 carWidth.stretcherWide
  if (stretcherDuty === NO) skip(at + 10, v, m);
  else {
    putAtLeast(at + 10, carWidth, 1600, ESSENTIAL, v, m);
    if (stretcherDuty === OPEN) leaveOpen(at + 10, v);
  }
  // GB 55019 2.6.2 carDepth.stretcherDeep
  if (stretcherDuty === NO) skip(at + 11, v, m);
  else {
    putAtLeast(at + 11, carDepth, 2100, ESSENTIAL, v, m);
    if (stretcherDuty === OPEN) leaveOpen(at + 11, v);
  }
  // GB 55019 2.6.2 carWidth.stretcherDeep
  if (stretcherDuty === NO) skip(at + 12, v, m);
  else {
    putAtLeast(at + 12, carWidth, 1100, ESSENTIAL, v, m);
    if (stretcherDuty === OPEN) leaveOpen(at + 12, v);
  }
  // GB 55019 2.6.3 doorSliding
  putFlag(at + 13, doorSliding, FAIL, v, m);
  // GB 55019 2.6.3 doorClearWidth.new
  if (altered === YES) skip(at + 14, v, m);
  else {
    putAtLeast(at + 14, doorClearWidth, 900, ESSENTIAL, v, m);
    if (altered === OPEN && !refusesAtLeast(doorClearWidth, 800, ESSENTIAL)) leaveOpen(at + 14, v);
  }
  // GB 55019 2.6.3 doorClearWidth.existing
  if (altered === NO) skip(at + 15, v, m);
  else {
    putAtLeast(at + 15, doorClearWidth, 800, ESSENTIAL, v, m);
    if (altered === OPEN) leaveOpen(at + 15, v);
  }
  // GB 55019 2.6.3 doorDwellTime
  putAtLeast(at + 16, doorDwellTime, 3, DETAIL, v, m);
  // GB 50763 3.7.1 lobbyDepth
  putAtLeast(at + 17, lobbyDepth, 1500, DETAIL, v, m);
  // GB 50763 3.7.1 lobbyDepth.public
  const own18 = or(publicBuilding, bedLift);
  if (own18 === NO) skip(at + 18, v, m);
  else {
    putAtLeast(at + 18, lobbyDepth, 1800, DETAIL, v, m);
    if (own18 === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.7.1 callButtonHeight
  putBetween(at + 19, callButtonHeight, 900, 1100, ESSENTIAL, v, m);
  // GB 50763 3.7.2 doorClearWidth
  putAtLeast(at + 20, doorClearWidth, 800, ESSENTIAL, v, m);
  // GB 50763 3.7.2 carButtonHeight
  putBetween(at + 21, carButtonHeight, 900, 1100, DETAIL, v, m);
  // GB 50763 3.7.2 carHandrailHeight
  putBetween(at + 22, carHandrailHeight, 850, 900, MISSED, v, m);
  // GB 50763 3.7.2 carDisplayAndVoice
  putFlag(at + 23, carDisplayAndVoice, FAIL, v, m);
  // GB 50763 3.7.2 mirrorBottomHeight
  putNominal(at + 24, mirrorBottomHeight, 900, MISSED, v, m);
  // GB 50763 3.7.2 carDepth
  putAtLeast(at + 25, carDepth, 1400, ESSENTIAL, v, m);
  // GB 50763 3.7.2 carWidth
  putAtLeast(at + 26, carWidth, 1100, ESSENTIAL, v, m);

  // Where nobody knows whether the prevailing row applies, it may forgive.
  forgive(
    at + 20,
    at + 14,
    applying(v[at + 14]!, not(altered)),
    at + 15,
    applying(v[at + 15]!, altered),
    v,
  );
  chooseStretcherCar(at, v);
}

/** A car that a stretcher goes into one way need not fit it the other way. */
function chooseStretcherCar(at: number, v: Uint8Array): void {
  const isWide = isMetOrOut(v[at + 9]!) && isMetOrOut(v[at + 10]!);
  const isDeep = isMetOrOut(v[at + 11]!) && isMetOrOut(v[at + 12]!);
  const saysWide = v[at + 9] !== NOT_APPLICABLE || v[at + 10] !== NOT_APPLICABLE;
  const saysDeep = v[at + 11] !== NOT_APPLICABLE || v[at + 12] !== NOT_APPLICABLE;
  if (isWide && saysWide) v.fill(NOT_APPLICABLE, at + 11, at + 13);
  else if (isDeep && saysDeep) v.fill(NOT_APPLICABLE, at + 9, at + 11);
}

const isMetOrOut = (verdict: number): boolean => verdict === PASS || verdict === NOT_APPLICABLE;
