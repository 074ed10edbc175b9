import type { LonLat } from 'a11y-core';

/** Where a coordinate was put on the network. */
export interface Waypoint {
  readonly name: string;
  readonly location: LonLat;
  /** Metres from what was asked for. */
  readonly distance: number;
}

export const waypointAt = (
  { position, distanceM }: { readonly position: LonLat; readonly distanceM: number },
  name = '',
): Waypoint => ({ name, location: position, distance: Number(distanceM.toFixed(2)) });
