import Delaunator from 'delaunator';
import type { MultiPolygon, Position } from 'geojson';
import { COORDINATE_SCALE } from '../../geo/position.js';
import type { Sites } from './sites.js';

/** Draws, for each budget, the line between the sites that are reached and those that are not. */
export interface Outlines {
  /** Of the budget at a place in the list. */
  of(budget: number): MultiPolygon;
}

/**
 * The sites are joined to triangles; the outline crosses every side between a site that is reached and
 * one that is not in its middle. So each site lies on its side of it, and no ring meets another. The
 * outermost sites have to be out of reach.
 */
export function outlinesOf({ lon, lat, rank }: Sites): Outlines {
  const shrink = Math.cos(((lat[0]! / COORDINATE_SCALE) * Math.PI) / 180);
  const points = new Float64Array(2 * lon.length);
  for (let site = 0; site < lon.length; site++) {
    points[2 * site] = (lon[site]! - lon[0]!) * shrink;
    points[2 * site + 1] = lat[site]! - lat[0]!;
  }
  const { triangles, halfedges } = new Delaunator(points);
  const next = (side: number): number => (side % 3 === 2 ? side - 2 : side + 1);

  return {
    of(budget) {
      const isIn = (site: number): boolean => rank[site]! <= budget;
      /** A side that leads out of what is reached. */
      const leadsOut = (side: number): boolean =>
        isIn(triangles[side]!) && !isIn(triangles[next(side)]!);
      const middle = (side: number): Position => {
        const [a, b] = [triangles[side]!, triangles[next(side)]!];
        return [
          (lon[a]! + lon[b]!) / 2 / COORDINATE_SCALE,
          (lat[a]! + lat[b]!) / 2 / COORDINATE_SCALE,
        ];
      };
      const partOf = partsOf(triangles, halfedges, isIn, lon.length);
      const isDrawn = new Uint8Array(triangles.length);
      const rings = new Map<number, Position[][]>();
      for (let side = 0; side < triangles.length; side++) {
        if (isDrawn[side] === 1 || !leadsOut(side)) continue;
        const ring: Position[] = [];
        let at = side;
        do {
          isDrawn[at] = 1;
          ring.push(middle(at));
          // The other side of this triangle that is crossed, seen from the next triangle.
          const after = next(at);
          at = halfedges[isIn(triangles[next(after)]!) ? after : next(after)]!;
        } while (at !== side);
        ring.push(ring[0]!);
        const part = partOf(triangles[side]!);
        const there = rings.get(part);
        if (there === undefined) rings.set(part, [ring]);
        else there.push(ring);
      }
      const coordinates = [...rings.values()].map(asPolygon);
      return { type: 'MultiPolygon', coordinates };
    },
  };
}

/** Sites that are reached and hang together, by the number of one of them. */
function partsOf(
  triangles: Uint32Array,
  halfedges: Int32Array,
  isIn: (site: number) => boolean,
  count: number,
): (site: number) => number {
  const above = Uint32Array.from({ length: count }, (_, site) => site);
  const topOf = (site: number): number => {
    let top = site;
    while (above[top] !== top) {
      above[top] = above[above[top]!]!;
      top = above[top]!;
    }
    return top;
  };
  for (let side = 0; side < triangles.length; side++) {
    if (halfedges[side]! < side) continue;
    const [a, b] = [triangles[side]!, triangles[side % 3 === 2 ? side - 2 : side + 1]!];
    if (isIn(a) && isIn(b)) above[topOf(a)] = topOf(b);
  }
  return topOf;
}

/** The rings around one part: the outer one first and anticlockwise, holes clockwise (RFC 7946). */
function asPolygon(rings: readonly Position[][]): Position[][] {
  const sized = rings.map((ring) => ({ ring, area: signedArea(ring) }));
  const outer = sized.reduce((most, one) =>
    Math.abs(one.area) > Math.abs(most.area) ? one : most,
  );
  const turned = ({ ring, area }: (typeof sized)[number], isOuter: boolean): Position[] =>
    area > 0 === isOuter ? ring : ring.toReversed();
  return [
    turned(outer, true),
    ...sized.filter((one) => one !== outer).map((one) => turned(one, false)),
  ];
}

/** Twice the area in square degrees, positive where the ring runs anticlockwise. */
function signedArea(ring: readonly Position[]): number {
  const [x0, y0] = [ring[0]![0]!, ring[0]![1]!];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}
