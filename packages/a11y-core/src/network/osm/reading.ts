import type { AttributeSource, NaturalInterval } from '../interval.js';

/** What one tag says about a quantity, in natural units (ratio, mm, count, class). */
export interface TagReading extends NaturalInterval {
  /** `none` where the tag says nothing that can be used. */
  readonly source: Extract<AttributeSource, 'none' | 'word' | 'tag'>;
  /** Why the tag is doubtful or could not be read; it goes into the import report. */
  readonly suspicious?: string;
}

export const NOTHING: TagReading = { low: null, high: null, source: 'none' };

/** Nothing said under the tag; put together by hand because most ways say nothing of most things. */
export const nothingIn = (key: string): TagReading & { readonly key: string } => ({
  low: null,
  high: null,
  source: 'none',
  key,
});

export const unreadable = (reason: string): TagReading => ({ ...NOTHING, suspicious: reason });

export const word = (low: number | null, high: number | null): TagReading => ({
  low,
  high,
  source: 'word',
});

export const figure = (low: number | null, high: number | null): TagReading => ({
  low,
  high,
  source: 'tag',
});

/** A decimal number with point or comma, sign allowed: `0.5`, `,5`, `-6`. As the source of a pattern. */
export const DECIMAL = String.raw`[+\-−–]?\s*(?:\d+(?:[.,]\d*)?|[.,]\d+)`;

/** The number a `DECIMAL` match stands for. */
export function decimal(text: string): number {
  return Number(text.replace(/\s/g, '').replace(/[−–]/, '-').replace(',', '.'));
}
