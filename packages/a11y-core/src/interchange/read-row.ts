import type { FacilityDefinition } from '../facility/define.js';
import type { Facility, Place } from '../facility/facility.js';
import type { FacilityGeometry } from '../facility/geometry.js';
import type { Observations } from '../facility/observation.js';
import { parseFacilityFeature } from '../facility/parse-facility.js';
import { PLACE_CATEGORIES } from '../facility/place-category.js';
import { parseSurvey, type Survey } from '../facility/survey.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { NewIds } from './new-id.js';
import { optionNamed } from './options.js';
import {
  attempt,
  readCommon,
  readContextCells,
  readDeclarations,
  readGeometry,
  readYesNo,
} from './read-common.js';
import { readObservations } from './read-observations.js';
import type { SheetRow } from './sheet-rows.js';

/** Finds the id of a place from a cell: its id, or its name where only one has it. */
export type FindPlace = (cell: string) => string | undefined;

/**
 * Where the tables have no row of a place, ids name places known elsewhere. A place whose row could
 * not be read is not known elsewhere: what belongs to it is left out with it.
 */
export function placeFinder(places: readonly Place[], hasRows: boolean): FindPlace {
  if (!hasRows) return (cell) => cell;
  const ids = new Set(places.map(({ id }) => id));
  const named = new Map<string, string[]>();
  for (const { id, name } of places) named.set(name, [...(named.get(name) ?? []), id]);
  return (cell) => {
    if (ids.has(cell)) return cell;
    const found = named.get(cell) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
}

/** A facility from a row; undefined after reporting what makes the row unusable. */
export function readFacilityRow(
  row: SheetRow,
  definition: FacilityDefinition,
  ids: NewIds,
  findPlace: FindPlace,
): Facility | undefined {
  const { found: common, isGood } = readCommon(row, findPlace);
  const context = readContextCells(row);
  const geometry = readGeometry(row);
  const declarations = readDeclarations(row, definition);
  // Read whatever else is wrong, so that one look mends the row.
  const observations = readObservations(row, definition);
  const { type } = definition;
  const { name, placeId } = common;
  const isWhole = isGood && context && geometry && declarations;
  const feature = {
    type: 'Feature',
    id: row.text('id') || (isWhole ? ids.next(type, { type, name, placeId, geometry }) : UNNAMED),
    geometry: geometry ?? SOMEWHERE,
    properties: { facilityType: type, ...common, context: context ?? {}, ...declarations },
  };
  const facility = attempt(row, () => parseFacilityFeature(feature));
  if (geometry === null) row.report('lon', 'gives no position; the row was left out');
  return isWhole && facility ? { ...facility, observations } : undefined;
}

/** Stands in for the id of a row that is only looked at for what else is wrong with it. */
const UNNAMED = 'none';

/** Stands in for a position that cannot be read, so that the rest of the row is looked at all the same. */
const SOMEWHERE: FacilityGeometry = { type: 'Point', coordinates: [0, 0] };

/** A place from a row, with what was observed of it as a whole. */
export function readPlaceRow(row: SheetRow, ids: NewIds): Place | undefined {
  const { found: common, isGood } = readCommon(row, (cell) => cell);
  const context = readContextCells(row);
  const geometry = readGeometry(row);
  const isComplete = readYesNo(row, 'isComplete');
  const isWhole = isGood && context && geometry !== undefined && isComplete;
  const category = row.text('category');
  const written = {
    id:
      row.text('id') || (isWhole ? ids.next('place', { name: common['name'], category }) : UNNAMED),
    ...common,
    category: optionNamed(PLACE_CATEGORIES, category) ?? category,
    ...isComplete,
    ...(geometry && { geometry }),
    ...(Object.keys(context ?? {}).length > 0 && { context }),
  };
  const place = attempt(row, () =>
    parseSurvey({ type: 'FeatureCollection', features: [], places: [written] }).places.at(0),
  );
  if (!isWhole || place === undefined) return undefined;
  const types = new Set(
    row.cells.flatMap(({ column }) => ('facilityType' in column ? [column.facilityType] : [])),
  );
  const observations: Record<string, Observations> = {};
  for (const type of types) {
    const seen = readObservations(row, facilityDefinition(type));
    if (Object.keys(seen).length > 0) observations[type] = seen;
  }
  return {
    ...place,
    ...(types.size > 0 && Object.keys(observations).length > 0 && { observations }),
  };
}

/** Whether the data are made up, and whom to name. */
export function readSurveyRow(row: SheetRow): Pick<Survey, 'synthetic' | 'attribution'> {
  const synthetic = readYesNo(row, 'synthetic');
  const attribution = row.text('attribution');
  // Data that cannot say whether they are made up are not passed off as real.
  const isSynthetic = synthetic === undefined || synthetic['synthetic'] === true;
  return { synthetic: isSynthetic, ...(attribution !== '' && { attribution }) };
}
