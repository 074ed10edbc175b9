import type { Finding, Verdict } from 'a11y-core';

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
