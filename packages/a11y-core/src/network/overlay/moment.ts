import { instantMs } from '../../facility/validity.js';

/** When the network is asked about: handed in, for the core has no clock. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly ms: number;
  /** The day on the calendar of the place, `2026-11-29`. */
  readonly day: string;
  /** Minutes since midnight by the clock of the place; undefined where the text does not tell. */
  readonly minute: number | undefined;
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})[^Z]*[+-]\d{2}:\d{2}$/;

/**
 * Reads an ISO 8601 day or instant. With an offset from UTC, `2026-11-29T18:30:00+08:00`, it tells
 * the clock of the place too; with `Z`, or as a day, only the day. Throws `InvalidInputError`.
 */
export function momentOf(text: string): Moment {
  const ms = instantMs(text, '/asOf');
  const local = LOCAL.exec(text);
  if (local === null) return { ms, day: text.slice(0, 10), minute: undefined };
  return { ms, day: local[1]!, minute: Number(local[2]) * 60 + Number(local[3]) };
}
