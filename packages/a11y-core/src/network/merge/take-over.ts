import type { LonLat } from '../../geo/position.js';
import { type LineIndex, offsetM } from '../lines/line-index.js';
import type { EdgeKind } from '../network.js';
import type { DraftEdge } from './draft.js';

export interface TakeOverOptions {
  /** A better pavement this near lies along it. Default 4. */
  readonly alongM?: number;
  /** … and no more askew than this. Default 20. */
  readonly askewDeg?: number;
  /** … over this part of its length. Default 0.8. */
  readonly share?: number;
}

/** An edge that better ones lie along. */
export interface TakenOver {
  /** Index of the edge. */
  readonly edge: number;
  /** Indices of the edges that take its place, in order. */
  readonly by: readonly number[];
  readonly share: number;
  /** How far they lie from it on average. */
  readonly awayM: number;
  /** How far was looked for them. */
  readonly reachM: number;
}

/** Ways that are the same way when they lie along each other. A road is not the pavement beside it. */
const ALIKE: readonly (readonly EdgeKind[])[] = [
  ['footway', 'sidewalk', 'pedestrian'],
  ['crossing'],
  ['steps'],
  ['ramp'],
];

/**
 * A pavement made from the tags of a road lies where its width makes one guess; it is looked for this
 * far at least. The pavement across even a narrow street is further off.
 */
const GUESSED_M = 6;

const SAMPLE_M = 2;
const MOST_SAMPLES = 500;

/** Finds edges along which edges of a better source lie: the same pavement, surveyed and mapped. */
export function findTakenOver(
  edges: readonly DraftEdge[],
  lines: readonly (readonly LonLat[])[],
  index: LineIndex,
  { alongM = 4, askewDeg = 20, share: wanted = 0.8 }: TakeOverOptions,
): TakenOver[] {
  const found: TakenOver[] = [];
  for (const [edge, { input, rank }] of edges.entries()) {
    const alike = ALIKE.find((kinds) => kinds.includes(input.kind));
    if (rank === 0 || alike === undefined) continue;
    const isGuessed = input.variant === 'left' || input.variant === 'right';
    const reachM = isGuessed ? Math.max(alongM, GUESSED_M) : alongM;
    // Nothing near at all is the common case, and quickly seen.
    const places = placesAlong(lines[edge]!);
    const by = new Set<number>();
    let hits = 0;
    let awayM = 0;
    for (const { at, direction } of places) {
      const near = index
        .near(at, reachM)
        .find(
          ({ line, segment }) =>
            edges[line]!.rank < rank &&
            alike.includes(edges[line]!.input.kind) &&
            askew(direction, lines[line]!, segment) <= askewDeg,
        );
      if (near === undefined) continue;
      hits++;
      awayM += near.distanceM;
      by.add(near.line);
    }
    const share = hits / places.length;
    if (hits === 0 || share < wanted) continue;
    found.push({ edge, by: [...by].sort((a, b) => a - b), share, awayM: awayM / hits, reachM });
  }
  return found;
}

type Vector = readonly [number, number];

function askew([dx, dy]: Vector, line: readonly LonLat[], segment: number): number {
  const [x, y] = offsetM(line[segment]!, line[segment + 1]!);
  const cosine = Math.abs(dx * x + dy * y) / (Math.hypot(dx, dy) * Math.hypot(x, y));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

/** Places at equal distances along a line, each with the direction there; at least its two quarters. */
function placesAlong(line: readonly LonLat[]): { at: LonLat; direction: Vector }[] {
  const steps = line.slice(1).map((at, i) => offsetM(line[i]!, at));
  const total = steps.reduce((sum, step) => sum + Math.hypot(...step), 0);
  const count = Math.min(MOST_SAMPLES, Math.max(2, Math.ceil(total / SAMPLE_M)));
  const places: { at: LonLat; direction: Vector }[] = [];
  let segment = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const along = (total * (i + 0.5)) / count;
    while (segment < steps.length - 1 && along > before + Math.hypot(...steps[segment]!)) {
      before += Math.hypot(...steps[segment]!);
      segment++;
    }
    const length = Math.hypot(...steps[segment]!);
    const share = length === 0 ? 0 : Math.min(1, (along - before) / length);
    const [a, b] = [line[segment]!, line[segment + 1]!];
    const position: LonLat = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    places.push({ at: position, direction: length === 0 ? [1, 0] : steps[segment]! });
  }
  return places;
}
