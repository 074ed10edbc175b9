import type { LonLat } from 'a11y-core';

/**
 * Reads `22.54,114.05` or `114.05 22.54`; null when the text is no pair of coordinates. Where only
 * one order lies on the globe it is that one. Where both do, the order nearer to `home` is taken, as
 * people write both and mean the district they look at.
 */
export function parseCoordinates(text: string, home: LonLat): LonLat | null {
  const match =
    /^\s*[([]?\s*([-+]?\d{1,3}(?:\.\d+)?)\s*°?\s*[,，;\s]\s*([-+]?\d{1,3}(?:\.\d+)?)\s*°?\s*[)\]]?\s*$/.exec(
      text,
    );
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const readings: LonLat[] = [];
  if (Math.abs(first) <= 90 && Math.abs(second) <= 180) readings.push([second, first]);
  if (Math.abs(second) <= 90 && Math.abs(first) <= 180) readings.push([first, second]);
  const away = (p: LonLat) => Math.hypot(p[0] - home[0], p[1] - home[1]);
  return readings.sort((a, b) => away(a) - away(b))[0] ?? null;
}
