import { DamagedFileError } from '../../errors.js';
import { isRecord } from '../../facility/parse-facility.js';
import { type Crs, crsNamed } from '../../geo/crs.js';
import { isInShiftBox } from '../../geo/datum.js';
import type { Cell, RowProblem } from '../table.js';
import { cellOf, featureProblem, type LineTable, type RawLine } from './line-table.js';

/** The column an id outside the properties is read into. */
const ID = 'id';

/**
 * The lines of a GeoJSON document: a FeatureCollection or one Feature, of LineStrings and
 * MultiLineStrings. Every feature that is none of these is told; the others are kept.
 */
export function readGeoJsonLines(document: unknown, name: string): LineTable {
  const features = featuresOf(document);
  if (features === undefined) {
    throw new DamagedFileError(name, 'is no GeoJSON Feature or FeatureCollection');
  }
  const problems: RowProblem[] = [];
  const found: { row: number; parts: RawLine['points'][]; properties: Map<string, Cell> }[] = [];
  for (const [index, feature] of features.entries()) {
    const row = index + 1;
    const parts = partsOf(feature);
    if (typeof parts === 'string') {
      problems.push(featureProblem(name, row, idOf(feature), parts));
      continue;
    }
    const properties = new Map<string, Cell>();
    const id = idOf(feature);
    if (id !== '') properties.set(ID, id);
    const given = isRecord(feature) && isRecord(feature['properties']) ? feature['properties'] : {};
    for (const [key, value] of Object.entries(given)) properties.set(key, cellOf(value));
    found.push({ row, parts, properties });
  }
  const columns = [...new Set(found.flatMap(({ properties }) => [...properties.keys()]))];
  const lines = found.flatMap(({ row, parts, properties }) => {
    const cells = columns.map((column) => properties.get(column) ?? '');
    return parts.map((points, part): RawLine => ({ row, part, points, cells }));
  });
  return { name, columns, lines, crs: crsOf(document, lines), problems };
}

function featuresOf(document: unknown): readonly unknown[] | undefined {
  if (!isRecord(document)) return undefined;
  if (document['type'] === 'Feature') return [document];
  const { features } = document;
  return document['type'] === 'FeatureCollection' && Array.isArray(features) ? features : undefined;
}

const idOf = (feature: unknown): string =>
  isRecord(feature) && (typeof feature['id'] === 'string' || typeof feature['id'] === 'number')
    ? String(feature['id'])
    : '';

/**
 * GeoJSON of 2008 could name a system; since RFC 7946 it is WGS-84. Where maps are shifted, many files
 * are GCJ-02 all the same and say nothing, so that there saying nothing means nothing.
 */
function crsOf(document: unknown, lines: readonly RawLine[]): Crs | string | undefined {
  const crs = isRecord(document) ? document['crs'] : undefined;
  if (isRecord(crs) && isRecord(crs['properties'])) {
    const name = String(crs['properties']['name']);
    return crsNamed(name) ?? `is "${name}", which is not read here`;
  }
  const isDoubtful = lines.some(({ points }) => points.some(isInShiftBox));
  return isDoubtful || lines.length === 0 ? undefined : crsNamed('wgs84');
}

function partsOf(feature: unknown): RawLine['points'][] | string {
  const geometry =
    isRecord(feature) && feature['type'] === 'Feature' ? feature['geometry'] : feature;
  if (!isRecord(feature) || feature['type'] !== 'Feature') return 'is no GeoJSON Feature';
  if (geometry === null || geometry === undefined) return 'has no geometry';
  if (!isRecord(geometry)) return 'has a geometry that is no object';
  const { type, coordinates } = geometry;
  const parts =
    type === 'LineString' ? [coordinates] : type === 'MultiLineString' ? coordinates : undefined;
  if (parts === undefined) return `is a ${String(type)}; lines are read`;
  if (!Array.isArray(parts) || parts.length === 0) return 'has no coordinates';
  const lines: RawLine['points'][] = [];
  for (const part of parts) {
    if (!Array.isArray(part)) return 'has a line that is no list of positions';
    const points: (readonly [number, number])[] = [];
    for (const [at, position] of part.entries()) {
      const [x, y] = Array.isArray(position) ? position : [];
      if (typeof x !== 'number' || typeof y !== 'number')
        return `has no numbers at point ${at + 1}`;
      points.push([x, y]);
    }
    lines.push(points);
  }
  return lines;
}
