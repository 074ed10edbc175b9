import { COORDINATE_SCALE, type LonLat } from '../../geo/position.js';
import { indexLines, type LineIndex, type NearLine, offsetM } from './line-index.js';

/** A line to be joined with others. */
export interface JoinedLine {
  /** Names it among all; lines are joined in the order of their numbers, whatever order they come in. */
  readonly number: number;
  readonly points: readonly LonLat[];
  /** The floor at its two ends; undefined: nobody said. Ends on different floors do not meet. */
  readonly levels?: readonly [start: number | undefined, end: number | undefined];
  /** Nothing joins it between its ends: a flight of steps counts as a whole. */
  readonly isWhole?: boolean;
}

export interface TopologyOptions {
  /** Ends this near to each other, or to the middle of a line, are one place. Default 0.5. */
  readonly snapM?: number;
  /** Ends that miss another line by more than that and no more than this are listed. Default 3. */
  readonly nearM?: number;
  /** Join lines that cross without a shared point; by default one passes over the other. */
  readonly joinCrossings?: boolean;
}

/** Something about how lines meet that a person should look at. */
export interface TopologyDoubt {
  readonly reason: /** An end stops short of another line. */
    | 'near-miss'
    /** Two lines cross and share no point: taken for a bridge. */
    | 'crosses'
    /** Ends joined one after the other lie further apart than the tolerance. */
    | 'stretched'
    /** An end meets a flight of steps between its ends: not joined. */
    | 'meets-whole'
    /** The line is shorter than the tolerance: left out. */
    | 'too-short';
  /** The numbers of the lines. */
  readonly lines: readonly number[];
  readonly at: LonLat;
  /** Undefined where nothing is missed by any distance. */
  readonly distanceM?: number;
}

/** Where lines meet, or one ends. */
export interface Junction {
  readonly at: LonLat;
  /** Names it: the line of the least number that has it, and which place of that line it is. */
  readonly line: number;
  /** 0 its start, 1 its end, from 2 on a place between them. */
  readonly slot: number;
}

/** A part of a line between two junctions. */
export interface LinePiece {
  /** Index of the line among those given. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Counted along the line. */
  readonly ordinal: number;
  /** With the junctions' positions at its ends. */
  readonly points: readonly LonLat[];
}

export interface Topology {
  readonly junctions: readonly Junction[];
  /** In the order of the numbers of their lines, then along them. */
  readonly pieces: readonly LinePiece[];
  readonly doubts: readonly TopologyDoubt[];
}

/** Slots of a line's junctions: as many fit the key of a node. */
export const SLOTS = 1024;

const DEFAULTS = { snapM: 0.5, nearM: 3, joinCrossings: false } as const;

/** A place where a line is cut, and the junction there. */
interface Cut {
  readonly alongM: number;
  readonly junction: number;
}

/**
 * Joins lines where their ends meet, where an end meets the middle of another, and where they share
 * a point. Crossing lines without a shared point are two storeys unless told otherwise. What nearly
 * meets is listed and left open. The order in which lines are given does not matter.
 */
export function joinLines(given: readonly JoinedLine[], options: TopologyOptions = {}): Topology {
  const { snapM, nearM, joinCrossings } = { ...DEFAULTS, ...options };
  const order = [...given.keys()].sort((a, b) => given[a]!.number - given[b]!.number);
  const all = order.map((index) => given[index]!);
  const doubts: TopologyDoubt[] = [];
  const isLong = all.map(({ points, number }) => {
    const isEnough = lengthOf(points) > snapM;
    if (!isEnough) doubts.push({ reason: 'too-short', lines: [number], at: points[0]! });
    return isEnough;
  });
  const kept = order.filter((_, i) => isLong[i]);
  const lines = all.filter((_, i) => isLong[i]);
  const index = indexLines(lines.map(({ points }) => points));
  const ends = new Ends(lines, index, snapM);
  const junctions: Junction[] = ends.junctions();
  for (const [cluster, { at }] of junctions.entries()) {
    const members = ends.membersOf(cluster);
    if (members.some((end) => Math.hypot(...offsetM(at, ends.at(end))) > 2 * snapM)) {
      doubts.push({
        reason: 'stretched',
        lines: [...new Set(members.map((end) => lines[end >> 1]!.number))],
        at,
      });
    }
  }
  const cuts: Cut[][] = lines.map(() => []);
  const places = new Places(junctions);
  doubts.push(...cutAtEnds(lines, index, ends, junctions, cuts, snapM));
  const shared = joinShared(lines, index, places, cuts, snapM, joinCrossings);
  doubts.push(...shared);
  doubts.push(...nearMisses(lines, index, ends, cuts, junctions, snapM, nearM));
  const pieces = lines.flatMap((line, i) =>
    piecesOf(line, i, kept[i]!, index, ends, places, cuts[i]!),
  );
  return { junctions, pieces, doubts };
}

const lengthOf = (points: readonly LonLat[]): number =>
  points.reduce(
    (sum, at, i) => (i === 0 ? 0 : sum + Math.hypot(...offsetM(points[i - 1]!, at))),
    0,
  );

/** The ends of all lines, two each, grouped into places. End `2 * line` is the start of a line. */
class Ends {
  readonly #lines: readonly JoinedLine[];
  readonly #clusterOf: readonly number[];
  readonly #members: number[][] = [];

  /** How many places there are. */
  get count(): number {
    return this.#members.length;
  }

  constructor(lines: readonly JoinedLine[], index: LineIndex, snapM: number) {
    this.#lines = lines;
    const count = 2 * lines.length;
    const parent = Array.from({ length: count }, (_, end) => end);
    const rootOf = (end: number): number => {
      let root = end;
      while (parent[root] !== root) root = parent[root]!;
      parent[end] = root;
      return root;
    };
    for (let end = 0; end < count; end++) {
      for (const { line } of index.near(this.at(end), snapM)) {
        for (const other of [2 * line, 2 * line + 1]) {
          if (other <= end || !this.meet(end, other)) continue;
          if (Math.hypot(...offsetM(this.at(end), this.at(other))) > snapM) continue;
          const [a, b] = [rootOf(end), rootOf(other)];
          parent[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    const clusters = new Map<number, number>();
    this.#clusterOf = parent.map((_, end) => {
      const root = rootOf(end);
      const known = clusters.get(root) ?? clusters.size;
      clusters.set(root, known);
      this.#members[known] ??= [];
      this.#members[known].push(end);
      return known;
    });
  }

  at(end: number): LonLat {
    const { points } = this.#lines[end >> 1]!;
    return (end & 1) === 0 ? points[0]! : points.at(-1)!;
  }

  level(end: number): number | undefined {
    return this.#lines[end >> 1]!.levels?.[(end & 1) as 0 | 1];
  }

  /** Whether two ends may be on one floor. */
  meet(a: number, b: number): boolean {
    const [one, other] = [this.level(a), this.level(b)];
    return one === undefined || other === undefined || one === other;
  }

  clusterOf(end: number): number {
    return this.#clusterOf[end]!;
  }

  membersOf(cluster: number): readonly number[] {
    return this.#members[cluster]!;
  }

  /** A junction for each place, in its middle. */
  junctions(): Junction[] {
    return this.#members.map((members) => {
      const lon = members.reduce((sum, end) => sum + this.at(end)[0], 0) / members.length;
      const lat = members.reduce((sum, end) => sum + this.at(end)[1], 0) / members.length;
      const first = members[0]!;
      return { at: [lon, lat], line: this.#lines[first >> 1]!.number, slot: first & 1 };
    });
  }
}

/** All junctions, those at ends first; numbers the ones a line has between its ends. */
class Places {
  readonly all: Junction[];
  readonly #slots = new Map<number, number>();

  constructor(all: Junction[]) {
    this.all = all;
  }

  /** A new junction between the ends of a line; undefined where it has as many as can be numbered. */
  add(at: LonLat, line: number): number | undefined {
    const slot = this.#slots.get(line) ?? 2;
    if (slot >= SLOTS) return undefined;
    this.#slots.set(line, slot + 1);
    return this.all.push({ at, line, slot }) - 1;
  }
}

/** Whether an end on a floor may meet the middle of a line. */
function isOnFloor(level: number | undefined, { levels }: JoinedLine): boolean {
  const known = (levels ?? []).filter((one) => one !== undefined);
  return level === undefined || known.length === 0 || known.includes(level);
}

function cutAtEnds(
  lines: readonly JoinedLine[],
  index: LineIndex,
  ends: Ends,
  junctions: readonly Junction[],
  cuts: Cut[][],
  snapM: number,
): TopologyDoubt[] {
  const doubts: TopologyDoubt[] = [];
  for (const [junction, { at }] of junctions.entries()) {
    const members = ends.membersOf(junction);
    const best = new Map<number, NearLine>();
    for (const end of members) {
      for (const near of index.near(ends.at(end), snapM)) {
        const { line, alongM, distanceM } = near;
        const isBetween = alongM > snapM && index.lengthM(line) - alongM > snapM;
        const isHere = members.some((member) => member >> 1 === line);
        if (!isBetween || isHere || !isOnFloor(ends.level(end), lines[line]!)) continue;
        const known = best.get(line);
        if (known === undefined || distanceM < known.distanceM) best.set(line, near);
      }
    }
    for (const end of members) {
      const line = end >> 1;
      const touched = ownTouch(lines[line]!.points, line, index, ends.at(end), snapM);
      if (touched !== undefined && !best.has(line)) best.set(line, touched);
    }
    for (const { line, alongM, distanceM } of best.values()) {
      if (lines[line]!.isWhole === true) {
        const numbers = [lines[members[0]! >> 1]!.number, lines[line]!.number];
        doubts.push({ reason: 'meets-whole', lines: numbers, at, distanceM });
      } else cuts[line]!.push({ alongM, junction });
    }
  }
  return doubts;
}

/** Where the end of a line touches the line itself, as that of a 6 does. */
function ownTouch(
  points: readonly LonLat[],
  line: number,
  index: LineIndex,
  at: LonLat,
  snapM: number,
): NearLine | undefined {
  const total = index.lengthM(line);
  let best: NearLine | undefined;
  for (let segment = 0; segment + 1 < points.length; segment++) {
    const [from, to] = [index.alongM(line, segment), index.alongM(line, segment + 1)];
    const [ax, ay] = offsetM(at, points[segment]!);
    const [bx, by] = offsetM(at, points[segment + 1]!);
    const [dx, dy] = [bx - ax, by - ay];
    const squared = dx * dx + dy * dy;
    if (squared === 0) continue;
    const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
    const alongM = from + share * (to - from);
    const distanceM = Math.hypot(ax + share * dx, ay + share * dy);
    // Near its ends a line is near itself without touching.
    const isAway = alongM > 4 * snapM && total - alongM > 4 * snapM;
    if (!isAway || distanceM > snapM || (best !== undefined && best.distanceM <= distanceM))
      continue;
    best = { line, segment, alongM, at, distanceM };
  }
  return best;
}

/** A place that two lines have in common between their ends. */
interface Meeting {
  readonly at: LonLat;
  readonly sides: readonly (Omit<Cut, 'junction'> & { readonly line: number })[];
}

function joinShared(
  lines: readonly JoinedLine[],
  index: LineIndex,
  places: Places,
  cuts: Cut[][],
  snapM: number,
  joinCrossings: boolean,
): TopologyDoubt[] {
  const doubts: TopologyDoubt[] = [];
  const meetings = sharedPoints(lines, index);
  const isTaken = (line: number, alongM: number) =>
    alongM <= snapM ||
    index.lengthM(line) - alongM <= snapM ||
    cuts[line]!.some((cut) => Math.abs(cut.alongM - alongM) <= snapM);
  const join = ({ at, sides }: Meeting) => {
    const free = sides.filter(
      ({ line, alongM }) => !isTaken(line, alongM) && lines[line]!.isWhole !== true,
    );
    if (free.length < 2) return;
    const junction = places.add(at, lines[free[0]!.line]!.number);
    if (junction === undefined) return;
    for (const { line, alongM } of free) cuts[line]!.push({ alongM, junction });
  };
  for (const meeting of meetings) join(meeting);
  for (const crossing of crossings(lines, index)) {
    const [a, b] = crossing.sides as [Meeting['sides'][number], Meeting['sides'][number]];
    if (isTaken(a.line, a.alongM) || isTaken(b.line, b.alongM)) continue;
    const floors = [lines[a.line]!, lines[b.line]!].map(({ levels }) => levels?.[0]);
    if (floors[0] !== undefined && floors[1] !== undefined && floors[0] !== floors[1]) continue;
    if (joinCrossings) join(crossing);
    else {
      const numbers = [lines[a.line]!.number, lines[b.line]!.number];
      doubts.push({ reason: 'crosses', lines: numbers, at: crossing.at });
    }
  }
  return doubts;
}

/** Points between the ends that two or more lines have, to the last digit that is stored. */
function sharedPoints(lines: readonly JoinedLine[], index: LineIndex): Meeting[] {
  const found = new Map<
    string,
    { at: LonLat; sides: (Omit<Cut, 'junction'> & { line: number })[] }
  >();
  for (const [line, { points, levels }] of lines.entries()) {
    for (let i = 1; i + 1 < points.length; i++) {
      const at = points[i]!;
      const alongM = index.alongM(line, i);
      const [start, end] = levels ?? [];
      const floor = start === end ? (start ?? '') : '';
      const key = `${Math.round(at[0] * COORDINATE_SCALE)},${Math.round(at[1] * COORDINATE_SCALE)},${floor}`;
      const known = found.get(key) ?? { at, sides: [] };
      found.set(key, known);
      if (known.sides.every((side) => side.line !== line)) known.sides.push({ line, alongM });
    }
  }
  return [...found.values()].filter(({ sides }) => sides.length > 1);
}

/** Where segments of two lines cross between their ends, each pair of segments once. */
function crossings(lines: readonly JoinedLine[], index: LineIndex): Meeting[] {
  const found: Meeting[] = [];
  for (const [line, { points }] of lines.entries()) {
    for (let segment = 0; segment + 1 < points.length; segment++) {
      const [a, b] = [points[segment]!, points[segment + 1]!];
      const others = [...index.boxed(a, b)].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
      for (const [other, otherSegment] of others) {
        if (other <= line) continue;
        const [c, d] = [
          lines[other]!.points[otherSegment]!,
          lines[other]!.points[otherSegment + 1]!,
        ];
        const shares = crossing(offsetM(a, b), offsetM(a, c), offsetM(a, d));
        if (shares === undefined) continue;
        const at: LonLat = [a[0] + (b[0] - a[0]) * shares[0], a[1] + (b[1] - a[1]) * shares[0]];
        const place = (of: number, on: number, share: number) => {
          const [from, to] = [index.alongM(of, on), index.alongM(of, on + 1)];
          return { line: of, alongM: from + share * (to - from) };
        };
        found.push({
          at,
          sides: [place(line, segment, shares[0]), place(other, otherSegment, shares[1])],
        });
      }
    }
  }
  return found;
}

type Vector = readonly [number, number];

/** How far along each of two segments they cross, the first from the origin to `b`; undefined where they do not. */
function crossing(b: Vector, c: Vector, d: Vector): Vector | undefined {
  const [dx, dy] = [d[0] - c[0], d[1] - c[1]];
  const turn = b[0] * dy - b[1] * dx;
  if (turn === 0) return undefined;
  const first = (c[0] * dy - c[1] * dx) / turn;
  const second = (c[0] * b[1] - c[1] * b[0]) / turn;
  return first >= 0 && first <= 1 && second >= 0 && second <= 1 ? [first, second] : undefined;
}

/** Ends that stop in the open and have another line near. */
function nearMisses(
  lines: readonly JoinedLine[],
  index: LineIndex,
  ends: Ends,
  cuts: readonly (readonly Cut[])[],
  junctions: readonly Junction[],
  snapM: number,
  nearM: number,
): TopologyDoubt[] {
  const joined = new Set(cuts.flat().map(({ junction }) => junction));
  const doubts: TopologyDoubt[] = [];
  for (let cluster = 0; cluster < ends.count; cluster++) {
    const { at } = junctions[cluster]!;
    const [end, ...others] = ends.membersOf(cluster);
    if (end === undefined || others.length > 0 || joined.has(cluster)) continue;
    const own = end >> 1;
    const near = index
      .near(ends.at(end), nearM)
      .find(
        ({ line, distanceM }) =>
          line !== own && distanceM > 0 && isOnFloor(ends.level(end), lines[line]!),
      );
    if (near === undefined || (near.distanceM <= snapM && lines[near.line]!.isWhole === true))
      continue;
    const { distanceM, line } = near;
    doubts.push({
      reason: 'near-miss',
      lines: [lines[own]!.number, lines[line]!.number],
      at,
      distanceM,
    });
  }
  return doubts;
}

function piecesOf(
  { points, number }: JoinedLine,
  own: number,
  given: number,
  index: LineIndex,
  ends: Ends,
  places: Places,
  cuts: readonly Cut[],
): LinePiece[] {
  const stops = [
    { alongM: 0, junction: ends.clusterOf(2 * own) },
    ...[...cuts].sort((a, b) => a.alongM - b.alongM || a.junction - b.junction),
    { alongM: index.lengthM(own), junction: ends.clusterOf(2 * own + 1) },
  ];
  const pairs = stops.slice(1).map((stop, i): readonly [Cut, Cut] => [stops[i]!, stop]);
  return pairs
    .flatMap(([from, to]): (readonly [Cut, Cut])[] => {
      if (from.junction !== to.junction) return [[from, to]];
      // Nothing may begin and end at one place: a ring is cut half-way round.
      const alongM = (from.alongM + to.alongM) / 2;
      const junction = places.add(placeAt(points, own, index, alongM), number);
      if (junction === undefined) return [];
      const half = { alongM, junction };
      return [
        [from, half],
        [half, to],
      ];
    })
    .map(([from, to], ordinal) => {
      const between = points.filter((_, point) => {
        const along = index.alongM(own, point);
        return along > from.alongM + SAME_M && along < to.alongM - SAME_M;
      });
      const at = (cut: Cut) => places.all[cut.junction]!.at;
      return {
        line: given,
        from: from.junction,
        to: to.junction,
        ordinal,
        points: [at(from), ...between, at(to)],
      };
    });
}

/** Places of a line nearer than this are one. */
const SAME_M = 1e-3;

function placeAt(
  points: readonly LonLat[],
  line: number,
  index: LineIndex,
  alongM: number,
): LonLat {
  let segment = 0;
  while (segment + 2 < points.length && index.alongM(line, segment + 1) < alongM) segment++;
  const [a, b] = [points[segment]!, points[segment + 1]!];
  const [from, to] = [index.alongM(line, segment), index.alongM(line, segment + 1)];
  const share = to === from ? 0 : (alongM - from) / (to - from);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
