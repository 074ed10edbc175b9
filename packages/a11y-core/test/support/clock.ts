import type { ClockPlace } from '../../src/network/hours/place.js';

/** Places with a position each, for expressions that need none in particular. */
export const BERLIN: ClockPlace = { timeZone: 'Europe/Berlin', position: [13.4, 52.5] };
export const SHENZHEN: ClockPlace = { timeZone: 'Asia/Shanghai', position: [114.05, 22.54] };
export const LOS_ANGELES: ClockPlace = {
  timeZone: 'America/Los_Angeles',
  position: [-118.24, 34.05],
};
export const GREENWICH: ClockPlace = { timeZone: 'UTC', position: [0, 51.48] };

/** ms since 1970 of an ISO instant with an offset. */
export function instant(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`${iso} is no instant`);
  return ms;
}

/** The same rows of minutes whatever zone the process is in; the zone before is put back. */
export function underZone<T>(timeZone: string, run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
