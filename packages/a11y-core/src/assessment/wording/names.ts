import { CONTEXT, type ContextKey } from '../../facility/context.js';
import type { Label, Language } from '../../facility/label.js';
import { FACILITY_TYPES, facilityDefinition } from '../../facility/types/index.js';
import { editionNamed } from '../../standard/editions/index.js';
import type { Requirement } from '../../standard/requirement.js';
import type { Finding } from '../finding.js';
import { fill } from './fill.js';

const KIND_OF_WORKS: Label = { 'zh-CN': '工程类型', 'zh-HK': '工程類別', en: 'kind of works' };

const IS_COMPLETE: Label = {
  'zh-CN': '场所内的设施是否已全部调查',
  'zh-HK': '場所內的設施是否已全部調查',
  en: 'whether every facility of the place was surveyed',
};

const SUBJECT: Label = {
  'zh-CN': '{type}“{parameter}”',
  'zh-HK': '{type}「{parameter}」',
  en: '{type}, “{parameter}”',
};

const CLAUSE: Label = {
  'zh-CN': '{edition} 第 {clause} 条',
  'zh-HK': '{edition} 第 {clause} 條',
  en: '{edition} clause {clause}',
};

const SECTION: Label = {
  'zh-CN': '{edition} “{clause}”部分',
  'zh-HK': '{edition}「{clause}」部分',
  en: '{edition} section “{clause}”',
};

/** How our source marks a clause whose number it does not know. */
const UNCONFIRMED_CLAUSE = 'article to be confirmed';
const UNCONFIRMED: Label = {
  'zh-CN': '{edition}（条文号待核实）',
  'zh-HK': '{edition}（條文編號待核實）',
  en: '{edition} (article to be confirmed)',
};

const TITLE: Label = { 'zh-CN': '《{title}》', 'zh-HK': '《{title}》', en: '{title}' };

const LIST: Readonly<Record<Language, string>> = { 'zh-CN': '、', 'zh-HK': '、', en: ', ' };

/** The parameter a row speaks of, in its own type: of a contained door, the door's. */
export function parameterName({ facilityType, parameter }: Requirement, language: Language) {
  const declared = facilityDefinition(facilityType).parameters[parameter];
  return declared === undefined ? parameter : declared.label[language];
}

/** The facility type and the parameter a row speaks of. */
export function subjectName(row: Requirement, language: Language): string {
  const type = facilityDefinition(row.facilityType).label[language];
  return fill(SUBJECT, language, { type, parameter: parameterName(row, language) });
}

/** The edition as it is cited, `GB 55019-2021`, or by its title where it has no number. */
export function editionName(id: string, language: Language): string {
  const cited = /^([A-Z/]+)-?(\d+)(?:-(\d{4}))?$/.exec(id);
  if (cited === null) return fill(TITLE, language, { title: editionNamed(id).title[language] });
  const [, letters, number, year] = cited;
  const mark = letters === 'ISO' ? ':' : '-';
  return `${letters} ${number}${year === undefined ? '' : `${mark}${year}`}`;
}

/** Edition and clause as they are cited. */
export function clauseName(
  { edition, clause }: Pick<Finding, 'edition' | 'clause'>,
  language: Language,
): string {
  // Some sources are known by a heading alone.
  const named = /\d/.test(clause) ? CLAUSE : SECTION;
  const template = clause === UNCONFIRMED_CLAUSE ? UNCONFIRMED : named;
  return fill(template, language, { edition: editionName(edition, language), clause });
}

/** What would decide a finding, in words: facts of the surroundings and parameters. */
export function missingNames(finding: Finding, row: Requirement, language: Language): string {
  return finding.missing
    .map((name) => missingName(name, finding, row, language))
    .join(LIST[language]);
}

function missingName(name: string, finding: Finding, row: Requirement, language: Language): string {
  if (name === 'worksStage') return KIND_OF_WORKS[language];
  if (name === 'isComplete') return IS_COMPLETE[language];
  if (name === finding.parameter) return parameterName(row, language);
  if (Object.hasOwn(CONTEXT, name)) return CONTEXT[name as ContextKey].label[language];
  return ownLabel(name, finding, row)?.[language] ?? name;
}

/** The label of a facility's own parameter; a contained part is found by the types that hold it. */
function ownLabel(name: string, { part }: Finding, row: Requirement): Label | undefined {
  const own = facilityDefinition(row.facilityType).parameters[name];
  if (own !== undefined) return own.label;
  const holder = Object.values(FACILITY_TYPES).find(({ parts }) =>
    parts.some(
      ({ facilityType, parameters }) =>
        facilityType === part && Object.values(parameters).includes(name),
    ),
  );
  return holder && facilityDefinition(holder.type).parameters[name]?.label;
}
