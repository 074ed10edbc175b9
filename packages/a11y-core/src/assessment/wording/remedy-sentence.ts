import type { Label, Language } from '../../facility/label.js';
import { REMEDIES } from '../../facility/remedy.js';
import type { Requirement } from '../../standard/requirement.js';
import type { Finding } from '../finding.js';
import { requirementNamed } from '../requirement-named.js';
import { checkWords } from './check-words.js';
import { fill } from './fill.js';
import { limitWords } from './finding-words.js';
import { editionName, missingNames, parameterName } from './names.js';
import { ACTIONS } from './phrases.js';
import { quantityWords } from './quantity-words.js';

/**
 * What to do about a finding: how a fault is put right and how firmly that is asked, or what to
 * measure or record. Undefined where there is nothing to do, or a prevailing clause says it.
 * Throws `UnknownNameError` for a requirement that is not held.
 */
export function remedySentence(finding: Finding, language: Language): string | undefined {
  const { verdict, role, isStale } = finding;
  if (role === 'background' || verdict === 'not-applicable') return undefined;
  const row = requirementNamed(finding.requirementId);
  const what = parameterName(row, language);
  switch (verdict) {
    case 'pass':
      return isStale ? fill(ACTIONS.lookAgain, language, { what }) : undefined;
    case 'borderline':
      // What another reading decides is put right by measuring that one again.
      if (finding.missing.length > 0) {
        const other = missingNames(finding, row, language);
        return fill(ACTIONS.measureAgain, language, { what: other });
      }
      return fill(finding.value === null ? ACTIONS.lookAgain : ACTIONS.measureAgain, language, {
        what,
      });
    case 'unknown':
      return fill(ACTIONS.record, language, { what: missingNames(finding, row, language) });
    case 'fail':
      return fill(ACTION_OF_ROLE[role], language, {
        remedy: remedyWords(finding, row, language),
        edition: editionName(finding.edition, language),
      });
  }
}

const ACTION_OF_ROLE: Readonly<Record<Exclude<Finding['role'], 'background'>, Label>> = {
  binding: ACTIONS.order,
  'to-verify': ACTIONS.verify,
  legacy: ACTIONS.legacy,
  advice: ACTIONS.advice,
};

function remedyWords(finding: Finding, row: Requirement, language: Language): string {
  const { limit, unit, value } = finding;
  const what = parameterName(row, language);
  const words = limitWords(finding, language);
  if (typeof limit === 'boolean') {
    return fill(REMEDIES[row.remedy], language, { what, limit: words });
  }
  // A part demanded by its dimension, such as a landing, and not there at all.
  if (value === null) {
    const whatAndLimit = `${what}${language === 'en' ? ' ' : ''}${words}`;
    return fill(REMEDIES.provide, language, { what: whatAndLimit });
  }
  const isBare = row.remedy !== 'bound' && typeof limit === 'number';
  const bareOrNot = isBare ? quantityWords(limit, unit, language) : words;
  return fill(REMEDIES[row.remedy], language, { what, limit: bareOrNot });
}

/** How a value that misses the row is put right, whatever the value: "Clear width: increase to at least 1.20 m". */
export function rowRemedy(row: Requirement, language: Language): string {
  const { check, unit, remedy } = row;
  const what = parameterName(row, language);
  if (check.operator === 'count') {
    return fill(REMEDIES.addByFormula, language, { what, limit: checkWords(row, language) });
  }
  const isBare = remedy !== 'bound' && typeof check.limit === 'number';
  const limit = isBare ? quantityWords(check.limit, unit, language) : checkWords(row, language);
  return fill(REMEDIES[remedy], language, { what, limit });
}
