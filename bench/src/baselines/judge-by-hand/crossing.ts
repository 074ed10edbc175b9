import type { Facility } from 'a11y-core';
import {
  absent,
  and,
  FAIL,
  isNotThere,
  isSo,
  leaveOpen,
  NO,
  NOT_APPLICABLE,
  OPEN,
  or,
  putFlag,
  skip,
} from './hand.js';

/** Pedestrian crossing. */
export function crossing(f: Facility, at: number, v: Uint8Array, m: Float64Array): void {
  const o = f.observations;
  const c = f.context;
  if (isNotThere(o['present'])) {
    absent(at, 4, v, m);
    return;
  }
  const wheelchairUsableWidth = o['wheelchairUsableWidth'];
  const islandWheelchairAccess = o['islandWheelchairAccess'];
  const audibleSignal = o['audibleSignal'];
  const islandPresent = isSo(c['islandPresent']);
  const audibleSignalArea = isSo(c['audibleSignalArea']);
  const signalControlled = isSo(c['signalControlled']);
  const disabledSchoolOrEmployerNear = isSo(c['disabledSchoolOrEmployerNear']);

  // GB 50763 4.3.1 wheelchairUsableWidth
  putFlag(at, wheelchairUsableWidth, FAIL, v, m);
  // GB 50763 4.3.1 islandWheelchairAccess
  if (islandPresent === NO) skip(at + 1, v, m);
  else {
    putFlag(at + 1, islandWheelchairAccess, NOT_APPLICABLE, v, m);
    if (islandPresent === OPEN) leaveOpen(at + 1, v);
  }
  // GB 50763 4.3.1 audibleSignal
  if (audibleSignalArea === NO) skip(at + 2, v, m);
  else {
    putFlag(at + 2, audibleSignal, FAIL, v, m);
    if (audibleSignalArea === OPEN) leaveOpen(at + 2, v);
  }
  // LAW2023-crossing.audibleSignal
  const own3 = and(signalControlled, or(audibleSignalArea, disabledSchoolOrEmployerNear));
  if (own3 === NO) skip(at + 3, v, m);
  else {
    putFlag(at + 3, audibleSignal, FAIL, v, m);
    if (own3 === OPEN) leaveOpen(at + 3, v);
  }
}
