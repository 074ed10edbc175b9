// Shortest walks over a floor in the most boring way: plain numbers, a graph over all corners, every
// pair looked at. Walls are boards of two millimetres. Nothing is shared with what it judges.

export type XY = readonly [x: number, y: number];

/** In metres. */
export interface SlowFloor {
  /** Rings; inside is where a ray meets them an odd number of times. */
  readonly outer: readonly (readonly XY[])[];
  /** The same as loose edges. */
  readonly edges?: readonly (readonly [XY, XY])[];
  readonly solids: readonly (readonly XY[])[];
  readonly walls: readonly (readonly XY[])[];
}

type Edge = readonly [XY, XY];

const HALF_BOARD_M = 0.001;
/** How far a line is moved aside to ask on which side there is ground. */
const ASIDE_M = 1e-6;
/** How much of its ends is left out then. */
const TRIMMED_M = 1e-4;

const ringEdges = (ring: readonly XY[]): Edge[] =>
  ring.map((point, at) => [point, ring[(at + 1) % ring.length]!]);

const cross = (a: XY, b: XY, c: XY) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

const crosses = ([a, b]: Edge, [c, d]: Edge) =>
  cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0;

const holds = (edges: readonly Edge[], [x, y]: XY) =>
  edges.filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  ).length %
    2 ===
  1;

function boards(wall: readonly XY[]): XY[][] {
  return wall.slice(1).flatMap((to, at): XY[][] => {
    const from = wall[at]!;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) return [];
    const x = ((to[0] - from[0]) / length) * HALF_BOARD_M;
    const y = ((to[1] - from[1]) / length) * HALF_BOARD_M;
    return [
      [
        [from[0] - x - y, from[1] - y + x],
        [from[0] - x + y, from[1] - y - x],
        [to[0] + x + y, to[1] + y - x],
        [to[0] + x - y, to[1] + y + x],
      ],
    ];
  });
}

/** Metres from the point at an index to every other, round everything; `Infinity` where there is no way. */
export function slowWalkM(floor: SlowFloor, points: readonly XY[], start: number): number[] {
  const rim: Edge[] = [...floor.outer.flatMap(ringEdges), ...(floor.edges ?? [])];
  const solids = [...floor.solids, ...floor.walls.flatMap(boards)].map(ringEdges);
  const all = [...rim, ...solids.flat()];
  const corners = [...points, ...all.map(([a]) => a), ...all.map(([, b]) => b)];
  const sees = (a: XY, b: XY): boolean => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (length < 4 * TRIMMED_M) return true;
    const [x, y] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
    return [ASIDE_M, -ASIDE_M].some((aside) => {
      const at = (along: number): XY => [
        a[0] + x * along - y * aside,
        a[1] + y * along + x * aside,
      ];
      const line: Edge = [at(TRIMMED_M), at(length - TRIMMED_M)];
      const middle = at(length / 2);
      return (
        !all.some((edge) => crosses(line, edge)) &&
        holds(rim, middle) &&
        !solids.some((solid) => holds(solid, middle))
      );
    });
  };
  const far = corners.map((_, at) => (at === start ? 0 : Infinity));
  const isDone = corners.map(() => false);
  for (;;) {
    let next = -1;
    for (const [at, metres] of far.entries()) {
      if (!isDone[at] && metres < (next < 0 ? Infinity : far[next]!)) next = at;
    }
    if (next < 0) return far.slice(0, points.length);
    isDone[next] = true;
    const here = corners[next]!;
    for (const [at, there] of corners.entries()) {
      const metres = far[next]! + Math.hypot(there[0] - here[0], there[1] - here[1]);
      if (!isDone[at] && metres < far[at]! && sees(here, there)) far[at] = metres;
    }
  }
}
