import { instantAt, localIso } from 'a11y-core';

/** When a journey is to be: at once, or by what a clock at the place shows (`2026-11-29T22:00`). */
export type When =
  | { readonly kind: 'now' }
  | { readonly kind: 'depart' | 'arrive'; readonly clock: string };

export const WHEN_KINDS = ['now', 'depart', 'arrive'] as const;
export type WhenKind = (typeof WHEN_KINDS)[number];

/** What the clock of the device shows beside the zone of the place. */
export interface Moment {
  readonly instantMs: number;
  readonly timeZone: string;
}

export type AskedTime = { readonly departAt: string } | { readonly arriveBy: string };

export const isTime = (clock: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(clock);

/**
 * The time of a request, by the clock of the place. Even "now" is sent: without a time no opening hours
 * apply. Null while no time is chosen.
 */
export function askedTime(when: When, { instantMs, timeZone }: Moment): AskedTime | null {
  if (when.kind === 'now') return { departAt: localIso(instantMs, timeZone) };
  if (!isTime(when.clock)) return null;
  const at = localIso(instantAt(when.clock.slice(0, 16), timeZone), timeZone);
  return when.kind === 'depart' ? { departAt: at } : { arriveBy: at };
}

/** An arrival nobody has typed yet is an hour away: by now nobody gets anywhere. */
const AHEAD_MS = { depart: 0, arrive: 3_600_000 } as const;

/** The same time asked for in another way; what was not chosen yet begins with now, or soon. */
export function whenOfKind(kind: WhenKind, before: When, { instantMs, timeZone }: Moment): When {
  if (kind === 'now') return { kind };
  const clock =
    before.kind === 'now'
      ? localIso(instantMs + AHEAD_MS[kind], timeZone).slice(0, 16)
      : before.clock;
  return { kind, clock };
}
