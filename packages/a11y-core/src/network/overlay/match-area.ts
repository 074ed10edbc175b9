import type { Polygon } from 'geojson';
import { distanceM, type LonLat } from '../../geo/position.js';
import { edgePosition } from '../edge-line.js';
import type { Match, Matching } from './match.js';
import type { Carrier } from './on-network.js';
import { makesUp } from './whole.js';

/** A point this close to the rim of an area belongs to it: the error of two surveys. */
const RIM_M = 1.5;

/** Distance between the places of an edge that are looked at. */
const SAMPLE_M = 1;
const MOST_SAMPLES = 400;

/** A way of which less than this lies inside was only grazed. */
const LEAST_INSIDE_M = 1;

/** More edges than any square has. */
const MOST_EDGES = 5000;

/** The edges of which a part lies inside an area, each with that part. */
export function matchArea(
  { network, nearby }: Matching,
  area: Polygon,
  carrier: Carrier,
): readonly Match[] {
  const ring = area.coordinates[0]!.map(([lon, lat]): LonLat => [lon!, lat!]);
  const middle = middleOfRing(ring);
  const reachM = Math.max(...ring.map((corner) => distanceM(middle, corner))) + RIM_M;
  return nearby(middle, carrier.kinds, reachM, MOST_EDGES).flatMap(({ edge }): Match[] => {
    const lengthM = network.edges.lengthMm[edge]! / 1000;
    const count = Math.min(MOST_SAMPLES, Math.max(2, Math.ceil(lengthM / SAMPLE_M) + 1));
    const inside: number[] = [];
    for (let i = 0; i < count; i++) {
      const fraction = i / (count - 1);
      const at = edgePosition(network, edge, fraction);
      // What has no length, such as a gate, stands on the rim of what it leads into.
      if (isInside(area, at) || (lengthM === 0 && isNearRim(ring, at))) inside.push(fraction);
    }
    const [fromFraction, toFraction] = [inside[0], inside.at(-1)];
    if (fromFraction === undefined || toFraction === undefined) return [];
    const insideM = (toFraction - fromFraction) * lengthM;
    if (lengthM > 0 && insideM < Math.min(LEAST_INSIDE_M, lengthM / 2)) return [];
    return [
      {
        edge,
        fromFraction,
        toFraction,
        score: 1,
        method: 'area',
        isWhole: makesUp(insideM, lengthM),
        rises: 0,
        isAmbiguous: false,
      },
    ];
  });
}

/** The middle of the corners of a ring whose last repeats the first. */
export function middleOfRing(ring: readonly LonLat[]): LonLat {
  const corners = ring.slice(1);
  const sum = corners.reduce<LonLat>(([x, y], at) => [x + at[0], y + at[1]], [0, 0]);
  return [sum[0] / corners.length, sum[1] / corners.length];
}

/** Whether a position lies inside an area and in none of its holes. */
export function isInside({ coordinates }: Polygon, at: LonLat): boolean {
  return coordinates.filter((ring) => isInRing(ring, at)).length % 2 === 1;
}

function isInRing(ring: readonly (readonly number[])[], [lon, lat]: LonLat): boolean {
  let isIn = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}

/** Whether a position lies within the error of two surveys of the line of a ring. */
function isNearRim(ring: readonly LonLat[], at: LonLat): boolean {
  return ring.slice(1).some((b, i) => distanceToPieceM(at, ring[i]!, b) <= RIM_M);
}

/** Metres from a position to a straight piece, in the plane that touches the earth there. */
export function distanceToPieceM(at: LonLat, a: LonLat, b: LonLat): number {
  const perLat = distanceM(at, [at[0], at[1] + 1e-4]) / 1e-4;
  const perLon = perLat * Math.cos((at[1] * Math.PI) / 180);
  const [ax, ay] = [(a[0] - at[0]) * perLon, (a[1] - at[1]) * perLat];
  const [dx, dy] = [(b[0] - a[0]) * perLon, (b[1] - a[1]) * perLat];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
