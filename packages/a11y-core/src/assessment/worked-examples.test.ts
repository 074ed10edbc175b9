import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSurvey } from '../facility/survey.js';
import { assessSurvey } from './assess.js';
import { auditReport } from './audit-report.js';
import type { Finding } from './finding.js';
import { findingSentence } from './wording/finding-sentence.js';
import { remedySentence } from './wording/remedy-sentence.js';

// The examples of the guide for inspectors are run: a survey, and what the product makes of it.

const guide = readFileSync(
  new URL('../../../../docs/guide/how-a-colour-is-decided.md', import.meta.url),
  'utf8',
);

const blocks = (kind: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text]) => text ?? '',
  );

const AS_OF = '2026-03-01';
const surveys = blocks('json');
const answers = blocks('text');

/** What the guide prints: the answer, the findings that are not simply met, and the orders. */
function answerTo(survey: unknown): string {
  const [assessment] = assessSurvey(parseSurvey(survey), { asOf: AS_OF });
  if (assessment === undefined) throw new Error('The example holds no facility.');
  const { conformity, findings, orderItems } = assessment;
  const isOpen = ({ verdict, role }: Finding) =>
    verdict !== 'pass' &&
    verdict !== 'not-applicable' &&
    role !== 'background' &&
    role !== 'advice';
  return [
    `colour: ${[conformity.colour, ...conformity.yellow].join(', ')}`,
    `conforms: ${conformity.conforms}`,
    '',
    ...findings.filter(isOpen).map((finding) => `- ${findingSentence(finding, 'en')}`),
    '',
    orderItems.length === 0 ? 'no order' : 'order:',
    ...findings
      .filter(({ id }) => orderItems.includes(id))
      .map((finding) => `- ${remedySentence(finding, 'en')}`),
    '',
  ].join('\n');
}

test('the guide works through two examples', () => {
  expect([surveys.length, answers.length]).toEqual([2, 2]);
});

describe.each([
  ['a ramp, red with an order', 0, 'red'],
  ['a door, yellow without one', 1, 'yellow'],
] as const)('%s', (_, index, colour) => {
  const survey: unknown = JSON.parse(surveys[index] ?? 'null');

  test('comes out as the guide says, word for word', () => {
    expect(answerTo(survey)).toBe(answers[index]);
  });

  test('has the colour it is an example of', () => {
    const { summary } = auditReport(parseSurvey(survey), { asOf: AS_OF });
    expect(summary.colours[colour]).toBe(1);
  });
});

describe('what the guide says besides', () => {
  const [ramp = '', door = ''] = surveys;
  const colourOf = (survey: string) =>
    assessSurvey(parseSurvey(JSON.parse(survey)), { asOf: AS_OF })[0]?.conformity;

  test('widening the ramp alone makes it yellow', () => {
    expect(colourOf(ramp.replace('"value": 1160', '"value": 1200'))?.colour).toBe('yellow');
  });

  test('the door altered in 2026 keeps the limit for alterations', () => {
    const altered = door.replace('2016-03-01', '2026-02-01').replace('"new"', '"alteration"');
    const [assessment] = assessSurvey(parseSurvey(JSON.parse(altered)), { asOf: AS_OF });
    const widths = assessment?.findings.filter(
      ({ parameter, verdict, role }) =>
        parameter === 'clearWidth' && verdict !== 'not-applicable' && role === 'binding',
    );
    expect(widths).toMatchObject([{ edition: 'GB55019-2021', limit: 800, verdict: 'pass' }]);
  });
});
