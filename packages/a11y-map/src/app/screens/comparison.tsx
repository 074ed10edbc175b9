import type { RouteOutcome } from 'a11y-core';
import { useWords } from '../ui/words-context.js';
import { type Answer, comparisonWords } from '../words/route.js';
import { BarrierList } from './barrier-list.js';
import type { AnswerActions } from './route-answer.js';

interface ComparisonProps extends AnswerActions {
  readonly first: Answer;
  readonly second: Answer;
}

/** Two travellers, one journey: how they differ, and which barriers make the difference. */
export function Comparison({ first, second, onShow, onFacility }: ComparisonProps) {
  const { t } = useWords();
  return (
    <section class="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{t('route.comparison')}</h2>
      <p class="summary">{comparisonWords(t, first, second)}</p>
      {[
        { answer: first, other: second },
        { answer: second, other: first },
      ].map(({ answer, other }) => {
        const barriers = barriersOnlyOf(answer.outcome, other.outcome);
        return (
          barriers.length > 0 && (
            <div key={answer.profile}>
              <p>{t('route.comparisonReason', { profile: answer.profile })}</p>
              <BarrierList barriers={barriers} onShow={onShow} onFacility={onFacility} />
            </div>
          )
        );
      })}
    </section>
  );
}

const barriersOf = (outcome: RouteOutcome) => {
  if (outcome.outcome === 'route') return outcome.barriersAvoided ?? [];
  return outcome.outcome === 'no-route' ? outcome.barriers : [];
};

/** What stops this traveller and not the other. */
function barriersOnlyOf(one: RouteOutcome, other: RouteOutcome) {
  const others = new Set(barriersOf(other).map(({ edge }) => edge));
  return barriersOf(one).filter(({ edge }) => !others.has(edge));
}
