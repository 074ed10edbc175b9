import type { Barrier, LonLat } from 'a11y-core';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';
import { barrierWords, evidenceWords } from '../words/barrier.js';

interface BarrierListProps {
  readonly barriers: readonly Barrier[];
  readonly onShow: (position: LonLat) => void;
  readonly onFacility: (id: string) => void;
}

/** What stood in the way: cause, figure, limit, where the figure comes from. */
export function BarrierList({ barriers, onShow, onFacility }: BarrierListProps) {
  const { t, language } = useWords();
  return (
    <ul class="barriers">
      {barriers.map((barrier, index) => {
        const { facilityId, judged } = barrier;
        const n = index + 1;
        return (
          // Two legs may meet the same barrier
          <li key={`${n} ${barrier.edge} ${barrier.cause}`} data-cause={barrier.cause}>
            <p>
              <span class="barrier-sign" aria-hidden="true">
                {barrier.isUnknown ? '?' : '✕'}
              </span>
              <span>
                {barrierWords(t, barrier)}
                {barrier.source !== 'not-applicable' && (
                  <small>{evidenceWords(t, language, barrier)}</small>
                )}
                {judged !== undefined && (
                  <small class="barrier-status">
                    <StatusMark status={judged.status} /> {t(`status.${judged.status}`)}
                  </small>
                )}
              </span>
            </p>
            <div class="row row-quiet">
              <button
                type="button"
                class="quiet"
                aria-label={t('route.showBarrier', { n })}
                onClick={() => onShow(barrier.position)}
              >
                {t('route.show')}
              </button>
              {facilityId !== undefined && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('route.openFacilityName', { n })}
                  onClick={() => onFacility(facilityId)}
                >
                  {t('route.openFacility')}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
