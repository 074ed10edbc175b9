import {
  type Finding,
  facilityDefinition,
  findingSentence,
  type Language,
  type ReportedFacility,
  ROLE_WORDS,
  remedySentence,
  TRAVELLER_GROUPS,
  VERDICT_WORDS,
} from 'a11y-core';
import { type Audit, judged } from '../report/audit.js';
import { PAGE } from '../report/html/words.js';
import { COLOUR_WORDS, COLUMN_WORDS, kindWords } from '../report/words.js';
import { didYouMean } from './near.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

/** Why a facility has its colour: every finding that applies, worst first, in sentences. */
export function* explainFacility(
  audit: Audit,
  id: string,
  asJson: boolean,
  language: Language,
): Generator<string> {
  const { facilities } = audit.survey;
  const index = facilities.findIndex((facility) => facility.id === id);
  if (index === -1) {
    const near = didYouMean(
      id,
      facilities.map((facility) => facility.id),
    );
    throw new UsageError(`There is no facility "${id}" in the survey.${near}`);
  }
  for (const { facility, answers } of judged(audit, [index])) {
    if (asJson) {
      const said = answers.map((answer) => ({
        ...answer,
        findings: answer.findings.map((finding) => withWords(finding, language)),
      }));
      yield `${JSON.stringify(audit.editions.length === 1 ? said[0] : { answers: said })}\n`;
      continue;
    }
    const type = facilityDefinition(facility.facilityType).label[language];
    yield `${printable([facility.id, facility.name, type].filter(Boolean).join('  '))}\n`;
    for (const answer of answers) yield* explained(answer, language);
  }
}

const withWords = (finding: Finding, language: Language) => ({
  ...finding,
  sentence: findingSentence(finding, language),
  todo: remedySentence(finding, language),
});

const ORDER: readonly Finding['verdict'][] = ['fail', 'borderline', 'unknown', 'pass'];
const ROLES: readonly Finding['role'][] = [
  'binding',
  'to-verify',
  'legacy',
  'advice',
  'background',
];

function* explained(answer: ReportedFacility, language: Language): Generator<string> {
  const { conformity, kinds, judgedBy, findings } = answer;
  const why = kinds.length === 0 ? '' : ` (${kindWords(kinds, language)})`;
  yield `${COLUMN_WORDS.colour[language]}: ${COLOUR_WORDS[conformity][language]}${why}\n`;
  for (const [policy, { colour }] of Object.entries(answer.conformityBy ?? {})) {
    yield `  ${PAGE.policy[language]} ${policy}: ${COLOUR_WORDS[colour][language]}\n`;
  }
  yield `${COLUMN_WORDS.judgedBy[language]}: ${judgedBy.join(', ')}\n`;
  const applying = findings
    .filter(({ verdict }) => verdict !== 'not-applicable')
    .toSorted(
      (a, b) =>
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict),
    );
  for (const finding of applying) {
    const todo = remedySentence(finding, language);
    const groups = Object.keys(finding.impact) as (keyof typeof TRAVELLER_GROUPS)[];
    yield `\n${VERDICT_WORDS[finding.verdict][language]} · ${ROLE_WORDS[finding.role][language]} · ${finding.requirementId}\n`;
    yield `  ${findingSentence(finding, language)}\n`;
    if (todo !== undefined) yield `  → ${todo}\n`;
    if (groups.length > 0) {
      yield `  ${groups.map((group) => TRAVELLER_GROUPS[group][language]).join(language === 'en' ? ', ' : '、')}\n`;
    }
  }
}
