import { isTime, type Moment, WHEN_KINDS, type When, whenOfKind } from '../state/when.js';
import { useWords } from '../ui/words-context.js';
import { zoneWords } from '../words/time.js';

interface WhenFieldProps {
  readonly when: When;
  readonly now: () => Moment;
  readonly onWhen: (when: When) => void;
}

/** When the journey is to be, typed as the clock of the place shows it. */
export function WhenField({ when, now, onWhen }: WhenFieldProps) {
  const { t, language } = useWords();
  const isMissing = when.kind !== 'now' && !isTime(when.clock);
  const { timeZone, instantMs } = now();
  return (
    <fieldset class="when">
      <legend>{t('when.title')}</legend>
      <div class="choices">
        {WHEN_KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="when"
              id={`when-${kind}`}
              checked={when.kind === kind}
              onChange={() => onWhen(whenOfKind(kind, when, now()))}
            />
            <span>{t(`when.${kind}`)}</span>
          </label>
        ))}
      </div>
      {when.kind !== 'now' && (
        <div class="field">
          <label for="when-clock">
            {t(when.kind === 'depart' ? 'when.clockDepart' : 'when.clockArrive')}
          </label>
          <input
            id="when-clock"
            type="datetime-local"
            value={when.clock}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? 'when-missing when-zone' : 'when-zone'}
            onInput={(event) => onWhen({ kind: when.kind, clock: event.currentTarget.value })}
          />
          {isMissing && (
            <p class="field-error" id="when-missing">
              {t('when.missing')}
            </p>
          )}
          <p class="hint" id="when-zone">
            {t('when.zone', { zone: zoneWords(language, timeZone, instantMs) })}
          </p>
        </div>
      )}
    </fieldset>
  );
}
