import type { LonLat } from 'a11y-core';
import type { AvoidedPiece } from '../state/draft.js';
import { useWords } from '../ui/words-context.js';
import { pieceWords } from '../words/ways.js';

interface AvoidedListProps {
  readonly avoided: readonly AvoidedPiece[];
  readonly onAvoided: (avoided: readonly AvoidedPiece[]) => void;
  readonly onShow: (position: LonLat) => void;
}

/** What is kept off at the wish of the traveller, each with the way to take it back. */
export function AvoidedList({ avoided, onAvoided, onShow }: AvoidedListProps) {
  const { t } = useWords();
  if (avoided.length === 0) return null;
  return (
    <section class="avoided" aria-labelledby="avoided-title">
      <h2 id="avoided-title">{t('avoid.title')}</h2>
      <p class="hint">{t('avoid.hint')}</p>
      <ul class="barriers">
        {avoided.map((piece) => {
          const words = pieceWords(t, piece);
          return (
            <li key={piece.edges.join()}>
              <p>
                <span class="barrier-sign" aria-hidden="true">
                  ✕
                </span>
                <span>{words}</span>
              </p>
              <div class="row row-quiet">
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('avoid.showName', { piece: words })}
                  onClick={() => onShow(piece.at)}
                >
                  {t('route.show')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('avoid.allowName', { piece: words })}
                  onClick={() => onAvoided(avoided.filter((other) => other !== piece))}
                >
                  {t('avoid.allow')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {avoided.length > 1 && (
        <button type="button" class="quiet" onClick={() => onAvoided([])}>
          {t('avoid.allowAll')}
        </button>
      )}
    </section>
  );
}
