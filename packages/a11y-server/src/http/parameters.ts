import { z } from 'zod';
import type { Bbox } from '../storage/store.js';

/** A bounding box in an address: four numbers separated by commas. */
export const bboxParameter = z
  .string()
  .transform((text, context): Bbox => {
    const parts = text.split(',');
    const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    const [west, south, east, north] = numbers;
    if (
      numbers.length !== 4 ||
      west === undefined ||
      south === undefined ||
      east === undefined ||
      north === undefined ||
      numbers.some((number) => !Number.isFinite(number))
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

export function limitParameter(standard: number, most: number) {
  return z.coerce
    .number({ error: 'must be a whole number' })
    .int()
    .min(1)
    .max(most)
    .default(standard)
    .meta({ description: `At most this many, up to ${most}` });
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
