import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

export interface PbfNode {
  readonly id: number;
  /** Units of the block's granularity, offsets taken off. */
  readonly lat: number;
  readonly lon: number;
  readonly tags?: Readonly<Record<string, string>>;
}

export interface PbfWay {
  readonly id: number;
  readonly refs: readonly number[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface PbfBlock {
  readonly dense?: readonly PbfNode[];
  readonly plain?: readonly PbfNode[];
  readonly ways?: readonly PbfWay[];
  readonly relations?: number;
  readonly granularity?: number;
  readonly latOffset?: number;
  readonly lonOffset?: number;
}

type Packing = 'zlib' | 'raw' | 'lz4' | 'zstd';

/** A PBF file for tests, written by hand from the format's description. */
export function pbfFile(
  blocks: readonly PbfBlock[],
  {
    packing = 'zlib',
    features = ['OsmSchema-V0.6', 'DenseNodes'],
  }: { packing?: Packing; features?: readonly string[] } = {},
): Uint8Array {
  const header = new PbfWriter();
  for (const feature of features) header.writeStringField(4, feature);
  return joined([
    fileBlock('OSMHeader', header.finish(), packing),
    ...blocks.map((block) => fileBlock('OSMData', primitiveBlock(block), packing)),
  ]);
}

/** One blob with its header, of any type and content. */
export function fileBlock(
  type: string,
  content: Uint8Array,
  packing: Packing = 'zlib',
  announced = content.length,
): Uint8Array {
  const blob = new PbfWriter();
  if (packing === 'raw') blob.writeBytesField(1, content);
  else {
    blob.writeVarintField(2, announced);
    const field = { zlib: 3, lz4: 6, zstd: 7 }[packing];
    blob.writeBytesField(field, packing === 'zlib' ? deflateSync(content) : content);
  }
  const blobBytes = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, blobBytes.length);
  const headerBytes = header.finish();
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, headerBytes.length);
  return joined([length, headerBytes, blobBytes]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function primitiveBlock(block: PbfBlock): Uint8Array {
  const strings = [''];
  const indexOf = (text: string): number => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  const groups: Uint8Array[] = [];
  const group = (field: number, message: PbfWriter): void => {
    const writer = new PbfWriter();
    writer.writeBytesField(field, message.finish());
    groups.push(writer.finish());
  };
  if (block.dense !== undefined) group(2, denseNodes(block.dense, indexOf));
  for (const node of block.plain ?? []) {
    const message = new PbfWriter();
    message.writeSVarintField(1, node.id);
    writeTags(message, node.tags ?? {}, indexOf);
    message.writeSVarintField(8, node.lat);
    message.writeSVarintField(9, node.lon);
    group(1, message);
  }
  for (const way of block.ways ?? []) {
    const message = new PbfWriter();
    message.writeVarintField(1, way.id);
    writeTags(message, way.tags, indexOf);
    message.writePackedSVarint(8, deltas(way.refs));
    group(3, message);
  }
  for (let id = 1; id <= (block.relations ?? 0); id++) {
    const message = new PbfWriter();
    message.writeVarintField(1, id);
    group(4, message);
  }
  const table = new PbfWriter();
  for (const text of strings) table.writeBytesField(1, new TextEncoder().encode(text));
  const writer = new PbfWriter();
  writer.writeBytesField(1, table.finish());
  for (const bytes of groups) writer.writeBytesField(2, bytes);
  // After the groups on purpose: the order of fields is free.
  if (block.granularity !== undefined) writer.writeVarintField(17, block.granularity);
  if (block.latOffset !== undefined) writer.writeVarintField(19, block.latOffset);
  if (block.lonOffset !== undefined) writer.writeVarintField(20, block.lonOffset);
  return writer.finish();
}

function denseNodes(nodes: readonly PbfNode[], indexOf: (text: string) => number): PbfWriter {
  const message = new PbfWriter();
  message.writePackedSVarint(1, deltas(nodes.map((node) => node.id)));
  message.writePackedSVarint(8, deltas(nodes.map((node) => node.lat)));
  message.writePackedSVarint(9, deltas(nodes.map((node) => node.lon)));
  const pairs = nodes.flatMap((node) => [
    ...Object.entries(node.tags ?? {}).flatMap(([key, value]) => [indexOf(key), indexOf(value)]),
    0,
  ]);
  if (pairs.length > nodes.length) message.writePackedVarint(10, pairs);
  return message;
}

function writeTags(
  message: PbfWriter,
  tags: Readonly<Record<string, string>>,
  indexOf: (text: string) => number,
): void {
  message.writePackedVarint(2, Object.keys(tags).map(indexOf));
  message.writePackedVarint(3, Object.values(tags).map(indexOf));
}

function deltas(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}
