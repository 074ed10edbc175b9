import type { ExtractBuilder, Place, Tags, Where } from './extract.js';
import { unpackedRefs } from './packed-ways.js';
import { ProtoReader } from './proto-reader.js';
import { isRelevantRelation } from './relevant.js';
import { StringTable } from './string-table.js';
import { TagList } from './tag-list.js';

interface Block {
  readonly strings: StringTable;
  /** A place as it is written, in units of 1e-7 degree. */
  readonly lonE7: (written: number) => number;
  readonly latE7: (written: number) => number;
  readonly where: Where;
  readonly sink: ExtractBuilder;
}

/** Reads an uncompressed block of an OSM PBF file into the extract. Throws plain errors. */
export function readBlock(bytes: Uint8Array, where: Where, sink: ExtractBuilder): void {
  const message = new ProtoReader(bytes);
  const strings: ProtoReader[] = [];
  const groups: ProtoReader[] = [];
  let granularity = 100;
  let latOffset = 0;
  let lonOffset = 0;
  message.eachField((field) => {
    if (field === 1) {
      const table = message.message();
      table.eachField((inner) => {
        if (inner === 1) strings.push(table.message());
      });
    } else if (field === 2) groups.push(message.message());
    else if (field === 17) granularity = message.integer();
    else if (field === 19) latOffset = message.integer();
    else if (field === 20) lonOffset = message.integer();
  });
  const block: Block = {
    strings: new StringTable(strings),
    lonE7: scale(granularity, lonOffset),
    latE7: scale(granularity, latOffset),
    where,
    sink,
  };
  // The groups come after all else, because offsets may follow them in the file.
  for (const group of groups) readGroup(group, block);
}

/** Places are written in steps of so many nanodegrees from an offset in nanodegrees. */
function scale(granularity: number, offset: number): (written: number) => number {
  if (granularity === 100 && offset === 0) return (written) => written;
  return (written) => Math.round((offset + granularity * written) / 100);
}

function readGroup(group: ProtoReader, block: Block): void {
  group.eachField((field) => {
    if (field === 1) readPlainNode(group.message(), block);
    else if (field === 2) readDenseNodes(group.message(), block);
    else if (field === 3) readWay(group.message(), block);
    else if (field === 4) readRelation(group.message(), block);
  });
}

function readDenseNodes(dense: ProtoReader, { strings, lonE7, latE7, where, sink }: Block): void {
  const parts: Record<number, ProtoReader[]> = { 1: [], 8: [], 9: [], 10: [] };
  dense.eachField((field) => parts[field]?.push(dense.list()));
  const [ids, lats, lons, pairs] = [1, 8, 9, 10].map((field) => joined(parts[field]!));
  const hasTags = pairs!.at < pairs!.end;
  const keys: number[] = [];
  const values: number[] = [];
  let id = 0;
  let lat = 0;
  let lon = 0;
  while (ids!.at < ids!.end) {
    if (lats!.at >= lats!.end || lons!.at >= lons!.end) break;
    id = ids!.signedPlus(id);
    lat = lats!.signedPlus(lat);
    lon = lons!.signedPlus(lon);
    let tags: Tags | undefined;
    if (hasTags) {
      keys.length = 0;
      values.length = 0;
      // A list of key, value, key, value … for each node ends with a single zero.
      for (let key = nextOf(pairs!, id); key !== 0; key = nextOf(pairs!, id)) {
        keys.push(key);
        values.push(nextOf(pairs!, id));
      }
      tags = pointTags(keys, values, strings);
    }
    sink.addNode(id, lonE7(lon), latE7(lat), tags, where);
  }
  if ([ids, lats, lons].some((list) => list!.at < list!.end)) {
    throw new Error('there are not as many node ids as latitudes and longitudes');
  }
}

/** The parts of a list as one; nearly always it has one part. */
function joined(parts: readonly ProtoReader[]): ProtoReader {
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(parts.reduce((sum, { at, end }) => sum + end - at, 0));
  let to = 0;
  for (const part of parts) {
    bytes.set(part.bytes.subarray(part.at, part.end), to);
    to += part.end - part.at;
  }
  return new ProtoReader(bytes);
}

function nextOf(pairs: ProtoReader, id: number): number {
  if (pairs.at >= pairs.end) throw new Error(`the tags of node ${id} do not end`);
  return pairs.unsigned();
}

function readPlainNode(node: ProtoReader, { strings, lonE7, latE7, where, sink }: Block): void {
  const keys: number[] = [];
  const values: number[] = [];
  let id = 0;
  let lat = 0;
  let lon = 0;
  node.eachField((field) => {
    if (field === 1) id = node.signed();
    else if (field === 2) pushAll(keys, node.list());
    else if (field === 3) pushAll(values, node.list());
    else if (field === 8) lat = node.signed();
    else if (field === 9) lon = node.signed();
  });
  if (keys.length !== values.length) throw new Error(`node ${id} has keys without values`);
  sink.addNode(id, lonE7(lon), latE7(lat), pointTags(keys, values, strings), where);
}

/** The tags of a node, if one of them matters. */
function pointTags(
  keys: readonly number[],
  values: readonly number[],
  strings: StringTable,
): Tags | undefined {
  for (let at = 0; at < keys.length; at++) {
    if (strings.matterAtPoint(keys[at]!, values[at]!)) return tagsOf(keys, values, strings);
  }
  return undefined;
}

function readWay(way: ProtoReader, block: Block): void {
  const { strings, sink, where } = block;
  const keys: number[] = [];
  const values: number[] = [];
  const parts: ProtoReader[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  let id = 0;
  way.eachField((field) => {
    if (field === 1) id = way.integer();
    else if (field === 2) pushAll(keys, way.list());
    else if (field === 3) pushAll(values, way.list());
    else if (field === 8) parts.push(way.list());
    else if (field === 9) pushSums(lats, way.list());
    else if (field === 10) pushSums(lons, way.list());
  });
  if (keys.length !== values.length) throw new Error(`way ${id} has keys without values`);
  const { bytes, at, end } = joined(parts);
  const refs = bytes.subarray(at, end);
  const places = placesOf(id, lats, lons, block);
  if (keys.some((key, index) => strings.matterOnWay(key, values[index]!))) {
    const tags = tagsOf(keys, values, strings);
    sink.addWay({ id, tags, refs: unpackedRefs(refs) }, where, places);
  } else {
    // Most points are of ways that nobody walks: these are copied as they are.
    const isOutline = keys.some((key) => strings.matterOnOutline(key));
    const tags = isOutline ? tagsOf(keys, values, strings) : NO_TAGS;
    sink.addOtherWay(id, tags, refs, where, places);
  }
}

const NO_TAGS: Tags = new TagList([]);

/** Type of a member that is a way; 0 is a node, 2 a relation. */
const WAY_MEMBER = 1;

function readRelation(relation: ProtoReader, { strings, sink, where }: Block): void {
  const keys: number[] = [];
  const values: number[] = [];
  const roles: number[] = [];
  const members: number[] = [];
  const types: number[] = [];
  let id = 0;
  relation.eachField((field) => {
    if (field === 1) id = relation.integer();
    else if (field === 2) pushAll(keys, relation.list());
    else if (field === 3) pushAll(values, relation.list());
    else if (field === 8) pushAll(roles, relation.list());
    else if (field === 9) pushSums(members, relation.list());
    else if (field === 10) pushAll(types, relation.list());
  });
  if (keys.length !== values.length) throw new Error(`relation ${id} has keys without values`);
  const tags = tagsOf(keys, values, strings);
  if (!isRelevantRelation(tags)) {
    sink.skipRelation();
    return;
  }
  if (members.length !== roles.length || members.length !== types.length) {
    throw new Error(`relation ${id} has ${members.length} members, not as many roles and types`);
  }
  const ways = members.flatMap((way, at) =>
    types[at] === WAY_MEMBER ? [{ way, role: strings.at(roles[at]!) }] : [],
  );
  sink.addMultipolygon({ id, tags, members: ways }, where);
}

/** Where the nodes of a way lie, in a file that writes it on its ways; else none. */
function placesOf(
  id: number,
  lats: readonly number[],
  lons: readonly number[],
  { lonE7, latE7 }: Block,
): readonly Place[] {
  if (lats.length !== lons.length) throw new Error(`way ${id} has latitudes without longitudes`);
  return lats.map((lat, at) => ({ lonE7: lonE7(lons[at]!), latE7: latE7(lat) }));
}

function tagsOf(keys: readonly number[], values: readonly number[], strings: StringTable): Tags {
  const pairs: string[] = [];
  for (let at = 0; at < keys.length; at++)
    pairs.push(strings.at(keys[at]!), strings.at(values[at]!));
  return new TagList(pairs);
}

function pushAll(into: number[], list: ProtoReader): void {
  while (list.at < list.end) into.push(list.unsigned());
}

/** Adds a list of steps as what they add up to, going on from the last number. */
function pushSums(into: number[], list: ProtoReader): void {
  let sum = into.at(-1) ?? 0;
  while (list.at < list.end) {
    sum = list.signedPlus(sum);
    into.push(sum);
  }
}
