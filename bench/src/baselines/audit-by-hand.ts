// Frozen baseline: the rows of GB 55019-2021 on ramps and doors, written out by hand as a
// programmer in a hurry would: no data, no findings, only a code and a margin per row. It knows
// complete context only. Change it when the rows or the rules change, never to alter the ratio.
import type { Facility, Observation } from 'a11y-core';

export const PASS = 0;
export const BORDERLINE = 1;
export const FAIL = 2;
export const UNKNOWN = 3;
export const NOT_APPLICABLE = 4;

/** Rows in the order in which the loop fills them. */
export const RAMP_ROWS = [
  'GB55019-2.3.1-ramp.runningSlope',
  'GB55019-2.3.1-ramp.runningSlope.restricted150',
  'GB55019-2.3.1-ramp.crossSlope',
  'GB55019-2.3.1-ramp.rise',
  'GB55019-2.3.2-ramp.clearWidth',
  'GB55019-2.3.3-ramp.landingLength',
  'GB55019-2.3.3-ramp.landingWidthNotLessThanRamp',
  'GB55019-2.3.3-ramp.landingUnobstructed',
  'GB55019-2.3.4-ramp.handrailBothSides',
  'GB55019-2.3.5-ramp.edgeProtection',
] as const;
export const DOOR_ROWS = [
  'GB55019-2.5.2-door.noRevolvingDoor',
  'GB55019-2.5.3-door.noSillOrStop',
  'GB55019-2.5.3-door.thresholdHeight',
  'GB55019-2.5.3-door.thresholdBevelSlope',
  'GB55019-2.5.4-door.clearWidth.new',
  'GB55019-2.5.4-door.clearWidth.existing',
  'GB55019-2.5.4-door.handleHeight',
  'GB55019-2.5.4-door.handleOneHandOperable',
  'GB55019-2.5.4-door.openingForce',
  'GB55019-2.5.5-door.automaticClearWidth',
  'GB55019-2.5.5-door.automaticActuatorHeight',
  'GB55019-2.5.6-door.safetyGlass',
  'GB55019-2.5.6-door.glassMarkingHeight',
  'GB55019-2.5.7-door.seriesDoorSpacing',
  'GB55019-2.5.8-door.closerTime',
  'GB55019-2.5.9-door.visionPanelBottomHeight',
] as const;
export const ROW_SLOTS = 16;

/** Sixteen slots a facility; margins are NaN where nothing was compared. */
export function auditByHand(
  facilities: readonly Facility[],
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  for (let i = 0; i < facilities.length; i++) {
    const f = facilities[i]!;
    const at = i * ROW_SLOTS;
    if (f.facilityType === 'ramp') ramp(f, at, verdicts, margins);
    else door(f, at, verdicts, margins);
  }
}

function ramp(f: Facility, at: number, verdicts: Uint8Array, margins: Float64Array): void {
  const o = f.observations;
  const slope = o['runningSlope'];
  const rise = o['rise'];
  const isRestricted = f.context['restrictedSite'] === true;
  const hasRise = rise?.state === 'measured';

  // 2.3.1: 1:12, or 1:10 where space is restricted and the rise is at most 150 mm.
  let relaxed = 'no';
  let isRelaxationDoubtful = false;
  if (isRestricted) {
    if (!hasRise) relaxed = 'unknown';
    else {
      if (rise.value <= 150) relaxed = 'yes';
      isRelaxationDoubtful =
        rise.value - rise.uncertainty <= 150 !== rise.value + rise.uncertainty <= 150;
    }
  }
  if (relaxed === 'yes') put(at, NOT_APPLICABLE, Number.NaN, verdicts, margins);
  else if (slope?.state !== 'measured') put(at, UNKNOWN, Number.NaN, verdicts, margins);
  else {
    let verdict = atMost(slope, 1 / 12);
    const milder = atMost(slope, 1 / 10);
    if (verdict !== PASS && relaxed === 'unknown' && milder !== FAIL) verdict = UNKNOWN;
    else if (verdict === FAIL && isRelaxationDoubtful && milder !== FAIL) verdict = BORDERLINE;
    put(at, verdict, 1 / 12 - slope.value, verdicts, margins);
  }
  if (relaxed === 'no') put(at + 1, NOT_APPLICABLE, Number.NaN, verdicts, margins);
  else if (slope?.state !== 'measured') put(at + 1, UNKNOWN, Number.NaN, verdicts, margins);
  else {
    let verdict = atMost(slope, 1 / 10);
    if (verdict !== PASS && relaxed === 'unknown') verdict = UNKNOWN;
    else if (verdict === FAIL && isRelaxationDoubtful) verdict = BORDERLINE;
    put(at + 1, verdict, 1 / 10 - slope.value, verdicts, margins);
  }

  putAtMost(at + 2, o['crossSlope'], 1 / 50, verdicts, margins);
  putAtMost(at + 3, rise, 750, verdicts, margins);
  putAtLeast(at + 4, o['clearWidth'], 1200, verdicts, margins);
  putAtLeast(at + 5, o['landingLength'], 1500, verdicts, margins);
  putFlag(at + 6, o['landingWidthNotLessThanRamp'], verdicts, margins);
  putFlag(at + 7, o['landingUnobstructed'], verdicts, margins);

  // 2.3.4: above 300 mm of rise and steeper than 1:20.
  const isLow = hasRise && rise.value <= 300;
  const isGentle = slope?.state === 'measured' && slope.value <= 1 / 20;
  const rail = o['handrailBothSides'];
  if (isLow || isGentle) put(at + 8, NOT_APPLICABLE, Number.NaN, verdicts, margins);
  else if (rail?.state !== 'seen') put(at + 8, UNKNOWN, Number.NaN, verdicts, margins);
  else if (rail.value) put(at + 8, PASS, Number.NaN, verdicts, margins);
  else if (!hasRise || slope?.state !== 'measured')
    put(at + 8, UNKNOWN, Number.NaN, verdicts, margins);
  else {
    const isDoubtful =
      rise.value - rise.uncertainty <= 300 || slope.value - slope.uncertainty <= 1 / 20;
    put(at + 8, isDoubtful ? BORDERLINE : FAIL, Number.NaN, verdicts, margins);
  }

  // 2.3.5: open sides of ramps with handrails.
  const guard = o['edgeProtection'];
  const isOpen = f.context['openSide'] === true;
  const hasRails = f.context['handrailsPresent'] === true || (rail?.state === 'seen' && rail.value);
  const mayHaveRails = hasRails || rail?.state !== 'seen';
  if (!isOpen || !mayHaveRails) put(at + 9, NOT_APPLICABLE, Number.NaN, verdicts, margins);
  else if (guard?.state !== 'seen') put(at + 9, UNKNOWN, Number.NaN, verdicts, margins);
  else put(at + 9, guard.value ? PASS : hasRails ? FAIL : UNKNOWN, Number.NaN, verdicts, margins);
}

function door(f: Facility, at: number, verdicts: Uint8Array, margins: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  const isAltered = f.worksStage === 'alteration';
  const isAutomatic = c['doorKind'] === 'automatic';
  const skip = (slot: number) => put(at + slot, NOT_APPLICABLE, Number.NaN, verdicts, margins);
  // What was measured although it is said not to be there: a miss is left open.
  const doubt = (slot: number, seen: Seen) => {
    if (seen?.state !== 'measured') skip(slot);
    else if (verdicts[at + slot] !== PASS) verdicts[at + slot] = UNKNOWN;
  };

  if (c['onAccessibleRoute'] === true) putFlag(at, o['noRevolvingDoor'], verdicts, margins);
  else skip(0);
  putFlag(at + 1, o['noSillOrStop'], verdicts, margins);
  putAtMost(at + 2, o['thresholdHeight'], 15, verdicts, margins);
  putAtMost(at + 3, o['thresholdBevelSlope'], 1 / 10, verdicts, margins);
  if (c['levelDifference'] !== true) {
    doubt(2, o['thresholdHeight']);
    doubt(3, o['thresholdBevelSlope']);
  }
  if (isAltered) skip(4);
  else putAtLeast(at + 4, o['clearWidth'], 900, verdicts, margins);
  if (isAltered) putAtLeast(at + 5, o['clearWidth'], 800, verdicts, margins);
  else skip(5);
  if (c['doorKind'] === 'sideHung')
    putBetween(at + 6, o['handleHeight'], 850, 1000, verdicts, margins);
  else skip(6);
  putFlag(at + 7, o['handleOneHandOperable'], verdicts, margins);
  if (!isAutomatic && c['isFireDoor'] === false)
    putAtMost(at + 8, o['openingForce'], 25, verdicts, margins);
  else skip(8);
  putAtLeast(at + 9, o['automaticClearWidth'], 1000, verdicts, margins);
  if (!isAutomatic) doubt(9, o['automaticClearWidth']);
  putBetween(at + 10, o['automaticActuatorHeight'], 850, 1000, verdicts, margins);
  if (!isAutomatic || c['hasActuator'] !== true) doubt(10, o['automaticActuatorHeight']);
  if (c['isGlazed'] === true) {
    putFlag(at + 11, o['safetyGlass'], verdicts, margins);
    putBetween(at + 12, o['glassMarkingHeight'], 850, 1500, verdicts, margins);
  } else {
    skip(11);
    skip(12);
  }
  putAtLeast(at + 13, o['seriesDoorSpacing'], 1500, verdicts, margins);
  if (c['doorsInSeries'] !== true) doubt(13, o['seriesDoorSpacing']);
  putAtLeast(at + 14, o['closerTime'], 3, verdicts, margins);
  if (c['hasCloser'] !== true) doubt(14, o['closerTime']);
  if (c['doorKind'] === 'doubleSwing')
    putAtMost(at + 15, o['visionPanelBottomHeight'], 850, verdicts, margins);
  else skip(15);
}

type Seen = Observation | undefined;
type Measured = Extract<Observation, { state: 'measured' }>;

function atMost({ value, uncertainty: u }: Measured, limit: number): number {
  if (value <= limit) return PASS;
  return u > 0 && (value - u <= limit || value - limit <= u) ? BORDERLINE : FAIL;
}

function atLeast({ value, uncertainty: u }: Measured, limit: number): number {
  if (value >= limit) return PASS;
  return u > 0 && (value + u >= limit || limit - value <= u) ? BORDERLINE : FAIL;
}

function putAtMost(
  slot: number,
  seen: Seen,
  limit: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  if (seen?.state === 'measured')
    put(slot, atMost(seen, limit), limit - seen.value, verdicts, margins);
  else put(slot, UNKNOWN, Number.NaN, verdicts, margins);
}

function putAtLeast(
  slot: number,
  seen: Seen,
  limit: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  if (seen?.state === 'measured')
    put(slot, atLeast(seen, limit), seen.value - limit, verdicts, margins);
  else put(slot, UNKNOWN, Number.NaN, verdicts, margins);
}

function putBetween(
  slot: number,
  seen: Seen,
  min: number,
  max: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  if (seen?.state !== 'measured') {
    put(slot, UNKNOWN, Number.NaN, verdicts, margins);
    return;
  }
  const verdict = Math.max(atLeast(seen, min), atMost(seen, max));
  put(slot, verdict, Math.min(seen.value - min, max - seen.value), verdicts, margins);
}

function putFlag(slot: number, seen: Seen, verdicts: Uint8Array, margins: Float64Array): void {
  const verdict = seen?.state === 'seen' ? (seen.value ? PASS : FAIL) : UNKNOWN;
  put(slot, verdict, Number.NaN, verdicts, margins);
}

function put(
  slot: number,
  verdict: number,
  margin: number,
  verdicts: Uint8Array,
  margins: Float64Array,
): void {
  verdicts[slot] = verdict;
  margins[slot] = margin;
}
