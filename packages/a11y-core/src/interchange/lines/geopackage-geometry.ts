import { MOST_POINTS, type RawLine } from './line-table.js';

/** Bytes of the envelope, by its code in the flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;

/** What the format calls the kinds of geometry, without their dimensions. */
const KINDS: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
};

/** The parts of the line in a geometry of a GeoPackage, or why there is none. */
export function readGeoPackageGeometry(bytes: Uint8Array): readonly RawLine['points'][] | string {
  if (bytes.length < 8 || bytes[0] !== 0x47 || bytes[1] !== 0x50) {
    return 'has no GeoPackage geometry';
  }
  const flags = bytes[3]!;
  const envelope = ENVELOPE_BYTES[(flags >>> 1) & 7];
  if (envelope === undefined || bytes.length < 8 + envelope) return 'has a damaged geometry header';
  if ((flags & 0x20) !== 0) return 'has a geometry of a kind of its own, which is not read here';
  try {
    const lines: RawLine['points'][] = [];
    const problem = new Wkb(bytes.subarray(8 + envelope)).geometry(lines);
    return problem ?? (lines.length === 0 ? 'is empty' : lines);
  } catch (error) {
    if (error instanceof RangeError) return 'has a geometry that is cut short';
    throw error;
  }
}

/** A reader of well-known binary. Reading beyond the end is a RangeError. */
class Wkb {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Adds the lines of the geometry that begins here; says why where it is none. */
  geometry(into: RawLine['points'][], isInside = false): string | undefined {
    const isLittle = this.#view.getUint8(this.#at++) === 1;
    const code = this.#uint32(isLittle);
    // ISO counts dimensions in thousands, EWKB in high bits; both are about.
    const dimensions = dimensionsOf(code);
    const kind = KINDS[(code & 0xff_ffff) % 1000];
    if (kind === 'LineString') {
      const count = this.#uint32(isLittle);
      if (count > MOST_POINTS) return `says it has ${count} points`;
      const points: (readonly [number, number])[] = [];
      for (let i = 0; i < count; i++) {
        const [x, y] = [this.#float64(isLittle, 0), this.#float64(isLittle, 8)];
        points.push([x, y]);
        this.#at += 8 * dimensions;
      }
      into.push(points);
      return undefined;
    }
    if (kind !== 'MultiLineString' || isInside) {
      return `is a ${kind ?? `geometry of kind ${code}`}; lines are read`;
    }
    const parts = this.#uint32(isLittle);
    for (let part = 0; part < parts; part++) {
      const problem = this.geometry(into, true);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #uint32(isLittle: boolean): number {
    const value = this.#view.getUint32(this.#at, isLittle);
    this.#at += 4;
    return value;
  }

  #float64(isLittle: boolean, by: number): number {
    return this.#view.getFloat64(this.#at + by, isLittle);
  }
}

function dimensionsOf(code: number): number {
  const isEwkb = code >= 0x2000_0000;
  if (isEwkb) return 2 + ((code >>> 31) & 1) + ((code >>> 30) & 1);
  const thousands = Math.floor(code / 1000);
  return thousands === 0 ? 2 : thousands === 3 ? 4 : 3;
}
