import type { Colour, Finding, Place, ReportedFacility, Verdict, Verification } from 'a11y-core';
import { type Audit, judged } from '../report/audit.js';
import { judgedPlaces, type PlaceAnswer } from '../report/places.js';
import type { ReadProblem } from '../report/read-files.js';
import type { AuditSummary, Overview } from '../report/summary.js';
import { printable } from './printable.js';

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

/** Clauses listed below the table: those that fail most. */
const MOST_CLAUSES = 10;

/** The audit as a table: one line per facility, below it what is wrong with clause and figures. */
export function* auditTable(audit: Audit, { summaries }: Overview): Generator<string> {
  if (audit.survey.synthetic) yield 'Generated data, not real.\n';
  for (const { answers } of judged(audit)) {
    for (const [i, answer] of answers.entries()) {
      const edition = audit.editions.length > 1 ? audit.editions[i] : undefined;
      yield `${describeFacility(answer, edition).map(printable).join('\n')}\n`;
    }
  }
  for (const { place, answers } of judgedPlaces(audit)) {
    for (const [i, answer] of answers.entries()) {
      const edition = audit.editions.length > 1 ? audit.editions[i] : undefined;
      yield `${describePlace(place, answer, edition).map(printable).join('\n')}\n`;
    }
  }
  for (const summary of summaries) yield describeSummary(summary);
  if (audit.problems.length > 0) yield `${audit.problems.length} entries could not be read.\n`;
}

/** A place by the worst of its ways, with what it lacks itself below. */
function describePlace(place: Place, answer: PlaceAnswer, edition?: string): readonly string[] {
  const { colour, isIncomplete, groups, findings } = answer;
  const weakest = groups
    .filter((group) => group.colour === colour)
    .flatMap(({ group, weakest: link }) =>
      link === undefined
        ? []
        : `${group}: ${[link.kind, link.facilityId].filter(Boolean).join(' ')}`,
    )[0];
  const details = [
    ...(edition === undefined ? [] : [edition]),
    ...(weakest === undefined ? [] : [`weakest link for ${weakest}`]),
    ...(isIncomplete ? ['not surveyed whole'] : []),
  ];
  return [
    `${COLOUR_SYMBOLS[colour].padEnd(9)} ${place.id}  place  ${place.name}  (${details.join(', ')})`,
    ...findings
      .filter(({ verdict, role }) => LISTED.includes(verdict) && role !== 'background')
      .map(describeFinding),
  ];
}

/** The same facilities under each policy asked for. */
function describePolicies({ coloursBy = {} }: AuditSummary): readonly string[] {
  const names = Object.keys(coloursBy);
  const width = Math.max(0, ...names.map((name) => name.length));
  return Object.entries(coloursBy).map(
    ([name, { red, yellow, green, grey }]) =>
      `  policy ${name.padEnd(width)}  ✕ ${red}  △ ${yellow}  ✓ ${green}  ? ${grey}`,
  );
}

const describeVerification = ({ requirementId, by, date, page }: Verification): string =>
  `  ${requirementId}: page ${page}, read by ${by} on ${date}`;

function describeSummary(summary: AuditSummary): string {
  const { verifications = [] } = summary;
  const { colours, byType, byClause, edition, facilities, places } = summary;
  const orderItems = summary.orderItems + places.orderItems;
  const { red, yellow, green, grey } = colours;
  const width = Math.max(0, ...Object.keys(byType).map((type) => type.length));
  const types = Object.entries(byType).map(
    ([type, counts]) =>
      `  ${type.padEnd(width)}  ✕ ${counts.red}  △ ${counts.yellow}  ✓ ${counts.green}  ? ${counts.grey}`,
  );
  const failing = byClause.filter(({ fail, borderline }) => fail + borderline > 0);
  const clauses = failing
    .slice(0, MOST_CLAUSES)
    .map(
      ({ requirementId, fail, borderline, unknown, pass }) =>
        `  ${requirementId}  ✕ ${fail}  △ ${borderline}  ? ${unknown}  ✓ ${pass}`,
    );
  return [
    '',
    ...(edition === null ? [] : [`Judged by ${edition}`]),
    `${facilities} facilities: ✕ ${red} red, △ ${yellow} yellow, ✓ ${green} green, ? ${grey} grey`,
    ...describePolicies(summary),
    ...types,
    ...(clauses.length === 0 ? [] : ['Requirements missed most', ...clauses]),
    ...(failing.length > MOST_CLAUSES ? [`  and ${failing.length - MOST_CLAUSES} more`] : []),
    `${orderItems} items to put right; policy ${summary.policy}, ruleset ${summary.rulesetRevision.slice(0, 12)}`,
    ...(verifications.length === 0
      ? []
      : ['Figures checked in print, which bind', ...verifications.map(describeVerification)]),
    '',
  ]
    .map(printable)
    .join('\n');
}

/** Characters shown of a cell; the report has it whole. */
const MOST_SHOWN = 80;

/** One line for something of a file that was left out. */
export function describeProblem({ file, sheet, row, column, value, reason }: ReadProblem): string {
  const where = [
    file,
    ...(sheet === '' ? [] : [`sheet "${sheet}"`]),
    ...(row === 0 ? [] : [`row ${row}`]),
    ...(column === '' ? [] : [`column "${column}"`]),
  ];
  const shown = value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN - 1)}…` : value;
  const found = value === '' ? '' : ` "${shown}":`;
  return `${printable(`a11y: ${where.join(', ')}:${found} ${reason}`)}\n`;
}

/** Where another policy asked for gives another colour. */
function otherColours({ conformity, conformityBy = {} }: ReportedFacility): readonly string[] {
  return Object.entries(conformityBy).flatMap(([policy, { colour }]) =>
    colour === conformity ? [] : [`${policy}: ${colour}`],
  );
}

function describeFacility(facility: ReportedFacility, edition?: string): readonly string[] {
  const { id, facilityType, name, conformity, conforms, kinds, findings } = facility;
  // Only what the colour waits for: an advice nobody measured is no gap.
  const open = findings.filter(({ verdict, role }) => verdict === 'unknown' && role === 'binding');
  const missing = [...new Set(open.flatMap((finding) => finding.missing))];
  const details = [
    ...(edition === undefined ? [] : [edition]),
    ...kinds,
    ...otherColours(facility),
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

function describeFinding(finding: Omit<Finding, 'facilityId'>): string {
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
