/*
 * Frozen: a baseline is worth something only while it stays what it was. A bare reader of OSM PBF
 * that decodes every element with every tag into plain objects and makes nothing of them.
 */
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';

interface Block {
  readonly strings: string[];
  readonly groups: Uint8Array[];
  granularity: number;
  latOffset: number;
  lonOffset: number;
}

type Tags = Record<string, string>;

export type BareElement =
  | { type: 'node'; id: number; lat: number; lon: number; tags: Tags }
  | { type: 'way'; id: number; tags: Tags; refs: number[] }
  | { type: 'relation'; id: number; tags: Tags; members: number[] };

/** Decodes a whole file and returns how many elements it holds. */
export function countElements(file: Uint8Array): number {
  let count = 0;
  for (const block of blocksOf(file)) count += elementsOf(block).length;
  return count;
}

function* blocksOf(file: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 0; at < file.length; ) {
    const headerLength = view.getUint32(at);
    const header = new PbfReader(file.subarray(at + 4, at + 4 + headerLength)).readFields(
      (field, found: { type: string; size: number }, pbf) => {
        if (field === 1) found.type = pbf.readString();
        else if (field === 3) found.size = pbf.readVarint();
      },
      { type: '', size: 0 },
    );
    const start = at + 4 + headerLength;
    at = start + header.size;
    if (header.type !== 'OSMData') continue;
    const blob = new PbfReader(file.subarray(start, at)).readFields(
      (field, found: { raw?: Uint8Array; deflated?: Uint8Array }, pbf) => {
        if (field === 1) found.raw = pbf.readBytes();
        else if (field === 3) found.deflated = pbf.readBytes();
      },
      {},
    );
    yield blob.raw ?? inflateSync(blob.deflated!);
  }
}

function elementsOf(bytes: Uint8Array): BareElement[] {
  const decoder = new TextDecoder();
  const block: Block = { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 };
  new PbfReader(bytes).readFields((field, found, pbf) => {
    if (field === 1) {
      pbf.readMessage((inner, strings, table) => {
        if (inner === 1) strings.push(decoder.decode(table.readBytes()));
      }, found.strings);
    } else if (field === 2) found.groups.push(pbf.readBytes());
    else if (field === 17) found.granularity = pbf.readVarint();
    else if (field === 19) found.latOffset = pbf.readVarint(true);
    else if (field === 20) found.lonOffset = pbf.readVarint(true);
  }, block);
  const elements: BareElement[] = [];
  for (const group of block.groups) {
    new PbfReader(group).readFields((field, out, pbf) => {
      if (field === 1) out.push(plainNode(pbf, block));
      else if (field === 2) denseNodes(pbf, block, out);
      else if (field === 3) out.push(way(pbf, block));
      else if (field === 4) out.push(relation(pbf, block));
    }, elements);
  }
  return elements;
}

function tagsOf({ strings }: Block, keys: readonly number[], values: readonly number[]): Tags {
  const tags: Tags = {};
  for (let at = 0; at < keys.length; at++) tags[strings[keys[at]!]!] = strings[values[at]!]!;
  return tags;
}

const degrees = (offset: number, granularity: number, value: number): number =>
  (offset + granularity * value) / 1e9;

function denseNodes(pbf: PbfReader, block: Block, out: BareElement[]): void {
  const dense = pbf.readMessage(
    (field, found, inner) => {
      if (field === 1) inner.readPackedSVarint(found.ids);
      else if (field === 8) inner.readPackedSVarint(found.lats);
      else if (field === 9) inner.readPackedSVarint(found.lons);
      else if (field === 10) inner.readPackedVarint(found.pairs);
    },
    { ids: [] as number[], lats: [] as number[], lons: [] as number[], pairs: [] as number[] },
  );
  let [id, lat, lon, at] = [0, 0, 0, 0];
  for (let index = 0; index < dense.ids.length; index++) {
    id += dense.ids[index]!;
    lat += dense.lats[index]!;
    lon += dense.lons[index]!;
    const tags: Tags = {};
    if (dense.pairs.length > 0) {
      while (dense.pairs[at]) {
        tags[block.strings[dense.pairs[at]!]!] = block.strings[dense.pairs[at + 1]!]!;
        at += 2;
      }
      at++;
    }
    out.push({
      type: 'node',
      id,
      lat: degrees(block.latOffset, block.granularity, lat),
      lon: degrees(block.lonOffset, block.granularity, lon),
      tags,
    });
  }
}

function plainNode(pbf: PbfReader, block: Block): BareElement {
  const node = pbf.readMessage(
    (field, found, inner) => {
      if (field === 1) found.id = inner.readSVarint();
      else if (field === 2) inner.readPackedVarint(found.keys);
      else if (field === 3) inner.readPackedVarint(found.values);
      else if (field === 8) found.lat = inner.readSVarint();
      else if (field === 9) found.lon = inner.readSVarint();
    },
    { id: 0, keys: [] as number[], values: [] as number[], lat: 0, lon: 0 },
  );
  return {
    type: 'node',
    id: node.id,
    lat: degrees(block.latOffset, block.granularity, node.lat),
    lon: degrees(block.lonOffset, block.granularity, node.lon),
    tags: tagsOf(block, node.keys, node.values),
  };
}

function way(pbf: PbfReader, block: Block): BareElement {
  const found = pbf.readMessage(
    (field, read, inner) => {
      if (field === 1) read.id = inner.readVarint(true);
      else if (field === 2) inner.readPackedVarint(read.keys);
      else if (field === 3) inner.readPackedVarint(read.values);
      else if (field === 8) inner.readPackedSVarint(read.refs);
    },
    { id: 0, keys: [] as number[], values: [] as number[], refs: [] as number[] },
  );
  for (let at = 1; at < found.refs.length; at++) found.refs[at]! += found.refs[at - 1]!;
  return {
    type: 'way',
    id: found.id,
    tags: tagsOf(block, found.keys, found.values),
    refs: found.refs,
  };
}

function relation(pbf: PbfReader, block: Block): BareElement {
  const found = pbf.readMessage(
    (field, read, inner) => {
      if (field === 1) read.id = inner.readVarint(true);
      else if (field === 2) inner.readPackedVarint(read.keys);
      else if (field === 3) inner.readPackedVarint(read.values);
      else if (field === 9) inner.readPackedSVarint(read.members);
    },
    { id: 0, keys: [] as number[], values: [] as number[], members: [] as number[] },
  );
  for (let at = 1; at < found.members.length; at++) found.members[at]! += found.members[at - 1]!;
  return {
    type: 'relation',
    id: found.id,
    tags: tagsOf(block, found.keys, found.values),
    members: found.members,
  };
}
