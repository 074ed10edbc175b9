import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;
const RGB = 3;

/**
 * The same picture in a palette of 256 colours, about a third of the bytes. Takes the 8-bit RGB
 * files a browser writes without transparency, and gives back everything else as it is.
 */
export function palettePng(png: Buffer): Buffer {
  const chunks = readChunks(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  const isRgb = header?.[8] === 8 && header[9] === 2 && header[12] === 0;
  if (header === undefined || !isRgb) return png;
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const { palette, indices } = quantise(unfilter(inflateSync(Buffer.concat(data)), width * RGB));

  // Every row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const indexed = Buffer.from(header);
  indexed[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', indexed),
    chunkOf('PLTE', palette),
    chunkOf('IDAT', deflateSync(rows, { level: 9 })),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data });
    at += length + 12;
  }
  return chunks;
}

function chunkOf(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Undoes the row filters of PNG (none, sub, up, average, Paeth). */
function unfilter(filtered: Buffer, rowBytes: number): Buffer {
  const height = filtered.length / (rowBytes + 1);
  const raw = Buffer.alloc(rowBytes * height);
  const at = (y: number, x: number) => (x < 0 || y < 0 ? 0 : raw[y * rowBytes + x]!);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (rowBytes + 1)]!;
    for (let x = 0; x < rowBytes; x++) {
      const [left, up, corner] = [at(y, x - RGB), at(y - 1, x), at(y - 1, x - RGB)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      raw[y * rowBytes + x] = filtered[y * (rowBytes + 1) + 1 + x]! + guess;
    }
  }
  return raw;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const away = (value: number) => Math.abs(estimate - value);
  if (away(left) <= away(up) && away(left) <= away(corner)) return left;
  return away(up) <= away(corner) ? up : corner;
}

/** Half the palette goes to what is frequent, half to what would otherwise be missed by most. */
function quantise(pixels: Buffer): { readonly palette: Buffer; readonly indices: Uint8Array } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += RGB) {
    const colour = pixels.readUIntBE(at, RGB);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const colours = spread(frequent.map(split), COLOURS);
  const nearest = new Map<number, number>();
  const indices = new Uint8Array(pixels.length / RGB);
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const colour = pixels.readUIntBE(pixel * RGB, RGB);
    let index = nearest.get(colour);
    if (index === undefined) {
      index = nearestOf(split(colour), colours);
      nearest.set(colour, index);
    }
    indices[pixel] = index;
  }
  return { palette: Buffer.from(colours.flat()), indices };
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The first half as given, then always the colour farthest from all chosen: no hue is lost. */
function spread(colours: readonly Rgb[], most: number): readonly Rgb[] {
  const chosen = colours.slice(0, most / 2);
  const away = colours.map((colour) => distance(colour, chosen[nearestOf(colour, chosen)]!));
  while (chosen.length < Math.min(most, colours.length)) {
    const next = away.reduce((far, apart, i) => (apart > away[far]! ? i : far), 0);
    const colour = colours[next]!;
    chosen.push(colour);
    for (const [i, other] of colours.entries())
      away[i] = Math.min(away[i]!, distance(colour, other));
  }
  return chosen;
}

const distance = (a: Rgb, b: Rgb): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

const split = (colour: number): Rgb => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearestOf(colour: Rgb, colours: readonly Rgb[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of colours.entries()) {
    const apart = distance(colour, other);
    if (apart < least) {
      least = apart;
      best = index;
    }
  }
  return best;
}
