import type { LabelledFinding } from '../api/types.js';
import { useWords } from '../ui/words-context.js';
import { typeWords } from '../words/facility.js';
import { limitWords, marginWords, valueWords } from '../words/finding.js';

const SYMBOLS = {
  fail: '✕',
  borderline: '≈',
  unknown: '?',
  pass: '✓',
  'not-applicable': '–',
} as const;

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
              <dd>{valueWords(t, finding)}</dd>
            </div>
            <div>
              <dt>{t('finding.limit')}</dt>
              <dd>{limitWords(t, finding)}</dd>
            </div>
            {marginWords(t, finding) !== '' && (
              <div>
                <dt>{t('finding.margin')}</dt>
                <dd>{marginWords(t, finding)}</dd>
              </div>
            )}
            <div class="finding-clause">
              <dt>{t('finding.clause')}</dt>
              <dd>
                {finding.edition} {finding.clause} · {t(`role.${finding.role}`)} ·{' '}
                {t(`severity.${finding.severity}`)}
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
