import tzLookup from '@photostructure/tz-lookup';
import type { LonLat } from '../../geo/position.js';
import type { HolidayKind } from './schedule.js';

/** What of a place decides whether something is open there. */
export interface ClockPlace {
  /** IANA name. */
  readonly timeZone: string;
  /** For sunrise and sunset. */
  readonly position: LonLat;
  /** Default: nobody knows, and what hangs on it is unknown. */
  readonly holidays?: HolidayCalendar;
}

/** Whether a day is a holiday at a position; days count from 1970-01-01. `undefined`: nobody knows. */
export type HolidayCalendar = (
  kind: HolidayKind,
  day: number,
  position: LonLat,
) => boolean | undefined;

/** All of China goes by the time of Beijing, whatever is usual in the far west of it. */
const OFFICIAL: Readonly<Record<string, string>> = { 'Asia/Urumqi': 'Asia/Shanghai' };

/** The time zone of a position. Borders are drawn coarsely: within a few km of one it may be the other. */
export function timeZoneAt([lon, lat]: LonLat): string {
  const zone = tzLookup(lat, lon);
  return OFFICIAL[zone] ?? zone;
}
