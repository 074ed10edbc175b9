import { MOST_VIA } from 'a11y-core';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Point, PointId } from '../state/point.js';
import {
  addStop,
  canAddStop,
  moveStop,
  type Waypoints as Points,
  pointsOf,
  removeStop,
  swapped,
} from '../state/stops.js';
import { useWords } from '../ui/words-context.js';
import { pointWords, roleWords } from '../words/point.js';
import { EndField } from './end-field.js';

interface WaypointsProps extends Points {
  readonly placing: PointId | null;
  readonly onPlace: (id: PointId) => void;
  readonly onPoint: (id: PointId, point: Point | null) => void;
  readonly onChange: (points: Partial<Points>) => void;
  readonly onLookUp: (text: string) => Promise<readonly Point[]>;
  readonly onSay: (text: string) => void;
}

/** Start, stops and destination, in the order of the journey; stops are moved by buttons. */
export function Waypoints(props: WaypointsProps) {
  const { t } = useWords();
  const { ends, stops, onChange } = props;
  /** Where the focus belongs once the list is drawn: an element that moves loses it. */
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  }, [stops]);

  const add = () => {
    const next = addStop(stops);
    focusNext.current = `end-${next.at(-1)?.id}`;
    onChange({ stops: next });
  };
  const remove = (id: PointId) => {
    focusNext.current = 'add-stop';
    onChange({ stops: removeStop(stops, id) });
  };
  const move = (id: PointId, by: -1 | 1) => {
    const next = moveStop(stops, id, by);
    const place = next.findIndex((stop) => stop.id === id);
    const isAtEnd = place + by < 0 || place + by >= next.length;
    focusNext.current = `${(by < 0) === isAtEnd ? 'later' : 'earlier'}-${id}`;
    const point = next[place]?.point ?? null;
    const moved = t('stops.moved', { n: place + 1, count: next.length });
    props.onSay(
      [...(point === null ? [] : [pointWords(t, point)]), moved].join(t('text.betweenItems')),
    );
    onChange({ stops: next });
  };

  return (
    <>
      <ol class="ends">
        {pointsOf({ ends, stops }).map(({ id, point }, index) => {
          const name = roleWords(t, id, stops);
          const isStop = id !== 'from' && id !== 'to';
          return (
            <li key={id}>
              <EndField
                id={id}
                name={name}
                letter={isStop ? String(index) : id === 'from' ? 'A' : 'B'}
                point={point}
                isPlacing={props.placing === id}
                onPoint={(chosen) => props.onPoint(id, chosen)}
                onPlace={() => props.onPlace(id)}
                onLookUp={props.onLookUp}
              >
                {isStop && (
                  <>
                    {index > 1 && (
                      <button
                        type="button"
                        id={`earlier-${id}`}
                        class="quiet"
                        aria-label={t('stops.earlierName', { stop: name })}
                        onClick={() => move(id, -1)}
                      >
                        <span aria-hidden="true">↑ </span>
                        {t('stops.earlier')}
                      </button>
                    )}
                    {index < stops.length && (
                      <button
                        type="button"
                        id={`later-${id}`}
                        class="quiet"
                        aria-label={t('stops.laterName', { stop: name })}
                        onClick={() => move(id, 1)}
                      >
                        <span aria-hidden="true">↓ </span>
                        {t('stops.later')}
                      </button>
                    )}
                    <button
                      type="button"
                      class="quiet"
                      aria-label={t('stops.removeName', { stop: name })}
                      onClick={() => remove(id)}
                    >
                      {t('stops.remove')}
                    </button>
                  </>
                )}
              </EndField>
            </li>
          );
        })}
      </ol>
      <div class="row">
        <button
          type="button"
          id="add-stop"
          aria-disabled={!canAddStop(stops)}
          aria-describedby={canAddStop(stops) ? undefined : 'most-stops'}
          onClick={() => canAddStop(stops) && add()}
        >
          {t('stops.add')}
        </button>
        <button type="button" onClick={() => onChange(swapped({ ends, stops }))}>
          {t('route.swap')}
        </button>
      </div>
      {!canAddStop(stops) && (
        <p class="hint" id="most-stops">
          {t('stops.most', { count: MOST_VIA })}
        </p>
      )}
    </>
  );
}
