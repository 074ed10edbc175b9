import type { PlaceAnswer, PlaceFindingAnswer } from '../api/types.js';
import { useWords } from '../ui/words-context.js';
import { typeWords } from '../words/facility.js';

const SYMBOLS = { fail: '✕', borderline: '≈', unknown: '?' } as const;

/** What a place owes by itself: too few of something, or something that must be there and is not. */
export function PlaceOwed({ findings, required }: Pick<PlaceAnswer, 'findings' | 'required'>) {
  const { t, language } = useWords();
  const judging = findings.filter(({ role }) => role !== 'advice' && role !== 'background');
  const owed = judging.filter(({ verdict }) => verdict === 'fail' || verdict === 'borderline');
  const open = judging.filter(({ verdict }) => verdict === 'unknown');
  const said = new Set(findings.map(({ id }) => id));
  // Said by a finding of one of the facilities instead: steps without a ramp, say.
  const elsewhere = required.filter(
    ({ state, findingIds }) => state === 'missing' && !findingIds.some((id) => said.has(id)),
  );
  return (
    <>
      <h2>{t('place.owed')}</h2>
      {owed.length === 0 && elsewhere.length === 0 ? (
        <p>{t('place.owedNone')}</p>
      ) : (
        <ul class="findings">
          {owed.map((finding) => (
            <OwedFinding key={finding.id} finding={finding} />
          ))}
          {elsewhere.map(({ id, types }) => (
            <li key={id} class="finding finding-fail">
              {t('place.owedAnyOf', {
                types: types.map((type) => typeWords(language, type)).join(t('text.betweenItems')),
              })}
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <details class="rest">
          <summary>{t('place.open', { count: open.length })}</summary>
          <ul class="findings">
            {open.map((finding) => (
              <OwedFinding key={finding.id} finding={finding} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OwedFinding({ finding }: { readonly finding: PlaceFindingAnswer }) {
  const { t, language } = useWords();
  const { verdict, role, facilityType, cited, owner, sentence, required, missingLabels } = finding;
  const symbol = verdict in SYMBOLS ? SYMBOLS[verdict as keyof typeof SYMBOLS] : '';
  return (
    <li class={`finding finding-${verdict}`} data-verdict={verdict}>
      <p class="finding-head">
        <span class="finding-verdict">
          <span aria-hidden="true">{symbol} </span>
          {t(`verdict.${verdict}`)}
        </span>
        <strong>{typeWords(language, facilityType)}</strong>
      </p>
      <p>{sentence[language]}</p>
      <p class="hint">
        {cited[language]} · {t(`role.${role}`)}
        {owner !== undefined && ` · ${t('place.owner')}: ${owner}`}
      </p>
      {/* The sentence of a count names them already. */}
      {required !== undefined && missingLabels.length > 0 && (
        <p>
          {t('finding.missing', {
            what: missingLabels.map((one) => one[language]).join(t('text.betweenItems')),
          })}
        </p>
      )}
    </li>
  );
}
