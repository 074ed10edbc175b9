import type { Facility } from 'a11y-core';
import {
  above,
  aboveBar,
  absent,
  and,
  applying,
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
  MISSED,
  MISSED_ESSENTIAL,
  NO,
  NOT_APPLICABLE,
  not,
  OPEN,
  oneOf,
  PASS,
  provenByAnswer,
  provenByNumber,
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

/** Door. */
export function door(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 27, v, m);
    return;
  }
  const noRevolvingDoor = o['noRevolvingDoor'];
  const noSillOrStop = o['noSillOrStop'];
  const thresholdHeight = o['thresholdHeight'];
  const thresholdBevelSlope = o['thresholdBevelSlope'];
  const clearWidth = o['clearWidth'];
  const automaticClearWidth = o['automaticClearWidth'];
  const handleHeight = o['handleHeight'];
  const handleOneHandOperable = o['handleOneHandOperable'];
  const openingForce = o['openingForce'];
  const automaticActuatorHeight = o['automaticActuatorHeight'];
  const safetyGlass = o['safetyGlass'];
  const glassMarkingHeight = o['glassMarkingHeight'];
  const seriesDoorSpacing = o['seriesDoorSpacing'];
  const closerTime = o['closerTime'];
  const visionPanelBottomHeight = o['visionPanelBottomHeight'];
  const noHeavySpringDoor = o['noHeavySpringDoor'];
  const glassDoorMarking = o['glassDoorMarking'];
  const manoeuvringDiameter = o['manoeuvringDiameter'];
  const latchSideWallWidth = o['latchSideWallWidth'];
  const kickPlateHeight = o['kickPlateHeight'];
  const contrast = o['contrast'];
  const onAccessibleRoute = isSo(c['onAccessibleRoute']);
  const doorKind = c['doorKind'];
  const levelDifference = isSo(c['levelDifference']);
  const isFireDoor = isSo(c['isFireDoor']);
  const hasActuator = isSo(c['hasActuator']);
  const isGlazed = isSo(c['isGlazed']);
  const doorsInSeries = isSo(c['doorsInSeries']);
  const hasCloser = isSo(c['hasCloser']);
  const restrictedSite = isSo(c['restrictedSite']);
  const singleLeaf = isSo(c['singleLeaf']);
  const altered = is(f.worksStage, 'alteration');
  const sideHung = oneOf(doorKind, 'sideHung');
  const automatic = oneOf(doorKind, 'automatic');
  // GB 55019 2.5.2 noRevolvingDoor
  if (onAccessibleRoute === NO) skip(at, v, m);
  else {
    putFlag(at, noRevolvingDoor, NOT_APPLICABLE, v, m);
    if (onAccessibleRoute === OPEN) leaveOpen(at, v);
    if (v[at] === PASS && oneOf(doorKind, 'revolving') === YES) v[at] = UNKNOWN;
  }
  // GB 55019 2.5.3 noSillOrStop
  putFlag(at + 1, noSillOrStop, NOT_APPLICABLE, v, m);
  // GB 55019 2.5.3 thresholdHeight
  const own2 = provenByNumber(levelDifference, thresholdHeight, ESSENTIAL);
  if (own2 === NO) skip(at + 2, v, m);
  else {
    putAtMost(at + 2, thresholdHeight, 15, ESSENTIAL, v, m);
    if (own2 === OPEN) leaveOpen(at + 2, v);
  }
  // GB 55019 2.5.3 thresholdBevelSlope
  const own3 = provenByNumber(
    and(levelDifference, above(thresholdHeight, 0)),
    thresholdBevelSlope,
    DETAIL,
  );
  if (own3 === NO) skip(at + 3, v, m);
  else {
    putAtMost(at + 3, thresholdBevelSlope, 1 / 10, DETAIL, v, m);
    if (own3 === OPEN) leaveOpen(at + 3, v);
    if (
      v[at + 3] === FAIL &&
      and(levelDifference, above(thresholdHeight, 0)) !== OPEN &&
      and(levelDifference, aboveBar(thresholdHeight, 0)) === OPEN
    )
      v[at + 3] = BORDERLINE;
  }
  // GB 55019 2.5.4 clearWidth.new
  if (altered === YES) skip(at + 4, v, m);
  else {
    putAtLeast(at + 4, clearWidth ?? automaticClearWidth, 900, ESSENTIAL, v, m);
    if (altered === OPEN && !refusesAtLeast(clearWidth ?? automaticClearWidth, 800, ESSENTIAL))
      leaveOpen(at + 4, v);
  }
  // GB 55019 2.5.4 clearWidth.existing
  if (altered === NO) skip(at + 5, v, m);
  else {
    putAtLeast(at + 5, clearWidth ?? automaticClearWidth, 800, ESSENTIAL, v, m);
    if (altered === OPEN) leaveOpen(at + 5, v);
  }
  // GB 55019 2.5.4 handleHeight
  if (sideHung === NO) skip(at + 6, v, m);
  else {
    putBetween(at + 6, handleHeight, 850, 1000, DETAIL, v, m);
    if (sideHung === OPEN) leaveOpen(at + 6, v);
  }
  // GB 55019 2.5.4 handleOneHandOperable
  const own7 = provenByAnswer(not(automatic), handleOneHandOperable);
  if (own7 === NO) skip(at + 7, v, m);
  else {
    putFlag(at + 7, handleOneHandOperable, NOT_APPLICABLE, v, m);
    if (own7 === OPEN) leaveOpen(at + 7, v);
  }
  // GB 55019 2.5.4 openingForce
  const own8 = and(not(automatic), not(isFireDoor));
  if (own8 === NO) skip(at + 8, v, m);
  else {
    putAtMost(at + 8, openingForce, 25, ESSENTIAL, v, m);
    if (own8 === OPEN) leaveOpen(at + 8, v);
  }
  // GB 55019 2.5.5 automaticClearWidth
  const own9 = provenByNumber(automatic, automaticClearWidth, ESSENTIAL);
  if (own9 === NO) skip(at + 9, v, m);
  else {
    putAtLeast(at + 9, automaticClearWidth, 1000, ESSENTIAL, v, m);
    if (own9 === OPEN) leaveOpen(at + 9, v);
  }
  // GB 55019 2.5.5 automaticActuatorHeight
  const own10 = provenByNumber(and(automatic, hasActuator), automaticActuatorHeight, DETAIL);
  if (own10 === NO) skip(at + 10, v, m);
  else {
    putBetween(at + 10, automaticActuatorHeight, 850, 1000, DETAIL, v, m);
    if (own10 === OPEN) leaveOpen(at + 10, v);
  }
  // GB 55019 2.5.6 safetyGlass
  if (isGlazed === NO) skip(at + 11, v, m);
  else {
    putFlag(at + 11, safetyGlass, FAIL, v, m);
    if (isGlazed === OPEN) leaveOpen(at + 11, v);
  }
  // GB 55019 2.5.6 glassMarkingHeight
  if (isGlazed === NO) skip(at + 12, v, m);
  else {
    putBetween(at + 12, glassMarkingHeight, 850, 1500, MISSED, v, m);
    if (isGlazed === OPEN) leaveOpen(at + 12, v);
  }
  // GB 55019 2.5.7 seriesDoorSpacing
  const own13 = provenByNumber(doorsInSeries, seriesDoorSpacing, DETAIL);
  if (own13 === NO) skip(at + 13, v, m);
  else {
    putAtLeast(at + 13, seriesDoorSpacing, 1500, DETAIL, v, m);
    if (own13 === OPEN) leaveOpen(at + 13, v);
  }
  // GB 55019 2.5.8 closerTime
  const own14 = provenByNumber(hasCloser, closerTime, DETAIL);
  if (own14 === NO) skip(at + 14, v, m);
  else {
    putAtLeast(at + 14, closerTime, 3, DETAIL, v, m);
    if (own14 === OPEN) leaveOpen(at + 14, v);
  }
  // GB 55019 2.5.9 visionPanelBottomHeight
  const own15 = oneOf(doorKind, 'doubleSwing');
  if (own15 === NO) skip(at + 15, v, m);
  else {
    putAtMost(at + 15, visionPanelBottomHeight, 850, MISSED, v, m);
    if (own15 === OPEN) leaveOpen(at + 15, v);
  }
  // GB 50763 3.5.3 noHeavySpringDoor
  putFlag(at + 16, noHeavySpringDoor, NOT_APPLICABLE, v, m);
  // GB 50763 3.5.3 glassDoorMarking
  if (isGlazed === NO) skip(at + 17, v, m);
  else {
    putFlag(at + 17, glassDoorMarking, FAIL, v, m);
    if (isGlazed === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 3.5.3 automaticClearWidth
  if (own9 === NO) skip(at + 18, v, m);
  else {
    putAtLeast(at + 18, automaticClearWidth, 1000, ESSENTIAL, v, m);
    if (own9 === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.5.3 clearWidth
  putAtLeast(at + 19, clearWidth ?? automaticClearWidth, 800, ESSENTIAL, v, m);
  // GB 50763 3.5.3 clearWidth.preferred
  const own20 = not(restrictedSite);
  if (own20 === NO) skip(at + 20, v, m);
  else {
    putAtLeast(at + 20, clearWidth ?? automaticClearWidth, 900, DETAIL, v, m);
    if (own20 === OPEN) leaveOpen(at + 20, v);
  }
  // GB 50763 3.5.3 manoeuvringDiameter
  putAtLeast(at + 21, manoeuvringDiameter, 1500, MISSED_ESSENTIAL, v, m);
  // GB 50763 3.5.3 latchSideWallWidth
  const own22 = and(singleLeaf, oneOf(doorKind, 'sideHung', 'sliding', 'folding'));
  if (own22 === NO) skip(at + 22, v, m);
  else {
    putAtLeast(at + 22, latchSideWallWidth, 400, MISSED, v, m);
    if (own22 === OPEN) leaveOpen(at + 22, v);
  }
  // GB 50763 3.5.3 handleHeight
  const own23 = oneOf(doorKind, 'sideHung', 'sliding', 'folding');
  if (own23 === NO) skip(at + 23, v, m);
  else {
    putNominal(at + 23, handleHeight, 900, DETAIL, v, m);
    if (own23 === OPEN) leaveOpen(at + 23, v);
  }
  // GB 50763 3.5.3 kickPlateHeight
  putAtMost(at + 24, kickPlateHeight, 350, DETAIL, v, m);
  // GB 50763 3.5.3 thresholdHeight
  if (own2 === NO) skip(at + 25, v, m);
  else {
    putAtMost(at + 25, thresholdHeight, 15, ESSENTIAL, v, m);
    if (own2 === OPEN) leaveOpen(at + 25, v);
  }
  // GB 50763 3.5.3 contrast
  putFlag(at + 26, contrast, FAIL, v, m);

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 18]!) && applying(v[at + 9]!, own9) === OPEN && v[at + 9] === PASS)
    v[at + 18] = UNKNOWN;
  forgive(
    at + 19,
    at + 4,
    applying(v[at + 4]!, not(altered)),
    at + 5,
    applying(v[at + 5]!, altered),
    v,
  );
  if (isMiss(v[at + 23]!) && applying(v[at + 6]!, sideHung) === OPEN && v[at + 6] === PASS)
    v[at + 23] = UNKNOWN;
  if (isMiss(v[at + 25]!) && applying(v[at + 2]!, own2) === OPEN && v[at + 2] === PASS)
    v[at + 25] = UNKNOWN;
}
