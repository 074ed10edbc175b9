import { COORDINATE_SCALE, type LonLat } from '../../geo/position.js';
import type { Network } from '../../network/network.js';
import type { EdgePart } from './reached-parts.js';
import { type Sample, samplesOf, UNITS_PER_M } from './samples.js';

/** Points of the plane of which it is known from which budget on they are reached. */
export interface Sites {
  /** Whole units of `COORDINATE_SCALE`. No two lie in one place. */
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** Place in the list of budgets, the smallest first; the length of the list where none suffices. */
  readonly rank: readonly number[];
  /** By budget: nodes not reached that lie where one is reached. */
  readonly indistinct: readonly number[];
}

/** So far from every way that is reached, in metres, nothing is. */
const CLEAR_M = 50;

/** Collects sites, the first one in each place. */
interface Collected {
  readonly lon: number[];
  readonly lat: number[];
  readonly rank: number[];
  /** The site in a place; undefined where there is none. */
  at(x: number, y: number): number | undefined;
  add(x: number, y: number, rank: number): void;
}

/**
 * Everything the outline of a reach is drawn around: all nodes near it, the ways along their length,
 * and the open ground. `rankOf` a node is the first budget that suffices; `parts` are those of the
 * edges for each budget, the smallest first.
 */
export function sitesOf(
  network: Network,
  starts: readonly LonLat[],
  rankOf: (node: number) => number,
  parts: readonly ReadonlyMap<number, readonly EdgePart[]>[],
): Sites {
  const none = parts.length;
  const begun = starts.map(
    ([lon, lat]): Sample => ({
      x: Math.round(lon * COORDINATE_SCALE),
      y: Math.round(lat * COORDINATE_SCALE),
      rank: 0,
    }),
  );
  const samples = [...begun, ...samplesOf(network, parts)];
  const clearY = CLEAR_M * UNITS_PER_M;
  const clearX = clearY / Math.cos((starts[0]![1] * Math.PI) / 180);
  const box = boxAround(samples, 3 * clearX, 3 * clearY);
  const sites = collected(begun[0]!);

  // Nodes come first: of them it is promised on which side of the outline they lie.
  const { nodes, nodeCount } = network;
  const near: number[] = [];
  for (let node = 0; node < nodeCount; node++) {
    const [x, y] = [nodes.lon[node]!, nodes.lat[node]!];
    const rank = rankOf(node);
    const isNear = x >= box.west && x <= box.east && y >= box.south && y <= box.north;
    if (rank === none && !isNear) continue;
    near.push(node);
    const site = sites.at(x, y);
    if (site === undefined) sites.add(x, y, rank);
    else sites.rank[site] = Math.min(sites.rank[site]!, rank);
  }
  const indistinct = new Array<number>(none).fill(0);
  for (const node of near) {
    const first = sites.rank[sites.at(nodes.lon[node]!, nodes.lat[node]!)!]!;
    for (let rank = first; rank < rankOf(node); rank++) indistinct[rank]! += 1;
  }
  for (const { x, y, rank } of samples) sites.add(x, y, rank);
  addOpenGround(sites, none, clearX, clearY);
  for (const x of [box.west, box.east])
    for (const y of [box.south, box.north]) sites.add(x, y, none);
  const { lon, lat, rank } = sites;
  return { lon, lat, rank, indistinct };
}

/** Places in a city are told apart by one number: how far they lie from the first. */
function collected(origin: Sample): Collected {
  const [lon, lat, rank]: [number[], number[], number[]] = [[], [], []];
  const siteAt = new Map<number, number>();
  const keyOf = (x: number, y: number): number => (x - origin.x) * 2 ** 26 + (y - origin.y);
  return {
    lon,
    lat,
    rank,
    at: (x, y) => siteAt.get(keyOf(x, y)),
    add(x, y, first) {
      const key = keyOf(x, y);
      if (siteAt.has(key)) return;
      siteAt.set(key, rank.length);
      lon.push(x);
      lat.push(y);
      rank.push(first);
    },
  };
}

/** Points in the open all around what is reached, none nearer to it than `CLEAR_M`. */
function addOpenGround(sites: Collected, none: number, clearX: number, clearY: number): void {
  const { lon, lat, rank } = sites;
  // Cells as wide as the clearance, counted from the first site; one number for each.
  const [lon0, lat0] = [lon[0]!, lat[0]!];
  const cellOf = (column: number, row: number): number => column * ROWS + row;
  const reachedIn = new Map<number, number[]>();
  for (let site = 0; site < rank.length; site++) {
    if (rank[site] === none) continue;
    const column = Math.floor((lon[site]! - lon0) / clearX);
    const cell = cellOf(column, Math.floor((lat[site]! - lat0) / clearY));
    const there = reachedIn.get(cell);
    if (there === undefined) reachedIn.set(cell, [site]);
    else there.push(site);
  }
  const isClear = (column: number, row: number, x: number, y: number): boolean => {
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        for (const site of reachedIn.get(cellOf(i, j)) ?? []) {
          const [east, north] = [(lon[site]! - x) / clearX, (lat[site]! - y) / clearY];
          if (east * east + north * north < 1) return false;
        }
      }
    }
    return true;
  };
  const looked = new Set<number>();
  for (const cell of reachedIn.keys()) {
    const middle = Math.round(cell / ROWS);
    for (let column = middle - 2; column <= middle + 2; column++) {
      for (let row = cell - middle * ROWS - 2; row <= cell - middle * ROWS + 2; row++) {
        if (looked.has(cellOf(column, row))) continue;
        looked.add(cellOf(column, row));
        const x = Math.round(lon0 + (column + 0.5) * clearX);
        const y = Math.round(lat0 + (row + 0.5) * clearY);
        if (isClear(column, row, x, y)) sites.add(x, y, none);
      }
    }
  }
}

/** More cells than any reach is high; half of them lie below its start. */
const ROWS = 2 ** 20;

function boxAround(samples: readonly Sample[], clearX: number, clearY: number) {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of samples) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return {
    west: Math.floor(west - clearX),
    east: Math.ceil(east + clearX),
    south: Math.floor(south - clearY),
    north: Math.ceil(north + clearY),
  };
}
