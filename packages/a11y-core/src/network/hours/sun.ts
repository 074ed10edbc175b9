/** What the sun does in the morning and in the evening; dawn and dusk are the civil ones. */
export const SUN_EVENTS = ['dawn', 'sunrise', 'sunset', 'dusk'] as const;
export type SunEvent = (typeof SUN_EVENTS)[number];

/** Height of the middle of the sun over the horizon, degrees; refraction and the disc are in it. */
const HEIGHT: Readonly<Record<SunEvent, number>> = {
  dawn: -6,
  sunrise: -0.833,
  sunset: -0.833,
  dusk: -6,
};

const RAD = Math.PI / 180;

/**
 * The event on a day, in minutes of that day in UTC, to within a few minutes on level ground;
 * `undefined` where the sun stays above or below. Sunrise equation with the mean anomaly of the
 * Astronomical Almanac. Days count from 1970-01-01; below 0 and above 1440 it is the day before or after.
 */
export function sunMinuteUtc(
  event: SunEvent,
  day: number,
  [lon, lat]: readonly [lon: number, lat: number],
): number | undefined {
  // Days since noon of 2000-01-01, at the noon of the place.
  const noon = day - 10_957 - lon / 360;
  const anomaly = RAD * (357.5291 + 0.98560028 * noon);
  const centre =
    1.9148 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly) + 0.0003 * Math.sin(3 * anomaly);
  const longitude = anomaly + RAD * (centre + 180 + 102.9372);
  const transit = noon + 0.0053 * Math.sin(anomaly) - 0.0069 * Math.sin(2 * longitude);
  const sinTilt = Math.sin(longitude) * Math.sin(RAD * 23.4397);
  const cosHour =
    (Math.sin(RAD * HEIGHT[event]) - Math.sin(RAD * lat) * sinTilt) /
    (Math.cos(RAD * lat) * Math.sqrt(1 - sinTilt ** 2));
  if (!(cosHour >= -1 && cosHour <= 1)) return undefined;
  const half = Math.acos(cosHour) / (2 * Math.PI);
  const isMorning = event === 'dawn' || event === 'sunrise';
  const at = isMorning ? transit - half : transit + half;
  return Math.round((at + 10_957 - day) * 1440 + 720);
}
