import {
  clauseName,
  facilityDefinition,
  findRequirement,
  type Language,
  STATUSES,
  VERDICT_WORDS,
} from 'a11y-core';
import { type Audit, judged } from '../audit.js';
import { judgedPlaces } from '../places.js';
import type { AuditSummary, Overview } from '../summary.js';
import { COLOUR_WORDS, COLUMN_WORDS, STATUS_WORDS } from '../words.js';
import { countStatuses, statusChart } from './chart.js';
import { facilitySection, sectionId, titleOf } from './facility.js';
import { fill } from './fill.js';
import { html, type Markup, userText } from './markup.js';
import { ordersPart } from './orders.js';
import { placeSection } from './place.js';
import { type PlanMark, planOf } from './plan.js';
import { STYLE, SYMBOLS } from './style.js';
import { tableOf } from './table.js';
import { PAGE } from './words.js';

/** Requirements shown in the table of those missed most. */
const MOST_CLAUSES = 15;

/**
 * The audit as one page that needs nothing beside itself, in parts: the overview, what has to be
 * put right, the tallies, the map with its list, and a section for each facility, worst first. No
 * script runs in it and nothing is fetched; the content policy in its head says so to the browser.
 */
export function* auditHtml(
  audit: Audit,
  overview: Overview,
  language: Language,
): Generator<string> {
  const order = [...overview.statuses.keys()].toSorted(
    (a, b) => rankOf(overview, a) - rankOf(overview, b) || a - b,
  );
  yield head(audit, overview, language);
  yield overviewPart(overview, language).markup;
  yield* ordersPart(audit, order, language);
  yield talliesPart(overview, language).markup;
  yield* listPart(audit, overview, order, language);
  yield* placesPart(audit, language);
  yield `<section id="facilities" aria-labelledby="facilities-title"><h2 id="facilities-title">${PAGE.facilities[language]}</h2>\n`;
  for (const judgement of judged(audit, order)) {
    yield facilitySection(judgement, audit.editions, language).markup;
  }
  yield '</section>\n';
  yield problemsPart(audit, language).markup;
  yield foot(audit, language).markup;
}

const rankOf = ({ statuses }: Overview, index: number): number =>
  STATUSES.indexOf(statuses[index] ?? 'grey');

function head(audit: Audit, { summaries }: Overview, language: Language): string {
  const { survey, editions, asOf, policy, policies, files } = audit;
  const title = PAGE.title[language];
  const by = editions.map((edition) => edition ?? PAGE.byDate[language]).join(', ');
  const names = [
    'overview',
    'orders',
    'tallies',
    'map',
    ...(hasPlaces(audit) ? (['places'] as const) : []),
    'facilities',
    'reading',
  ] as const;
  const revision = summaries[0]?.rulesetRevision.slice(0, 12) ?? '';
  const before = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="robots" content="noindex">
<title>${title} ${asOf}</title>
<style>`;
  const after = html`</style>
</head>
<body>
<a class="skip" href="#main">${PAGE.skip[language]}</a>
${{ markup: SYMBOLS }}
<header>
<h1>${title}</h1>
${survey.synthetic ? html`<p class="notice">${PAGE.synthetic[language]}</p>` : undefined}
${summaries.map((summary, i) => shortPart(summary, summaries.length > 1 ? editions[i] : undefined, language))}
<dl class="facts">
<div><dt>${PAGE.asOf[language]}</dt><dd>${asOf}</dd></div>
<div><dt>${PAGE.judgedBy[language]}</dt><dd>${by}</dd></div>
<div><dt>${PAGE.policy[language]}</dt><dd>${policies.length === 0 ? policy : policies.join(', ')}</dd></div>
<div><dt>${PAGE.revision[language]}</dt><dd>${revision}</dd></div>
<div><dt>${PAGE.files[language]}</dt><dd>${userText(files.join(', '), language)}</dd></div>
${survey.attribution === undefined ? undefined : html`<div><dt>${PAGE.attribution[language]}</dt><dd>${userText(survey.attribution, language)}</dd></div>`}
</dl>
</header>
<nav aria-label="${PAGE.contents[language]}"><ul>${names.map((name) => html`<li><a href="#${name}">${PAGE[name][language]}</a></li>`)}</ul></nav>
<main id="main">
`;
  return before.markup + STYLE + after.markup;
}

function shortPart(
  { facilities, colours, orderItems, places }: AuditSummary,
  edition: string | undefined,
  language: Language,
): Markup {
  const words = fill(PAGE.inShort, language, {
    facilities,
    ...colours,
    orders: orderItems + places.orderItems,
  });
  return html`<p>${edition === undefined ? undefined : `${edition}: `}${words}</p>`;
}

/** Every place with its ways; nothing where the survey names none. */
function* placesPart(audit: Audit, language: Language): Generator<string> {
  if (!hasPlaces(audit)) return;
  const anchors = new Map(audit.survey.facilities.map(({ id }, index) => [id, sectionId(index)]));
  yield html`<section id="places" aria-labelledby="places-title"><h2 id="places-title">${PAGE.places[language]}</h2>
`.markup;
  let index = 0;
  for (const judgement of judgedPlaces(audit)) {
    const { editions } = audit;
    yield placeSection(judgement, index++, editions, (id) => anchors.get(id), language).markup;
  }
  yield '</section>\n';
}

const hasPlaces = (audit: Audit): boolean => judgedPlaces(audit).next().done !== true;

function overviewPart({ statuses }: Overview, language: Language): Markup {
  return html`<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">${PAGE.overview[language]}</h2>
${statusChart(countStatuses(statuses), language)}
</section>
`;
}

function talliesPart({ summaries }: Overview, language: Language): Markup {
  return html`<section id="tallies" aria-labelledby="tallies-title"><h2 id="tallies-title">${PAGE.tallies[language]}</h2>
${summaries.map((summary) => html`${summary.edition === null ? undefined : html`<h3>${PAGE.judgedBy[language]}: ${summary.edition}</h3>`}${policiesTable(summary, language)}${typesTable(summary, language)}${clausesTable(summary, language)}`)}
${verificationsTable(summaries, language)}</section>
`;
}

/** The colours under each policy side by side; nothing where one alone was asked for. */
function policiesTable({ coloursBy }: AuditSummary, language: Language): Markup | undefined {
  if (coloursBy === undefined) return undefined;
  return tableOf(
    PAGE.byPolicy[language],
    [
      { head: PAGE.policy[language] },
      ...COLOURS.map((colour) => ({ head: COLOUR_WORDS[colour][language], isNumber: true })),
    ],
    Object.entries(coloursBy).map(([name, counts]) => [
      name,
      ...COLOURS.map((colour) => counts[colour]),
    ]),
  );
}

/** What was read in print; by whom stands in the JSON, for this page is handed out. */
function verificationsTable(
  summaries: readonly AuditSummary[],
  language: Language,
): Markup | undefined {
  const verifications = summaries[0]?.verifications ?? [];
  if (verifications.length === 0) return undefined;
  return tableOf(
    PAGE.verified[language],
    [
      { head: COLUMN_WORDS.requirement[language] },
      { head: COLUMN_WORDS.page[language] },
      { head: COLUMN_WORDS.readOn[language] },
    ],
    verifications.map(({ requirementId, page, date }) => [
      requirementId,
      userText(page, language),
      date,
    ]),
  );
}

const COLOURS = ['red', 'yellow', 'green', 'grey'] as const;

function typesTable({ byType }: AuditSummary, language: Language): Markup {
  return tableOf(
    PAGE.byType[language],
    [
      { head: PAGE.type[language] },
      ...COLOURS.map((colour) => ({ head: COLOUR_WORDS[colour][language], isNumber: true })),
    ],
    Object.entries(byType).map(([type, counts]) => [
      facilityDefinition(type).label[language],
      ...COLOURS.map((colour) => counts[colour]),
    ]),
  );
}

const VERDICTS = ['fail', 'borderline', 'unknown', 'pass'] as const;

function clausesTable({ byClause }: AuditSummary, language: Language): Markup | undefined {
  const missed = byClause.filter(({ fail, borderline }) => fail + borderline > 0);
  if (missed.length === 0) return undefined;
  return tableOf(
    PAGE.byClause[language],
    [
      { head: PAGE.clause[language] },
      ...VERDICTS.map((verdict) => ({ head: VERDICT_WORDS[verdict][language], isNumber: true })),
    ],
    missed
      .slice(0, MOST_CLAUSES)
      .map((clause) => [
        `${clauseName(clause, language)}, ${parameterWords(clause.requirementId, language)}`,
        ...VERDICTS.map((verdict) => clause[verdict]),
      ]),
  );
}

function parameterWords(requirementId: string, language: Language): string {
  const row = findRequirement(requirementId);
  if (row === undefined) return requirementId;
  const { label, parameters } = facilityDefinition(row.facilityType);
  const parameter = parameters[row.parameter]?.label[language] ?? row.parameter;
  return `${label[language]}: ${parameter}`;
}

/** The map, what its marks mean, and the same as a list. */
function* listPart(
  audit: Audit,
  { statuses }: Overview,
  order: readonly number[],
  language: Language,
): Generator<string> {
  const { facilities } = audit.survey;
  const labelOf = (index: number) => {
    const facility = facilities[index];
    const status = STATUS_WORDS[statuses[index] ?? 'grey'][language];
    return facility === undefined ? status : `${titleOf({ facility })}: ${status}`;
  };
  const marks = facilities.map(
    ({ geometry }, index): PlanMark => ({
      geometry,
      status: statuses[index] ?? 'grey',
      label: labelOf(index),
      target: sectionId(index),
    }),
  );
  yield html`<section id="map" aria-labelledby="map-title"><h2 id="map-title">${PAGE.map[language]}</h2>
<p>${PAGE.mapIntro[language]}</p>
${planOf(marks, language)}
<ol class="index">
`.markup;
  for (const index of order) {
    const facility = facilities[index];
    if (facility === undefined) continue;
    const status = statuses[index] ?? 'grey';
    const type = facilityDefinition(facility.facilityType).label[language];
    yield html`<li id="list-${index + 1}"><svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${status}"/></svg><span><a href="#${sectionId(index)}">${userText(titleOf({ facility }), language)}</a><br>${type}. ${STATUS_WORDS[status][language]}</span></li>
`.markup;
  }
  yield '</ol></section>\n';
}

function problemsPart({ problems }: Audit, language: Language): Markup {
  if (problems.length === 0) return html``;
  const columns = ['file', 'sheet', 'row', 'column', 'found', 'reason'] as const;
  return html`<section id="unread" aria-labelledby="unread-title"><h2 id="unread-title">${PAGE.unread[language]}</h2>
<p>${PAGE.unreadIntro[language]}</p>
${tableOf(
  PAGE.unread[language],
  columns.map((column) => ({ head: COLUMN_WORDS[column][language] })),
  problems.map(({ value, row, ...rest }) => {
    const cells = { ...rest, found: value, row: row === 0 ? '' : String(row) };
    return columns.map((column) => userText(cells[column], language));
  }),
)}</section>
`;
}

function foot({ survey }: Audit, language: Language): Markup {
  return html`<section id="reading" aria-labelledby="reading-title"><h2 id="reading-title">${PAGE.reading[language]}</h2>
<ul>${STATUSES.map((status) => html`<li><svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${status}"/></svg> ${STATUS_WORDS[status][language]}</li>`)}</ul>
<p>${PAGE.reading1[language]}</p><p>${PAGE.reading2[language]}</p><p>${PAGE.reading3[language]}</p><p>${PAGE.reading4[language]}</p>
</section>
</main>
<footer>
${survey.synthetic ? html`<p>${PAGE.synthetic[language]}</p>` : undefined}
${survey.attribution === undefined ? undefined : html`<p>${PAGE.attribution[language]}: ${userText(survey.attribution, language)}</p>`}
</footer>
</body>
</html>
`;
}
