import { type Barrier, type Language, LIMITS } from 'a11y-core';
import { fill } from '../html/fill.js';
import { NETWORK_PAGE as PAGE } from './words.js';

/** One figure in the unit a person reads: slopes in per cent, lengths in mm. */
function figure(value: number, unit: string): string {
  if (unit === 'ratio') return `${Number((value * 100).toFixed(1))} %`;
  return unit === 'mm' ? `${value} mm` : String(value);
}

/** What stands in the way, with what is known of it and the limit it is held against. */
export function barrierWords(barrier: Barrier, language: Language): string {
  const { cause, low, high, limit } = barrier;
  if (cause === 'closed' || cause === 'claim' || cause === 'avoided') return PAGE[cause][language];
  const { label, unit } = LIMITS[cause];
  const [from, to] = [low, high].map((end) => (end === null ? null : figure(end, unit)));
  return fill(PAGE.met, language, {
    what: label[language],
    found: foundWords(from ?? null, to ?? null, language),
    limit: limit === null ? '' : figure(limit, unit),
  });
}

function foundWords(low: string | null, high: string | null, language: Language): string {
  if (low === null && high === null) return PAGE.unknown[language];
  if (high === null) return fill(PAGE.atLeast, language, { low: low ?? '' });
  if (low === null) return fill(PAGE.atMost, language, { high });
  return low === high ? low : `${low} – ${high}`;
}
