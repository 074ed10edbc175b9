import { DamagedFileError, type LonLat } from 'a11y-core';
import { parsedJson, readText } from '../files/read.js';

/** Rings of an area: the first around it, the others around its holes. */
export type Polygon = readonly (readonly LonLat[])[];

/** The areas of a GeoJSON document, whatever they are wrapped in; WGS-84. */
export async function readAreas(path: string): Promise<readonly Polygon[]> {
  const document = parsedJson(await readText(path));
  const areas = areasOf(document, 0);
  if (areas.length === 0)
    throw new DamagedFileError('the file', 'holds no area (Polygon, MultiPolygon)');
  return areas;
}

/** Deeper than any GeoJSON nests its collections. */
const MOST_DEPTH = 20;

function areasOf(value: unknown, depth: number): Polygon[] {
  if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) return [];
  const { type, coordinates, geometry, features, geometries } = value as Readonly<
    Record<string, unknown>
  >;
  if (type === 'Polygon') return [polygonOf(coordinates)];
  if (type === 'MultiPolygon') return listOf(coordinates).map(polygonOf);
  return [...listOf(features), ...listOf(geometries), geometry].flatMap((inner) =>
    areasOf(inner, depth + 1),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function polygonOf(value: unknown): Polygon {
  return listOf(value).map((ring) =>
    listOf(ring).map((position): LonLat => {
      const [lon, lat] = listOf(position);
      if (typeof lon !== 'number' || typeof lat !== 'number') {
        throw new DamagedFileError('the file', 'has an area with a corner that is no position');
      }
      return [lon, lat];
    }),
  );
}
