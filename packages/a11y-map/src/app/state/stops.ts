import { MOST_VIA } from 'a11y-core';
import type { Ends, Point, PointId, Stop } from './point.js';

/** The ends and what lies between them, in the order of the journey. */
export interface Waypoints {
  readonly ends: Ends;
  readonly stops: readonly Stop[];
}

export const canAddStop = (stops: readonly Stop[]): boolean => stops.length < MOST_VIA;

/** One more stop before the destination, not chosen yet; the very same list where there are as many as may be. */
export function addStop(stops: readonly Stop[]): readonly Stop[] {
  if (!canAddStop(stops)) return stops;
  const numbers = stops.map(({ id }) => Number(id.slice('stop-'.length)));
  return [...stops, { id: `stop-${Math.max(0, ...numbers) + 1}`, point: null }];
}

/** The stop one place earlier (−1) or later (1); the very same list where there is no such place. */
export function moveStop(stops: readonly Stop[], id: PointId, by: -1 | 1): readonly Stop[] {
  const at = stops.findIndex((stop) => stop.id === id);
  const [one, other] = [stops[at], stops[at + by]];
  if (one === undefined || other === undefined) return stops;
  return stops.map((stop, i) => (i === at ? other : i === at + by ? one : stop));
}

export const removeStop = (stops: readonly Stop[], id: PointId): readonly Stop[] =>
  stops.filter((stop) => stop.id !== id);

/** The journey with one of its points set, or cleared. */
export function withPoint({ ends, stops }: Waypoints, id: PointId, point: Point | null): Waypoints {
  return id === 'from' || id === 'to'
    ? { ends: { ...ends, [id]: point }, stops }
    : { ends, stops: stops.map((stop) => (stop.id === id ? { id, point } : stop)) };
}

/** The way back: the stops in the opposite order. */
export const swapped = ({ ends, stops }: Waypoints): Waypoints => ({
  ends: { from: ends.to, to: ends.from },
  stops: [...stops].reverse(),
});

/** All points in order, each with its id. */
export const pointsOf = ({
  ends,
  stops,
}: Waypoints): readonly { readonly id: PointId; readonly point: Point | null }[] => [
  { id: 'from', point: ends.from },
  ...stops,
  { id: 'to', point: ends.to },
];
