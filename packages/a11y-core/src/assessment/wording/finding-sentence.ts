import type { Label, Language } from '../../facility/label.js';
import type { Requirement } from '../../standard/requirement.js';
import { isByEye } from '../evidence.js';
import type { Finding } from '../finding.js';
import { requirementNamed } from '../requirement-named.js';
import { fill } from './fill.js';
import { isDeclared, limitWords, marginWords, valueWords } from './finding-words.js';
import { clauseName, editionName, missingNames, subjectName } from './names.js';
import { DEMANDS, NOTES, OBSERVED, OUTCOMES, SOMEBODY } from './phrases.js';
import { amountWords } from './quantity-words.js';

/**
 * One finding in a few words, for an owner: what was seen, what the clause says, what follows, and
 * what may not be concluded from it. Made when it is shown; throws `UnknownNameError` for a
 * requirement that is not held.
 */
export function findingSentence(finding: Finding, language: Language): string {
  const { evidence, verdict, requirementId, role } = finding;
  const row = requirementNamed(requirementId);
  const isMeasured = typeof finding.value === 'number';
  const value = valueWords(finding, language);
  const demand = role === 'advice' ? 'recommended' : 'required';
  const sentences = [
    fill(DEMANDS[demand], language, {
      subject: subjectName(row, language),
      observed: isMeasured ? fill(OBSERVED[howRead(finding)], language, { value }) : value,
      clause: clauseName(finding, language),
      limit: limitWords(finding, language),
    }),
    fill(OUTCOMES[outcomeOf(finding, row)], language, {
      margin: marginWords(finding, language),
      amount: amountWords(Math.abs(finding.margin ?? 0), finding.unit, language),
      missing: missingNames(finding, row, language),
      by: evidence?.by ?? SOMEBODY[language],
      at: evidence?.at ?? '',
    }),
  ];
  const note = verdict === 'not-applicable' ? undefined : noteOn(finding, row);
  if (note !== undefined) {
    sentences.push(fill(note, language, { edition: editionName(finding.edition, language) }));
  }
  if (finding.verifiedBy !== undefined) {
    sentences.push(fill(NOTES.verified, language, { ...finding.verifiedBy }));
  }
  if (finding.isStale) sentences.push(NOTES.stale[language]);
  return sentences.join(language === 'en' ? ' ' : '');
}

/** A number nobody read off an instrument is not said to be measured; a count needs none. */
const howRead = ({ evidence, unit }: Finding): 'measured' | 'estimated' =>
  evidence !== null && unit !== 'count' && isByEye(evidence) ? 'estimated' : 'measured';

function outcomeOf(finding: Finding, row: Requirement): keyof typeof OUTCOMES {
  switch (finding.verdict) {
    case 'pass':
      return passOf(finding, row);
    case 'borderline':
      return borderlineOf(finding);
    case 'fail':
      return finding.margin === null ? 'fail' : 'failBy';
    case 'unknown':
      if (finding.reason !== 'not-measured') return 'conditionUnknown';
      return typeof finding.value === 'number' ? 'onlyEstimated' : 'notMeasured';
    case 'not-applicable':
      return notApplicableOf(finding);
  }
}

function passOf(finding: Finding, row: Requirement) {
  const { value, limit, margin, operator, isMarginal } = finding;
  if (isDeclared(finding)) return 'declared';
  // Nothing was compared, and no yes is what was asked: an exemption of the clause holds.
  if (row.metIf !== undefined && margin === null && value !== limit) return 'exempt';
  if (margin === null || operator === 'flush') return 'pass';
  if (operator === 'nominal') return margin === 0 ? 'passBy' : 'nominalPass';
  return isMarginal ? 'marginal' : 'passBy';
}

function borderlineOf({ margin, missing, operator }: Finding) {
  // What is missing beside a borderline value is another reading that lies within its error bar.
  if (missing.length > 0) return 'hangs';
  if (operator === 'nominal') return margin === null ? 'nominalAbsent' : 'nominalOff';
  return operator === 'flush' ? 'lip' : 'withinU';
}

function notApplicableOf({ reason }: Finding) {
  switch (reason) {
    case 'part-absent':
      return 'partAbsent';
    case 'declared-not-applicable':
      return 'declaredNotApplicable';
    case 'other-option-met':
      return 'otherOption';
    default:
      return 'conditionFalse';
  }
}

/** What the role of the row forbids to conclude. */
function noteOn({ role, verdict }: Finding, row: Requirement): Label | undefined {
  const isMissed = verdict === 'fail' || verdict === 'borderline';
  switch (role) {
    case 'binding':
      return undefined;
    case 'to-verify':
      return isMissed ? NOTES.toVerify : NOTES.figureOpen;
    case 'legacy':
      if (isMissed) return NOTES.legacy;
      return verdict === 'unknown' ? NOTES.younger : undefined;
    case 'background':
      // Where no other clause prevails, a better option of its own clause does.
      return row.governedBy.length === 0 ? NOTES.otherForm : NOTES.background;
    case 'advice':
      return NOTES.advice;
  }
}
