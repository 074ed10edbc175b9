import { isOnGlobe } from '../../geo/position.js';
import { type Fault, isObject, shown, step } from './problem.js';

const MEMBERS = ['type', 'coordinates', 'bbox'];

/** How deep the numbers lie in the coordinates of each kind. */
const DEPTH = { Point: 1, LineString: 2, Polygon: 3, MultiPolygon: 4 } as const;
export type GeometryKind = keyof typeof DEPTH;

/** What the schema says of a geometry: its kind and that its coordinates are numbers, not where they lie. */
export function geometryShapeFaults(geometry: unknown, kind: GeometryKind): Fault[] {
  const pointer = '/geometry';
  if (!isObject(geometry)) return [{ pointer, reason: `is ${shown(geometry)}; ${kind} expected` }];
  const faults: Fault[] = [];
  if (geometry['type'] !== kind) {
    faults.push({
      pointer: `${pointer}/type`,
      reason: `is ${shown(geometry['type'])}; known: ${kind}`,
    });
  }
  for (const name of Object.keys(geometry)) {
    if (!MEMBERS.includes(name)) {
      faults.push({ pointer: `${pointer}${step(name)}`, reason: 'has no place here' });
    }
  }
  if (Object.hasOwn(geometry, 'bbox') && !isBox(geometry['bbox'])) {
    faults.push({ pointer: `${pointer}/bbox`, reason: 'is not 4 or 6 numbers' });
  }
  // One fault of a kind is enough: a line of a thousand words is one mistake.
  const bad = Object.hasOwn(geometry, 'coordinates')
    ? firstNotNumber(geometry['coordinates'], DEPTH[kind])
    : '';
  if (bad !== undefined) {
    faults.push({ pointer: `${pointer}/coordinates${bad}`, reason: `no coordinates of a ${kind}` });
  }
  return faults;
}

/** The pointer to the first thing that is not a list or a number as deep as it should be. */
function firstNotNumber(value: unknown, depth: number): string | undefined {
  if (depth === 0) return typeof value === 'number' && Number.isFinite(value) ? undefined : '';
  if (!Array.isArray(value)) return '';
  for (const [index, item] of value.entries()) {
    const bad = firstNotNumber(item, depth - 1);
    if (bad !== undefined) return `${step(index)}${bad}`;
  }
  return undefined;
}

/** Whether a value is a bounding box of two or three dimensions. */
export function isBox(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    (value.length === 4 || value.length === 6) &&
    value.every((part) => typeof part === 'number' && Number.isFinite(part))
  );
}

type Position = readonly number[];

/** Whether coordinates of the right shape are a place, a line or an area on the globe. */
export function geometryPlaceFaults(
  coordinates: unknown,
  kind: 'Point' | 'LineString' | 'Polygon',
): Fault[] {
  const pointer = '/geometry/coordinates';
  if (kind === 'Point') return positionFaults(coordinates as Position, pointer);
  if (kind === 'LineString') return lineFaults(coordinates as readonly Position[], pointer);
  const rings = coordinates as readonly (readonly Position[])[];
  if (rings.length === 0) return [{ pointer, reason: 'has no ring' }];
  return rings.flatMap((ring, index) => ringFaults(ring, `${pointer}${step(index)}`));
}

function positionFaults(position: Position, pointer: string): Fault[] {
  if (position.length !== 2 && position.length !== 3) {
    return [{ pointer, reason: `has ${position.length} numbers; longitude and latitude expected` }];
  }
  const [lon = Number.NaN, lat = Number.NaN] = position;
  return isOnGlobe(lon, lat) ? [] : [{ pointer, reason: `${lon}, ${lat} is not on the globe` }];
}

function lineFaults(line: readonly Position[], pointer: string): Fault[] {
  const faults = line.flatMap((position, index) =>
    positionFaults(position, `${pointer}${step(index)}`),
  );
  if (faults.length > 0) return faults.slice(0, 1);
  const isLong = line.some((position) => !isSame(position, line[0]!));
  return isLong ? [] : [{ pointer, reason: 'is no line: it has no two different positions' }];
}

function ringFaults(ring: readonly Position[], pointer: string): Fault[] {
  const faults = lineFaults(ring, pointer);
  if (faults.length > 0) return faults;
  if (ring.length < 4) return [{ pointer, reason: `has ${ring.length} positions; least 4` }];
  return isSame(ring[0]!, ring.at(-1)!) ? [] : [{ pointer, reason: 'does not end where it began' }];
}

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
