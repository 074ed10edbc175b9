import { type ShownAnswer, waysOf } from '../state/ways.js';
import { useWords } from '../ui/words-context.js';
import { arrivalWords } from '../words/time.js';
import { differenceWords, wayFactsWords } from '../words/ways.js';

interface WayChoiceProps {
  readonly answer: ShownAnswer;
  readonly onChoose: (way: number) => void;
  /** Asks again, for other ways too. */
  readonly onFindOthers: () => void;
}

/** The ways of an answer to choose from; everything below and on the map follows the choice. */
export function WayChoice({ answer, onChoose, onFindOthers }: WayChoiceProps) {
  const { t, language } = useWords();
  const { whole, question, profile } = answer;
  if (whole.outcome !== 'route') return null;
  const { alternatives } = whole;
  if (alternatives === undefined) {
    return question.points.length > 2 ? null : (
      <div class="row">
        <button type="button" class="find-others" onClick={onFindOthers}>
          {t('ways.find')}
        </button>
      </div>
    );
  }
  if (alternatives.length === 0) return <p class="hint">{t('ways.none')}</p>;
  return (
    <fieldset class="ways">
      <legend>{t('ways.title')}</legend>
      {waysOf(whole).map((way, index) => {
        const other = alternatives[index - 1];
        return (
          <label
            // A way is its place in the answer
            key={index}
            class="choice"
          >
            <input
              type="radio"
              name={`way-${profile}`}
              checked={index === answer.way}
              onChange={() => onChoose(index)}
            />
            <span>
              <strong>{index === 0 ? t('ways.main') : t('ways.other', { n: index })}</strong>
              <span class="way-facts">
                {way.arriveAt === undefined
                  ? wayFactsWords(t, way)
                  : t('ways.arrive', {
                      facts: wayFactsWords(t, way),
                      time: arrivalWords(language, way.arriveAt),
                    })}
              </span>
              {other !== undefined && <small>{differenceWords(t, whole, other)}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
