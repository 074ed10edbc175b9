import { z } from 'zod';
import type { Bbox } from '../storage/store.js';

/** As people and programs write degrees; `Number` alone would read 0x10 and a blank too. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** The finite number a text is; undefined where it is none. */
export function decimalOf(text: string): number | undefined {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** A bounding box in an address: four numbers separated by commas. */
export const bboxParameter = z
  .string()
  .transform((text, context): Bbox => {
    const parts = text.split(',');
    const [west, south, east, north] = parts.map(decimalOf);
    if (
      parts.length !== 4 ||
      west === undefined ||
      south === undefined ||
      east === undefined ||
      north === undefined
    ) {
      context.addIssue('must be four numbers: west,south,east,north');
      return z.NEVER;
    }
    if (Math.abs(west) > 180 || Math.abs(east) > 180 || south < -90 || north > 90) {
      context.addIssue('lies outside the globe: longitudes −180 to 180, latitudes −90 to 90');
      return z.NEVER;
    }
    if (west > east || south > north) {
      context.addIssue('must have west ≤ east and south ≤ north');
      return z.NEVER;
    }
    return [west, south, east, north];
  })
  .meta({
    description: 'west,south,east,north in WGS-84 degrees',
    example: '114.05,22.53,114.06,22.54',
  });

/** Several of a closed set of words, separated by commas. */
export function listParameter<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(words)))
    .meta({ description: `One or more of ${words.join(', ')}, separated by commas` });
}

/** A whole number in an address, in decimal digits. */
export function wholeParameter(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

export function limitParameter(standard: number, most: number) {
  return wholeParameter(1, most)
    .prefault(String(standard))
    .meta({ description: `At most this many, up to ${most}`, default: String(standard) });
}

export const idParameter = z.string().min(1).max(200);

const CURSOR = /^[A-Za-z0-9_-]+$/;

/** An id as an opaque mark in a list. */
export const encodeCursor = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

export const cursorParameter = z
  .string()
  .regex(CURSOR, 'is not a cursor of this list')
  .transform((text) => Buffer.from(text, 'base64url').toString('utf8'))
  .meta({ description: 'The `next` of the page before' });
