import type { AuditReport, Colour, Finding, ReportedFacility, Verdict } from 'a11y-core';

/** Shapes tell colours and verdicts apart; no colour is needed to read the table. */
const COLOUR_SYMBOLS: Readonly<Record<Colour, string>> = {
  red: '✕ red',
  yellow: '△ yellow',
  green: '✓ green',
  grey: '? grey',
};
const VERDICT_SYMBOLS: Readonly<Record<Verdict, string>> = {
  fail: '✕',
  borderline: '△',
  unknown: '?',
  pass: '✓',
  'not-applicable': '–',
};

/** What decides a colour or has to be put right; what passes is counted, not listed. */
const LISTED: readonly Verdict[] = ['fail', 'borderline'];

/** The audit as a table: one line per facility, below it what is wrong with clause and figures. */
export function describeAudit(report: AuditReport): string {
  const { summary, facilities } = report;
  const lines = facilities.flatMap(describeFacility);
  const { red, yellow, green, grey } = summary.colours;
  return [
    ...(summary.synthetic ? ['Generated data, not real.'] : []),
    ...lines,
    '',
    `${summary.facilities} facilities: ✕ ${red} red, △ ${yellow} yellow, ✓ ${green} green, ? ${grey} grey`,
    `${summary.orderItems} items to put right; policy ${summary.policy}, ruleset ${summary.rulesetRevision.slice(0, 12)}`,
    '',
  ].join('\n');
}

function describeFacility(facility: ReportedFacility): readonly string[] {
  const { id, facilityType, name, conformity, conforms, kinds, findings } = facility;
  const unknown = findings.filter(({ verdict }) => verdict === 'unknown').length;
  const details = [
    ...kinds,
    `conforms: ${conforms}`,
    ...(unknown > 0 ? [`${unknown} not measured`] : []),
  ];
  const title = `${COLOUR_SYMBOLS[conformity].padEnd(9)} ${id}  ${facilityType}${name === undefined ? '' : `  ${name}`}`;
  return [
    `${title}  (${details.join(', ')})`,
    ...findings
      .filter(({ verdict, role }) => LISTED.includes(verdict) && role !== 'background')
      .map(describeFinding),
  ];
}

function describeFinding(finding: Finding): string {
  const { verdict, clause, edition, parameter, value, uncertainty, limit, margin, unit, role } =
    finding;
  const figures =
    typeof value === 'number'
      ? `${short(value)}${uncertainty === null ? '' : ` ± ${short(uncertainty)}`} ${unit}, limit ${limitText(limit)}, margin ${margin === null ? '–' : short(margin)}`
      : `${value === null ? 'not there' : String(value)}, wanted ${limitText(limit)}`;
  return `    ${VERDICT_SYMBOLS[verdict]} ${edition} ${clause} ${parameter}: ${figures}${role === 'binding' ? '' : ` [${role}]`}`;
}

function limitText(limit: Finding['limit']): string {
  if (typeof limit === 'number') return short(limit);
  return typeof limit === 'boolean' ? String(limit) : `${short(limit[0])} to ${short(limit[1])}`;
}

const short = (value: number) => String(Number(value.toFixed(4)));
