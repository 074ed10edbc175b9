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
  /** Where its nodes lie, as `LocationsOnWays` has it. */
  readonly places?: readonly { readonly lat: number; readonly lon: number }[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface PbfRelation {
  readonly id: number;
  /** Type 0 is a node, 1 a way, 2 a relation. */
  readonly members: readonly (readonly [type: 0 | 1 | 2, id: number, role: string])[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface PbfBlock {
  readonly dense?: readonly PbfNode[];
  readonly plain?: readonly PbfNode[];
  readonly ways?: readonly PbfWay[];
  /** How many without members and tags, or the relations themselves. */
  readonly relations?: number | readonly PbfRelation[];
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
    optional = [],
  }: { packing?: Packing; features?: readonly string[]; optional?: readonly string[] } = {},
): Uint8Array {
  const header = new PbfWriter();
  for (const feature of features) header.writeStringField(4, feature);
  for (const feature of optional) header.writeStringField(5, feature);
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
  const group = (field: number, message: Uint8Array): void => {
    const writer = new PbfWriter();
    writer.writeBytesField(field, message);
    groups.push(writer.finish());
  };
  if (block.dense !== undefined) group(2, denseNodes(block.dense, indexOf).finish());
  for (const node of block.plain ?? []) {
    const message = new PbfWriter();
    writeTags(message, node.tags ?? {}, indexOf);
    message.writeSVarintField(8, node.lat);
    message.writeSVarintField(9, node.lon);
    group(1, joined([Uint8Array.of(1 << 3), signed(BigInt(node.id)), message.finish()]));
  }
  for (const way of block.ways ?? []) {
    const message = new PbfWriter();
    message.writeVarintField(1, way.id);
    writeTags(message, way.tags, indexOf);
    writeSteps(message, 8, way.refs);
    if (way.places !== undefined) {
      writeSteps(
        message,
        9,
        way.places.map(({ lat }) => lat),
      );
      writeSteps(
        message,
        10,
        way.places.map(({ lon }) => lon),
      );
    }
    group(3, message.finish());
  }
  for (const { id, members, tags } of relationsOf(block)) {
    const message = new PbfWriter();
    message.writeVarintField(1, id);
    writeTags(message, tags, indexOf);
    message.writePackedVarint(
      8,
      members.map(([, , role]) => indexOf(role)),
    );
    writeSteps(
      message,
      9,
      members.map(([, member]) => member),
    );
    message.writePackedVarint(
      10,
      members.map(([type]) => type),
    );
    group(4, message.finish());
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

function relationsOf({ relations = [] }: PbfBlock): readonly PbfRelation[] {
  if (typeof relations !== 'number') return relations;
  return Array.from({ length: relations }, (_, at) => ({ id: at + 1, members: [], tags: {} }));
}

function denseNodes(nodes: readonly PbfNode[], indexOf: (text: string) => number): PbfWriter {
  const message = new PbfWriter();
  const write = (field: number, values: readonly number[]) => writeSteps(message, field, values);
  write(
    1,
    nodes.map(({ id }) => id),
  );
  write(
    8,
    nodes.map(({ lat }) => lat),
  );
  write(
    9,
    nodes.map(({ lon }) => lon),
  );
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

/** A packed list of the steps between whole numbers, exact for any that a double holds. */
function writeSteps(message: PbfWriter, field: number, values: readonly number[]): void {
  const steps = values.map((value, at) => signed(BigInt(value) - BigInt(values[at - 1] ?? 0)));
  message.writeBytesField(field, joined(steps));
}

/** A number with its sign as the lowest bit, seven bits to a byte. */
export function signed(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let left = value < 0n ? -2n * value - 1n : 2n * value;
  for (; left > 0x7fn; left >>= 7n) bytes.push(Number(left & 0x7fn) | 0x80);
  return Uint8Array.of(...bytes, Number(left));
}
