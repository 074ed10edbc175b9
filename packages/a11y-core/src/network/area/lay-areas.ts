import Flatbush from 'flatbush';
import { walkableKind } from '../osm/access.js';
import { nodeAt, type OsmExtract, type Tags } from '../osm/extract.js';
import type { Suspicions } from '../osm/suspicions.js';
import { NO_SIDES, type WalkedWay, type WalkedWays } from '../osm/walked-ways.js';
import { isIndoors, isOneGround, isOneStorey, storeyOf } from './agree.js';
import type { AreaReport } from './area-report.js';
import { crossFloor } from './cross-floor.js';
import { entriesOf, type OverFloor } from './entries.js';
import { flightCuts } from './flights.js';
import { type Box, type Floor, floorOf, pointAt, segmentsOf } from './floor.js';
import { type Obstacle, obstaclesOf } from './obstacles.js';
import {
  type AreaOutline,
  areaOutlines,
  memberRefs,
  NOT_CROSSED,
  type NotCrossed,
} from './outlines.js';
import { isCrossing, isOn, isWithin, type Segment } from './plane.js';
import type { Line } from './shortest-lines.js';
import { LIFT, type Traffic, trafficOf } from './traffic.js';

export interface LaidAreas {
  readonly ways: WalkedWays;
  /** Nodes that areas on different storeys share: what meets there is not all on one floor. */
  readonly storeyNodes: ReadonlySet<number>;
  readonly report: AreaReport;
}

/**
 * Adds to the ways of an extract the lines by which its areas are crossed, each area's as one way
 * with `across`, and breaks the outlines of areas where a flight of steps parts them.
 */
export function layAreas(extract: OsmExtract, ways: WalkedWays, suspicions: Suspicions): LaidAreas {
  const refsOf = memberRefs(extract);
  const outlines = areaOutlines(extract, refsOf);
  const notCrossed = new Map<NotCrossed, number>();
  const skip = (area: AreaOutline, reason: NotCrossed): void => {
    notCrossed.set(reason, (notCrossed.get(reason) ?? 0) + 1);
    if (reason === 'open' || reason === 'crosses itself') suspicions.add(suspicious(area, reason));
  };
  const floors = outlines.flatMap((area) => {
    const floor = floorOf(extract, area);
    if (typeof floor !== 'string') return [floor];
    skip(area, floor);
    return [];
  });
  const traffic = trafficOf(extract, ways, floors);
  const over = overFloors(extract, floors, traffic);
  const obstacles = obstaclesOn(extract, floors, obstaclesOf(extract, refsOf));
  const crossings = floors.map((floor, index) =>
    layFloor(extract, floor, traffic, over[index]!, obstacles[index]!),
  );
  for (const [index, { lines }] of crossings.entries()) {
    if (typeof lines === 'string') skip(floors[index]!.area, lines);
  }
  const cutsOf = new Map<number, readonly Segment[]>();
  const floorOfWay = new Map<number, number>();
  for (const [index, { area }] of floors.entries()) {
    if (area.sourceType !== 'way') continue;
    floorOfWay.set(area.id, index);
    cutsOf.set(area.id, crossings[index]!.cuts);
  }
  const walked = ways.walked.map((each): WalkedWay => {
    const floor = floorOfWay.get(each.way.id);
    if (floor === undefined) return each;
    return { ...brokenAt(extract, each, cutsOf.get(each.way.id)!), floor };
  });
  const lines = newLines(
    extract,
    walked,
    floors,
    crossings.map((crossing) => (typeof crossing.lines === 'string' ? [] : crossing.lines)),
  );
  const added = lines.flatMap((each, index) =>
    each.length === 0 ? [] : [acrossWay(floors[index]!.area, index, each)],
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    ways: { ...ways, walked: [...walked, ...added], uses: withLines(ways.uses, added) },
    storeyNodes: storeyNodes(floors, lines),
    report: {
      areas: outlines.length,
      crossed: outlines.length - sum([...notCrossed.values()]),
      notCrossed: Object.fromEntries(
        NOT_CROSSED.flatMap((reason) => {
          const count = notCrossed.get(reason);
          return count === undefined ? [] : [[reason, count]];
        }),
      ),
      lines: sum(lines.map((each) => each.length)),
      thinnedEntries: sum(crossings.map(({ thinned }) => thinned)),
      partingFlights: sum(crossings.map(({ cuts }) => cuts.length)),
    },
  };
}

interface LaidFloor {
  readonly lines: readonly Line[] | NotCrossed;
  readonly thinned: number;
  /** Where steps part the floor. */
  readonly cuts: readonly Segment[];
}

function layFloor(
  extract: OsmExtract,
  floor: Floor,
  traffic: Traffic,
  over: Omit<OverFloor, 'corners'>,
  obstacles: readonly Obstacle[],
): LaidFloor {
  const corners = new Set(obstacles.flatMap(({ lines }) => lines.flat()));
  const entries = entriesOf(extract, floor, traffic, { ...over, corners });
  const solid = obstacles
    .filter(({ isSolid }) => isSolid)
    .flatMap(({ lines }) => lines.flatMap((line) => segmentsOf(extract, line)));
  const isLanding = (node: number) => floor.rim.has(node) || entries.has(node);
  const cuts = flightCuts(extract, floor, solid, over.ways, isLanding);
  if (entries.size < 2) return { lines: 'nothing to join', thinned: 0, cuts };
  const crossing = crossFloor(extract, floor, obstacles, cuts, entries);
  if (crossing === undefined) return { lines: 'too intricate', thinned: 0, cuts };
  const { area } = floor;
  const isRimWalked = area.sourceType === 'way' && walkableKind(area.tags) !== undefined;
  const lines = crossing.lines.filter((line) => !isRimWalked || !isAlongRim(extract, floor, line));
  return { lines, thinned: crossing.thinned, cuts };
}

function suspicious({ sourceType, id, row }: AreaOutline, reason: NotCrossed) {
  const what = reason === 'open' ? 'its outline does not close' : 'its outline crosses itself';
  const name = `${sourceType}/${id}`;
  return { object: name, key: row.key, value: row.value, reason: `an area, and ${what}` };
}

function boxIndex(
  floors: readonly Floor[],
): (box: readonly [number, number, number, number]) => number[] {
  if (floors.length === 0) return () => [];
  const index = new Flatbush(floors.length);
  for (const { box } of floors) index.add(...box);
  index.finish();
  return ([west, south, east, north]) => {
    const found = index.search(west, south, east, north);
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  };
}

/** What lies in the box of each floor. */
function overFloors(
  extract: OsmExtract,
  floors: readonly Floor[],
  { ways, opening }: Traffic,
): Omit<OverFloor, 'corners'>[] {
  const inBox = boxIndex(floors);
  const found = floors.map((): { ways: WalkedWay[]; lifts: number[]; floors: Floor[] } => ({
    ways: [],
    lifts: [],
    floors: [],
  }));
  for (const way of ways) {
    for (const index of inBox(boxOfNodes(extract, way.runs))) found[index]!.ways.push(way);
  }
  for (const id of extract.nodeTags.keys()) {
    const node = nodeAt(extract, id);
    if (opening[node] !== LIFT) continue;
    for (const index of inBox(boxOfNodes(extract, [[node]]))) found[index]!.lifts.push(node);
  }
  for (const floor of floors) {
    for (const index of inBox(floor.box)) found[index]!.floors.push(floor);
  }
  return found;
}

/** What stands in the way on each floor. */
function obstaclesOn(
  extract: OsmExtract,
  floors: readonly Floor[],
  obstacles: Iterable<Obstacle>,
): Obstacle[][] {
  const inBox = boxIndex(floors);
  const found = floors.map((): Obstacle[] => []);
  if (floors.length === 0) return found;
  for (const obstacle of obstacles) {
    for (const index of inBox(boxOfNodes(extract, obstacle.lines))) {
      if (isInTheWay(extract, floors[index]!, obstacle)) found[index]!.push(obstacle);
    }
  }
  return found;
}

function isInTheWay(extract: OsmExtract, floor: Floor, obstacle: Obstacle): boolean {
  const { tags } = floor.area;
  if (!isOneStorey(storeyOf(tags), obstacle)) return false;
  if (obstacle.kind === 'building' && isIndoors(tags)) return false;
  if (obstacle.kind === 'water' && tags.get('man_made') === 'pier') return false;
  if (!obstacle.isSolid) return true;
  // A floor that lies in a building, or in a lake, altogether is in it and not behind it.
  const edges = obstacle.lines.flatMap((line) => segmentsOf(extract, line));
  return [...floor.rim].some((node) => !isWithin(edges, pointAt(extract, node)));
}

function boxOfNodes({ lon, lat }: OsmExtract, lines: readonly ArrayLike<number>[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const x = lon[line[at]!]!;
      const y = lat[line[at]!]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  }
  return [west, south, east, north];
}

/** The lines of an area as one way of many runs, so that they meet kerbs and doors like any other. */
function acrossWay(
  { id, tags, nameTags, sourceType }: AreaOutline,
  floor: number,
  lines: readonly Line[],
): WalkedWay {
  return {
    way: { id, tags, nameTags, refs: [] },
    kind: 'pedestrian',
    sides: NO_SIDES,
    runs: lines.map((line) => Int32Array.from(line)),
    floor,
    across: sourceType,
  };
}

/** Lines of all floors that are not there already, on the same ground: in a way, or on another floor. */
function newLines(
  { nodeIds }: OsmExtract,
  walked: readonly WalkedWay[],
  floors: readonly Floor[],
  lines: readonly (readonly Line[])[],
): Line[][] {
  const nameOf = (a: number, b: number) => Math.min(a, b) * nodeIds.length + Math.max(a, b);
  const isEnd = new Uint8Array(nodeIds.length);
  for (const each of lines) for (const [a, b] of each) isEnd[a] = isEnd[b] = 1;
  const drawn = new Map<number, Tags[]>();
  const draw = (name: number, tags: Tags): void => {
    const there = drawn.get(name);
    if (there === undefined) drawn.set(name, [tags]);
    else there.push(tags);
  };
  for (const { kind, way, runs } of walked) {
    // Whoever cannot use the steps may use the floor beside them.
    if (kind === 'steps' || kind === 'escalator') continue;
    for (const run of runs) {
      for (let at = 1; at < run.length; at++) {
        if (isEnd[run[at]!] === 0 || isEnd[run[at - 1]!] === 0) continue;
        draw(nameOf(run[at - 1]!, run[at]!), way.tags);
      }
    }
  }
  return lines.map((each, index) => {
    const { tags } = floors[index]!.area;
    return each.filter(([a, b]) => {
      const name = nameOf(a, b);
      if (drawn.get(name)?.some((other) => isOneGround(tags, other)) === true) return false;
      draw(name, tags);
      return true;
    });
  });
}

function storeyNodes(
  floors: readonly Floor[],
  lines: readonly (readonly Line[])[],
): ReadonlySet<number> {
  const tagsAt = new Map<number, Tags>();
  const found = new Set<number>();
  for (const [index, { rim, area }] of floors.entries()) {
    for (const node of new Set([...rim, ...lines[index]!.flat()])) {
      const known = tagsAt.get(node);
      if (known === undefined) tagsAt.set(node, area.tags);
      else if (!isOneStorey(storeyOf(known), storeyOf(area.tags))) found.add(node);
    }
  }
  return found;
}

/** Whether a line runs along the outline all the way: that is walked already. */
function isAlongRim(extract: OsmExtract, { rings }: Floor, [from, to]: Line): boolean {
  const [a, b] = [pointAt(extract, from), pointAt(extract, to)];
  return rings.some((ring) => {
    // Closed: the first node is the last again.
    const count = ring.length - 1;
    return [...ring.keys()].slice(0, count).some(
      (start) =>
        ring[start] === from &&
        [1, -1].some((step) => {
          for (let at = start + step; at !== start; at += step) {
            at = (at + count) % count;
            if (ring[at] === to) return true;
            if (at === start || !isOn(a, b, pointAt(extract, ring[at]!))) return false;
          }
          return false;
        }),
    );
  });
}

/** The way without those of its steps that a cut meets. */
function brokenAt(extract: OsmExtract, way: WalkedWay, cuts: readonly Segment[]): WalkedWay {
  if (cuts.length === 0) return way;
  const runs = way.runs.flatMap((run) => {
    const parts: number[][] = [[run[0]!]];
    for (let at = 1; at < run.length; at++) {
      const [a, b] = [pointAt(extract, run[at - 1]!), pointAt(extract, run[at]!)];
      const isCut = cuts.some(
        (cut) => isCrossing(cut.a, cut.b, a, b) || isOn(cut.a, cut.b, a) || isOn(cut.a, cut.b, b),
      );
      if (isCut) parts.push([]);
      parts.at(-1)!.push(run[at]!);
    }
    return parts.filter((part) => part.length >= 2).map((part) => Int32Array.from(part));
  });
  return { ...way, runs };
}

/** Ends of lines are junctions, also where nothing else meets the outline. */
function withLines(uses: Uint8Array, added: readonly WalkedWay[]): Uint8Array {
  const more = Uint8Array.from(uses);
  for (const { runs } of added) {
    for (const run of runs) for (let at = 0; at < run.length; at++) more[run[at]!] = 2;
  }
  return more;
}
