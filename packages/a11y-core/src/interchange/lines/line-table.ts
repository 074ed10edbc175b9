import type { Crs } from '../../geo/crs.js';
import type { Cell, RowProblem } from '../table.js';

/** One feature of a file of lines, in the coordinates of the file. */
export interface RawLine {
  /** Counted from 1, as the file counts features. */
  readonly row: number;
  /** Counted from 0: a line of several parts gives one each. */
  readonly part: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** By column. */
  readonly cells: readonly Cell[];
}

/** What a file of lines holds, before anything of it is understood. */
export interface LineTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lines: readonly RawLine[];
  /** How the file says its coordinates are meant; in words, why that cannot be used; undefined: nothing said. */
  readonly crs: Crs | string | undefined;
  /** Features that could not be read at all. */
  readonly problems: readonly RowProblem[];
}

/** Lines with more points than this are damage, not surveys. */
export const MOST_POINTS = 1_000_000;

/** A problem with a feature as a whole. */
export const featureProblem = (
  sheet: string,
  row: number,
  value: string,
  reason: string,
): RowProblem => ({
  sheet,
  row,
  column: '',
  value,
  reason,
});

/** A value of an attribute as a cell; what is no text, number or yes or no is kept as JSON. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}
