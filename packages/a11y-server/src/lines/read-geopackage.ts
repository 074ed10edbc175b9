import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  type Cell,
  type Crs,
  cellOf,
  crsOfEpsg,
  crsOfWkt,
  DamagedFileError,
  featureProblem,
  type LineTable,
  type RawLine,
  type RowProblem,
  readGeoPackageGeometry,
  UnknownNameError,
} from 'a11y-core';

interface Layer {
  readonly table: string;
  readonly geometry: string;
  readonly srs: number;
}

/** Integers come as bigint, so that none is too large to be read. */
type Row = Readonly<Record<string, unknown>>;

/**
 * The lines of a GeoPackage, opened for reading only. Of several layers that may hold lines one must
 * be named. A feature that is no line is told with the number of its row.
 */
export function readGeoPackage(path: string, name: string, layer?: string): LineTable {
  const database = open(path);
  try {
    const layers = layersOf(database);
    const chosen = layer === undefined ? layers : layers.filter(({ table }) => table === layer);
    const [first, second] = chosen;
    const known = layers.map(({ table }) => table);
    if (first === undefined || second !== undefined) {
      if (layer !== undefined) throw new UnknownNameError('layer', layer, known);
      const which =
        known.length === 0
          ? 'has no layer of lines'
          : `has several layers; name one: ${known.join(', ')}`;
      throw new DamagedFileError('the file', which);
    }
    return readLayer(database, first, name);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_')) {
      throw new DamagedFileError('the file', `is no sound GeoPackage: ${cause.message}`, { cause });
    }
    throw cause;
  } finally {
    database.close();
  }
}

function open(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    database.prepare('SELECT count(*) FROM gpkg_contents').get();
    return database;
  } catch (cause) {
    database.close();
    throw new DamagedFileError('the file', 'is no GeoPackage', { cause });
  }
}

function rowsOf(database: DatabaseSyncInstance, sql: string): Row[] {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  return statement.all() as Row[];
}

const MAY_HOLD_LINES = [
  'GEOMETRY',
  'GEOMETRYCOLLECTION',
  'LINESTRING',
  'MULTILINESTRING',
  'CURVE',
  'MULTICURVE',
];

function layersOf(database: DatabaseSyncInstance): Layer[] {
  const rows = rowsOf(
    database,
    `SELECT g.table_name, g.column_name, g.geometry_type_name, g.srs_id
       FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name
      WHERE c.data_type = 'features' ORDER BY g.table_name`,
  );
  return rows
    .filter((row) => MAY_HOLD_LINES.includes(String(row['geometry_type_name']).toUpperCase()))
    .map((row) => ({
      table: String(row['table_name']),
      geometry: String(row['column_name']),
      srs: Number(row['srs_id']),
    }));
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function readLayer(
  database: DatabaseSyncInstance,
  { table, geometry, srs }: Layer,
  name: string,
): LineTable {
  const info = rowsOf(database, `PRAGMA table_info(${quoted(table)})`);
  const columns = info.map((row) => String(row['name'])).filter((column) => column !== geometry);
  const key = info.find((row) => Number(row['pk']) === 1)?.['name'];
  const order = typeof key === 'string' ? ` ORDER BY ${quoted(key)}` : '';
  const lines: RawLine[] = [];
  const problems: RowProblem[] = [];
  for (const [index, feature] of rowsOf(
    database,
    `SELECT * FROM ${quoted(table)}${order}`,
  ).entries()) {
    const row = index + 1;
    const blob = feature[geometry];
    const parts = blob instanceof Uint8Array ? readGeoPackageGeometry(blob) : 'has no geometry';
    const id = typeof key === 'string' ? String(feature[key]) : '';
    if (typeof parts === 'string') {
      problems.push(featureProblem(name, row, id, parts));
      continue;
    }
    const cells = columns.map((column) => plain(feature[column]));
    for (const [part, points] of parts.entries()) lines.push({ row, part, points, cells });
  }
  return { name, columns, lines, crs: systemOf(database, srs), problems };
}

function plain(value: unknown): Cell {
  if (typeof value === 'bigint') {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  return value instanceof Uint8Array ? '' : cellOf(value);
}

/** The system of a layer. The format keeps 0 and -1 for systems nobody named. */
function systemOf(database: DatabaseSyncInstance, srs: number): Crs | string | undefined {
  if (srs === 0 || srs === -1) return undefined;
  const [row] = rowsOf(
    database,
    `SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ${Math.trunc(srs)}`,
  );
  if (row === undefined) return `is number ${srs}, which the file does not explain`;
  const isEpsg = String(row['organization']).toUpperCase() === 'EPSG';
  const known = isEpsg ? crsOfEpsg(Number(row['organization_coordsys_id'])) : undefined;
  return known ?? crsOfWkt(String(row['definition']));
}
