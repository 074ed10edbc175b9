import {
  type Cell,
  encodeCsv,
  type Finding,
  facilityDefinition,
  findingSentence,
  type Language,
  limitWords,
  ROLE_WORDS,
  remedySentence,
  type Sheet,
  VERDICT_WORDS,
} from 'a11y-core';
import { writeXlsx } from '../interchange/write-xlsx.js';
import { type Audit, type JudgedFacility, judged } from './audit.js';
import type { Overview } from './summary.js';
import { COLOUR_WORDS, COLUMN_WORDS, CONFORMS_WORDS, kindWords } from './words.js';

type Column = keyof typeof COLUMN_WORDS;

const FACILITY_COLUMNS = [
  'facility',
  'name',
  'type',
  'place',
  'owner',
  'judgedBy',
  'colour',
  'kinds',
  'conforms',
] as const satisfies readonly Column[];

const FINDING_COLUMNS = [
  ...FACILITY_COLUMNS,
  'edition',
  'clause',
  'requirement',
  'verdict',
  'role',
  'value',
  'uncertainty',
  'limit',
  'margin',
  'unit',
  'at',
  'sentence',
  'remedy',
] as const satisfies readonly Column[];

const PROBLEM_COLUMNS = ['file', 'sheet', 'row', 'column', 'found', 'reason'] as const;

const VERIFICATION_COLUMNS = [
  'edition',
  'requirement',
  'page',
  'readBy',
  'readOn',
  'note',
] as const satisfies readonly Column[];

/** What a sheet holds beside its header (ECMA-376). */
const MOST_ROWS = 1_048_575;

const headers = (columns: readonly Column[], language: Language): readonly string[] =>
  columns.map((column) => COLUMN_WORDS[column][language]);

/** What a facility is and came to, under each way of judging. */
function facilityCells(
  { facility, place, answers }: JudgedFacility,
  language: Language,
): readonly (readonly Cell[])[] {
  return answers.map(({ conformity, kinds, conforms, judgedBy }) => [
    facility.id,
    facility.name ?? '',
    facilityDefinition(facility.facilityType).label[language],
    place?.name ?? facility.placeId ?? '',
    facility.owner ?? place?.owner ?? '',
    judgedBy.join(' '),
    COLOUR_WORDS[conformity][language],
    kindWords(kinds, language),
    CONFORMS_WORDS[conforms][language],
  ]);
}

/** What applies somewhere: a row that does not concern the facility is left out. */
const isListed = ({ verdict }: Finding): boolean => verdict !== 'not-applicable';

function* findingRows(judgement: JudgedFacility, language: Language): Generator<readonly Cell[]> {
  const heads = facilityCells(judgement, language);
  for (const [i, { findings }] of judgement.answers.entries()) {
    const head = heads[i] ?? [];
    const listed = findings.filter(isListed);
    for (const finding of listed) yield [...head, ...findingCells(finding, language)];
    // A facility nothing applies to has its line too.
    if (listed.length === 0)
      yield [...head, ...Array<Cell>(FINDING_COLUMNS.length - head.length).fill('')];
  }
}

function findingCells(finding: Finding, language: Language): readonly Cell[] {
  return [
    finding.edition,
    finding.clause,
    finding.requirementId,
    VERDICT_WORDS[finding.verdict][language],
    ROLE_WORDS[finding.role][language],
    finding.value ?? '',
    finding.uncertainty ?? '',
    limitWords(finding, language),
    finding.margin ?? '',
    finding.unit === 'bool' ? '' : finding.unit,
    finding.evidence?.at ?? '',
    findingSentence(finding, language),
    remedySentence(finding, language) ?? '',
  ];
}

/** The findings as one CSV file, in parts: a line for each, facility by facility. */
export function* auditCsv(audit: Audit, language: Language): Generator<string> {
  yield encodeCsv([headers(FINDING_COLUMNS, language)]);
  for (const judgement of judged(audit)) {
    // The byte order mark stands at the beginning of the file alone.
    yield encodeCsv([...findingRows(judgement, language)]).replace(/^\uFEFF/, '');
  }
}

const SHEETS = {
  facilities: { 'zh-CN': '设施', 'zh-HK': '設施', en: 'Facilities' },
  findings: { 'zh-CN': '结论', 'zh-HK': '結論', en: 'Findings' },
  clauses: { 'zh-CN': '条款', 'zh-HK': '條文', en: 'Clauses' },
  verifications: { 'zh-CN': '核对记录', 'zh-HK': '核對記錄', en: 'Verifications' },
  problems: { 'zh-CN': '未读入', 'zh-HK': '未讀入', en: 'Not read' },
} as const;

/**
 * The audit as a workbook: facilities, findings, clauses, figures checked in print, and what could not be read. Undefined
 * where the findings do not fit a sheet.
 */
export async function auditXlsx(
  audit: Audit,
  { summaries }: Overview,
  language: Language,
): Promise<Uint8Array | undefined> {
  const facilities: (readonly Cell[])[] = [];
  const findings: (readonly Cell[])[] = [];
  for (const judgement of judged(audit)) {
    const heads = facilityCells(judgement, language);
    for (const [i, answer] of judgement.answers.entries()) {
      const listed = answer.findings.filter(isListed).length;
      facilities.push([...(heads[i] ?? []), listed, answer.orderItems.length]);
    }
    for (const row of findingRows(judgement, language)) findings.push(row);
    if (findings.length > MOST_ROWS) return undefined;
  }
  const verdicts = ['fail', 'borderline', 'unknown', 'pass'] as const;
  const sheet = (name: keyof typeof SHEETS, columns: readonly string[], rows: Sheet['rows']) => ({
    name: SHEETS[name][language],
    columns,
    rows,
    layout: columns.map((column) => ({
      width: column === COLUMN_WORDS.sentence[language] ? 60 : 16,
    })),
  });
  return writeXlsx([
    sheet('facilities', headers([...FACILITY_COLUMNS, 'findings', 'orders'], language), facilities),
    sheet('findings', headers(FINDING_COLUMNS, language), findings),
    sheet(
      'clauses',
      [
        ...headers(['edition', 'clause', 'requirement'], language),
        ...verdicts.map((verdict) => VERDICT_WORDS[verdict][language]),
        COLUMN_WORDS.orders[language],
      ],
      summaries.flatMap(({ byClause }) =>
        byClause.map((clause) => [
          clause.edition,
          clause.clause,
          clause.requirementId,
          ...verdicts.map((verdict) => clause[verdict]),
          clause.orderItems,
        ]),
      ),
    ),
    ...(audit.verifications.length === 0
      ? []
      : [
          sheet(
            'verifications',
            headers(VERIFICATION_COLUMNS, language),
            audit.verifications.map(({ edition, requirementId, page, by, date, note = '' }) => [
              edition,
              requirementId,
              page,
              by,
              date,
              note,
            ]),
          ),
        ]),
    ...(audit.problems.length === 0
      ? []
      : [
          sheet(
            'problems',
            headers(PROBLEM_COLUMNS, language),
            audit.problems.map(({ file, sheet: at, row, column, value, reason }) => [
              file,
              at,
              row,
              column,
              value,
              reason,
            ]),
          ),
        ]),
  ]);
}
