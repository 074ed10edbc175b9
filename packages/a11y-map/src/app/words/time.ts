import type { FoundRoute, Language } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import type { Question } from '../state/draft.js';

const MINUTE_MS = 60_000;
const tagOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** Hour and minute by the clock of the place, which the instant is written in. */
export const clockOf = (instant: string): string => instant.slice(11, 16);

/** What the clock of the place shows, read as UTC: nothing is moved to the zone of the device. */
const wallOf = (instant: string): number => Date.parse(`${instant.slice(0, 19)}Z`);

const momentWords = (language: Language, wallMs: number, isDated: boolean): string =>
  new Intl.DateTimeFormat(tagOf(language), {
    ...(isDated && { weekday: 'short', day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(wallMs);

/**
 * When to leave and when one is there; null where no time was asked for. The minute to leave is rounded
 * down and that of the arrival up: nobody misses anything by being early. The day is named where the
 * traveller chose one, and again where the walk goes past midnight.
 */
export function timesWords(
  t: Translate,
  language: Language,
  { departAt, arriveAt }: FoundRoute,
  { time, isNow }: Pick<Question, 'time' | 'isNow'>,
): string | null {
  if (departAt === undefined || arriveAt === undefined) return null;
  const [from, to] = [departMs(departAt), arriveMs(arriveAt)];
  const times = t('when.times', {
    depart: momentWords(language, from, !isNow),
    arrive: momentWords(language, to, dayOf(from) !== dayOf(to)),
  });
  if (!('arriveBy' in time) || Date.parse(arriveAt) <= Date.parse(time.arriveBy)) return times;
  const asked = wallOf(time.arriveBy);
  const late = t('when.late', { time: momentWords(language, asked, dayOf(asked) !== dayOf(from)) });
  return [times, late].join(t('text.betweenSentences'));
}

const dayOf = (wallMs: number): string => new Date(wallMs).toISOString().slice(0, 10);

/** When one is there, without the day. */
export const arrivalWords = (language: Language, arriveAt: string): string =>
  momentWords(language, arriveMs(arriveAt), false);

const departMs = (iso: string): number => Math.floor(wallOf(iso) / MINUTE_MS) * MINUTE_MS;
const arriveMs = (iso: string): number => Math.ceil(wallOf(iso) / MINUTE_MS) * MINUTE_MS;

/** What people call a time zone. */
export function zoneWords(language: Language, timeZone: string, instantMs: number): string {
  const parts = new Intl.DateTimeFormat(tagOf(language), {
    timeZone,
    timeZoneName: 'long',
  }).formatToParts(instantMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
