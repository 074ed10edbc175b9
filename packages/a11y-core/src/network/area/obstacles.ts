import { walkableKind } from '../osm/access.js';
import type { ObstacleClass, OsmExtract, Tags } from '../osm/extract.js';
import { nodeFinder } from '../osm/extract.js';
import { remembered } from '../osm/remembered.js';
import { type ObstacleKind, obstacleKind } from './obstacle-tags.js';
import { type RefsOfWay, ringsOf } from './outlines.js';

/** Something in the way, drawn as lines of places in `extract.nodeIds`. */
export interface Obstacle extends ObstacleClass {
  /** Several for a building with courtyards, or a fence of which parts are cut off. */
  readonly lines: readonly (readonly number[])[];
  /** Whether the lines are closed rings with an inside that is in the way too. */
  readonly isSolid: boolean;
}

/** Everything in the file that may stand in the way on a floor, in the order of the file. */
export function* obstaclesOf(extract: OsmExtract, refsOf: RefsOfWay): Generator<Obstacle> {
  const { otherWays, obstacleClasses } = extract;
  for (let index = 0; index < otherWays.length; index++) {
    const found = obstacleClasses[otherWays.mark(index)];
    if (found !== undefined) yield obstacle(extract, found, otherWays.refs(index));
  }
  const kindOf = remembered(unwalkedKind);
  for (const { tags, refs } of extract.ways) {
    const kind = kindOf(tags);
    if (kind === undefined) continue;
    yield obstacle(extract, { kind, layer: tags.get('layer'), level: tags.get('level') }, refs);
  }
  for (const multipolygon of extract.multipolygons) {
    const { tags } = multipolygon;
    const kind = unwalkedKind(tags);
    if (kind === undefined) continue;
    const rings = ringsOf(extract, multipolygon, refsOf);
    if (typeof rings === 'string') continue;
    const of = { kind, layer: tags.get('layer'), level: tags.get('level') };
    yield { ...of, lines: rings, isSolid: kind !== 'line' };
  }
}

/** What something stands in the way as, unless it is a way itself. */
function unwalkedKind(tags: Tags): ObstacleKind | undefined {
  const kind = obstacleKind(tags);
  return kind === undefined || walkableKind(tags) !== undefined ? undefined : kind;
}

function obstacle(extract: OsmExtract, of: ObstacleClass, refs: readonly number[]): Obstacle {
  const find = nodeFinder(extract);
  const places = refs.map(find);
  const lines: number[][] = [];
  let line: number[] = [];
  for (const place of [...places, -1]) {
    if (place >= 0) line.push(place);
    else {
      if (line.length >= 2) lines.push(line);
      line = [];
    }
  }
  const isWhole = lines[0]?.length === places.length;
  const isClosed = isWhole && places.length >= 4 && places[0] === places.at(-1);
  return { ...of, lines, isSolid: isClosed && of.kind !== 'line' };
}
