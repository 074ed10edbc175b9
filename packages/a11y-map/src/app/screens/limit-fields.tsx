import type { Limits } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import {
  type LimitProblem,
  type LimitTexts,
  limitChoices,
  limitRange,
  limitText,
  type NamedLimit,
  readLimits,
} from '../state/limit-form.js';
import { useWords } from '../ui/words-context.js';

interface LimitFieldsProps {
  readonly definitions: readonly NamedLimit[];
  readonly defaults: Limits;
  readonly texts: LimitTexts;
  readonly onTexts: (texts: LimitTexts) => void;
}

/** The traveller's own limits, over those of the profile. */
export function LimitFields({ definitions, defaults, texts, onTexts }: LimitFieldsProps) {
  const { t, language } = useWords();
  const { problems, changed } = readLimits(definitions, defaults, texts);
  const count = Object.keys(changed).length;
  return (
    <details class="limits">
      <summary>
        {t('route.limits')}
        {count > 0 && <small> ({count})</small>}
      </summary>
      <p class="hint">{t('route.limitsHint')}</p>
      {definitions.map((limit) => {
        const id = `limit-${limit.name}`;
        const problem = problems[limit.name];
        return (
          <div class="field" key={limit.name}>
            <label for={id}>{labelWords(t, limit, limit.label[language])}</label>
            {limit.values === undefined ? (
              <input
                id={id}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                value={texts[limit.name] ?? limitText(limit, defaults)}
                aria-invalid={problem !== undefined}
                aria-describedby={problem === undefined ? undefined : `${id}-problem`}
                onInput={(event) => onTexts({ ...texts, [limit.name]: event.currentTarget.value })}
              />
            ) : (
              <select
                id={id}
                value={texts[limit.name] ?? limitText(limit, defaults)}
                onChange={(event) => onTexts({ ...texts, [limit.name]: event.currentTarget.value })}
              >
                {limitChoices(limit).map(({ text, label }) => (
                  <option key={text} value={text}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
            {problem !== undefined && (
              <p class="field-error" id={`${id}-problem`}>
                {problemWords(t, limit, problem)}
              </p>
            )}
          </div>
        );
      })}
      {Object.keys(texts).length > 0 && (
        <button type="button" class="quiet" onClick={() => onTexts({})}>
          {t('route.limitsReset')}
        </button>
      )}
    </details>
  );
}

function labelWords(t: Translate, { unit }: NamedLimit, label: string): string {
  if (unit === 'ratio') return t('route.limitPercent', { label });
  if (unit === 'mm') return t('route.limitMm', { label });
  return t('route.limitPlain', { label });
}

function problemWords(t: Translate, limit: NamedLimit, problem: LimitProblem): string {
  if (problem === 'number') return t('route.limitNumber');
  const [min, max] = limitRange(limit);
  return t('route.limitRange', { min, max });
}
