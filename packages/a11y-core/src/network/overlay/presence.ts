import type { Facility } from '../../facility/facility.js';
import type { Moment } from './moment.js';

/**
 * Whether something is there at the moment asked about, by the period of the survey:
 * - `there`: inside its period
 * - `gone`: before it came, after it went, or outside its hours
 * - `perhaps`: it has a period, and nobody said for when we ask or what the clock shows
 * - `unsaid`: it has no period
 */
export type Presence = 'there' | 'gone' | 'perhaps' | 'unsaid';

/** Both days count; hours go past midnight where the second is the earlier one. */
export function presenceOf(
  { presentFrom, presentUntil, presentHours }: Facility,
  moment: Moment | undefined,
): Presence {
  if (presentFrom === undefined && presentUntil === undefined && presentHours === undefined) {
    return 'unsaid';
  }
  if (moment === undefined) return 'perhaps';
  if (presentFrom !== undefined && moment.day < presentFrom) return 'gone';
  if (presentUntil !== undefined && moment.day > presentUntil) return 'gone';
  if (presentHours === undefined) return 'there';
  if (moment.minute === undefined) return 'perhaps';
  const [from, until] = presentHours.split('-').map(minuteOf) as [number, number];
  const { minute } = moment;
  const isWithin =
    from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  return isWithin ? 'there' : 'gone';
}

/** Minutes since midnight of `18:30`. */
function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
