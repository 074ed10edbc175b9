import { PbfWriter } from 'pbf';

/** A feature in tile units of 4096; a line, or an area when `isArea`. */
export interface TileFeature {
  readonly line: readonly (readonly [x: number, y: number])[];
  readonly isArea?: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE = 15;
const zigzag = (value: number) => (value << 1) ^ (value >> 31);

/** Writes the bytes of a Mapbox vector tile (version 2) by its specification, for tests. */
export function vectorTile(layers: Readonly<Record<string, readonly TileFeature[]>>): Uint8Array {
  const tile = new PbfWriter();
  for (const [name, features] of Object.entries(layers)) {
    tile.writeMessage(3, writeLayer, { name, features });
  }
  return tile.finish();
}

interface NamedLayer {
  readonly name: string;
  readonly features: readonly TileFeature[];
}

function writeLayer({ name, features }: NamedLayer, pbf: PbfWriter): void {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))];
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, name);
  for (const feature of features) {
    const tags = Object.entries(feature.properties).flatMap(([key, value]) => [
      keys.indexOf(key),
      values.indexOf(value),
    ]);
    pbf.writeMessage(2, writeFeature, { feature, tags });
  }
  for (const key of keys) pbf.writeStringField(3, key);
  for (const value of values) {
    pbf.writeMessage(4, (text: string, inner: PbfWriter) => inner.writeStringField(1, text), value);
  }
  pbf.writeVarintField(5, 4096);
}

function writeFeature(
  { feature, tags }: { readonly feature: TileFeature; readonly tags: readonly number[] },
  pbf: PbfWriter,
): void {
  pbf.writePackedVarint(2, [...tags]);
  pbf.writeVarintField(3, feature.isArea === true ? 3 : 2);
  const steps = feature.line.map(([x, y], i) => {
    const [fromX, fromY] = feature.line[i - 1] ?? [0, 0];
    return [zigzag(x - fromX), zigzag(y - fromY)];
  });
  const [first = [], ...others] = steps;
  const close = feature.isArea === true ? [CLOSE] : [];
  const lineTo = LINE_TO | (others.length << 3);
  pbf.writePackedVarint(4, [MOVE_TO | (1 << 3), ...first, lineTo, ...others.flat(), ...close]);
}
