import { DamagedFileError } from '../../errors.js';
import { crsOfWkt } from '../../geo/crs-wkt.js';
import { decodeAs } from '../decode-text.js';
import type { RowProblem } from '../table.js';
import { featureProblem, type LineTable, type RawLine } from './line-table.js';
import { readDbf } from './read-dbf.js';
import { readShp } from './read-shp.js';

/** The files of one shapefile. Without `.dbf` the lines say nothing but where they run. */
export interface ShapefileParts {
  readonly shp: Uint8Array;
  readonly dbf?: Uint8Array | undefined;
  readonly prj?: Uint8Array | undefined;
  readonly cpg?: Uint8Array | undefined;
}

/** The lines of a shapefile. A record that is no line is told with its number; the others are kept. */
export function readShapefile({ shp, dbf, prj, cpg }: ShapefileParts, name: string): LineTable {
  const records = readShp(shp);
  const table = dbf && readDbf(dbf, cpg && decodeAs('utf-8', cpg));
  if (table !== undefined && table.rows.length !== records.length) {
    throw new DamagedFileError(
      name,
      `has ${records.length} shapes and ${table.rows.length} rows of attributes`,
    );
  }
  const problems: RowProblem[] = [];
  const lines: RawLine[] = [];
  for (const [index, record] of records.entries()) {
    const row = index + 1;
    const cells = table === undefined ? [] : table.rows[index];
    if (cells === undefined) problems.push(featureProblem(name, row, '', 'is marked as deleted'));
    else if (typeof record === 'string') problems.push(featureProblem(name, row, '', record));
    else lines.push(...record.map((points, part) => ({ row, part, points, cells })));
  }
  const wkt = prj && decodeAs('utf-8', prj);
  return {
    name,
    columns: table?.columns ?? [],
    lines,
    crs: prj === undefined ? undefined : crsOfWkt(wkt ?? ''),
    problems,
  };
}
