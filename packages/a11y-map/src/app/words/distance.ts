import type { LonLat } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { rounded } from './numbers.js';

/** A walking distance, rounded to what a person can tell apart: 1 m, then 5 m, then 10 m, then 0.1 km. */
export function distanceWords(t: Translate, metres: number): string {
  if (metres < 20) return t('unit.metres', { value: Math.round(metres) });
  if (metres < 200) return t('unit.metres', { value: Math.round(metres / 5) * 5 });
  if (metres < 995) return t('unit.metres', { value: Math.round(metres / 10) * 10 });
  return t('unit.kilometres', { value: rounded(metres / 1000, 1) });
}

/** Whole minutes, rounded up: nobody misses anything by arriving early. */
export function durationWords(t: Translate, seconds: number): string {
  if (seconds < 60) return t('unit.underMinute');
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return t('unit.minutes', { value: minutes });
  return t('unit.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

const SECTORS = [
  'direction.0',
  'direction.1',
  'direction.2',
  'direction.3',
  'direction.4',
  'direction.5',
  'direction.6',
  'direction.7',
] as const;

/** One of eight points of the compass. */
export const directionWords = (t: Translate, bearingDeg: number): string =>
  t(SECTORS[Math.round((((bearingDeg % 360) + 360) % 360) / 45) % 8]!);

/** Latitude first, as people write it; five decimals are about a metre. */
export const positionText = ([lon, lat]: LonLat): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
