import type { PlaceAnswer, PlaceFindingAnswer } from '../api/types.js';
import { useWords } from '../ui/words-context.js';
import { typeWords } from '../words/facility.js';
import { owedBy } from '../words/owed.js';

const SYMBOLS = { fail: '✕', borderline: '≈', unknown: '?' } as const;

/** What a place owes by itself: too few of something, or something that must be there and is not. */
export function PlaceOwed({ answer }: { readonly answer: PlaceAnswer }) {
  const { t, language } = useWords();
  const { faults, open, heldByFacilities } = owedBy(answer);
  return (
    <>
      <h2>{t('place.owed')}</h2>
      {faults.length === 0 && heldByFacilities.length === 0 ? (
        <p>{t('place.owedNone')}</p>
      ) : (
        <ul class="findings">
          {faults.map((finding) => (
            <OwedFinding key={finding.id} finding={finding} />
          ))}
          {heldByFacilities.map(({ id, types }) => (
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
