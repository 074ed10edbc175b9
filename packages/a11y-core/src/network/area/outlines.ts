import { walkableKind } from '../osm/access.js';
import {
  nodeAt,
  type OsmExtract,
  type OsmMultipolygon,
  type OsmWay,
  type Tags,
} from '../osm/extract.js';
import { remembered } from '../osm/remembered.js';
import { type AreaRow, areaRow } from './area-tags.js';
import { joinRings } from './rings.js';

/** Why an area is not crossed. */
export const NOT_CROSSED = [
  /** Part of its outline is not in the file, or cut off by its edge. */
  'cut off',
  /** The outline does not close. */
  'open',
  /** The outline crosses itself. */
  'crosses itself',
  'too large',
  'too small',
  /** More corners than are looked at. */
  'too intricate',
  /** Fewer than two ways lead to it. */
  'nothing to join',
] as const;
export type NotCrossed = (typeof NOT_CROSSED)[number];

/** An area of the source that a walker may enter, with its outline or why there is none. */
export interface AreaOutline {
  readonly sourceType: 'way' | 'relation';
  readonly id: number;
  readonly tags: Tags;
  readonly nameTags: Tags;
  readonly row: AreaRow;
  /** Outer and inner rings, each closed, as places in `extract.nodeIds`. */
  readonly rings: readonly (readonly number[])[] | NotCrossed;
  /** Ids of the ways the outline is made of. */
  readonly ways: ReadonlySet<number>;
}

/** All areas that a walker may enter: multipolygons first, then ways, in order of id. */
export function areaOutlines(extract: OsmExtract, refsOf: RefsOfWay): AreaOutline[] {
  const members = new Set(
    extract.multipolygons.flatMap((each) => each.members.map(({ way }) => way)),
  );
  const wayById = new Map<number, OsmWay>();
  for (const way of extract.ways) if (members.has(way.id)) wayById.set(way.id, way);
  const found: AreaOutline[] = [];
  const isTaken = new Set<number>();
  for (const multipolygon of extract.multipolygons) {
    const own = areaOf(multipolygon.tags, true);
    // Tags on the outer way instead of the relation are an old habit; the holes count all the same.
    const outer = multipolygon.members
      .filter(({ role }) => role !== 'inner')
      .flatMap(({ way }) => wayById.get(way) ?? [])
      .filter((way) => isClosed(way) && areaOf(way.tags, false) !== undefined);
    const [first] = outer;
    if (own === undefined && (first === undefined || isTaken.has(first.id))) continue;
    for (const way of outer) isTaken.add(way.id);
    found.push({
      ...(own === undefined
        ? { ...ofWay(first!), row: areaOf(first!.tags, false)! }
        : ofRelation(multipolygon, own)),
      rings: ringsOf(extract, multipolygon, refsOf),
      ways: new Set(multipolygon.members.map(({ way }) => way)),
    });
  }
  const rowOf = remembered((tags) => areaOf(tags, false));
  for (const way of extract.ways) {
    // A lone way that does not close was drawn as a line, whatever its tags say of areas.
    if (!isClosed(way) || isTaken.has(way.id)) continue;
    const row = rowOf(way.tags);
    if (row === undefined) continue;
    found.push({
      ...ofWay(way),
      row,
      rings: placed(extract, [way.refs]),
      ways: new Set([way.id]),
    });
  }
  return found;
}

const ofWay = ({ id, tags, nameTags = tags }: OsmWay) =>
  ({ sourceType: 'way', id, tags, nameTags }) as const;

const ofRelation = ({ id, tags }: OsmMultipolygon, row: AreaRow) =>
  ({ sourceType: 'relation', id, tags, nameTags: tags, row }) as const;

/** Node ids of a way in the file, walked or not. */
export type RefsOfWay = (way: number) => readonly number[] | undefined;

/** Finds the members of all multipolygons that are areas or in the way, in one pass. */
export function memberRefs({ ways, otherWays, multipolygons }: OsmExtract): RefsOfWay {
  const members = new Set(multipolygons.flatMap((each) => each.members.map(({ way }) => way)));
  const walked = new Map<number, readonly number[]>();
  for (const { id, refs } of ways) if (members.has(id)) walked.set(id, refs);
  const others = otherWays.find(members);
  return (way) => {
    const other = others.get(way);
    return walked.get(way) ?? (other === undefined ? undefined : otherWays.refs(other));
  };
}

/** The rings of a multipolygon, by where the ends of its members meet and not by their roles. */
export function ringsOf(
  extract: OsmExtract,
  { members }: OsmMultipolygon,
  refsOf: RefsOfWay,
): readonly (readonly number[])[] | NotCrossed {
  const lines: (readonly number[])[] = [];
  // A member named twice would cancel itself out.
  for (const way of new Set(members.map((member) => member.way))) {
    const refs = refsOf(way);
    if (refs === undefined || refs.length === 0) return 'cut off';
    lines.push(refs);
  }
  const rings = joinRings(lines);
  return rings === undefined ? 'open' : placed(extract, rings);
}

function placed(
  extract: OsmExtract,
  rings: readonly (readonly number[])[],
): readonly (readonly number[])[] | NotCrossed {
  const places = rings.map((ring) => ring.map((ref) => nodeAt(extract, ref)));
  return places.some((ring) => ring.includes(-1)) ? 'cut off' : places;
}

function areaOf(tags: Tags, isMultipolygon: boolean): AreaRow | undefined {
  const row = areaRow(tags, isMultipolygon);
  if (row === undefined) return undefined;
  return mayEnter(tags, row) ? row : undefined;
}

/** Rooms are not ways, so that the question is asked of them as if they were a corridor. */
function mayEnter(tags: Tags, { key }: AreaRow): boolean {
  return (
    walkableKind(key === 'indoor' ? new Map([...tags, ['highway', 'corridor']]) : tags) !==
    undefined
  );
}

function isClosed({ refs }: OsmWay): boolean {
  return refs.length >= 4 && refs[0] === refs[refs.length - 1];
}
