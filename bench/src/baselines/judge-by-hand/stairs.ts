import type { Facility } from 'a11y-core';
import {
  aboveNumber,
  absent,
  and,
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
  NO,
  NOT_APPLICABLE,
  OPEN,
  oneOf,
  or,
  PASS,
  provenByNumber,
  putAtLeast,
  putAtMost,
  putBetween,
  putFlag,
  skip,
  UNKNOWN,
} from './hand.js';
import { PUBLIC_BUILDINGS, publicStairs } from './surroundings.js';

/** Stairs and steps. */
export function stairs(
  f: Facility,
  category: string | undefined,
  at: number,
  v: Uint8Array,
  m: Float64Array,
): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 28, v, m);
    return;
  }
  const tactileSetback = o['tactileSetback'];
  const tactileWarning = o['tactileWarning'];
  const firstStepContrast = o['firstStepContrast'];
  const noOpenRiserOrSquareNosing = o['noOpenRiserOrSquareNosing'];
  const stripsFlush = o['stripsFlush'];
  const handrailBothSides = o['handrailBothSides'];
  const riserCount = o['riserCount'];
  const straight = o['straight'];
  const treadWidth = o['treadWidth'];
  const riserHeight = o['riserHeight'];
  const edgeProtection = o['edgeProtection'];
  const antislip = o['antislip'];
  const treadRiserContrast = o['treadRiserContrast'];
  const stepTreadWidth = o['stepTreadWidth'];
  const stepRiserHeight = o['stepRiserHeight'];
  const stepRiserHeightMin = o['stepRiserHeightMin'];
  const stepHandrailBothSides = o['stepHandrailBothSides'];
  const landingWidth = o['landingWidth'];
  const headroomFlight = o['headroomFlight'];
  const headroomLanding = o['headroomLanding'];
  const riserVariation = o['riserVariation'];
  const fallProtection = o['fallProtection'];
  const rampIfFewerThan2Risers = o['rampIfFewerThan2Risers'];
  const guardHeight = o['guardHeight'];
  const placeCategory = c['placeCategory'] ?? category;
  const mainUsers = c['mainUsers'];
  const isPublic = c['publicBuilding'] ?? PUBLIC_BUILDINGS[String(placeCategory)];
  const publicBuilding = isSo(isPublic);
  const accessibleStairs = isSo(
    c['accessibleStairs'] ?? (c['stairsKind'] === 'steps' ? false : undefined),
  );
  const balusterRailing = isSo(c['balusterRailing']);
  const stairsKind = c['stairsKind'];
  const totalHeight = c['totalHeight'];
  const openSide = isSo(c['openSide']);
  const ofAll = isSo(publicStairs(c['publicStairs'], c['stairsKind'], isPublic, placeCategory));
  const forBlindUsers = oneOf(mainUsers, 'visual', 'mobilityAndVisual');
  const designated = and(publicBuilding, accessibleStairs);
  const publicSteps = and(publicBuilding, oneOf(stairsKind, 'steps'));
  // GB 55019 2.7.1 tactileSetback
  if (forBlindUsers === NO) skip(at, v, m);
  else {
    putBetween(at, tactileSetback, 250, 300, DETAIL, v, m);
    if (forBlindUsers === OPEN) leaveOpen(at, v);
  }
  // GB 55019 2.7.1 tactileWarning
  if (forBlindUsers === NO) skip(at + 1, v, m);
  else {
    putFlag(at + 1, tactileWarning, FAIL, v, m);
    if (forBlindUsers === OPEN) leaveOpen(at + 1, v);
  }
  // GB 55019 2.7.1 firstStepContrast
  if (forBlindUsers === NO) skip(at + 2, v, m);
  else {
    putFlag(at + 2, firstStepContrast, FAIL, v, m);
    if (forBlindUsers === OPEN) leaveOpen(at + 2, v);
  }
  // GB 55019 2.7.1 noOpenRiserOrSquareNosing
  if (forBlindUsers === NO) skip(at + 3, v, m);
  else {
    putFlag(at + 3, noOpenRiserOrSquareNosing, NOT_APPLICABLE, v, m);
    if (forBlindUsers === OPEN) leaveOpen(at + 3, v);
  }
  // GB 55019 2.7.1 stripsFlush
  if (forBlindUsers === NO) skip(at + 4, v, m);
  else {
    putFlag(at + 4, stripsFlush, NOT_APPLICABLE, v, m);
    if (forBlindUsers === OPEN) leaveOpen(at + 4, v);
  }
  // GB 55019 2.7.2 handrailBothSides
  const own5 = and(
    atLeastOf(riserCount, 3),
    oneOf(mainUsers, 'mobility', 'visual', 'mobilityAndVisual'),
  );
  if (own5 === NO) skip(at + 5, v, m);
  else {
    putFlag(at + 5, handrailBothSides, FAIL, v, m);
    if (own5 === OPEN) leaveOpen(at + 5, v);
    if (
      v[at + 5] === FAIL &&
      own5 !== OPEN &&
      and(
        atLeastOfBar(riserCount, 3),
        oneOf(mainUsers, 'mobility', 'visual', 'mobilityAndVisual'),
      ) === OPEN
    )
      v[at + 5] = BORDERLINE;
  }
  // GB 50763 3.6.1 straight
  putFlag(at + 6, straight, FAIL, v, m);
  // GB 50763 3.6.1 treadWidth
  if (designated === NO) skip(at + 7, v, m);
  else {
    putAtLeast(at + 7, treadWidth, 280, ESSENTIAL, v, m);
    if (designated === OPEN) leaveOpen(at + 7, v);
  }
  // GB 50763 3.6.1 riserHeight
  if (designated === NO) skip(at + 8, v, m);
  else {
    putAtMost(at + 8, riserHeight, 160, ESSENTIAL, v, m);
    if (designated === OPEN) leaveOpen(at + 8, v);
  }
  // GB 50763 3.6.1 noOpenRiserOrSquareNosing
  if (accessibleStairs === NO) skip(at + 9, v, m);
  else {
    putFlag(at + 9, noOpenRiserOrSquareNosing, NOT_APPLICABLE, v, m);
    if (accessibleStairs === OPEN) leaveOpen(at + 9, v);
  }
  // GB 50763 3.6.1 handrailBothSides
  putFlag(at + 10, handrailBothSides, FAIL, v, m);
  // GB 50763 3.6.1 edgeProtection
  if (balusterRailing === NO) skip(at + 11, v, m);
  else {
    putFlag(at + 11, edgeProtection, FAIL, v, m);
    if (balusterRailing === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.6.1 antislip
  const own12 = or(accessibleStairs, oneOf(stairsKind, 'steps'));
  if (own12 === NO) skip(at + 12, v, m);
  else {
    putFlag(at + 12, antislip, FAIL, v, m);
    if (own12 === OPEN) leaveOpen(at + 12, v);
  }
  // GB 50763 3.6.1 tactileSetback
  putBetween(at + 13, tactileSetback, 250, 300, DETAIL, v, m);
  // GB 50763 3.6.1 treadRiserContrast
  putFlag(at + 14, treadRiserContrast, FAIL, v, m);
  // GB 50763 3.6.1 firstStepContrast
  putFlag(at + 15, firstStepContrast, FAIL, v, m);
  // GB 50763 3.6.2 stepTreadWidth
  if (publicSteps === NO) skip(at + 16, v, m);
  else {
    putAtLeast(at + 16, stepTreadWidth, 300, DETAIL, v, m);
    if (publicSteps === OPEN) leaveOpen(at + 16, v);
  }
  // GB 50763 3.6.2 stepRiserHeight
  if (publicSteps === NO) skip(at + 17, v, m);
  else {
    putAtMost(at + 17, stepRiserHeight, 150, DETAIL, v, m);
    if (publicSteps === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 3.6.2 stepRiserHeightMin
  if (publicSteps === NO) skip(at + 18, v, m);
  else {
    putAtLeast(at + 18, stepRiserHeightMin ?? stepRiserHeight, 100, DETAIL, v, m);
    if (publicSteps === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.6.2 stepHandrailBothSides
  const own19 = and(atLeastOf(riserCount, 3), oneOf(stairsKind, 'steps'));
  if (own19 === NO) skip(at + 19, v, m);
  else {
    putFlag(at + 19, stepHandrailBothSides, FAIL, v, m);
    if (own19 === OPEN) leaveOpen(at + 19, v);
    if (
      v[at + 19] === FAIL &&
      own19 !== OPEN &&
      and(atLeastOfBar(riserCount, 3), oneOf(stairsKind, 'steps')) === OPEN
    )
      v[at + 19] = BORDERLINE;
  }
  // GB 55031 5.3.5 landingWidth
  if (ofAll === NO) skip(at + 20, v, m);
  else {
    putAtLeast(at + 20, landingWidth, 1200, ESSENTIAL, v, m);
    if (ofAll === OPEN) leaveOpen(at + 20, v);
  }
  // GB 55031 5.3.7 headroomFlight
  if (ofAll === NO) skip(at + 21, v, m);
  else {
    putAtLeast(at + 21, headroomFlight, 2200, ESSENTIAL, v, m);
    if (ofAll === OPEN) leaveOpen(at + 21, v);
  }
  // GB 55031 5.3.7 headroomLanding
  if (ofAll === NO) skip(at + 22, v, m);
  else {
    putAtLeast(at + 22, headroomLanding, 2000, ESSENTIAL, v, m);
    if (ofAll === OPEN) leaveOpen(at + 22, v);
  }
  // GB 55031 5.3.8 riserCount
  if (ofAll === NO) skip(at + 23, v, m);
  else {
    putBetween(at + 23, riserCount, 2, 18, DETAIL, v, m);
    if (ofAll === OPEN) leaveOpen(at + 23, v);
  }
  // GB 55031 5.3.10 riserVariation
  if (ofAll === NO) skip(at + 24, v, m);
  else {
    putAtMost(at + 24, riserVariation, 10, DETAIL, v, m);
    if (ofAll === OPEN) leaveOpen(at + 24, v);
  }
  // GB 55031 5.2.1 fallProtection
  const own25 = and(aboveNumber(totalHeight, 700), openSide);
  if (own25 === NO) skip(at + 25, v, m);
  else {
    putFlag(at + 25, fallProtection, FAIL, v, m);
    if (own25 === OPEN) leaveOpen(at + 25, v);
  }
  // GB 55031 5.2.3 rampIfFewerThan2Risers
  const own26 = below(riserCount, 2);
  if (own26 === NO) skip(at + 26, v, m);
  else {
    putFlag(at + 26, rampIfFewerThan2Risers, FAIL, v, m);
    if (own26 === OPEN) leaveOpen(at + 26, v);
    if (v[at + 26] === FAIL && own26 !== OPEN && belowBar(riserCount, 2) === OPEN)
      v[at + 26] = BORDERLINE;
  }
  // GB 55031 6.6.1 guardHeight
  const own27 = provenByNumber(openSide, guardHeight, ESSENTIAL);
  if (own27 === NO) skip(at + 27, v, m);
  else {
    putAtLeast(at + 27, guardHeight, 1100, ESSENTIAL, v, m);
    if (own27 === OPEN) leaveOpen(at + 27, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 9]!) && applying(v[at + 3]!, forBlindUsers) === OPEN && v[at + 3] === PASS)
    v[at + 9] = UNKNOWN;
}
