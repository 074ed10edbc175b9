import type { RouteWarning } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import type { PointId } from '../state/point.js';
import { distanceWords } from './distance.js';
import { legEndWords } from './point.js';
import { clockOf } from './time.js';

/** A warning of a route through these points, in one sentence. */
export function warningWords(
  t: Translate,
  points: readonly { readonly id: PointId }[],
  { code, end = 'to', leg, distanceM, at = '', detail }: RouteWarning,
): string {
  const name = legEndWords(t, points, end, leg);
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
