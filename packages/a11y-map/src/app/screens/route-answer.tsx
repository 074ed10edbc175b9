import {
  type FoundRoute,
  LIMITS,
  type LonLat,
  type NoRoute,
  type OffNetwork,
  type PlaceAtEnd,
  type RouteOutcome,
  type RouteWarning,
} from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import type { End } from '../state/point.js';
import { useWords } from '../ui/words-context.js';
import { distanceWords } from '../words/distance.js';
import { entranceWords, otherEntranceWords } from '../words/entrance.js';
import { relaxationWords } from '../words/relaxation.js';
import { hardestWords, summaryWords, unknownWords } from '../words/route.js';
import { stepWords } from '../words/step.js';
import { BarrierList } from './barrier-list.js';

export interface AnswerActions {
  readonly onShow: (position: LonLat) => void;
  readonly onFacility: (id: string) => void;
  readonly onMoveEnd: (end: End, position: LonLat) => void;
}

interface RouteAnswerProps extends AnswerActions {
  readonly outcome: RouteOutcome;
  readonly profileName: string;
  /** Distinguishes the headings where two answers stand side by side. */
  readonly id: string;
}

/** The answer for one traveller, as text that needs no map. */
export function RouteAnswer(props: RouteAnswerProps) {
  const { t } = useWords();
  const { outcome, profileName, id } = props;
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

function Found({ route, onShow, onFacility }: RouteAnswerProps & { readonly route: FoundRoute }) {
  const { t } = useWords();
  const { barriersAvoided, unrestrictedDistanceM } = route;
  return (
    <>
      <p class="summary">{summaryWords(t, route)}</p>
      <Entrance place={route.from.place} />
      <Entrance place={route.to.place} />
      <p>{hardestWords(t, route)}</p>
      <p class={route.unknownShare > 0 || route.unknownPoints > 0 ? 'unknown-share' : ''}>
        {unknownWords(t, route)}
      </p>
      <Warnings warnings={route.warnings} />
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
      <h3>{t('route.steps')}</h3>
      <p class="hint">{t('route.newData')}</p>
      <ol class="steps">
        {route.steps.map((step, index) => (
          // A step is its place in the route
          <li key={index} data-kind={step.kind}>
            <span>{stepWords(t, step)}</span>
            <button
              type="button"
              class="quiet"
              aria-label={t('route.showStep', { n: index + 1 })}
              onClick={() => onShow(step.at)}
            >
              {t('route.show')}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function None(props: RouteAnswerProps & { readonly none: NoRoute }) {
  const { t, language } = useWords();
  const { none, profileName } = props;
  const { position, distanceM } = none.nearestReachable;
  return (
    <>
      <p class="summary">{t('route.noRoute')}</p>
      <p>
        {none.reason === 'limits'
          ? t('route.noRouteLimits', { profile: profileName })
          : t('route.noRouteDisconnected')}
      </p>
      <Entrance place={none.from.place} />
      <Entrance place={none.to.place} />
      <Warnings warnings={none.warnings} />
      <p>{t('route.nearest', { distance: distanceWords(t, distanceM) })}</p>
      <div class="row">
        <button type="button" onClick={() => props.onShow(position)}>
          {t('route.showNearest')}
        </button>
        <button type="button" onClick={() => props.onMoveEnd('to', position)}>
          {t('route.useNearest')}
        </button>
      </div>
      {none.relaxations.length > 0 && (
        <>
          <h3>{t('relax.title')}</h3>
          <ul class="relaxations">
            {none.relaxations.map((relaxation) => {
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
    </>
  );
}

function Off(props: RouteAnswerProps & { readonly off: OffNetwork }) {
  const { t, language } = useWords();
  const { end, nearestM, nearestReachable, excludedBy } = props.off;
  const name = t(`route.${end}`);
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
          <button type="button" onClick={() => props.onMoveEnd(end, nearestReachable.position)}>
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

function Warnings({ warnings }: { readonly warnings: readonly RouteWarning[] }) {
  const { t } = useWords();
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.end} ${warning.at}`}>
          <span aria-hidden="true">⚠ </span>
          {warningWords(t, warning)}
        </li>
      ))}
    </ul>
  );
}

function warningWords(
  t: Translate,
  { code, end = 'to', distanceM, at = '', detail }: RouteWarning,
): string {
  const name = t(`route.${end}`);
  switch (code) {
    case 'far-from-network':
      return distanceM === undefined
        ? detail
        : t('route.warnFar', { end: name, distance: distanceWords(t, distanceM) });
    case 'unknown-share':
      return t('route.warnUnknown');
    case 'nearest-unreachable':
      return t('route.warnUnreachable', { end: name });
    case 'lift-unconfirmed':
      return t('route.warnLift');
    case 'entrance-unknown':
      return t('route.warnEntrance', { end: name });
    case 'may-be-closed':
      return t('route.warnHours', { distance: distanceWords(t, distanceM ?? 0) });
    case 'closes-on-the-way':
      return t('route.warnCloses', { time: clockOf(at) });
    case 'goes-round-closing':
      return t('route.warnGoesRound', { time: clockOf(at) });
    case 'arrives-late':
      return t('route.warnLate', { time: clockOf(at) });
    case 'opens-later':
      return t('route.warnOpens', { time: clockOf(at) });
    case 'no-way-back':
      return t('route.warnNoWayBack');
  }
}

/** Hour and minute by the clock of the place, which the instant is written in. */
const clockOf = (instant: string): string => instant.slice(11, 16);
