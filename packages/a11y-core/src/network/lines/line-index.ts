import Flatbush from 'flatbush';
import { COORDINATE_SCALE, EARTH_RADIUS_M, type LonLat } from '../../geo/position.js';

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

/** Metres east and north from one position to another, in the plane that touches the earth at the first. */
export function offsetM(from: LonLat, to: LonLat): readonly [eastM: number, northM: number] {
  return [
    (to[0] - from[0]) * DEGREE_M * Math.cos((from[1] * Math.PI) / 180),
    (to[1] - from[1]) * DEGREE_M,
  ];
}

/** A place of a line near a position. */
export interface NearLine {
  readonly line: number;
  readonly segment: number;
  /** From the line's first point, in metres. */
  readonly alongM: number;
  readonly at: LonLat;
  readonly distanceM: number;
}

/** Finds lines by place. */
export interface LineIndex {
  readonly lengthM: (line: number) => number;
  /** How far along its line a point of it lies, in metres. */
  readonly alongM: (line: number, point: number) => number;
  /** The nearest place of each line within reach, in order of distance, then of the lines. */
  near(position: LonLat, reachM: number): NearLine[];
  /** Segments whose boxes meet that of a pair of positions: line and segment. */
  boxed(a: LonLat, b: LonLat): readonly (readonly [line: number, segment: number])[];
}

/** An index over all segments of all lines. Exact to millimetres at the distances asked for here. */
export function indexLines(lines: readonly (readonly LonLat[])[]): LineIndex {
  const owner: number[] = [];
  const segmentOf: number[] = [];
  const starts: number[] = [];
  const alongs: Float64Array[] = [];
  const boxes: (readonly [number, number, number, number])[] = [];
  for (const [line, points] of lines.entries()) {
    const along = new Float64Array(points.length);
    for (let segment = 0; segment + 1 < points.length; segment++) {
      const [a, b] = [points[segment]!, points[segment + 1]!];
      owner.push(line);
      segmentOf.push(segment);
      starts.push(along[segment]!);
      along[segment + 1] = along[segment]! + Math.hypot(...offsetM(a, b));
      boxes.push([
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
      ]);
    }
    alongs.push(along);
  }
  const index = boxes.length === 0 ? undefined : new Flatbush(boxes.length, 16, Float64Array);
  for (const box of boxes) index!.add(...box);
  index?.finish();

  return {
    lengthM: (line) => alongs[line]!.at(-1)!,
    alongM: (line, point) => alongs[line]![point]!,
    near(position, reachM) {
      const latReach = (reachM / DEGREE_M) * 1.001 + 1 / COORDINATE_SCALE;
      const lonReach = latReach / Math.max(1e-9, Math.cos((position[1] * Math.PI) / 180));
      const found = new Map<number, NearLine>();
      const items =
        index?.search(
          position[0] - lonReach,
          position[1] - latReach,
          position[0] + lonReach,
          position[1] + latReach,
        ) ?? [];
      for (const item of items) {
        const line = owner[item]!;
        const segment = segmentOf[item]!;
        const [a, b] = [lines[line]![segment]!, lines[line]![segment + 1]!];
        const [ax, ay] = offsetM(position, a);
        const [bx, by] = offsetM(position, b);
        const [dx, dy] = [bx - ax, by - ay];
        const squared = dx * dx + dy * dy;
        const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
        const distanceM = Math.hypot(ax + share * dx, ay + share * dy);
        if (distanceM > reachM) continue;
        const known = found.get(line);
        const alongM = starts[item]! + share * Math.hypot(...offsetM(a, b));
        const isNearer =
          known === undefined ||
          distanceM < known.distanceM ||
          (distanceM === known.distanceM && alongM < known.alongM);
        if (!isNearer) continue;
        const at: LonLat = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
        found.set(line, { line, segment, alongM, at, distanceM });
      }
      return [...found.values()].sort((a, b) => a.distanceM - b.distanceM || a.line - b.line);
    },
    boxed: (a, b) =>
      (
        index?.search(
          Math.min(a[0], b[0]),
          Math.min(a[1], b[1]),
          Math.max(a[0], b[0]),
          Math.max(a[1], b[1]),
        ) ?? []
      ).map((item) => [owner[item]!, segmentOf[item]!] as const),
  };
}
