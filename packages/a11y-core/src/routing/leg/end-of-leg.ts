import { edgeKey } from '../../network/key.js';
import type { Network } from '../../network/network.js';
import type { Snap } from '../../network/snap.js';
import type { RouteEnd } from '../entrance/ends.js';
import type { PlaceAtEnd, RouteWarning, SnappedEnd } from '../outcome.js';
import { type Asked, FAR_M } from '../places.js';
import { warningIf } from '../warning-if.js';

/** An end of a way as the answer tells it. */
export function endOf(
  network: Network,
  asked: Asked,
  placed: Snap,
  place: PlaceAtEnd | undefined,
): SnappedEnd {
  return {
    asked: place?.entrance?.position ?? asked.position,
    ...(place !== undefined && { place }),
    position: placed.position,
    distanceM: placed.distanceM,
    edge: edgeKey(network, placed.edge),
    fraction: placed.fraction,
    side: placed.side,
  };
}

/** What is worth saying about where an end was put. */
export function endWarnings(
  end: 'from' | 'to',
  placed: Snap,
  isMoved: boolean,
): readonly RouteWarning[] {
  const what = end === 'from' ? 'origin' : 'destination';
  const { distanceM } = placed;
  const metres = Math.round(distanceM);
  return [
    ...warningIf(distanceM > FAR_M, {
      code: 'far-from-network',
      end,
      distanceM,
      detail: `The ${what} is ${metres} m from the nearest place on the network this route can use.`,
    }),
    ...warningIf(isMoved, {
      code: 'nearest-unreachable',
      end,
      distanceM,
      detail: `The usable place nearest to the ${what} has no connection; the route uses one ${metres} m away.`,
    }),
  ];
}

/** A place nobody knows the way into is come to as a position, which is worth saying. */
export function entranceWarnings(end: 'from' | 'to', { at }: RouteEnd): readonly RouteWarning[] {
  return warningIf(at !== undefined && at.judged.length === 0, {
    code: 'entrance-unknown',
    end,
    detail: `No entrance of "${at?.place.name}" is known: the route ${end === 'from' ? 'begins' : 'ends'} on the way nearest to it.`,
  });
}
