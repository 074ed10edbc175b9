import { UsageError } from './usage-error.js';

/** How far from somewhere: seconds, or metres. */
export interface Within {
  readonly by: 'time' | 'distance';
  readonly most: number;
}

const UNITS: Readonly<Record<string, readonly [by: Within['by'], factor: number]>> = {
  s: ['time', 1],
  min: ['time', 60],
  h: ['time', 3600],
  m: ['distance', 1],
  km: ['distance', 1000],
};

/** A time or a length with its unit, such as `10min` or `1.5km`. Throws `UsageError`. */
export function withinOf(text: string): Within {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?(s|min|h|m|km)$/u.exec(text.trim()) ?? [];
  const known = UNITS[unit];
  if (number === undefined || known === undefined) {
    throw new UsageError(
      `--within is a time or a length with its unit (${Object.keys(UNITS).join(', ')}), such as 10min or 500m; it is "${text}".`,
    );
  }
  const [by, factor] = known;
  return { by, most: Number(number) * factor };
}
