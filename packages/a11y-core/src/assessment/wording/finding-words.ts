import type { Label, Language } from '../../facility/label.js';
import type { Finding } from '../finding.js';
import { fill } from './fill.js';
import { LIMITS, MARGINS, OBSERVED } from './phrases.js';
import {
  amountWords,
  type Beside,
  measuredWords,
  quantityWords,
  shareWords,
} from './quantity-words.js';

/** What was observed, with its error bar, in the scale of the limit. */
export function valueWords(finding: Finding, language: Language): string {
  const { value, uncertainty, unit, limit, evidence } = finding;
  if (finding.reason === 'declared-not-applicable') return OBSERVED.doesNotArise[language];
  if (value === null) {
    if (isDeclared(finding)) return OBSERVED.inspected[language];
    // Somebody looked: what is reported without a value is that there is none.
    if (evidence !== null) return OBSERVED.absent[language];
    return (unit === 'bool' ? OBSERVED.nothing : OBSERVED.notMeasured)[language];
  }
  if (typeof value === 'boolean') return (value ? OBSERVED.yes : OBSERVED.no)[language];
  if (typeof value === 'string') return value;
  return measuredWords(value, uncertainty, unit, language, besideOf(limit, value));
}

/** Whether a signed visual declaration decided it. */
export const isDeclared = ({ value, verdict, evidence }: Finding): boolean =>
  value === null && verdict === 'pass' && evidence?.method === 'visual';

/** The limit a value is read beside; of a range the end it is nearer to, in the scale of both. */
function besideOf(limit: Finding['limit'], value: number): Beside {
  if (limit === null || typeof limit === 'boolean') return { limit: value };
  if (typeof limit === 'number') return { limit };
  const [min, max] = limit;
  return { limit: value - min < max - value ? min : max, scale: max };
}

/** The limit with its direction. */
export function limitWords(
  { limit, unit, operator }: Pick<Finding, 'limit' | 'unit' | 'operator'>,
  language: Language,
): string {
  if (limit === null) return LIMITS.byTotal[language];
  if (typeof limit === 'boolean') return (limit ? LIMITS.yes : LIMITS.no)[language];
  if (typeof limit !== 'number') {
    const [min, max] = limit;
    // Both ends in one scale: 0.85 m to 1.10 m.
    const beside = { limit: max };
    return fill(LIMITS.between, language, {
      min: quantityWords(min, unit, language, beside),
      max: quantityWords(max, unit, language, beside),
    });
  }
  return fill(DIRECTIONS[operator], language, { limit: quantityWords(limit, unit, language) });
}

const DIRECTIONS: Readonly<Record<Finding['operator'], Label>> = {
  'at-least': LIMITS.atLeast,
  'at-most': LIMITS.atMost,
  'at-most-interpolated': LIMITS.atMost,
  above: LIMITS.above,
  below: LIMITS.below,
  nominal: LIMITS.nominal,
  flush: LIMITS.flush,
  count: LIMITS.atLeast,
  between: LIMITS.atLeast,
  is: LIMITS.yes,
};

/** How far inside or outside the limit, with its share of it; empty where nothing was compared. */
export function marginWords(finding: Finding, language: Language): string {
  const { margin, marginShare, unit } = finding;
  if (margin === null) return '';
  if (margin === 0) return MARGINS.exact[language];
  const amount = amountWords(Math.abs(margin), unit, language);
  const words = fill(MARGINS[sideOf(finding, margin)], language, { amount });
  // A share that rounds to nothing would contradict the amount.
  if (marginShare === null || marginShare === 0) return words;
  const share = shareWords(Math.abs(marginShare), language);
  return `${words}${fill(MARGINS.share, language, { share })}`;
}

function sideOf({ operator, limit, value }: Finding, margin: number) {
  if (margin > 0) return 'inside';
  const isRange = typeof limit === 'object' && limit !== null;
  const isFloor = isRange
    ? Number(value) < limit[0]
    : operator === 'at-least' || operator === 'above' || operator === 'count';
  return isFloor ? 'short' : 'beyond';
}
