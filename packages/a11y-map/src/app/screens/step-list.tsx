import type { FoundRoute, LonLat } from 'a11y-core';
import type { AvoidedPiece, Question } from '../state/draft.js';
import { edgesOfStep } from '../state/ways.js';
import { useWords } from '../ui/words-context.js';
import { distanceWords, durationWords } from '../words/distance.js';
import { legEndWords } from '../words/point.js';
import { stepWords } from '../words/step.js';

interface StepListProps {
  readonly route: FoundRoute;
  readonly points: Question['points'];
  readonly onShow: (position: LonLat) => void;
  readonly onAvoid: (piece: AvoidedPiece) => void;
}

/** What to do, one after the other; under a heading for each part where there are stops. */
export function StepList(props: StepListProps) {
  const { t } = useWords();
  const { route, points } = props;
  const { legs, steps } = route;
  return (
    <div class="step-lists">
      <h3>{t('route.steps')}</h3>
      <p class="hint">{t('route.newData')}</p>
      {legs.length < 2 ? (
        <Steps {...props} from={0} to={steps.length} />
      ) : (
        legs.map(({ firstStep, distanceM, durationS }, leg) => (
          // A leg is its place in the route
          <section key={leg} class="leg">
            <h4>
              {t('leg.title', {
                from: legEndWords(t, points, 'from', leg),
                to: legEndWords(t, points, 'to', leg),
              })}
            </h4>
            <p>
              {t('route.summary', {
                distance: distanceWords(t, distanceM),
                duration: durationWords(t, durationS),
              })}
            </p>
            <Steps {...props} from={firstStep} to={legs[leg + 1]?.firstStep ?? steps.length} />
          </section>
        ))
      )}
    </div>
  );
}

interface StepsProps extends StepListProps {
  readonly from: number;
  readonly to: number;
}

function Steps({ route, from, to, onShow, onAvoid }: StepsProps) {
  const { t } = useWords();
  return (
    <ol class="steps" start={from + 1}>
      {route.steps.slice(from, to).map((step, i) => {
        const index = from + i;
        const piece = pieceOf(route, index);
        return (
          // A step is its place in the route
          <li key={index} data-kind={step.kind}>
            <span>{stepWords(t, step)}</span>
            <div class="row row-quiet">
              <button
                type="button"
                class="quiet"
                aria-label={t('route.showStep', { n: index + 1 })}
                onClick={() => onShow(step.at)}
              >
                {t('route.show')}
              </button>
              {piece !== null && (
                <button
                  type="button"
                  class="quiet avoid"
                  aria-label={t('avoid.stepName', { n: index + 1 })}
                  onClick={() => onAvoid(piece)}
                >
                  {t('avoid.step')}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The way of a step as a piece to keep off, named by its longest part; null for a step without a way. */
function pieceOf(route: FoundRoute, index: number): AvoidedPiece | null {
  const edges = edgesOfStep(route, index);
  const [first] = edges;
  const step = route.steps[index];
  if (first === undefined || step === undefined) return null;
  return {
    edges: [...new Set(edges.map(({ edge }) => edge))],
    kind: edges.reduce((long, edge) => (edge.distanceM > long.distanceM ? edge : long), first).kind,
    name: step.name,
    distanceM: step.distanceM,
    at: step.at,
  };
}
