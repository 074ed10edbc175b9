import type { Translate } from '../locale/messages.js';
import {
  type NamedOption,
  type OptionProblem,
  type OptionTexts,
  type OptionValues,
  optionChoices,
  optionRange,
  optionText,
  readOptions,
} from '../state/option-form.js';
import { useWords } from '../ui/words-context.js';

interface OptionFieldsProps<Name extends string> {
  /** Begins the ids of the fields. */
  readonly kind: 'limit' | 'preference';
  readonly definitions: readonly NamedOption<Name>[];
  readonly defaults: OptionValues<Name>;
  readonly texts: OptionTexts<Name>;
  readonly onTexts: (texts: OptionTexts<Name>) => void;
  readonly onReset: () => void;
}

/** The traveller's own limits or preferences, over those of the profile. */
export function OptionFields<Name extends string>(props: OptionFieldsProps<Name>) {
  const { kind, definitions, defaults, texts, onTexts } = props;
  const { t, language } = useWords();
  const { problems, changed } = readOptions(definitions, defaults, texts);
  const count = Object.keys(changed).length;
  return (
    <details class="limits" id={`${kind}s`}>
      <summary>
        {t(kind === 'limit' ? 'route.limits' : 'preferences.title')}
        {count > 0 && <small> ({count})</small>}
      </summary>
      <p class="hint">{t(kind === 'limit' ? 'route.limitsHint' : 'preferences.hint')}</p>
      {definitions.map((option) => {
        const id = `${kind}-${option.name}`;
        const problem = problems[option.name];
        const value = texts[option.name] ?? optionText(option, defaults);
        const set = (text: string) => onTexts({ ...texts, [option.name]: text });
        return (
          <div class="field" key={option.name}>
            <label for={id}>{labelWords(t, option, option.label[language])}</label>
            {option.values === undefined ? (
              <input
                id={id}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                value={value}
                aria-invalid={problem !== undefined}
                aria-describedby={problem === undefined ? undefined : `${id}-problem`}
                onInput={(event) => set(event.currentTarget.value)}
              />
            ) : (
              <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
                {optionChoices(option).map(({ text, label }) => (
                  <option key={text} value={text}>
                    {label[language]}
                  </option>
                ))}
              </select>
            )}
            {problem !== undefined && (
              <p class="field-error" id={`${id}-problem`}>
                {problemWords(t, option, problem)}
              </p>
            )}
          </div>
        );
      })}
      {Object.keys(texts).length > 0 && (
        <button type="button" class="quiet" onClick={props.onReset}>
          {t('route.limitsReset')}
        </button>
      )}
    </details>
  );
}

function labelWords(t: Translate, option: NamedOption, label: string): string {
  switch (option.unit) {
    case 'ratio':
      return t('route.limitPercent', { label });
    case 'mm':
      return t('route.limitMm', { label });
    case 's':
      return t('preferences.seconds', { label });
    case 'm/s':
      return t('preferences.speed', { label });
    case 'factor':
      return t('preferences.factor', { label, max: optionRange(option)[1] });
    case 'count':
    case 'class':
      return t('route.limitPlain', { label });
  }
}

function problemWords(t: Translate, option: NamedOption, problem: OptionProblem): string {
  if (problem === 'number') return t('route.limitNumber');
  const [min, max] = optionRange(option);
  return t('route.limitRange', { min, max });
}
