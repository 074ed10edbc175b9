import type { Facility } from 'a11y-core';
import {
  absent,
  applying,
  chosen,
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
  OPEN,
  PASS,
  provenByNumber,
  putAtLeast,
  putAtMost,
  putBetween,
  putFlag,
  putFlush,
  skip,
  UNKNOWN,
} from './hand.js';

/** Kerb ramp. */
export function kerbRamp(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 21, v, m);
    putFlag(at, o['present'], FAIL, v, m);
    if (isSo(c['levelDifference']) === NO) skip(at, v, m);
    else if (isSo(c['levelDifference']) === OPEN) leaveOpen(at, v);
    return;
  }
  const present = o['present'];
  const lipHeight = o['lipHeight'];
  const isNewWorks = (f.worksDate ?? '') >= '2022-04-01';
  const tactileSetback = o['tactileSetback'];
  const tactileWarning = o['tactileWarning'];
  const slopeFullWidth = o['slopeFullWidth'];
  const type = o['type'];
  const slopeOther = o['slopeOther'];
  const slopeThreeFace = o['slopeThreeFace'];
  const widthEqualsSidewalk = o['widthEqualsSidewalk'];
  const frontWidth = o['frontWidth'];
  const openingWidth = o['openingWidth'];
  const topTransitionWidth = o['topTransitionWidth'];
  const noDrainGrate = o['noDrainGrate'];
  const bollardGap = o['bollardGap'];
  const surface = o['surface'];
  const preferFullWidth = o['preferFullWidth'];
  const levelDifference = isSo(c['levelDifference']);
  const bollardsPresent = isSo(c['bollardsPresent']);
  const fullWidth = chosen(type, 'fullWidth');
  const notFullWidth = chosen(type, 'threeFace', 'other');
  const threeFace = chosen(type, 'threeFace');
  const otherForm = chosen(type, 'other');
  // GB 55019 2.10.1 present
  if (levelDifference === NO) skip(at, v, m);
  else {
    putFlag(at, present, FAIL, v, m);
    if (levelDifference === OPEN) leaveOpen(at, v);
  }
  // GB 55019 2.10.2 lipHeight
  putFlush(at + 1, lipHeight, isNewWorks, v, m);
  // GB 55019 2.10.3 tactileSetback
  putBetween(at + 2, tactileSetback, 250, 300, DETAIL, v, m);
  // GB 55019 2.10.3 tactileWarning
  putFlag(at + 3, tactileWarning, FAIL, v, m);
  // GB 55019 2.10.4 slopeFullWidth
  if (fullWidth === NO) skip(at + 4, v, m);
  else {
    putAtMost(at + 4, slopeFullWidth, 1 / 20, ESSENTIAL, v, m);
    if (fullWidth === OPEN) leaveOpen(at + 4, v);
  }
  // GB 55019 2.10.4 slopeOther
  if (notFullWidth === NO) skip(at + 5, v, m);
  else {
    putAtMost(at + 5, slopeOther ?? slopeThreeFace, 1 / 12, ESSENTIAL, v, m);
    if (notFullWidth === OPEN) leaveOpen(at + 5, v);
  }
  // GB 55019 2.10.5 widthEqualsSidewalk
  if (fullWidth === NO) skip(at + 6, v, m);
  else {
    putFlag(at + 6, widthEqualsSidewalk, FAIL, v, m);
    if (fullWidth === OPEN) leaveOpen(at + 6, v);
  }
  // GB 55019 2.10.5 frontWidth
  if (threeFace === NO) skip(at + 7, v, m);
  else {
    putAtLeast(at + 7, frontWidth, 1200, ESSENTIAL, v, m);
    if (threeFace === OPEN) leaveOpen(at + 7, v);
  }
  // GB 55019 2.10.5 openingWidth
  if (otherForm === NO) skip(at + 8, v, m);
  else {
    putAtLeast(at + 8, openingWidth, 1500, ESSENTIAL, v, m);
    if (otherForm === OPEN) leaveOpen(at + 8, v);
  }
  // GB 55019 2.10.6 topTransitionWidth
  putAtLeast(at + 9, topTransitionWidth, 900, MISSED_ESSENTIAL, v, m);
  // GB 55019 2.10.7 noDrainGrate
  putFlag(at + 10, noDrainGrate, NOT_APPLICABLE, v, m);
  // GB 55019 2.10.7 bollardGap
  const own11 = provenByNumber(bollardsPresent, bollardGap, ESSENTIAL);
  if (own11 === NO) skip(at + 11, v, m);
  else {
    putAtLeast(at + 11, bollardGap, 900, ESSENTIAL, v, m);
    if (own11 === OPEN) leaveOpen(at + 11, v);
  }
  // GB 50763 3.1.1 surface
  putFlag(at + 12, surface, FAIL, v, m);
  // GB 50763 3.1.1 lipHeight
  putAtMost(at + 13, lipHeight, 10, ESSENTIAL, v, m);
  // GB 50763 3.1.1 preferFullWidth
  putFlag(at + 14, preferFullWidth, FAIL, v, m);
  // GB 50763 3.1.2 slopeFullWidth
  if (fullWidth === NO) skip(at + 15, v, m);
  else {
    putAtMost(at + 15, slopeFullWidth, 1 / 20, ESSENTIAL, v, m);
    if (fullWidth === OPEN) leaveOpen(at + 15, v);
  }
  // GB 50763 3.1.2 slopeThreeFace
  if (threeFace === NO) skip(at + 16, v, m);
  else {
    putAtMost(at + 16, slopeThreeFace ?? slopeOther, 1 / 12, ESSENTIAL, v, m);
    if (threeFace === OPEN) leaveOpen(at + 16, v);
  }
  // GB 50763 3.1.2 slopeOther
  if (otherForm === NO) skip(at + 17, v, m);
  else {
    putAtMost(at + 17, slopeOther, 1 / 12, ESSENTIAL, v, m);
    if (otherForm === OPEN) leaveOpen(at + 17, v);
  }
  // GB 50763 3.1.3 widthEqualsSidewalk
  if (fullWidth === NO) skip(at + 18, v, m);
  else {
    putFlag(at + 18, widthEqualsSidewalk, FAIL, v, m);
    if (fullWidth === OPEN) leaveOpen(at + 18, v);
  }
  // GB 50763 3.1.3 frontWidth
  if (threeFace === NO) skip(at + 19, v, m);
  else {
    putAtLeast(at + 19, frontWidth, 1200, ESSENTIAL, v, m);
    if (threeFace === OPEN) leaveOpen(at + 19, v);
  }
  // GB 50763 3.1.3 openingWidth
  if (otherForm === NO) skip(at + 20, v, m);
  else {
    putAtLeast(at + 20, openingWidth, 1500, ESSENTIAL, v, m);
    if (otherForm === OPEN) leaveOpen(at + 20, v);
  }

  // Where nobody knows whether the prevailing row applies, it may forgive.
  if (isMiss(v[at + 15]!) && applying(v[at + 4]!, fullWidth) === OPEN && v[at + 4] === PASS)
    v[at + 15] = UNKNOWN;
  if (isMiss(v[at + 17]!) && applying(v[at + 5]!, notFullWidth) === OPEN && v[at + 5] === PASS)
    v[at + 17] = UNKNOWN;
  if (isMiss(v[at + 18]!) && applying(v[at + 6]!, fullWidth) === OPEN && v[at + 6] === PASS)
    v[at + 18] = UNKNOWN;
  if (isMiss(v[at + 19]!) && applying(v[at + 7]!, threeFace) === OPEN && v[at + 7] === PASS)
    v[at + 19] = UNKNOWN;
  if (isMiss(v[at + 20]!) && applying(v[at + 8]!, otherForm) === OPEN && v[at + 8] === PASS)
    v[at + 20] = UNKNOWN;
}
