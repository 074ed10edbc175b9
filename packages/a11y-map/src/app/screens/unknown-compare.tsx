import type { LonLat } from 'a11y-core';
import { useState } from 'preact/hooks';
import type { Journey } from '../state/use-journey.js';
import { latest, useRequest } from '../state/use-request.js';
import type { ShownAnswer } from '../state/ways.js';
import { Problem } from '../ui/problem.js';
import { Progress } from '../ui/progress.js';
import { useWords } from '../ui/words-context.js';
import { wayFactsWords } from '../words/ways.js';

interface UnknownCompareProps {
  readonly answer: ShownAnswer;
  readonly ask: Journey['compareUnknown'];
  readonly onShowLine: (line: readonly LonLat[]) => void;
}

/** The same journey with everything unknown avoided, and accepted; asked for when it is opened. */
export function UnknownCompare({ answer, ask, onShowLine }: UnknownCompareProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { question, profile } = answer;
  const [request, retry] = useRequest(isOpen ? JSON.stringify([question, profile]) : null, (s) =>
    ask(answer, s),
  );
  const outcome = latest(request);
  return (
    <details class="unknown-compared" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('unknown.title')}</summary>
      <p class="hint">{t('unknown.hint')}</p>
      <div aria-live="polite">
        {request.state === 'loading' && <Progress label={t('route.finding')} />}
        {request.state === 'failed' && (
          <Problem what="what.route" failure={request.failure} onRetry={retry} />
        )}
        {outcome !== null && outcome.outcome !== 'off-network' && (
          <ul>
            {(['strict', 'lenient'] as const).map((policy) => {
              const way = outcome.unknownCompared?.[policy] ?? null;
              const which = t(`unknown.${policy}`);
              return (
                <li key={policy} data-policy={policy}>
                  <span>
                    <strong>{which}</strong>
                    <span class="way-facts">
                      {way === null ? t('unknown.noWay') : wayFactsWords(t, way)}
                    </span>
                  </span>
                  {way !== null && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={t('unknown.showName', { which })}
                      onClick={() => onShowLine(way.geometry)}
                    >
                      {t('route.show')}
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </details>
  );
}
