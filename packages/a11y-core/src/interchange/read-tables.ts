import type { Facility, Place } from '../facility/facility.js';
import type { Survey } from '../facility/survey.js';
import { NewIds } from './new-id.js';
import { placeFinder, readFacilityRow, readPlaceRow, readSurveyRow } from './read-row.js';
import { rowsOf, type SheetRow } from './sheet-rows.js';
import type { RowProblem, Table } from './table.js';

/** A survey read from tables, with everything in them that could not be believed. */
export interface SurveyFromTables {
  readonly survey: Survey;
  readonly problems: readonly RowProblem[];
}

/**
 * The survey that sheets or CSV files hold. Good rows are taken over whatever the others say. A value
 * that cannot be read is left out of its facility, as if nobody had measured it, which by the laws of
 * the evaluator never makes it red or green; anything else that cannot be read (an id, a date of the
 * works, a position, a fact of the surroundings) could change whose rule applies, and leaves out the
 * whole row. Each is reported; nothing is guessed.
 */
export function surveyFromTables(tables: readonly Table[]): SurveyFromTables {
  const problems: RowProblem[] = [];
  const rows = tables.flatMap((table) => rowsOf(table, problems, tables.length === 1));
  const ids = new NewIds(rows.map((row) => row.text('id')).filter((id) => id !== ''));

  const places: Place[] = [];
  const placeRows = new Map<string, SheetRow>();
  for (const row of rows) {
    if (row.kind !== 'place') continue;
    const place = readPlaceRow(row, ids);
    if (place === undefined || isRepeated(row, place.id, placeRows)) continue;
    places.push(place);
  }

  const findPlace = placeFinder(
    places,
    rows.some(({ kind }) => kind === 'place'),
  );
  const ordered: { readonly facility: Facility; readonly order: number }[] = [];
  const facilityRows = new Map<string, SheetRow>();
  for (const row of rows) {
    if (typeof row.kind === 'string') continue;
    const facility = readFacilityRow(row, row.kind, ids, findPlace);
    if (facility === undefined || isRepeated(row, facility.id, facilityRows)) continue;
    const order = row.cell('order');
    ordered.push({
      facility,
      order: typeof order === 'number' ? order : Number(order || Infinity),
    });
  }

  let head: Pick<Survey, 'synthetic' | 'attribution'> = { synthetic: false };
  for (const row of rows) if (row.kind === 'survey') head = readSurveyRow(row);
  const facilities = ordered
    .toSorted((a, b) => compare(a.order, b.order))
    .map((one) => one.facility);
  return { survey: { facilities, places, ...head }, problems };
}

/** Rows without a number of their own come last, in the order they stand in. */
function compare(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  return Number.isNaN(b) || a < b ? -1 : 1;
}

/** A row copied with its hidden id would be judged under another's name. */
function isRepeated(row: SheetRow, id: string, seen: Map<string, SheetRow>): boolean {
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, row);
    return false;
  }
  row.report(
    'id',
    `repeats the id of row ${first.number} of "${first.sheet}" and was left out; for a new one, clear the id (the column may be hidden)`,
  );
  return true;
}
