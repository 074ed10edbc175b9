import { kinks } from '@turf/turf';
import type { LineString, Point, Polygon, Position } from 'geojson';
import gjv from 'geojson-validation';
import { z } from 'zod';
import { isOnGlobe } from '../geo/position.js';
import { below, type Report } from './problem-list.js';

/** What a facility or place may be drawn as. */
export type FacilityGeometry = Point | LineString | Polygon;
export type GeometryType = FacilityGeometry['type'];

/** A facility is one ramp or one strip, not a coastline; beyond this the file is damaged or hostile. */
const MOST_POSITIONS = 10_000;

const position = z.array(z.number()).min(2).max(3);

/** The shape of the three geometries, for the JSON Schema; `checkGeometry` checks what they mean. */
export const geometrySchemas = {
  Point: z.object({ type: z.literal('Point'), coordinates: position }),
  LineString: z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  Polygon: z.object({
    type: z.literal('Polygon'),
    coordinates: z.array(z.array(position).min(4)).min(1),
  }),
} as const;

/**
 * A geometry of one of the allowed types on the WGS-84 globe; undefined after reporting why not.
 * geojson-validation checks the structure; it accepts latitudes of 95, five numbers in a position
 * and self-crossing rings, and throws on hostile types, so those are refused here.
 */
export function checkGeometry(
  raw: unknown,
  allowed: readonly GeometryType[],
  report: Report,
): FacilityGeometry | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    report([], `expected a geometry: ${allowed.join(', ')}`);
    return undefined;
  }
  const type: unknown = 'type' in raw ? raw.type : undefined;
  if (!isAllowed(type, allowed)) {
    report(['type'], `expected ${allowed.join(', ')}, received ${shown(type)}`);
    return undefined;
  }
  const coordinates: unknown = 'coordinates' in raw ? raw.coordinates : undefined;
  const structure = structuralProblems({ type, coordinates });
  if (structure.length > 0) {
    report(['coordinates'], structure.slice(0, 3).join('; '));
    return undefined;
  }
  const shape = geometrySchemas[type].safeParse({ type, coordinates });
  if (!shape.success) {
    for (const issue of shape.error.issues) report(issue.path, issue.message);
    return undefined;
  }
  const geometry: FacilityGeometry = shape.data;
  return isSound(geometry, below(report, 'coordinates')) ? geometry : undefined;
}

function isAllowed(type: unknown, allowed: readonly GeometryType[]): type is GeometryType {
  return allowed.some((one) => one === type);
}

function structuralProblems(geometry: { type: GeometryType; coordinates: unknown }): string[] {
  if (!Array.isArray(geometry.coordinates)) return ['expected an array'];
  try {
    const found: unknown = gjv.valid(geometry, true);
    return Array.isArray(found) ? found.map(String) : [];
  } catch (error) {
    return [`cannot be checked: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function isSound(geometry: FacilityGeometry, report: Report): boolean {
  const positions = positionsOf(geometry);
  if (positions.length > MOST_POSITIONS) {
    report([], `${positions.length} positions; at most ${MOST_POSITIONS} are read`);
    return false;
  }
  let isGood = true;
  for (const [path, at] of positions) {
    const complaint = complaintAbout(at);
    if (complaint !== undefined) {
      report(path, complaint);
      isGood = false;
    }
  }
  if (!isGood) return false;
  if (geometry.type === 'LineString' && withoutRepeats(geometry.coordinates).length < 2) {
    report([], 'a line needs two different positions');
    return false;
  }
  return geometry.type !== 'Polygon' || areRingsSimple(geometry, report);
}

function areRingsSimple(polygon: Polygon, report: Report): boolean {
  let isGood = true;
  for (const [i, ring] of polygon.coordinates.entries()) {
    const distinct = withoutRepeats(ring);
    if (distinct.length < 4) {
      report([i], 'a ring needs three different positions');
      isGood = false;
    } else if (kinks({ type: 'Polygon', coordinates: [distinct] }).features.length > 0) {
      report([i], 'the ring crosses itself');
      isGood = false;
    }
  }
  return isGood;
}

function withoutRepeats(line: readonly Position[]): Position[] {
  return line.filter((at, i) => i === 0 || at[0] !== line[i - 1]![0] || at[1] !== line[i - 1]![1]);
}

function positionsOf(geometry: FacilityGeometry): readonly (readonly [number[], Position])[] {
  if (geometry.type === 'Point') return [[[], geometry.coordinates]];
  if (geometry.type === 'LineString') return geometry.coordinates.map((at, i) => [[i], at]);
  return geometry.coordinates.flatMap((ring, r) =>
    ring.map((at, i): readonly [number[], Position] => [[r, i], at]),
  );
}

function complaintAbout(at: Position): string | undefined {
  const [lon, lat, altitude = 0] = at as [number, number, number?];
  if (!Number.isFinite(lon) || !Number.isFinite(lat) || !Number.isFinite(altitude)) {
    return 'expected finite numbers';
  }
  if (isOnGlobe(lon, lat)) return undefined;
  if (isOnGlobe(lat, lon)) return `[${lon}, ${lat}] is off the globe: longitude comes first`;
  return `[${lon}, ${lat}] is off the globe: expected WGS-84 degrees, longitude first, not metres of a projection`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
}
