import type { OsmExtract } from '../osm/extract.js';
import type { WalkedWay } from '../osm/walked-ways.js';
import { isOneGround, joinsStoreys } from './agree.js';
import { type Box, type Floor, pointAt } from './floor.js';
import { isWithin, type Point } from './plane.js';
import { DOOR, LIFT, type Traffic } from './traffic.js';

/** Where one comes onto a floor. The first kinds are kept where there are too many. */
export const ENTRY_KINDS = ['way', 'door', 'area'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What else lies over a floor. */
export interface OverFloor {
  /** Ways that have a node in the box of the floor. */
  readonly ways: readonly WalkedWay[];
  /** Lifts in its box that are a point. */
  readonly lifts: readonly number[];
  /** Other floors in its box. */
  readonly floors: readonly Floor[];
  /** Nodes of obstacles on it. */
  readonly corners: ReadonlySet<number>;
}

/**
 * All entries of a floor: where a way touches its outline, or begins, ends or forks inside; doors on
 * the outline and on buildings that stand inside; lifts; where another area touches it or lies in it.
 * Into a walled room leads only a door or a way.
 */
export function entriesOf(
  extract: OsmExtract,
  floor: Floor,
  traffic: Traffic,
  { ways, lifts, floors, corners }: OverFloor,
): Map<number, EntryKind> {
  const entries = new Map<number, EntryKind>();
  const { rim, area } = floor;
  const isInside = (node: number) =>
    !rim.has(node) &&
    isInBox(floor.box, pointAt(extract, node)) &&
    isWithin(floor.edges, pointAt(extract, node));
  const neighbours = floors.filter(
    (other) =>
      other !== floor &&
      isOneGround(area.tags, other.area.tags) &&
      !area.row.isWalled &&
      !other.area.row.isWalled,
  );
  // Outlines on two storeys share nodes because they are drawn over each other.
  const shared = new Set(neighbours.flatMap((other) => [...other.rim]));
  const along = usesAlong(ways, area.ways);
  for (const node of rim) {
    // A way along the outline is not yet a way that leads to it.
    if (traffic.lines[node]! > (along.get(node) ?? 0) || traffic.opening[node] === LIFT)
      entries.set(node, 'way');
    else if (traffic.opening[node] === DOOR) entries.set(node, 'door');
    else if (shared.has(node)) entries.set(node, 'area');
  }
  for (const node of corners) {
    if (traffic.opening[node] === DOOR && isInside(node)) entries.set(node, 'door');
  }
  for (const node of lifts) {
    const tags = extract.nodeTags.get(extract.nodeIds[node]!)!;
    if (isOneGround(area.tags, tags) && isInside(node)) entries.set(node, 'way');
  }
  for (const way of ways) {
    if (!isOneGround(area.tags, way.way.tags) || area.ways.has(way.way.id)) continue;
    for (const node of joints(way, traffic)) if (isInside(node)) entries.set(node, 'way');
  }
  for (const other of neighbours) {
    const inside = [...other.rim].filter((node) => !entries.has(node) && isInside(node));
    for (const node of outermost(extract, inside)) entries.set(node, 'area');
  }
  return entries;
}

function isInBox([west, south, east, north]: Box, { x, y }: Point): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Nodes where one gets onto the way: its ends and forks. The ends of stairs may be on two storeys. */
function joints({ way, kind, runs }: WalkedWay, { lines }: Traffic): number[] {
  const isFlight = kind === 'steps' || kind === 'escalator' || kind === 'lift';
  if (isFlight) {
    // Where stairs go on as a level way, that way is asked; only a loose end is taken as it is.
    if (joinsStoreys(way.tags)) return [];
    return runs.flatMap((run) => [run[0]!, run.at(-1)!].filter((node) => lines[node] === 1));
  }
  return runs.flatMap((run) =>
    [...run].filter((node, at) => at === 0 || at === run.length - 1 || lines[node]! >= 2),
  );
}

/** How often the ways that make up an outline touch each node of it. */
function usesAlong(
  ways: readonly WalkedWay[],
  own: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const { way, runs } of ways) {
    if (!own.has(way.id)) continue;
    for (const run of runs) for (const node of run) uses.set(node, (uses.get(node) ?? 0) + 1);
  }
  return uses;
}

/** The westernmost, southernmost, easternmost and northernmost, each once. */
function outermost(extract: OsmExtract, nodes: readonly number[]): Set<number> {
  const best = (value: (node: number) => number): number[] =>
    nodes.length === 0 ? [] : [nodes.reduce((a, b) => (value(b) < value(a) ? b : a))];
  const { lon, lat } = extract;
  return new Set([
    ...best((node) => lon[node]!),
    ...best((node) => lat[node]!),
    ...best((node) => -lon[node]!),
    ...best((node) => -lat[node]!),
  ]);
}

/** As many entries as given at most: by kind, then those farthest from all kept so far. */
export function thinned(
  extract: OsmExtract,
  entries: ReadonlyMap<number, EntryKind>,
  most: number,
): { readonly kept: number[]; readonly left: number[] } {
  const nodes = [...entries.keys()].sort((a, b) => a - b);
  if (nodes.length <= most) return { kept: nodes, left: [] };
  const far = new Map(nodes.map((node) => [node, Infinity]));
  const kept: number[] = [];
  for (const kind of ENTRY_KINDS) {
    const waiting = new Set(nodes.filter((node) => entries.get(node) === kind));
    while (kept.length < most && waiting.size > 0) {
      let next = -1;
      for (const node of waiting) if (next < 0 || far.get(node)! > far.get(next)!) next = node;
      waiting.delete(next);
      kept.push(next);
      const p = pointAt(extract, next);
      for (const node of nodes) {
        const q = pointAt(extract, node);
        far.set(node, Math.min(far.get(node)!, Math.hypot(p.x - q.x, p.y - q.y)));
      }
    }
  }
  const isKept = new Set(kept);
  return {
    kept: kept.sort((a, b) => a - b),
    left: nodes.filter((node) => !isKept.has(node)),
  };
}
