import { InvalidInputError } from '../../errors.js';
import type { Survey } from '../../facility/survey.js';
import { facilityDefinition } from '../../facility/types/index.js';
import { headersOf, unitOf } from '../header.js';
import { surveyFromTables } from '../read-tables.js';
import type { Cell, RowProblem, Table } from '../table.js';
import type { Loss, Mapping } from './mapping.js';

/** A foreign table as a survey, with what could not be believed and what could not be carried. */
export interface MappedSurvey {
  readonly survey: Survey;
  readonly problems: readonly RowProblem[];
  readonly losses: readonly Loss[];
}

type Facilities = Mapping['facilities'][number];
type Field = NonNullable<Facilities['fields']['id']>;
type When = NonNullable<Facilities['when']>[number];

/** One row of the source by column. */
class SourceRow {
  readonly number: number;
  private readonly at: ReadonlyMap<string, number>;
  private readonly cells: readonly Cell[];

  constructor(number: number, at: ReadonlyMap<string, number>, cells: readonly Cell[]) {
    this.number = number;
    this.at = at;
    this.cells = cells;
  }

  cell(column: string): Cell {
    return this.cells[this.at.get(column) ?? -1] ?? '';
  }

  /** A column may hold several words, separated by `|`. */
  is({ column, oneOf }: When): boolean {
    const cell = String(this.cell(column)).trim();
    return oneOf.includes(cell) || cell.split('|').some((word) => oneOf.includes(word.trim()));
  }

  isAll(conditions: readonly When[] = []): boolean {
    return conditions.every((condition) => this.is(condition));
  }
}

/**
 * Takes a foreign table over by a mapping. Rows and cells are reported under the names of the
 * source. A column the mapping names and the table lacks throws `InvalidInputError`: it is another
 * file, or another year of it.
 */
export function applyMapping(mapping: Mapping, table: Table): MappedSurvey {
  const at = new Map(table.columns.map((name, i) => [name, i]));
  checkColumns(mapping, at);
  const problems: RowProblem[] = [];
  const say = (row: SourceRow, column: string, reason: string) =>
    problems.push({
      sheet: table.name,
      row: row.number,
      column,
      value: column === '' ? '' : String(row.cell(column)),
      reason,
    });
  // A sheet has a header in row 1; of a JSON list the first element is 1.
  const first = mapping.source.format === 'json' ? 1 : 2;
  const rows = table.rows.map((cells, i) => new SourceRow(i + first, at, cells));
  const good = new Set(rows.filter((row) => isUsable(row, mapping, say)));
  const used = new Set<SourceRow>();
  const mapped = mapping.facilities.map((facilities, i) =>
    mapFacilities(facilities, rows, good, used, `${table.name} #${i}`, say),
  );
  const { survey, problems: found } = surveyFromTables([
    ...mapped.map((one) => one.table),
    ...placesOf(mapping, [...good], table.name),
    ...aboutOf(mapping),
  ]);
  const seen = new Set<string>();
  for (const problem of found) {
    const source = mapped.find((one) => one.table.name === problem.sheet);
    const row = rows[problem.row - 2];
    const column = source?.columns.get(problem.column) ?? problem.column;
    const value = row !== undefined && at.has(column) ? String(row.cell(column)) : problem.value;
    const mine = {
      ...problem,
      sheet: table.name,
      row: row?.number ?? problem.row,
      column,
      value,
    };
    // A row that makes several facilities has one wrong position, not three.
    const key = JSON.stringify([mine.row, mine.column, mine.value, mine.reason]);
    if (!seen.has(key)) problems.push(mine);
    seen.add(key);
  }
  problems.sort((a, b) => a.row - b.row);
  return { survey, problems, losses: lossesOf(mapping, table, rows, good, used) };
}

function isUsable(
  row: SourceRow,
  { refuse = [], bounds, facilities }: Mapping,
  say: (row: SourceRow, column: string, reason: string) => void,
): boolean {
  const refused = refuse.find(({ when }) => row.isAll(when));
  if (refused !== undefined) {
    say(row, refused.when.at(-1)!.column, `${refused.reason}; the row was left out`);
    return false;
  }
  const { lon, lat } = facilities[0]!.fields;
  if (bounds === undefined || lon === undefined || lat === undefined) return true;
  const [x, y] = [fieldCell(lon, row), fieldCell(lat, row)].map(Number);
  const [west, south, east, north] = bounds;
  const isBlank = fieldCell(lon, row) === '' || fieldCell(lat, row) === '';
  if (isBlank || (x! >= west && x! <= east && y! >= south && y! <= north)) return true;
  say(
    row,
    'column' in lon ? lon.column : '',
    'lies outside the area of this data; the row was left out',
  );
  return false;
}

function fieldCell(field: Field, row: SourceRow): Cell {
  if ('is' in field) return field.is;
  if ('columns' in field) {
    const parts = field.columns.map((column) => String(row.cell(column)));
    const joined = parts.filter((part) => part !== '').join(field.join);
    return joined === '' ? '' : `${field.prefix ?? ''}${joined}`;
  }
  const cell = row.cell(field.column);
  const text = String(cell).trim();
  if (field.as === 'year') return /^\d{4}$/.test(text) ? `${text}-01-01` : cell;
  return field.words === undefined ? cell : (field.words[text] ?? cell);
}

/** The sheet that one entry of a mapping makes, row for row beside the source. */
function mapFacilities(
  facilities: Facilities,
  rows: readonly SourceRow[],
  good: ReadonlySet<SourceRow>,
  used: Set<SourceRow>,
  name: string,
  say: (row: SourceRow, column: string, reason: string) => void,
): { readonly table: Table; readonly columns: ReadonlyMap<string, string> } {
  const { facilityType, when, fields, values } = facilities;
  const columns = new Map<string, string>([['facilityType', sourceOf(facilityType)]]);
  const makers: ((row: SourceRow) => Cell)[] = [(row) => typeOf(facilityType, row)];
  for (const [key, field] of Object.entries(fields)) {
    if (field === undefined) continue;
    columns.set(
      key,
      'column' in field ? field.column : 'columns' in field ? field.columns.join('+') : '',
    );
    makers.push((row) => fieldCell(field, row));
  }
  for (const value of values) {
    const header = value.unit === undefined ? value.to : `${value.to} (${value.unit})`;
    columns.set(header, value.column ?? '');
    makers.push((row) => valueCell(value, row, say));
    if (value.uncertainty === undefined) continue;
    const half = value.uncertainty;
    columns.set(
      `${value.to}.uncertainty${value.unit === undefined ? '' : ` (${value.unit})`}`,
      value.column ?? '',
    );
    makers.push((row) => (valueCell(value, row, () => undefined) === '' ? '' : half));
  }
  const cells = rows.map((row) => {
    if (!good.has(row) || !row.isAll(when) || typeOf(facilityType, row) === '') return [];
    used.add(row);
    return makers.map((make) => make(row));
  });
  return { table: { name, columns: [...columns.keys()], rows: cells }, columns };
}

const sourceOf = (type: Facilities['facilityType']) =>
  typeof type === 'string' ? '' : type.column;

function typeOf(type: Facilities['facilityType'], row: SourceRow): string {
  if (typeof type === 'string') return type;
  return type.words[String(row.cell(type.column)).trim()] ?? '';
}

function valueCell(
  value: Facilities['values'][number],
  row: SourceRow,
  say: (row: SourceRow, column: string, reason: string) => void,
): Cell {
  if (value.column === undefined) return value.is ?? '';
  const cell = row.cell(value.column);
  const text = String(cell).trim();
  if (value.words === undefined || text === '') return cell;
  const word = value.words[text];
  if (word === undefined) say(row, value.column, 'is a word this mapping does not know');
  return word ?? '';
}

function placesOf({ places }: Mapping, rows: readonly SourceRow[], name: string): readonly Table[] {
  if (places === undefined) return [];
  const byId = new Map<string, readonly Cell[]>();
  for (const row of rows) {
    const id = String(fieldCell(places.id, row));
    if (id === '' || byId.has(id)) continue;
    byId.set(id, ['place', id, fieldCell(places.name, row), places.category]);
  }
  return [
    {
      name: `${name} places`,
      columns: ['facilityType', 'id', 'name', 'category'],
      rows: [...byId.values()],
    },
  ];
}

function aboutOf({ attribution }: Mapping): readonly Table[] {
  if (attribution === undefined) return [];
  return [{ name: 'survey', columns: ['attribution', 'synthetic'], rows: [[attribution, 'no']] }];
}

/** The columns a mapping reads, whether or not it carries them. */
function columnsUsed(mapping: Mapping): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (field: Field | undefined) => {
    if (field === undefined || 'is' in field) return;
    for (const column of 'column' in field ? [field.column] : field.columns) used.add(column);
  };
  for (const { facilityType, when = [], fields, values } of mapping.facilities) {
    if (typeof facilityType !== 'string') used.add(facilityType.column);
    for (const { column } of when) used.add(column);
    for (const field of Object.values(fields)) add(field);
    for (const { column } of values) if (column !== undefined) used.add(column);
  }
  add(mapping.places?.id);
  add(mapping.places?.name);
  return used;
}

function checkColumns(mapping: Mapping, at: ReadonlyMap<string, number>): void {
  // A row of JSON may lack what others have.
  if (mapping.source.format === 'json') return;
  const missing = [...columnsUsed(mapping)].filter((column) => !at.has(column));
  if (missing.length === 0) return;
  throw new InvalidInputError(
    missing.map((column) => ({
      pointer: `/${column}`,
      detail: `the mapping "${mapping.id}" reads a column "${column}", and the table has none`,
    })),
  );
}

function lossesOf(
  mapping: Mapping,
  table: Table,
  rows: readonly SourceRow[],
  good: ReadonlySet<SourceRow>,
  used: ReadonlySet<SourceRow>,
): readonly Loss[] {
  const { notCarried = {} } = mapping;
  const carried = columnsUsed(mapping);
  const losses: Loss[] = [];
  const count = rows.filter((row) => good.has(row) && !used.has(row)).length;
  if (count > 0)
    losses.push({ field: 'rows', count, reason: notCarried['rows'] ?? 'make no facility here' });
  for (const field of table.columns) {
    const reason =
      notCarried[field] ?? (carried.has(field) ? undefined : 'has no place in a survey');
    if (reason === undefined) continue;
    const filled = rows.filter((row) => String(row.cell(field)).trim() !== '').length;
    if (filled > 0) losses.push({ field, count: filled, reason });
  }
  return losses;
}

/** Throws `InvalidInputError` for a mapping onto parameters that do not exist, before any row is read. */
export function checkMapping(mapping: Mapping): void {
  const problems = mapping.facilities.flatMap(({ facilityType, values }, i) => {
    const types =
      typeof facilityType === 'string' ? [facilityType] : Object.values(facilityType.words);
    return types.flatMap((type) => {
      const headers = headersOf(facilityDefinition(type));
      return values.flatMap(({ to, unit }, j) => {
        const read = headers.read(`${unit === undefined ? '' : `(${unit}) `}[${to}]`);
        const pointer = `/facilities/${i}/values/${j}/to`;
        if (typeof read === 'string') return [{ pointer, detail: `${to}: ${read}` }];
        return unit !== undefined && unitOf(read.column) === undefined
          ? [{ pointer, detail: `${to} holds no numbers` }]
          : [];
      });
    });
  });
  if (problems.length > 0) throw new InvalidInputError(problems);
}
