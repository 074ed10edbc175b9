import type { NetworkHours } from '../network/hours/network-at.js';
import { localIso } from '../network/hours/zone.js';
import { edgeKey } from '../network/key.js';
import type { Network } from '../network/network.js';
import { edgeKindOf, edgeState } from '../network/read-edge.js';
import type { RouteWarning } from './outcome.js';
import type { PathPart } from './search.js';
import { warningIf } from './warning-if.js';

/** An edge of the way and what walking its part takes. */
export interface PassedEdge {
  readonly edge: number;
  readonly distanceM: number;
  readonly durationS: number;
}

/** A walk takes longer than planned: what closes so soon after it is passed is told too. */
const MARGIN_S = 300;

/** Where there is no way, it is told what opens within so many days. */
const AHEAD_DAYS = 7;

const DAY_MS = 86_400_000;

/** That nobody knows whether part of the way is open. */
export function mayBeClosed(
  now: Network,
  passed: readonly PassedEdge[],
  isTimed: boolean,
): readonly RouteWarning[] {
  const uncertain = passed.filter((one) => isUncertain(now, one) && !isUnconfirmedLift(now, one));
  const distanceM = uncertain.reduce((sum, one) => sum + one.distanceM, 0);
  const why = isTimed ? '' : ', and no time of departure was given';
  return warningIf(uncertain.length > 0, {
    code: 'may-be-closed',
    distanceM,
    detail: `Whether ${Math.round(distanceM)} m of the way are open is not known${why}.`,
  });
}

/** That nobody has said lately whether a lift on the way works. */
export function liftUnconfirmed(
  now: Network,
  passed: readonly PassedEdge[],
): readonly RouteWarning[] {
  const lifts = passed.filter((one) => isUnconfirmedLift(now, one));
  const which = lifts.length === 1 ? 'a lift' : `${lifts.length} lifts`;
  return warningIf(lifts.length > 0, {
    code: 'lift-unconfirmed',
    detail: `The way takes ${which} of which nobody has said lately whether it works.`,
  });
}

const isUncertain = (now: Network, { edge }: PassedEdge): boolean =>
  edgeState(now, edge) === 'unknown';

const isUnconfirmedLift = (now: Network, one: PassedEdge): boolean =>
  isUncertain(now, one) &&
  edgeKindOf(now, one.edge) === 'lift' &&
  !now.hours.some(({ edge }) => edge === one.edge);

/** What on the way closes, or perhaps closes, before it is passed or soon after; one warning a time. */
export function closesOnTheWay(
  network: Network,
  hours: NetworkHours,
  passed: readonly PassedEdge[],
  departMs: number,
): readonly RouteWarning[] {
  const changes = new Map<string, RouteWarning & { readonly distanceM: number }>();
  let walkedS = 0;
  for (const { edge, distanceM, durationS } of passed) {
    walkedS += durationS;
    const ahead = ((walkedS + MARGIN_S) * 1000) / DAY_MS;
    const change = hours.openingOn(edge)?.at(departMs, ahead);
    if (change?.changesAt == null || change.changesTo === 'open') continue;
    const at = localIso(change.changesAt, hours.timeZoneOf(edge));
    const key = `${at} ${change.changesTo}`;
    const verb = change.changesTo === 'closed' ? 'closes' : 'may close';
    const known = changes.get(key) ?? {
      code: 'closes-on-the-way',
      at,
      edge: edgeKey(network, edge),
      distanceM: 0,
      detail: `The ${edgeKindOf(network, edge)} ${edgeKey(network, edge)} ${verb} at ${at}, before it is passed or soon after.`,
    };
    changes.set(key, { ...known, distanceM: known.distanceM + distanceM });
  }
  return [...changes.values()];
}

/**
 * What lies closed on the way of somebody for whom nothing is closed, and opens by the end of the
 * walk; where there is no way (`untilMs` null), within a week.
 */
export function opensLater(
  network: Network,
  hours: NetworkHours,
  now: Network,
  unrestricted: readonly PathPart[],
  departMs: number,
  untilMs: number | null,
): readonly RouteWarning[] {
  const opens = new Map<string, RouteWarning>();
  for (const { arc } of unrestricted) {
    const edge = arc >>> 1;
    // What is out of service does not open with its hours.
    const isByHours = edgeState(now, edge) === 'closed' && edgeState(network, edge) !== 'closed';
    if (!isByHours) continue;
    const ahead = untilMs === null ? AHEAD_DAYS : (untilMs - departMs) / DAY_MS;
    const change = hours.openingOn(edge)?.at(departMs, ahead);
    if (change?.changesAt == null || change.changesTo !== 'open') continue;
    const at = localIso(change.changesAt, hours.timeZoneOf(edge));
    if (opens.has(at)) continue;
    opens.set(at, {
      code: 'opens-later',
      at,
      edge: edgeKey(network, edge),
      detail: `The ${edgeKindOf(network, edge)} ${edgeKey(network, edge)} is closed at departure and opens at ${at}.`,
    });
  }
  return [...opens.values()];
}
