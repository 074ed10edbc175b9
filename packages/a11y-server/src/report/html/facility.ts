import {
  clauseName,
  type Finding,
  facilityDefinition,
  findingSentence,
  INSTRUMENTS,
  type Language,
  limitWords,
  marginWords,
  type Observation,
  type ReportedFacility,
  remedySentence,
  statusOf,
  TRAVELLER_GROUPS,
  type TravellerGroup,
  valueWords,
} from 'a11y-core';
import type { JudgedFacility } from '../audit.js';
import { kindWords, STATUS_WORDS } from '../words.js';
import { fill } from './fill.js';
import { html, type Markup, userText } from './markup.js';
import { OPERATION_WORDS, PAGE, STAGE_WORDS } from './words.js';

/** Requirements without data that are listed one by one; the rest is counted. */
const MOST_UNDECIDED = 12;

/** Id of the section of a facility: a number, for an id of a survey may be anything. */
export const sectionId = (index: number): string => `facility-${index + 1}`;

/** What a facility is called: its name, or its id. */
export const titleOf = ({ facility }: Pick<JudgedFacility, 'facility'>): string =>
  facility.name === undefined ? facility.id : `${facility.name} (${facility.id})`;

/** Everything about one facility, in sentences. */
export function facilitySection(
  judgement: JudgedFacility,
  editions: readonly (string | undefined)[],
  language: Language,
): Markup {
  const { index, facility, place, answers } = judgement;
  const [first] = answers;
  if (first === undefined) return html``;
  const status = statusOf(first.conformity, first.kinds);
  const works = [
    facility.worksDate,
    facility.worksStage && STAGE_WORDS[facility.worksStage][language],
  ].filter((part) => part !== undefined);
  const owner = facility.owner ?? place?.owner;
  const placeName = place?.name ?? facility.placeId;
  return html`<article id="${sectionId(index)}" aria-labelledby="${sectionId(index)}-title">
<h3 id="${sectionId(index)}-title"><svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${status}"/></svg><span>${userText(titleOf(judgement), language)}: ${STATUS_WORDS[status][language]}</span></h3>
<dl class="facts">
${fact(PAGE.type[language], facilityDefinition(facility.facilityType).label[language])}
${placeName === undefined ? undefined : fact(PAGE.place[language], userText(placeName, language))}
${owner === undefined ? undefined : fact(PAGE.owner[language], userText(owner, language))}
${works.length === 0 ? undefined : fact(PAGE.works[language], works.join(', '))}
${first.operation === 'unknown' ? undefined : fact(PAGE.operation[language], OPERATION_WORDS[first.operation][language])}
${lastSeen(Object.values(facility.observations), language)}
</dl>
${answers.map((answer, i) => answerPart(answer, answers.length > 1 ? editions[i] : undefined, language))}
<p><a href="#list-${index + 1}">${PAGE.backToList[language]}</a></p>
</article>
`;
}

const fact = (name: string, value: string | Markup): Markup =>
  html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function lastSeen(observations: readonly Observation[], language: Language): Markup | undefined {
  const dates = observations.flatMap(({ at }) => at ?? []).toSorted();
  const last = dates.at(-1);
  return last === undefined ? undefined : fact(PAGE.lastMeasured[language], last.slice(0, 10));
}

function answerPart(
  answer: ReportedFacility,
  edition: string | undefined,
  language: Language,
): Markup {
  const { findings, kinds, judgedBy, dateUnknown, orderItems } = answer;
  const status = statusOf(answer.conformity, kinds);
  const ordered = new Set(orderItems);
  const applying = findings.filter(
    ({ verdict, role }) => verdict !== 'not-applicable' && role !== 'background',
  );
  const isMissed = ({ verdict }: Finding) => verdict === 'fail' || verdict === 'borderline';
  const binding = applying.filter(({ role }) => role === 'binding');
  const fails = binding.filter(({ verdict }) => verdict === 'fail');
  const undecided = binding.filter(({ verdict }) => verdict === 'unknown');
  const passes = binding.filter(({ verdict, isStale }) => verdict === 'pass' && !isStale);
  const by = `${judgedBy.join(', ')}${dateUnknown && edition === undefined ? ` (${PAGE.dateUnknown[language]})` : ''}`;
  return html`${edition === undefined ? undefined : html`<h4>${PAGE.judgedBy[language]}: ${edition}. ${STATUS_WORDS[status][language]}</h4>`}
<dl class="facts">
${fact(PAGE.judgedBy[language], by === '' ? '–' : by)}
${kinds.length === 0 ? undefined : fact(PAGE.why[language], kindWords(kinds, language))}
</dl>
${group(
  PAGE.fails[language],
  fails.filter(({ id }) => ordered.has(id)),
  language,
)}
${group(
  PAGE.screened[language],
  fails.filter(({ id }) => !ordered.has(id)),
  language,
)}
${group(
  PAGE.borderline[language],
  binding.filter(({ verdict }) => verdict === 'borderline'),
  language,
)}
${group(
  PAGE.doubtful[language],
  applying.filter(
    (finding) => (finding.role === 'legacy' || finding.role === 'to-verify') && isMissed(finding),
  ),
  language,
)}
${group(
  PAGE.stale[language],
  binding.filter(({ verdict, isStale }) => verdict === 'pass' && isStale),
  language,
)}
${undecidedPart(undecided, answer.conformity === 'grey', language)}
${group(
  PAGE.advice[language],
  applying.filter((finding) => finding.role === 'advice' && isMissed(finding)),
  language,
)}
${
  passes.length === 0
    ? undefined
    : html`<details><summary>${fill(PAGE.passes, language, { n: passes.length })}</summary><ul>${passes.map(
        (finding) => html`<li>${userText(findingSentence(finding, language), language)}</li>`,
      )}</ul></details>`
}`;
}

function group(
  heading: string,
  findings: readonly Finding[],
  language: Language,
): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<h4>${heading}</h4>${findings.map((finding) => findingPart(finding, language))}`;
}

function findingPart(finding: Finding, language: Language): Markup {
  const todo = remedySentence(finding, language);
  const margin = marginWords(finding, language);
  const evidence = evidenceWords(finding, language);
  const groups = Object.keys(finding.impact) as TravellerGroup[];
  return html`<div class="finding ${finding.verdict}">
<p>${userText(findingSentence(finding, language), language)}</p>
${todo === undefined ? undefined : html`<p class="todo">${PAGE.todo[language]}: ${todo}</p>`}
<dl class="facts">
${fact(PAGE.found[language], valueWords(finding, language))}
${fact(PAGE.limit[language], limitWords(finding, language))}
${margin === '' ? undefined : fact(PAGE.margin[language], margin)}
${fact(PAGE.clause[language], clauseName(finding, language))}
${groups.length === 0 ? undefined : fact(PAGE.affected[language], groups.map((name) => TRAVELLER_GROUPS[name][language]).join(language === 'en' ? ', ' : '、'))}
${evidence === '' ? undefined : fact(PAGE.measured[language], userText(evidence, language))}
</dl>
</div>`;
}

/** Day, instrument or method, and who: what is recorded of them. */
function evidenceWords({ evidence }: Finding, language: Language): string {
  if (evidence === null) return '';
  const { at, instrument, method, by } = evidence;
  return [
    at?.slice(0, 10),
    instrument === undefined ? method : INSTRUMENTS[instrument].label[language],
    by,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** What could not be decided; of a facility nobody looked at, only that nobody did. */
function undecidedPart(
  findings: readonly Finding[],
  isGrey: boolean,
  language: Language,
): Markup | undefined {
  if (isGrey) return html`<p>${PAGE.nothing[language]}</p>`;
  if (findings.length === 0) return undefined;
  const shown = findings.slice(0, MOST_UNDECIDED);
  const rest = findings.length - shown.length;
  return html`<h4>${PAGE.undecided[language]}</h4><ul>${shown.map(
    (finding) => html`<li>${findingSentence(finding, language)}</li>`,
  )}</ul>${rest === 0 ? undefined : html`<p class="quiet">${fill(PAGE.more, language, { n: rest })}</p>`}`;
}
