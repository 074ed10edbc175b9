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
  // Only what the colour waits for: an advice nobody measured is no gap.
  const open = findings.filter(({ verdict, role }) => verdict === 'unknown' && role === 'binding');
  const missing = [...new Set(open.flatMap((finding) => finding.missing))];
  const details = [
    ...kinds,
    `conforms: ${conforms}`,
    ...(open.length > 0 ? [`${open.length} undecided`] : []),
  ];
  const title = `${COLOUR_SYMBOLS[conformity].padEnd(9)} ${id}  ${facilityType}${name === undefined ? '' : `  ${name}`}`;
  return [
    `${title}  (${details.join(', ')})`,
    ...findings
      .filter(({ verdict, role }) => LISTED.includes(verdict) && role !== 'background')
      .map(describeFinding),
    ...(missing.length > 0 && conformity !== 'grey'
      ? [`    ? to record: ${missing.join(', ')}`]
      : []),
  ];
}

function describeFinding(finding: Finding): string {
  const { verdict, clause, edition, parameter, value, uncertainty, limit, margin, unit, role } =
    finding;
  const say = (number: number) => quantityText(number, unit);
  const figures =
    typeof value === 'number'
      ? `${say(value)}${uncertainty === null ? '' : ` ± ${differenceText(uncertainty, unit)}`}, limit ${limitText(limit, say)}, margin ${margin === null ? '–' : differenceText(margin, unit)}`
      : `${value === null ? 'not there' : String(value)}, wanted ${limitText(limit, say)}`;
  return `    ${VERDICT_SYMBOLS[verdict]} ${edition} ${clause} ${parameter}: ${figures}${role === 'binding' ? '' : ` [${role}]`}`;
}

function limitText(limit: Finding['limit'], say: (value: number) => string): string {
  if (limit === null) return 'not known yet';
  if (typeof limit === 'number') return say(limit);
  return typeof limit === 'boolean' ? String(limit) : `${say(limit[0])} to ${say(limit[1])}`;
}

/** Slopes as the standards write them, with their percentage; everything else in its unit. */
function quantityText(value: number, unit: Finding['unit']): string {
  if (unit !== 'ratio') return `${short(value)} ${unit}`;
  const percent = `${short(value * 100, 1)} %`;
  return Math.abs(value) < 0.001 ? percent : `1:${short(1 / Math.abs(value), 1)} (${percent})`;
}

/** A difference of slopes is one of percentages. */
function differenceText(value: number, unit: Finding['unit']): string {
  return unit === 'ratio' ? `${short(value * 100, 1)} %` : `${short(value)} ${unit}`;
}

const short = (value: number, digits = 4) => String(Number(value.toFixed(digits)));
