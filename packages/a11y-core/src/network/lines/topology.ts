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
  readonly reason:
    /** An end stops short of another line. */
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
  readonly segment: number;
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
      doubts.push({ reason: 'stretched', lines: [...new Set(members.map((end) => lines[end >> 1]!.number))], at });
    }
  }
  const cuts: Cut[][] = lines.map(() => []);
  doubts.push(...cutAtEnds(lines, index, ends, junctions, cuts, snapM));
  const shared = joinShared(lines, index, junctions, cuts, snapM, joinCrossings);
  doubts.push(...shared);
  doubts.push(...nearMisses(lines, index, ends, cuts, junctions, snapM, nearM));
  const pieces = lines.flatMap((line, i) => piecesOf(line, i, kept[i]!, index, ends, junctions, cuts[i]!));
  return { junctions, pieces, doubts };
}

const lengthOf = (points: readonly LonLat[]): number =>
  points.reduce((sum, at, i) => (i === 0 ? 0 : sum + Math.hypot(...offsetM(points[i - 1]!, at))), 0);

/** The ends of all lines, two each, grouped into places. End `2 * line` is the start of a line. */
class Ends {
  readonly #lines: readonly JoinedLine[];
  readonly #clusterOf: readonly number[];
  readonly #members: number[][] = [];

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
    for (const { line, alongM, segment, distanceM } of best.values()) {
      if (lines[line]!.isWhole === true) {
        const numbers = [lines[members[0]! >> 1]!.number, lines[line]!.number];
        doubts.push({ reason: 'meets-whole', lines: numbers, at, distanceM });
      } else cuts[line]!.push({ alongM, segment, junction });
    }
  }
  return doubts;
}

/** A place that two lines have in common between their ends. */
interface Meeting {
  readonly at: LonLat;
  readonly sides: readonly (Omit<Cut, 'junction'> & { readonly line: number })[];
}

function joinShared(
  lines: readonly JoinedLine[],
  index: LineIndex,
  junctions: Junction[],
  cuts: Cut[][],
  snapM: number,
  joinCrossings: boolean,
): TopologyDoubt[] {
  const doubts: TopologyDoubt[] = [];
  const meetings = sharedPoints(lines);
  const isTaken = (line: number, alongM: number) =>
    alongM <= snapM ||
    index.lengthM(line) - alongM <= snapM ||
    cuts[line]!.some((cut) => Math.abs(cut.alongM - alongM) <= snapM);
  const join = ({ at, sides }: Meeting) => {
    const free = sides.filter(({ line, alongM }) => !isTaken(line, alongM) && lines[line]!.isWhole !== true);
    if (free.length < 2) return;
    const owner = free[0]!.line;
    const slot = 2 + junctions.filter(({ line, slot: taken }) => line === lines[owner]!.number && taken >= 2).length;
    if (slot >= SLOTS) return;
    const junction = junctions.push({ at, line: lines[owner]!.number, slot }) - 1;
    for (const { line, alongM, segment } of free) cuts[line]!.push({ alongM, segment, junction });
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
function sharedPoints(lines: readonly JoinedLine[]): Meeting[] {
  const found = new Map<string, { at: LonLat; sides: (Omit<Cut, 'junction'> & { line: number })[] }>();
  for (const [line, { points, levels }] of lines.entries()) {
    let alongM = 0;
    for (let i = 1; i + 1 < points.length; i++) {
      const at = points[i]!;
      alongM += Math.hypot(...offsetM(points[i - 1]!, at));
      const [start, end] = levels ?? [];
      const floor = start === end ? (start ?? '') : '';
      const key = `${Math.round(at[0] * COORDINATE_SCALE)},${Math.round(at[1] * COORDINATE_SCALE)},${floor}`;
      const known = found.get(key) ?? { at, sides: [] };
      found.set(key, known);
      if (known.sides.every((side) => side.line !== line)) known.sides.push({ line, alongM, segment: i - 1 });
    }
  }
  return [...found.values()].filter(({ sides }) => sides.length > 1);
}

/** Where segments of two lines cross between their ends, each pair of segments once. */
function crossings(lines: readonly JoinedLine[], index: LineIndex): Meeting[] {
  const found: Meeting[] = [];
  for (const [line, { points }] of lines.entries()) {
    let alongM = 0;
    for (let segment = 0; segment + 1 < points.length; segment++) {
      const [a, b] = [points[segment]!, points[segment + 1]!];
      const length = Math.hypot(...offsetM(a, b));
      const others = [...index.boxed(a, b)].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
      for (const [other, otherSegment] of others) {
        if (other <= line) continue;
        const [c, d] = [lines[other]!.points[otherSegment]!, lines[other]!.points[otherSegment + 1]!];
        const shares = crossing(offsetM(a, b), offsetM(a, c), offsetM(a, d));
        if (shares === undefined) continue;
        const at: LonLat = [a[0] + (b[0] - a[0]) * shares[0], a[1] + (b[1] - a[1]) * shares[0]];
        const before = lengthOf(lines[other]!.points.slice(0, otherSegment + 1));
        const along = before + shares[1] * Math.hypot(...offsetM(c, d));
        found.push({
          at,
          sides: [
            { line, segment, alongM: alongM + shares[0] * length },
            { line: other, segment: otherSegment, alongM: along },
          ],
        });
      }
      alongM += length;
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
  for (const [cluster, { at }] of junctions.entries()) {
    if (cluster >= junctions.length || joined.has(cluster)) continue;
    const [end, ...others] = cluster < 2 * lines.length ? (ends.membersOf(cluster) ?? []) : [];
    if (end === undefined || others.length > 0) continue;
    const own = end >> 1;
    const near = index
      .near(ends.at(end), nearM)
      .find(({ line, distanceM }) => line !== own && distanceM > 0 && isOnFloor(ends.level(end), lines[line]!));
    if (near === undefined || (near.distanceM <= snapM && lines[near.line]!.isWhole === true)) continue;
    const { distanceM, line } = near;
    doubts.push({ reason: 'near-miss', lines: [lines[own]!.number, lines[line]!.number], at, distanceM });
  }
  return doubts;
}

function piecesOf(
  line: JoinedLine,
  own: number,
  given: number,
  index: LineIndex,
  ends: Ends,
  junctions: Junction[],
  cuts: readonly Cut[],
): LinePiece[] {
  const start = ends.clusterOf(2 * own);
  const end = ends.clusterOf(2 * own + 1);
  const total = index.lengthM(own);
  const stops = [
    { alongM: 0, segment: 0, junction: start },
    ...[...cuts].sort((a, b) => a.alongM - b.alongM || a.junction - b.junction),
    { alongM: total, segment: line.points.length - 2, junction: end },
  ];
  const whole: (readonly [Cut, Cut])[] = stops.slice(1).map((stop, i) => [stops[i]!, stop] as const);
  // Nothing may begin and end at one place: a ring is cut half-way round.
  const pairs = whole.flatMap(([from, to]): (readonly [Cut, Cut])[] => {
    if (from.junction !== to.junction) return [[from, to]];
    const half = (from.alongM + to.alongM) / 2;
    const middle = { ...placeAt(line.points, half), alongM: half };
    const slot = 2 + junctions.filter((one) => one.line === line.number && one.slot >= 2).length;
    const junction = junctions.push({ at: middle.at, line: line.number, slot }) - 1;
    const stop = { alongM: half, segment: middle.segment, junction };
    return [
      [from, stop],
      [stop, to],
    ];
  });
  return pairs.map(([from, to], ordinal) => ({
    line: given,
    from: from.junction,
    to: to.junction,
    ordinal,
    points: [
      junctions[from.junction]!.at,
      ...line.points.slice(from.segment + 1, to.segment + 1).filter((_, i, between) =>
        isInside(line.points, from.segment + 1 + i, from.alongM, to.alongM) && between.length > 0,
      ),
      junctions[to.junction]!.at,
    ],
  }));
}

/** Whether a point of the line lies between two places of it, and on neither. */
function isInside(points: readonly LonLat[], at: number, fromM: number, toM: number): boolean {
  const along = lengthOf(points.slice(0, at + 1));
  return along > fromM + 1e-6 && along < toM - 1e-6;
}

function placeAt(points: readonly LonLat[], alongM: number): { at: LonLat; segment: number } {
  let before = 0;
  for (let segment = 0; segment + 1 < points.length; segment++) {
    const [a, b] = [points[segment]!, points[segment + 1]!];
    const length = Math.hypot(...offsetM(a, b));
    if (before + length >= alongM && length > 0) {
      const share = (alongM - before) / length;
      return { at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], segment };
    }
    before += length;
  }
  return { at: points.at(-1)!, segment: points.length - 2 };
}
