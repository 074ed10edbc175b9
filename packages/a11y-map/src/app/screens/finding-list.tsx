import {
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

/** Findings clause by clause, each figure with its heading: a table would not fit a narrow panel. */
export function FindingList({ findings }: { readonly findings: readonly LabelledFinding[] }) {
  const { t, language } = useWords();
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
            <div class="finding-clause">
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
              <div>
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
        </li>
      ))}
    </ul>
  );
}
