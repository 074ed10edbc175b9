import type { Position } from 'geojson';
import type { FacilityGeometry } from '../facility/geometry.js';

/** A point, line or area as text (OGC 06-103r4), longitude first; a third number is the altitude. */
export function toWkt(geometry: FacilityGeometry): string {
  if (geometry.type === 'Point')
    return tagged('POINT', [geometry.coordinates], at(geometry.coordinates));
  if (geometry.type === 'LineString') {
    return tagged('LINESTRING', geometry.coordinates, list(geometry.coordinates));
  }
  const rings = geometry.coordinates;
  return tagged('POLYGON', rings.flat(), rings.map((ring) => `(${list(ring)})`).join(', '));
}

/** Positions with and without altitude may stand side by side: each is read by its own numbers. */
const tagged = (type: string, positions: readonly Position[], body: string) =>
  `${type}${positions.some((one) => one.length > 2) ? ' Z' : ''} (${body})`;

const at = (position: Position) => position.join(' ');
const list = (positions: readonly Position[]) => positions.map(at).join(', ');

const NUMBER = String.raw`[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const AT = new RegExp(String.raw`^${NUMBER}(?:\s+${NUMBER}){1,2}$`);
const TYPES = { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' } as const;

/** The geometry of a text; undefined for what is not a point, line or area in WKT. Meaning is checked elsewhere. */
export function fromWkt(text: string): FacilityGeometry | undefined {
  const match = /^\s*(POINT|LINESTRING|POLYGON)\s*Z?\s*\((.*)\)\s*$/is.exec(text);
  const type = TYPES[(match?.[1]?.toUpperCase() ?? '') as keyof typeof TYPES];
  const body = match?.[2];
  if (type === undefined || body === undefined) return undefined;
  if (type === 'Point') {
    const coordinates = position(body);
    return coordinates && { type, coordinates };
  }
  if (type === 'LineString') {
    const coordinates = positions(body);
    return coordinates && { type, coordinates };
  }
  const rings = [...body.matchAll(/\s*\(([^()]*)\)\s*(?:,|$)/gy)];
  if (rings.map(([whole]) => whole).join('').length !== body.length) return undefined;
  const coordinates: Position[][] = [];
  for (const [, ring = ''] of rings) {
    const read = positions(ring);
    if (read === undefined) return undefined;
    coordinates.push(read);
  }
  return { type, coordinates };
}

function positions(text: string): Position[] | undefined {
  const read = text.split(',').map(position);
  return read.every((one) => one !== undefined) ? read : undefined;
}

function position(text: string): Position | undefined {
  const plain = text.trim();
  return AT.test(plain) ? plain.split(/\s+/).map(Number) : undefined;
}
