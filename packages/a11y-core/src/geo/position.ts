/** GeoJSON order: longitude first, WGS-84 degrees. Leaflet's order exists only inside the map package. */
export type LonLat = readonly [lon: number, lat: number];

/** Mean earth radius in metres (IUGG). Every length of the network is measured on this sphere. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Coordinates are stored as whole units of 1e-7 degree (about 11 mm). */
export const COORDINATE_SCALE = 1e7;

const RAD = Math.PI / 180;

/** Great-circle distance in metres. */
export function distanceM(a: LonLat, b: LonLat): number {
  return metresApart(a[0], a[1], b[0], b[1]);
}

/** The same between positions that are not put together as pairs, for those who have many. */
export function metresApart(lonA: number, latA: number, lonB: number, latB: number): number {
  const dLat = (latB - latA) * RAD;
  const dLon = (lonB - lonA) * RAD;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(latA * RAD) * Math.cos(latB * RAD) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial bearing from `a` to `b` in degrees clockwise from north, 0 to below 360. */
export function bearingDeg(a: LonLat, b: LonLat): number {
  const dLon = (b[0] - a[0]) * RAD;
  const y = Math.sin(dLon) * Math.cos(b[1] * RAD);
  const x =
    Math.cos(a[1] * RAD) * Math.sin(b[1] * RAD) -
    Math.sin(a[1] * RAD) * Math.cos(b[1] * RAD) * Math.cos(dLon);
  return (Math.atan2(y, x) / RAD + 360) % 360;
}

/** Whether the numbers are finite and on the globe. */
export function isOnGlobe(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}
