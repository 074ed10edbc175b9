import type { LonLat } from 'a11y-core';
import { useState } from 'preact/hooks';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';
import { distanceWords } from '../words/distance.js';
import { type NamedMark, typeWords } from '../words/facility.js';
import { nearestFirst } from '../words/view.js';

const PAGE = 50;

interface FacilityListProps {
  readonly marks: readonly NamedMark[];
  readonly centre: LonLat;
  readonly onOpen: (id: string) => void;
}

/** The facilities of the map as a list: the same ones, in the same order, nearest first. */
export function FacilityList({ marks, centre, onOpen }: FacilityListProps) {
  const { t, language } = useWords();
  const [count, setCount] = useState(PAGE);
  const sorted = nearestFirst(marks, centre);
  return (
    <>
      <ol class="facilities">
        {sorted.slice(0, count).map(({ mark, metres }) => (
          <li key={mark.id}>
            <button type="button" id={`open-${mark.id}`} onClick={() => onOpen(mark.id)}>
              <StatusMark status={mark.status} />
              <span class="facility-name">
                <strong>{mark.name === '' ? t('find.unnamed') : mark.name}</strong>
                <span class="facility-facts">
                  {typeWords(language, mark.facilityType)}
                  {' · '}
                  {t(`status.${mark.status}`)}
                  {(mark.operation === 'out' || mark.operation === 'limited') &&
                    ` · ${t(`operation.${mark.operation}`)}`}
                </span>
              </span>
              <span class="facility-distance">{distanceWords(t, metres)}</span>
            </button>
          </li>
        ))}
      </ol>
      {sorted.length > count && (
        <button type="button" class="more" onClick={() => setCount(count + PAGE)}>
          {t('find.more', { count: Math.min(PAGE, sorted.length - count) })}
        </button>
      )}
    </>
  );
}
