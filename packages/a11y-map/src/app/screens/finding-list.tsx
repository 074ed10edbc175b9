import {
  clauseName,
  impactOn,
  limitWords,
  marginWords,
  TRAVELLER_GROUPS,
  type TravellerGroup,
  valueWords,
} from 'a11y-core';
import type { LabelledFinding } from '../api/types.js';
import { useWords } from '../ui/words-context.js';
import { dateWords } from '../words/date.js';
import { typeWords } from '../words/facility.js';

const SYMBOLS = {
  fail: '✕',
  borderline: '≈',
  unknown: '?',
  pass: '✓',
  'not-applicable': '–',
} as const;

/** Whom a finding keeps out or hinders; a doubt or an open question is said by its verdict. */
const hit = (finding: LabelledFinding): readonly TravellerGroup[] =>
  (Object.keys(TRAVELLER_GROUPS) as TravellerGroup[]).filter((group) =>
    ['barrier', 'hindrance'].includes(impactOn(finding, group)),
  );

interface FindingListProps {
  readonly findings: readonly LabelledFinding[];
  /** All of the facility, among which the one whose repair cures another is looked up. */
  readonly all: readonly LabelledFinding[];
}

/** Findings clause by clause, each figure with its heading: a table would not fit a narrow panel. */
export function FindingList({ findings, all }: FindingListProps) {
  const { t, language } = useWords();
  const cured = (finding: LabelledFinding) =>
    finding.sameRepairAs === undefined
      ? undefined
      : all.find(({ id }) => id === finding.sameRepairAs);
  return (
    <ul class="findings" aria-label={t('finding.caption')}>
      {findings.map((finding) => (
        <li
          key={finding.id}
          class={`finding finding-${finding.verdict}`}
          data-verdict={finding.verdict}
        >
          <p class="finding-head">
            <span class="finding-verdict">
              <span aria-hidden="true">{SYMBOLS[finding.verdict]} </span>
              {t(`verdict.${finding.verdict}`)}
            </span>
            <strong>
              {finding.part === undefined
                ? finding.label[language]
                : t('finding.part', {
                    what: finding.label[language],
                    part: typeWords(language, finding.part),
                  })}
            </strong>
          </p>
          <dl>
            <div>
              <dt>{t('finding.value')}</dt>
              <dd>
                {valueWords(finding, language)}
                {finding.isStale && <small class="stale">{t('finding.stale')}</small>}
              </dd>
            </div>
            <div>
              <dt>{t('finding.limit')}</dt>
              <dd>{limitWords(finding, language)}</dd>
            </div>
            {marginWords(finding, language) !== '' && (
              <div>
                <dt>{t('finding.margin')}</dt>
                <dd>{marginWords(finding, language)}</dd>
              </div>
            )}
            <div class="finding-wide finding-clause">
              <dt>{t('finding.clause')}</dt>
              <dd>
                {finding.edition} {finding.clause} · {t(`role.${finding.role}`)} ·{' '}
                {t(`severity.${finding.severity}`)}
              </dd>
            </div>
            {finding.evidence?.at !== undefined && (
              <div>
                <dt>{t('finding.measuredOn')}</dt>
                <dd>{dateWords(language, finding.evidence.at)}</dd>
              </div>
            )}
            {hit(finding).length > 0 && (
              <div class="finding-wide">
                <dt>{t('finding.affects')}</dt>
                <dd>
                  {hit(finding)
                    .map((group) => TRAVELLER_GROUPS[group][language])
                    .join(t('text.betweenItems'))}
                </dd>
              </div>
            )}
          </dl>
          {finding.remedySentence !== undefined && (
            <p class="finding-remedy">{finding.remedySentence[language]}</p>
          )}
          <SameRepair as={cured(finding)} />
          {/* What to do names them already, where there is something to do. */}
          {finding.remedySentence === undefined && finding.missingLabels.length > 0 && (
            <p class="finding-remedy">
              {t('finding.missing', {
                what: finding.missingLabels
                  .map((label) => label[language])
                  .join(t('text.betweenItems')),
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** That a fault needs no works of its own, and which other one's cure it. */
function SameRepair({ as: other }: { readonly as: LabelledFinding | undefined }) {
  const { t, language } = useWords();
  if (other === undefined) return null;
  return (
    <p class="finding-remedy finding-same">
      <span aria-hidden="true">↪ </span>
      {t('finding.sameRepairAs', {
        what: other.label[language],
        clause: clauseName(other, language),
      })}
    </p>
  );
}
