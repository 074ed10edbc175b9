import { DamagedFileError } from '../../errors.js';
import { isRecord } from '../../facility/parse-facility.js';
import type { Cell, Table } from '../table.js';
import { toWkt } from '../wkt.js';
import type { Mapping } from './mapping.js';

/** The rows of a JSON document as a table: members of members are columns such as `accessibility.lift`. */
export function tableFromJson(document: unknown, mapping: Mapping, name: string): Table {
  const { source } = mapping;
  if (source.format !== 'json') throw new DamagedFileError(name, `"${mapping.id}" maps a table`);
  const rows = along(document, source.rows.split('.')).map((row) => {
    const cells = new Map<string, Cell>();
    if (Array.isArray(row)) {
      for (const [i, cell] of row.entries()) flatten(source.columns?.[i] ?? `${i}`, cell, cells);
    } else {
      flatten('', row, cells);
    }
    for (const [column, list] of Object.entries(source.lookUps ?? {})) {
      const [found] = along(document, [list, String(cells.get(column) ?? '')]);
      flatten(column, found, cells);
    }
    return cells;
  });
  if (rows.length === 0) {
    throw new DamagedFileError(
      name,
      `has nothing at "${source.rows}", where "${mapping.id}" looks for rows`,
    );
  }
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { name, columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? '')) };
}

function along(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value).flatMap((inner: unknown) => along(inner, rest));
  return Object.hasOwn(value, step) ? along((value as Record<string, unknown>)[step], rest) : [];
}

function flatten(name: string, value: unknown, into: Map<string, Cell>): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    into.set(name, value);
  } else if (Array.isArray(value)) {
    into.set(name, value.every(isScalar) ? value.join('|') : JSON.stringify(value));
  } else if (isRecord(value)) {
    const wkt = name === 'geometry' ? wktOf(value) : undefined;
    if (wkt !== undefined) into.set(name, wkt);
    else
      for (const [key, inner] of Object.entries(value))
        flatten(name === '' ? key : `${name}.${key}`, inner, into);
  } else {
    into.set(name, '');
  }
}

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;

function wktOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const { type, coordinates } = value;
  if (!Array.isArray(coordinates)) return undefined;
  // What the coordinates mean is checked where every geometry is, after they are read back.
  if (type === 'Point') return toWkt({ type, coordinates });
  if (type === 'LineString') return toWkt({ type, coordinates });
  return type === 'Polygon' ? toWkt({ type, coordinates }) : undefined;
}
