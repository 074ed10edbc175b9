import { PbfReader } from 'pbf';
import type { ExtractBuilder, Tags } from './extract.js';
import { POINT_HIGHWAYS, POINT_KEYS, WAY_TAGS } from './relevant.js';

/** One way of a string table: what the strings of a block mean to us. */
interface Strings {
  readonly text: readonly string[];
  /** Per string: 1 it makes a node matter as a key, 2 it is `highway`. */
  readonly pointKey: Uint8Array;
  /** Per string: 1 it makes a way matter as a key. */
  readonly wayKey: Uint8Array;
}

interface Block {
  readonly strings: Strings;
  readonly granularity: number;
  readonly latOffset: number;
  readonly lonOffset: number;
  readonly where: string;
  readonly sink: ExtractBuilder;
}

/** Calls `onField` for each field up to `end`, and checks that the message ends there. */
export function eachField(pbf: PbfReader, end: number, onField: (field: number) => void): void {
  for (let field = pbf.nextField(end); field !== 0; field = pbf.nextField(end)) onField(field);
  if (pbf.pos !== end) throw new Error('a message does not end where it says');
}

/** Where a field with a length ends; refuses one that reaches beyond what holds it. */
export function endOfField(pbf: PbfReader, limit: number): number {
  const length = pbf.readVarint();
  const end = pbf.pos + length;
  if (!(end <= limit)) throw new Error(`a field of ${length} bytes reaches beyond its message`);
  return end;
}

/** Reads an uncompressed block of an OSM PBF file into the extract. Throws plain errors. */
export function readBlock(bytes: Uint8Array, where: string, sink: ExtractBuilder): void {
  const pbf = new PbfReader(bytes);
  const text: string[] = [];
  const groups: [start: number, end: number][] = [];
  let granularity = 100;
  let latOffset = 0;
  let lonOffset = 0;
  eachField(pbf, bytes.length, (field) => {
    if (field === 1) {
      const end = endOfField(pbf, bytes.length);
      eachField(pbf, end, (inner) => {
        if (inner === 1) text.push(stringAt(pbf, end));
      });
    } else if (field === 2) {
      const end = endOfField(pbf, bytes.length);
      groups.push([pbf.pos, end]);
      pbf.pos = end;
    } else if (field === 17) granularity = pbf.readVarint();
    else if (field === 19) latOffset = pbf.readVarint(true);
    else if (field === 20) lonOffset = pbf.readVarint(true);
  });
  const block = { strings: understood(text), granularity, latOffset, lonOffset, where, sink };
  // The groups come after all else, because offsets may follow them in the file.
  for (const [start, end] of groups) readGroup(bytes.subarray(start, end), block);
}

function stringAt(pbf: PbfReader, limit: number): string {
  const start = pbf.pos;
  endOfField(pbf, limit);
  pbf.pos = start;
  return pbf.readString();
}

function understood(text: readonly string[]): Strings {
  const pointKey = new Uint8Array(text.length);
  const wayKey = new Uint8Array(text.length);
  for (const [index, string] of text.entries()) {
    if (POINT_KEYS.has(string)) pointKey[index] = 1;
    else if (string === 'highway') pointKey[index] = 2;
    if (WAY_TAGS.has(string)) wayKey[index] = 1;
  }
  return { text, pointKey, wayKey };
}

function readGroup(bytes: Uint8Array, block: Block): void {
  const pbf = new PbfReader(bytes);
  eachField(pbf, bytes.length, (field) => {
    if (field < 1 || field > 4) return;
    const end = endOfField(pbf, bytes.length);
    if (field === 1) readPlainNode(pbf, end, block);
    else if (field === 2) readDenseNodes(pbf, end, block);
    else if (field === 3) readWay(pbf, end, block);
    else {
      block.sink.skipRelation();
      pbf.pos = end;
    }
  });
}

function packed(pbf: PbfReader, limit: number, into: number[], isSigned: boolean): void {
  const start = pbf.pos;
  // Type 2 is a packed list with its length in front; a lone value has none.
  if (pbf.type === 2) {
    endOfField(pbf, limit);
    pbf.pos = start;
  }
  if (isSigned) pbf.readPackedSVarint(into);
  else pbf.readPackedVarint(into);
}

function readDenseNodes(pbf: PbfReader, end: number, block: Block): void {
  const ids: number[] = [];
  const lats: number[] = [];
  const lons: number[] = [];
  const pairs: number[] = [];
  eachField(pbf, end, (field) => {
    if (field === 1) packed(pbf, end, ids, true);
    else if (field === 8) packed(pbf, end, lats, true);
    else if (field === 9) packed(pbf, end, lons, true);
    else if (field === 10) packed(pbf, end, pairs, false);
  });
  if (ids.length !== lats.length || ids.length !== lons.length) {
    throw new Error(
      `${ids.length} node ids, but ${lats.length} latitudes, ${lons.length} longitudes`,
    );
  }
  let id = 0;
  let lat = 0;
  let lon = 0;
  let at = 0;
  for (let index = 0; index < ids.length; index++) {
    id += ids[index]!;
    lat += lats[index]!;
    lon += lons[index]!;
    let tags: Tags | undefined;
    if (pairs.length > 0) {
      const first = at;
      // A list of key, value, key, value … for each node ends with a single zero.
      while (at < pairs.length && pairs[at] !== 0) at += 2;
      if (at >= pairs.length) throw new Error(`the tags of node ${id} do not end`);
      tags = pointTags(pairs, first, at, 2, 1, pairs, block.strings);
      at++;
    }
    addNode(id, lat, lon, tags, block);
  }
}

function readPlainNode(pbf: PbfReader, end: number, block: Block): void {
  let id = 0;
  let lat = 0;
  let lon = 0;
  const keys: number[] = [];
  const values: number[] = [];
  eachField(pbf, end, (field) => {
    if (field === 1) id = pbf.readSVarint();
    else if (field === 2) packed(pbf, end, keys, false);
    else if (field === 3) packed(pbf, end, values, false);
    else if (field === 8) lat = pbf.readSVarint();
    else if (field === 9) lon = pbf.readSVarint();
  });
  if (keys.length !== values.length) throw new Error(`node ${id} has keys without values`);
  addNode(id, lat, lon, pointTags(keys, 0, keys.length, 1, 0, values, block.strings), block);
}

function addNode(id: number, lat: number, lon: number, tags: Tags | undefined, block: Block): void {
  // Nanodegrees are whole numbers, so that the division rounds once only.
  block.sink.addNode(
    id,
    (block.lonOffset + block.granularity * lon) / 1e9,
    (block.latOffset + block.granularity * lat) / 1e9,
    tags,
    block.where,
  );
}

/** The tags of a node, if they matter: keys at `first`, `first + stride` …, values `shift` after them. */
function pointTags(
  keys: readonly number[],
  first: number,
  end: number,
  stride: number,
  shift: number,
  values: readonly number[],
  strings: Strings,
): Tags | undefined {
  for (let at = first; at < end; at += stride) {
    const kind = strings.pointKey[keys[at]!];
    if (kind === undefined) throw new Error(`there is no string ${keys[at]}`);
    if (kind === 1 || (kind === 2 && POINT_HIGHWAYS.has(stringOf(strings, values[at + shift]!)))) {
      const tags = new Map<string, string>();
      for (let each = first; each < end; each += stride) {
        tags.set(stringOf(strings, keys[each]!), stringOf(strings, values[each + shift]!));
      }
      return tags;
    }
  }
  return undefined;
}

function readWay(pbf: PbfReader, end: number, block: Block): void {
  const { strings, sink, where } = block;
  const keys: number[] = [];
  const values: number[] = [];
  const refs: number[] = [];
  let id = 0;
  eachField(pbf, end, (field) => {
    if (field === 1) id = pbf.readVarint(true);
    else if (field === 2) packed(pbf, end, keys, false);
    else if (field === 3) packed(pbf, end, values, false);
    else if (field === 8) packed(pbf, end, refs, true);
  });
  if (keys.length !== values.length) throw new Error(`way ${id} has keys without values`);
  if (!isRelevant(keys, values, strings)) {
    sink.skipWay(id, where);
    return;
  }
  const tags = new Map<string, string>();
  for (const [at, key] of keys.entries()) {
    tags.set(stringOf(strings, key), stringOf(strings, values[at]!));
  }
  for (let at = 1; at < refs.length; at++) refs[at]! += refs[at - 1]!;
  sink.addWay({ id, tags, refs }, where);
}

function isRelevant(keys: readonly number[], values: readonly number[], strings: Strings): boolean {
  for (let at = 0; at < keys.length; at++) {
    if (strings.wayKey[keys[at]!] !== 1) continue;
    const wanted = WAY_TAGS.get(stringOf(strings, keys[at]!));
    if (wanted === null || wanted?.has(stringOf(strings, values[at]!))) return true;
  }
  return false;
}

function stringOf(strings: Strings, index: number): string {
  const string = strings.text[index];
  if (string === undefined) {
    throw new Error(`there is no string ${index}; the block has ${strings.text.length}`);
  }
  return string;
}
