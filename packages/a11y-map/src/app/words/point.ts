import type { Translate } from '../locale/messages.js';
import type { End, Point, PointId } from '../state/point.js';
import { positionText } from './distance.js';

export const pointWords = (t: Translate, { name, position }: Point): string =>
  name ?? t('point.coordinates', { position: positionText(position) });

type Points = readonly { readonly id: PointId }[];

/** The part a point plays in a journey by these stops: start, destination, or which stop it is. */
export const roleWords = (t: Translate, id: PointId, stops: Points): string =>
  id === 'from' || id === 'to'
    ? t(`route.${id}`)
    : t('route.stop', { n: stops.findIndex((stop) => stop.id === id) + 1 });

/** Which of its points an end of a leg is, counted from 0; without a leg, of the whole journey. */
export function legEndOf<P extends { readonly id: PointId }>(
  points: readonly P[],
  end: End,
  leg: number | undefined,
): P | undefined {
  if (end === 'from') return points[leg ?? 0];
  return leg === undefined ? points.at(-1) : points[leg + 1];
}

/** The part an end of a leg plays in the whole journey. */
export const legEndWords = (t: Translate, points: Points, end: End, leg?: number): string =>
  roleWords(t, legEndOf(points, end, leg)?.id ?? end, points.slice(1, -1));
