/** One field of an attribute table: name, type, width. */
export type DbfField = readonly [name: string | Uint8Array, type: string, width: number];

/** A `.dbf` file with cells already encoded. A row that begins with `*` in `deleted` is marked so. */
export function dbfOf(
  fields: readonly DbfField[],
  rows: readonly (readonly (string | Uint8Array)[])[],
  {
    driver = 0,
    deleted = [],
  }: { readonly driver?: number; readonly deleted?: readonly number[] } = {},
): Uint8Array {
  const raw = (text: string | Uint8Array) =>
    typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const rowBytes = 1 + fields.reduce((sum, [, , width]) => sum + width, 0);
  const headerBytes = 32 + 32 * fields.length + 1;
  const bytes = new Uint8Array(headerBytes + rows.length * rowBytes + 1).fill(0);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  bytes[29] = driver;
  for (const [i, [name, type, width]] of fields.entries()) {
    bytes.set(raw(name).subarray(0, 11), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = type.charCodeAt(0);
    bytes[32 + 32 * i + 16] = width;
  }
  bytes[headerBytes - 1] = 0x0d;
  for (const [r, cells] of rows.entries()) {
    let at = headerBytes + r * rowBytes;
    bytes[at++] = deleted.includes(r) ? 0x2a : 0x20;
    for (const [i, [, , width]] of fields.entries()) {
      bytes.fill(0x20, at, at + width);
      bytes.set(raw(cells[i] ?? '').subarray(0, width), at);
      at += width;
    }
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

type Points = readonly (readonly [number, number])[];

/** A `.shp` file of lines; a number stands for a record of that kind of shape, without content. */
export function shpOf(records: readonly (readonly Points[] | number)[]): Uint8Array {
  const bodies = records.map((record) => {
    if (typeof record === 'number') {
      const body = Buffer.alloc(4);
      body.writeInt32LE(record, 0);
      return body;
    }
    const count = record.reduce((sum, part) => sum + part.length, 0);
    const body = Buffer.alloc(44 + 4 * record.length + 16 * count);
    body.writeInt32LE(3, 0);
    body.writeInt32LE(record.length, 36);
    body.writeInt32LE(count, 40);
    let first = 0;
    let at = 44 + 4 * record.length;
    for (const [i, part] of record.entries()) {
      body.writeInt32LE(first, 44 + 4 * i);
      first += part.length;
      for (const [x, y] of part) {
        body.writeDoubleLE(x, at);
        body.writeDoubleLE(y, at + 8);
        at += 16;
      }
    }
    return body;
  });
  const header = Buffer.alloc(100);
  const parts = bodies.flatMap((body, i) => {
    const head = Buffer.alloc(8);
    head.writeInt32BE(i + 1, 0);
    head.writeInt32BE(body.length / 2, 4);
    return [head, body];
  });
  const whole = Buffer.concat([header, ...parts]);
  whole.writeInt32BE(9994, 0);
  whole.writeInt32BE(whole.length / 2, 24);
  whole.writeInt32LE(1000, 28);
  whole.writeInt32LE(3, 32);
  return new Uint8Array(whole);
}
