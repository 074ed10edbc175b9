import type { LonLat } from 'a11y-core';

/** A shape this many times smaller than the whole line is not seen when all of it is on the screen. */
const SCREEN = 1000;

/** The line without the points nobody sees where the whole of it is on a screen (Douglas and Peucker). */
export function simplified(line: readonly LonLat[]): LonLat[] {
  const lons = line.map(([lon]) => lon);
  const lats = line.map(([, lat]) => lat);
  const [south, north] = [least(lats), most(lats)];
  // Degrees of longitude are shorter than those of latitude by this.
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const tolerance = Math.hypot((most(lons) - least(lons)) * shrink, north - south) / SCREEN;
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const open: (readonly [first: number, last: number])[] = [[0, line.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, last] = part;
    let [farthest, away] = [first, tolerance];
    for (let i = first + 1; i < last; i++) {
      const distance = offLine(line[i]!, line[first]!, line[last]!, shrink);
      if (distance > away) [farthest, away] = [i, distance];
    }
    if (farthest === first) continue;
    kept[farthest] = 1;
    open.push([first, farthest], [farthest, last]);
  }
  return line.filter((_, i) => kept[i] === 1);
}

/** Degrees of latitude from a point to the straight piece between two others. */
function offLine(point: LonLat, from: LonLat, to: LonLat, shrink: number): number {
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [x, y] = [(point[0] - from[0]) * shrink, point[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / squared));
  return Math.hypot(x - share * dx, y - share * dy);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
