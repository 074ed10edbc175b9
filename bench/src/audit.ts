import { assessSurvey, findingSentence, judgeMany, VERDICTS } from 'a11y-core';
import { type AuditSurvey, makeAuditSurvey } from './audit-survey.js';
import { judgeByHand } from './baselines/judge-by-hand/judge-by-hand.js';
import type { BenchRow } from './bench-row.js';

const FACILITIES = 100_000;
const IN_FULL = 2000;
const ROUNDS = 7;
/** Judges with GB 50763 and the editions beside them where it is silent. */
const EDITION = 'GB55019-2021';

/**
 * Facilities judged per second under both GB editions, to arrays of verdict and margin, against a
 * loop by hand that fills the same arrays and against reading the same survey with `JSON.parse`;
 * and the full findings with their sentences. All three evaluators have to say the same.
 */
export async function benchAudit(): Promise<BenchRow[]> {
  const text = JSON.stringify(makeAuditSurvey(FACILITIES));
  // Facilities as they come out of a file, not as the generator happened to lay them out.
  const survey: AuditSurvey = JSON.parse(text);
  const { facilities, places } = survey;
  const judge = () => judgeMany(facilities, { edition: EDITION, places });
  const some = facilities.slice(0, IN_FULL);
  expectAgreement(survey, some.length);

  let byHandMs = Number.POSITIVE_INFINITY;
  let parseMs = Number.POSITIVE_INFINITY;
  let oursMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    byHandMs = Math.min(
      byHandMs,
      timeMs(() => judgeByHand(facilities, places)),
    );
    oursMs = Math.min(oursMs, timeMs(judge));
    parseMs = Math.min(
      parseMs,
      timeMs(() => JSON.parse(text)),
    );
  }

  const options = { edition: EDITION };
  let findingsMs = Number.POSITIVE_INFINITY;
  let sentencesMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const assess = () => assessSurvey({ facilities: some, places }, options);
    findingsMs = Math.min(findingsMs, timeMs(assess));
    const assessments = assess();
    const speak = () => {
      for (const { findings } of assessments) {
        for (const finding of findings) findingSentence(finding, 'zh-CN');
      }
    };
    sentencesMs = Math.min(sentencesMs, timeMs(speak));
  }
  const oursPerS = perSecond(FACILITIES, oursMs);
  const row = (name: string, perS: number, baseline: string, basePerS: number): BenchRow => ({
    name,
    value: perS,
    unit: 'facilities/s',
    baseline: `${baseline}: ${Math.round(basePerS).toLocaleString('en-GB')} facilities/s`,
    ratio: perS / basePerS,
  });
  const inFull = perSecond(some.length, findingsMs + sentencesMs);
  const findings = perSecond(some.length, findingsMs);
  return [
    row('audit to arrays', oursPerS, 'loop by hand', perSecond(FACILITIES, byHandMs)),
    row('audit to arrays', oursPerS, 'JSON.parse', perSecond(FACILITIES, parseMs)),
    row('audit with findings', findings, 'to arrays', oursPerS),
    row('audit with findings and sentences', inFull, 'to arrays', oursPerS),
  ];
}

const perSecond = (count: number, ms: number): number => (count * 1000) / ms;

/** The best of the rounds counts: anything slower had the machine against it. */
function timeMs(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** Throws at the first row on which arrays, loop by hand and, for so many, findings differ. */
export function expectAgreement({ facilities, places }: AuditSurvey, inFull: number): void {
  const ours = judgeMany(facilities, { edition: EDITION, places });
  const byHand = judgeByHand(facilities, places);
  const some = facilities.slice(0, inFull);
  const plain = assessSurvey({ facilities: some, places }, { edition: EDITION });
  for (const [i, facility] of facilities.entries()) {
    const findings = plain[i]?.findings;
    const { requirementIds } = ours.rows[ours.rowsOf[i]!]!;
    for (const [row, id] of requirementIds.entries()) {
      const at = ours.offsets[i]! + row;
      const says = said(ours.verdicts[at]!, ours.margins[at]!);
      const finding = findings?.[row];
      const others = {
        'by hand': said(
          byHand.verdicts[byHand.offsets[i]! + row]!,
          byHand.margins[byHand.offsets[i]! + row]!,
        ),
        ...(finding && {
          'in a finding': said(VERDICTS.indexOf(finding.verdict), finding.margin ?? Number.NaN),
        }),
      };
      for (const [who, other] of Object.entries(others)) {
        if (other === says) continue;
        throw new Error(`${id}: ${says} against ${other} ${who}, on ${JSON.stringify(facility)}`);
      }
    }
  }
}

/** Shortest digits that mean the number, so that different numbers differ; zero has a sign. */
const said = (code: number, margin: number): string =>
  `${VERDICTS[code]} (${Object.is(margin, -0) ? '-0' : margin})`;
