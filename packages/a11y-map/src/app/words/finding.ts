import type { Finding, Verdict } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { amountWords, measuredWords, quantityWords } from './quantity.js';

/** What was observed, with its error bar. */
export function valueWords(t: Translate, finding: Finding): string {
  const { value, uncertainty, unit, reason } = finding;
  if (reason === 'part-absent') return t('finding.partAbsent');
  if (value === null) return t('finding.notMeasured');
  if (typeof value === 'boolean') return yesNo(t, value);
  if (typeof value === 'string') return value;
  return unit === 'bool' ? String(value) : measuredWords(t, value, uncertainty, unit);
}

/** The limit with its direction. */
export function limitWords(t: Translate, finding: Finding): string {
  const { limit, unit, operator } = finding;
  if (limit === null) return t('finding.limitOpen');
  if (typeof limit === 'boolean') return yesNo(t, limit);
  if (unit === 'bool') return String(limit);
  if (typeof limit !== 'number') {
    return t('finding.between', {
      min: quantityWords(t, limit[0], unit),
      max: quantityWords(t, limit[1], unit),
    });
  }
  const words = quantityWords(t, limit, unit);
  switch (operator) {
    case 'at-least':
    case 'count':
      return t('finding.atLeast', { limit: words });
    case 'at-most':
    case 'at-most-interpolated':
      return t('finding.atMost', { limit: words });
    case 'above':
      return t('finding.above', { limit: words });
    case 'below':
      return t('finding.below', { limit: words });
    case 'nominal':
      return t('finding.nominal', { limit: words });
    case 'flush':
      return t('finding.flush');
    // Ranges and yes/no have been said above; what is left is a bare figure.
    case 'between':
    case 'is':
      return words;
  }
}

/** How far inside or outside the limit; empty where nothing was compared. */
export function marginWords(t: Translate, { margin, unit }: Finding): string {
  if (margin === null || unit === 'bool') return '';
  if (margin === 0) return t('finding.exact');
  const amount = amountWords(t, Math.abs(margin), unit);
  return margin < 0 ? t('finding.beyond', { amount }) : t('finding.inside', { amount });
}

const yesNo = (t: Translate, value: boolean): string => t(value ? 'unit.yes' : 'unit.no');

const ORDER: readonly Verdict[] = ['fail', 'borderline', 'unknown', 'pass', 'not-applicable'];
const ROLES: readonly Finding['role'][] = [
  'binding',
  'to-verify',
  'legacy',
  'background',
  'advice',
];

/** What decides the colour, worst first; and the rest, which is shown on demand. */
export function sortFindings<F extends Finding>(
  findings: readonly F[],
): { readonly deciding: readonly F[]; readonly rest: readonly F[] } {
  const sorted = [...findings].sort(
    (a, b) =>
      ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.severity === b.severity ? 0 : a.severity === 'essential' ? -1 : 1),
  );
  const decides = ({ verdict, role }: Finding) =>
    verdict !== 'not-applicable' && role !== 'background' && role !== 'advice';
  return { deciding: sorted.filter(decides), rest: sorted.filter((f) => !decides(f)) };
}

/** How many of each verdict among the findings that decide. */
export function countVerdicts(findings: readonly Finding[]): Readonly<Record<Verdict, number>> {
  const counts = { pass: 0, borderline: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}
