import {
  amountWords,
  checkWords,
  conditionWords,
  defaultUncertainty,
  EDITIONS,
  editionName,
  editionNamed,
  facilityDefinition,
  INSTRUMENTS,
  type InstrumentId,
  type Label,
  type Language,
  limitForms,
  POLICIES,
  type Requirement,
  rowRemedy,
  TRAVELLER_GROUPS,
} from 'a11y-core';
import {
  CONFIDENCE,
  HEADINGS,
  JURISDICTION,
  LEGAL_FORCE,
  SAID,
  SEVERITY,
  STRENGTH,
  VALIDITY,
} from './standards-words.js';

/** One line of what is to be known of a requirement: its heading, and what stands there. */
export interface Fact {
  readonly key: keyof typeof HEADINGS;
  readonly label: string;
  readonly lines: readonly string[];
}

const LIST: Readonly<Record<Language, string>> = { 'zh-CN': '、', 'zh-HK': '、', en: ', ' };

/** Everything a figure, an inspector or a court wants to know of one row; empty headings are left out. */
export function requirementFacts(row: Requirement, language: Language): readonly Fact[] {
  const edition = editionNamed(row.edition);
  const say = (label: Label, places: Readonly<Record<string, string>> = {}) =>
    filled(label[language], places);
  const all = EDITIONS.flatMap(({ requirements }) => requirements);
  const definition = facilityDefinition(row.facilityType);
  const labelOf = (parameter: string) =>
    definition.parameters[parameter]?.label[language] ?? parameter;
  const words = (condition: NonNullable<Requirement['condition']>) =>
    conditionWords(condition, row.facilityType, language);
  const measured = definition.parameters[row.parameter];
  const what = say(SAID.what, {
    type: definition.label[language],
    parameter: labelOf(row.parameter),
  });
  const until = edition.inForceUntil;
  const applies = row.condition === undefined ? SAID.always[language] : words(row.condition);

  const lines: Readonly<Record<keyof typeof HEADINGS, readonly (string | undefined)[]>> = {
    clause: [`${editionName(row.edition, language)} ${row.clause}`],
    edition: [
      edition.title[language],
      until === undefined
        ? say(SAID.inForce, { from: edition.inForceFrom })
        : say(SAID.inForceUntil, { from: edition.inForceFrom, until }),
      `${JURISDICTION[edition.jurisdiction][language]}; ${edition.status}`,
    ],
    measured: [
      row.orParameter === undefined
        ? what
        : say(SAID.orParameter, { what, other: labelOf(row.orParameter) }),
    ],
    how: [measured?.how],
    instrument: [
      measured === undefined || measured.kind === 'choice'
        ? undefined
        : instrumentWords(measured.instrument, row, language),
    ],
    limit: [checkWords(row, language)],
    forms: limitForms(row, language),
    applies: [row.relaxedBy === undefined ? applies : say(SAID.unless, { condition: applies })],
    source_words: [row.conditionText],
    asked: [row.askedBecause],
    metIf: [row.metIf && words(row.metIf)],
    absent: [
      row.whenAbsent && SAID[row.whenAbsent === 'missed' ? 'missed' : 'notApplicable'][language],
    ],
    force: [`${LEGAL_FORCE[row.legalForce][language]}; ${STRENGTH[row.strength][language]}`],
    severity: [SEVERITY[row.severity][language]],
    confidence: [CONFIDENCE[row.confidence][language]],
    subject: [row.subject === 'place' ? SAID.place[language] : undefined],
    travellers: [
      row.travellers.map((group) => TRAVELLER_GROUPS[group][language]).join(LIST[language]),
    ],
    remedy: [rowRemedy(row, language)],
    validity: [
      say(VALIDITY[row.validity], {
        months: String(POLICIES.district.validityMonths[row.validity]),
      }),
    ],
    governedBy: row.governedBy,
    governs: all.filter(({ governedBy }) => governedBy.includes(row.id)).map(({ id }) => id),
    relaxedBy: row.relaxedBy ?? [],
    relaxes: all.filter(({ relaxedBy }) => relaxedBy?.includes(row.id)).map(({ id }) => id),
    alternatives: alternativesOf(row, all, language),
    source: [row.source],
    note: [row.note],
  };
  return (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((key) => {
    const said = lines[key].filter((line): line is string => line !== undefined && line !== '');
    return said.length === 0 ? [] : [{ key, label: HEADINGS[key][language], lines: said }];
  });
}

const filled = (template: string, places: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '');

function instrumentWords(id: InstrumentId, row: Requirement, language: Language): string {
  const { check, unit } = row;
  const instrument = INSTRUMENTS[id].label[language];
  if (unit === 'bool' || check.operator === 'count' || check.operator === 'is') return instrument;
  const u = defaultUncertainty(id, unit, check.limit);
  if (u === undefined || u === 0) return instrument;
  return filled(SAID.uncertainty[language], { instrument, u: amountWords(u, unit, language) });
}

/** The options of the row's group, its own first; `group:option` names both. */
function alternativesOf(
  row: Requirement,
  all: readonly Requirement[],
  language: Language,
): readonly string[] {
  const [group, own = ''] = row.alternativeGroup?.split(':') ?? [];
  if (group === undefined) return [];
  const options = new Map<string, string[]>([[own, []]]);
  for (const other of all) {
    const [itsGroup, option = ''] = other.alternativeGroup?.split(':') ?? [];
    if (other.edition !== row.edition || itsGroup !== group) continue;
    const rows = options.get(option) ?? [];
    rows.push(other.id);
    options.set(option, rows);
  }
  return [...options].map(([option, rows]) =>
    filled(SAID[option === own ? 'thisOption' : 'option'][language], {
      option,
      rows: rows.join(LIST[language]),
    }),
  );
}
