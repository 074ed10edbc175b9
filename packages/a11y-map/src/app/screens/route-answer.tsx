import {
  type FoundRoute,
  LIMITS,
  type LonLat,
  type NoRoute,
  type OffNetwork,
  type PlaceAtEnd,
  type RouteWarning,
} from 'a11y-core';
import type { AvoidedPiece } from '../state/draft.js';
import type { PointId } from '../state/point.js';
import type { Journey } from '../state/use-journey.js';
import type { ShownAnswer } from '../state/ways.js';
import { useWords } from '../ui/words-context.js';
import { distanceWords } from '../words/distance.js';
import { entranceWords, otherEntranceWords } from '../words/entrance.js';
import { legEndOf, legEndWords } from '../words/point.js';
import { relaxationWords } from '../words/relaxation.js';
import { hardestWords, summaryWords, unknownWords } from '../words/route.js';
import { timesWords } from '../words/time.js';
import { warningWords } from '../words/warning.js';
import { BarrierList } from './barrier-list.js';
import { RouteCut } from './route-cut.js';
import { RouteDownload } from './route-download.js';
import { RouteExplanationPanel } from './route-explanation.js';
import { StepList } from './step-list.js';
import { UnknownCompare } from './unknown-compare.js';
import { WayChoice } from './way-choice.js';

export interface AnswerActions {
  readonly onShow: (position: LonLat) => void;
  readonly onFacility: (id: string) => void;
  readonly onMovePoint: (id: PointId, position: LonLat) => void;
  readonly onChoose: (profile: string, way: number) => void;
  readonly onFindOthers: () => void;
  readonly onAvoid: (piece: AvoidedPiece) => void;
  readonly onCompareUnknown: Journey['compareUnknown'];
  readonly onShowLine: (line: readonly LonLat[]) => void;
}

interface RouteAnswerProps extends AnswerActions {
  readonly answer: ShownAnswer;
  readonly profileName: string;
}

/** The answer for one traveller, as text that needs no map. */
export function RouteAnswer(props: RouteAnswerProps) {
  const { t } = useWords();
  const { answer, profileName } = props;
  const { outcome, profile: id } = answer;
  return (
    <section class="answer" aria-labelledby={`answer-${id}`} data-outcome={outcome.outcome}>
      <h2 id={`answer-${id}`} tabIndex={-1}>
        {t('route.resultFor', { profile: profileName })}
      </h2>
      {outcome.outcome === 'route' && <Found {...props} route={outcome} />}
      {outcome.outcome === 'no-route' && <None {...props} none={outcome} />}
      {outcome.outcome === 'off-network' && <Off {...props} off={outcome} />}
    </section>
  );
}

function Found(props: RouteAnswerProps & { readonly route: FoundRoute }) {
  const { t, language } = useWords();
  const { answer, route, onShow, onFacility } = props;
  const { unrestrictedDistanceM, explanation } = route;
  const barriersAvoided = route.barriersAvoided ?? [];
  return (
    <>
      <p class="summary">{summaryWords(t, route)}</p>
      <p class="times">{timesWords(t, language, route, answer.question)}</p>
      <WayChoice
        answer={answer}
        onChoose={(way) => props.onChoose(answer.profile, way)}
        onFindOthers={props.onFindOthers}
      />
      <Entrance place={route.from.place} />
      {route.legs.map(({ to }, leg) => (
        // A leg is its place in the route
        <Entrance key={leg} place={to.place} />
      ))}
      <p>{hardestWords(t, route)}</p>
      <p class={route.unknownShare > 0 || route.unknownPoints > 0 ? 'unknown-share' : ''}>
        {unknownWords(t, route)}
      </p>
      <Warnings answer={answer} warnings={route.warnings} />
      <p>
        {unrestrictedDistanceM === null
          ? t('route.sameAsFree')
          : t('route.longer', {
              distance: distanceWords(t, Math.max(0, route.distanceM - unrestrictedDistanceM)),
              count: barriersAvoided.length,
            })}
      </p>
      {barriersAvoided.length > 0 && (
        <details class="why" open>
          <summary>{t('route.whyNot')}</summary>
          <BarrierList barriers={barriersAvoided} onShow={onShow} onFacility={onFacility} />
        </details>
      )}
      {explanation !== undefined && (
        <RouteExplanationPanel explanation={explanation} onShow={onShow} />
      )}
      <UnknownCompare answer={answer} ask={props.onCompareUnknown} onShowLine={props.onShowLine} />
      <StepList
        route={route}
        points={answer.question.points}
        onShow={onShow}
        onAvoid={props.onAvoid}
      />
      <RouteDownload route={route} />
    </>
  );
}

function None(props: RouteAnswerProps & { readonly none: NoRoute }) {
  const { t, language } = useWords();
  const { answer, none, profileName } = props;
  const relaxations = none.relaxations ?? [];
  const { position, distanceM } = none.nearestReachable;
  const { points } = answer.question;
  const goal = legEndOf(points, 'to', none.leg);
  return (
    <>
      <p class="summary">{t('route.noRoute')}</p>
      {none.leg !== undefined && (
        <p>
          {t('leg.none', {
            from: legEndWords(t, points, 'from', none.leg),
            to: legEndWords(t, points, 'to', none.leg),
          })}
        </p>
      )}
      <p>
        {none.reason === 'limits'
          ? t('route.noRouteLimits', { profile: profileName })
          : t('route.noRouteDisconnected')}
      </p>
      <Entrance place={none.from.place} />
      <Entrance place={none.to.place} />
      <Warnings answer={answer} warnings={none.warnings} />
      <p>{t('route.nearest', { distance: distanceWords(t, distanceM) })}</p>
      <div class="row">
        <button type="button" onClick={() => props.onShow(position)}>
          {t('route.showNearest')}
        </button>
        <button type="button" onClick={() => goal && props.onMovePoint(goal.id, position)}>
          {t('route.useNearest')}
        </button>
      </div>
      {relaxations.length > 0 && (
        <>
          <h3>{t('relax.title')}</h3>
          <ul class="relaxations">
            {relaxations.map((relaxation) => {
              const words = relaxationWords(t, language, relaxation);
              return <li key={words}>{words}</li>;
            })}
          </ul>
          <p class="hint">{t('relax.hint')}</p>
        </>
      )}
      {none.barriers.length > 0 && (
        <>
          <h3>{t('route.whyBlocked')}</h3>
          <BarrierList {...props} barriers={none.barriers} />
        </>
      )}
      <UnknownCompare answer={answer} ask={props.onCompareUnknown} onShowLine={props.onShowLine} />
      <RouteCut {...props} />
    </>
  );
}

function Off(props: RouteAnswerProps & { readonly off: OffNetwork }) {
  const { t, language } = useWords();
  const { end, leg, nearestM, nearestReachable, excludedBy } = props.off;
  const { points } = props.answer.question;
  const name = legEndWords(t, points, end, leg);
  const point = legEndOf(points, end, leg);
  return (
    <>
      <p class="summary">{t('route.offNetwork', { end: name })}</p>
      {props.off.reason === 'nothing-usable' && <p>{t('route.offNetworkUnusable')}</p>}
      <p>
        {nearestM === null
          ? t('route.offNetworkNothing')
          : t('route.offNetworkFar', { end: name, distance: distanceWords(t, nearestM) })}
      </p>
      {excludedBy?.length === 0 && <p>{t('route.excludedTogether')}</p>}
      {excludedBy?.map(({ limit, isOfUnknown }) => (
        <p key={limit}>
          {t(isOfUnknown ? 'route.excludedByUnknown' : 'route.excludedBy', {
            label: LIMITS[limit].label[language],
          })}
        </p>
      ))}
      {nearestReachable !== null && (
        <div class="row">
          <button type="button" onClick={() => props.onShow(nearestReachable.position)}>
            {t('route.showNearest')}
          </button>
          <button
            type="button"
            onClick={() => point && props.onMovePoint(point.id, nearestReachable.position)}
          >
            {t('route.useNearest')}
          </button>
        </div>
      )}
    </>
  );
}

/** How a place is entered, and why not by its other entrances. */
function Entrance({ place }: { readonly place: PlaceAtEnd | undefined }) {
  const { t } = useWords();
  if (place === undefined) return null;
  return (
    <>
      <p class="entrance">{entranceWords(t, place)}</p>
      {place.others.length > 0 && (
        <ul class="entrances">
          {place.others.map((other) => (
            <li key={other.facilityId ?? other.node ?? other.position.join()}>
              {otherEntranceWords(t, other)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Warnings({
  answer,
  warnings,
}: {
  answer: ShownAnswer;
  warnings: readonly RouteWarning[];
}) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.end} ${warning.leg} ${warning.at}`}>
          <span aria-hidden="true">⚠ </span>
          {warningWords(t, answer.question.points, warning)}
        </li>
      ))}
    </ul>
  );
}
