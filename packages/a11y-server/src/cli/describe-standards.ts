import { checkWords, facilityDefinition, type Language, type Requirement } from 'a11y-core';
import type { EditionSummary } from './standards.js';
import type { Fact } from './standards-facts.js';
import { JURISDICTION, LEGAL_FORCE } from './standards-words.js';

/** How many columns a text takes on a terminal: a Chinese character takes two. */
const columnsOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u1100-\u115F\u2E80-\uFFDC]/.test(char) ? 2 : 1), 0);

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));

/** Editions as a table, then their rows one per line. */
export function describeStandards(
  editions: readonly EditionSummary[],
  requirements: readonly Requirement[],
  language: Language,
): string {
  const lines = editions.flatMap((edition) => {
    const { high, medium, low } = edition.byConfidence;
    const until = edition.inForceUntil ?? '';
    return [
      `${edition.id.padEnd(18)} ${edition.title[language]}`,
      `  ${edition.inForceFrom}..${until}  ${JURISDICTION[edition.jurisdiction][language]}, ${LEGAL_FORCE[edition.legalForce][language]}  ${edition.rows} rows: ${high} high, ${medium} medium, ${low} low`,
    ];
  });
  const width = Math.max(0, ...requirements.map(({ id }) => id.length));
  const rows = requirements.map((row) => {
    const { label, parameters } = facilityDefinition(row.facilityType);
    const parameter = parameters[row.parameter]?.label[language] ?? row.parameter;
    const marks = [
      ...(row.strength === 'recommended' ? ['should'] : []),
      ...(row.confidence === 'low' ? ['low'] : []),
    ];
    const note = marks.length === 0 ? '' : `  [${marks.join(', ')}]`;
    return `${row.id.padEnd(width)}  ${label[language]} · ${parameter}: ${checkWords(row, language)}${note}`;
  });
  const low = requirements.filter(({ confidence }) => confidence === 'low').length;
  return [
    ...lines,
    '',
    ...rows,
    ...(rows.length === 0 ? [] : ['']),
    `${editions.length} editions, ${requirements.length} requirements, ${low} of low confidence: a low row may give yellow, never red.`,
    'a11y standards --explain <id> says everything about one.',
    '',
  ].join('\n');
}

/** The facts of one requirement under each other. */
export function describeRequirement(id: string, facts: readonly Fact[]): string {
  const width = Math.max(...facts.map(({ label }) => columnsOf(label)));
  const lines = facts.flatMap(({ label, lines: [first = '', ...more] }) => [
    `  ${padded(label, width)}  ${first}`,
    ...more.map((line) => `  ${' '.repeat(width)}  ${line}`),
  ]);
  return [id, ...lines, ''].join('\n');
}
