import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api/client.js';
import type { Point, PointId } from '../state/point.js';
import { failureOf } from '../state/use-request.js';
import { failureWords } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { useWords } from '../ui/words-context.js';
import { pointWords } from '../words/point.js';

interface EndFieldProps {
  readonly id: PointId;
  /** The part the point plays: start, destination, which stop. */
  readonly name: string;
  /** The same on the map. */
  readonly letter: string;
  readonly point: Point | null;
  readonly isPlacing: boolean;
  readonly onPoint: (point: Point | null) => void;
  readonly onPlace: () => void;
  /** Points of that name, or the one of these coordinates. */
  readonly onLookUp: (text: string) => Promise<readonly Point[]>;
  /** What else can be done with this point. */
  readonly children?: ComponentChildren;
}

/** One point of the journey: by name, by coordinates, or by pointing at the map. */
export function EndField(props: EndFieldProps) {
  const { id, name, letter, point, isPlacing, onPoint, onPlace, onLookUp } = props;
  const { t } = useWords();
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<readonly Point[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isLooking, setLooking] = useState(false);
  const known = point === null ? '' : pointWords(t, point);
  useEffect(() => {
    setText(known);
    setMatches(null);
    setFailure(null);
  }, [known]);

  const lookUp = async () => {
    const wanted = text.trim();
    if (wanted === '' || wanted === known) return;
    setFailure(null);
    setLooking(true);
    try {
      const found = await onLookUp(wanted);
      if (found.length === 1 && found[0] !== undefined) onPoint(found[0]);
      else setMatches(found);
    } catch (error) {
      setMatches(null);
      setFailure(failureOf(error));
    } finally {
      setLooking(false);
    }
  };
  const isNothing = matches !== null && matches.length === 0;
  return (
    <form
      class={`end end-${id}`}
      onSubmit={(event) => {
        event.preventDefault();
        void lookUp();
      }}
    >
      <label for={`end-${id}`}>
        <span class={`end-letter end-letter-${id}`} aria-hidden="true">
          {letter}
        </span>
        <span class="end-name">{name}</span>
      </label>
      <div class="row">
        <input
          id={`end-${id}`}
          type="text"
          value={text}
          autocomplete="off"
          placeholder={t('route.placeHint')}
          aria-invalid={isNothing}
          aria-describedby={`end-${id}-answer`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" aria-label={t('route.chooseName', { end: name })}>
          {t('route.choose')}
        </button>
      </div>
      <div class="row row-quiet">
        <button
          type="button"
          class="quiet"
          aria-pressed={isPlacing}
          aria-label={t('route.onMapName', { end: name })}
          onClick={onPlace}
        >
          {t('route.onMap')}
        </button>
        {point !== null && (
          <button
            type="button"
            class="quiet"
            aria-label={t('route.clearName', { end: name })}
            onClick={() => onPoint(null)}
          >
            {t('find.clear')}
          </button>
        )}
        {props.children}
      </div>
      <div
        id={`end-${id}-answer`}
        aria-live="polite"
        class={isNothing || failure !== null ? 'field-error' : 'hint'}
      >
        {failure !== null && failureWords(t, failure)}
        {isNothing && t('route.noMatch', { query: text.trim() })}
        {matches !== null &&
          matches.length > 0 &&
          t('route.matches', { query: text.trim(), count: matches.length })}
      </div>
      {isLooking && <Progress />}
      {matches !== null && matches.length > 0 && (
        <ul class="matches">
          {matches.map((match) => (
            <li key={`${match.name} ${match.position.join()}`}>
              <button type="button" onClick={() => onPoint(match)}>
                {pointWords(t, match)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
