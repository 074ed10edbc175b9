import { InvalidInputError } from '../../errors.js';
import { DAY_MIN } from './calendar.js';

const MINUTE_MS = 60_000;

/** The clock on the wall of a place. */
export interface LocalTime {
  /** Days since 1970-01-01 in the calendar of the place. */
  readonly day: number;
  /** 0 to 1439. */
  readonly minute: number;
  /** The clock of the place less UTC, in ms. */
  readonly offsetMs: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl looks for the zone each time a format is made, and that takes long: one per zone is kept. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
    return format;
  } catch {
    throw new InvalidInputError([
      { pointer: '/timeZone', detail: `"${timeZone}" is no time zone of the IANA database` },
    ]);
  }
}

/** Throws `InvalidInputError` for a name that is no time zone. */
export function assertTimeZone(timeZone: string): void {
  formatOf(timeZone);
}

/** Hours of a whole city are asked for at one instant, and Intl is slow: the last answer per zone. */
const lastAsked = new Map<string, { readonly instantMs: number; readonly local: LocalTime }>();

/** What the clock of a zone shows at an instant (ms since 1970 UTC), whatever zone the process is in. */
export function localTime(instantMs: number, timeZone: string): LocalTime {
  const last = lastAsked.get(timeZone);
  if (last?.instantMs === instantMs) return last.local;
  const local = askIntl(instantMs, timeZone);
  lastAsked.set(timeZone, { instantMs, local });
  return local;
}

function askIntl(instantMs: number, timeZone: string): LocalTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instantMs)) {
    parts[type] = Number(value);
  }
  const { year, month, day, hour, minute, second } = parts as Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second',
    number
  >;
  const wholeS = Math.floor(instantMs / 1000) * 1000;
  const offsetMs = Date.UTC(year, month - 1, day, hour, minute, second) - wholeS;
  const localMs = instantMs + offsetMs;
  const localDay = Math.floor(localMs / (DAY_MIN * MINUTE_MS));
  return {
    day: localDay,
    minute: Math.floor(localMs / MINUTE_MS) - localDay * DAY_MIN,
    offsetMs,
  };
}

/** An instant as the clock of the place shows it, with its offset: `2026-11-29T22:00:00+08:00`. */
export function localIso(instantMs: number, timeZone: string): string {
  const { offsetMs } = localTime(instantMs, timeZone);
  const clock = new Date(instantMs + offsetMs).toISOString().slice(0, 19);
  const minutes = Math.abs(Math.round(offsetMs / MINUTE_MS));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${clock}${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The instant (ms since 1970 UTC) at which the clock of a zone shows `2026-11-29T22:00`. Where the clocks
 * are changed: the first time of two, and as much after the gap as it lies in it. Throws
 * `InvalidInputError` for what is no such text and for a name that is no time zone.
 */
export function instantAt(clock: string, timeZone: string): number {
  const wallMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(clock)
    ? Date.parse(`${clock}Z`)
    : Number.NaN;
  if (Number.isNaN(wallMs)) {
    throw new InvalidInputError([
      { pointer: '', detail: `"${clock}" is no time such as 2026-11-29T22:00` },
    ]);
  }
  const dayMs = DAY_MIN * MINUTE_MS;
  const [before, after] = [wallMs - dayMs, wallMs + dayMs].map(
    (nearMs) => wallMs - localTime(nearMs, timeZone).offsetMs,
  ) as [number, number];
  const shown = [before, after].filter(
    (instantMs) => instantMs + localTime(instantMs, timeZone).offsetMs === wallMs,
  );
  return shown.length === 0 ? before : Math.min(...shown);
}
