import { CONTEXT, type ContextDefinition } from '../facility/context.js';
import type { Facility, Place } from '../facility/facility.js';
import { defaultUncertainty } from '../facility/instrument.js';
import type { Language } from '../facility/label.js';
import type { Observation, Observations } from '../facility/observation.js';
import type { Parameter } from '../facility/parameter.js';
import { PLACE_CATEGORIES } from '../facility/place-category.js';
import type { Survey } from '../facility/survey.js';
import { facilityDefinition } from '../facility/types/index.js';
import {
  DECLARATION,
  type DeclarationPart,
  declarationColumn,
  EVIDENCE,
  type EvidencePart,
} from './column.js';
import { writeList } from './lists.js';
import { optionWord } from './options.js';
import { INSTRUMENTS_BY_ID } from './read-observations.js';
import type { Cell } from './table.js';
import { toWkt } from './wkt.js';
import { ANSWERS, SOURCE_WORDS, STAGE_WORDS } from './words.js';
import { contextCell, numberCell, observationCell } from './write-cell.js';

/** The filled cells of one row, by the key of their column. */
export type RowValues = ReadonlyMap<string, Cell>;

/** How a place is named in the cell of a facility: by its name where that says which, else by its id. */
export function placeNamer(places: readonly Place[]): (id: string) => string {
  const named = new Map<string, number>();
  for (const { name } of places) named.set(name, (named.get(name) ?? 0) + 1);
  const byId = new Map(places.map((place) => [place.id, place.name]));
  return (id) => {
    const name = byId.get(id);
    return name === undefined || named.get(name) !== 1 || byId.has(name) ? id : name;
  };
}

/** A facility as the cells of its row. `order` is its position in the survey. */
export function facilityValues(
  facility: Facility,
  order: number,
  namePlace: (id: string) => string,
  language: Language,
): RowValues {
  const { placeId, reachedVia, declarations = [] } = facility;
  const cells = commonValues(facility, language);
  cells.set('order', order);
  cells.set('facilityType', facility.facilityType);
  if (placeId !== undefined) cells.set('placeId', namePlace(placeId));
  if (reachedVia !== undefined) cells.set('reachedVia', writeList(reachedVia));
  for (const key of ['presentFrom', 'presentUntil', 'presentHours'] as const) {
    if (facility[key] !== undefined) cells.set(key, facility[key]);
  }
  const defaults = rowDefaults(Object.values(facility.observations));
  setDefaults(cells, defaults, language);
  setObservations(cells, facility.facilityType, facility.observations, '', defaults, language);
  for (const [i, declaration] of declarations.entries()) {
    for (const part of Object.keys(DECLARATION) as DeclarationPart[]) {
      const value = declaration[part];
      if (value === undefined) continue;
      cells.set(
        declarationColumn(i, part).key,
        typeof value === 'string' ? value : writeList(value),
      );
    }
  }
  return cells;
}

/** A place as the cells of its row. */
export function placeValues(place: Place, language: Language): RowValues {
  const { category, isComplete, observations = {} } = place;
  const cells = commonValues(place, language);
  cells.set('facilityType', 'place');
  cells.set('category', optionWord(PLACE_CATEGORIES, category, language));
  if (isComplete !== undefined) cells.set('isComplete', yesNo(isComplete, language));
  const defaults = rowDefaults(Object.values(observations).flatMap((seen) => Object.values(seen)));
  setDefaults(cells, defaults, language);
  for (const [type, seen] of Object.entries(observations)) {
    setObservations(cells, type, seen, `${type}.`, defaults, language);
  }
  return cells;
}

/** What is said of the survey as a whole; undefined where there is nothing to say. */
export function surveyValues(survey: Survey, language: Language): RowValues | undefined {
  const { synthetic, attribution } = survey;
  if (!synthetic && attribution === undefined) return undefined;
  const cells = new Map<string, Cell>([['facilityType', 'survey']]);
  if (attribution !== undefined) cells.set('attribution', attribution);
  cells.set('synthetic', yesNo(synthetic, language));
  return cells;
}

const yesNo = (is: boolean, language: Language) => ANSWERS[is ? 'yes' : 'no'][language];

function commonValues(of: Facility | Place, language: Language): Map<string, Cell> {
  const { id, name, owner, worksDate, worksStage, geometry, context = {} } = of;
  const cells = new Map<string, Cell>([['id', id]]);
  if (name !== undefined) cells.set('name', name);
  if (owner !== undefined) cells.set('owner', owner);
  if (worksDate !== undefined) cells.set('worksDate', worksDate);
  if (worksStage !== undefined)
    cells.set('worksStage', optionWord(STAGE_WORDS, worksStage, language));
  const [lon, lat, altitude] = geometry?.type === 'Point' ? geometry.coordinates : [];
  if (lon !== undefined && lat !== undefined && altitude === undefined) {
    cells.set('lon', lon);
    cells.set('lat', lat);
  } else if (geometry !== undefined) {
    cells.set('geometry', toWkt(geometry));
  }
  for (const [key, value] of Object.entries(context)) {
    const definition: ContextDefinition = CONTEXT[key as keyof typeof CONTEXT];
    cells.set(`context.${key}`, contextCell(value, definition, language));
  }
  return cells;
}

/** What most observations of a row share, written once. */
type RowDefaults = Partial<Record<'at' | 'by' | 'source', string>>;

/** Only where every observation says something: a default would speak for those that say nothing. */
function rowDefaults(observations: readonly Observation[]): RowDefaults {
  const defaults: RowDefaults = {};
  for (const part of ['at', 'by', 'source'] as const) {
    const counts = new Map<string, number>();
    for (const observation of observations) {
      const value = observation[part];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const said = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (most !== undefined && said === observations.length) defaults[part] = most[0];
  }
  return defaults;
}

function setDefaults(cells: Map<string, Cell>, defaults: RowDefaults, language: Language): void {
  for (const part of ['at', 'by', 'source'] as const) {
    const value = defaults[part];
    if (value === undefined || (part === 'source' && value === 'survey')) continue;
    cells.set(part, evidenceCell(part, value, language));
  }
}

function setObservations(
  cells: Map<string, Cell>,
  facilityType: string,
  observations: Observations,
  prefix: string,
  defaults: RowDefaults,
  language: Language,
): void {
  const { parameters } = facilityDefinition(facilityType);
  for (const [name, observation] of Object.entries(observations)) {
    const parameter = parameters[name]!;
    cells.set(`${prefix}${name}`, observationCell(observation, parameter, language));
    for (const part of Object.keys(EVIDENCE) as EvidencePart[]) {
      const value = statedEvidence(observation, part, parameter, defaults, language);
      if (value !== undefined) {
        cells.set(`${prefix}${name}.${part}`, evidenceCell(part, value, language));
      }
    }
  }
}

/** Evidence that reading the value alone would not give again. */
function statedEvidence(
  observation: Observation,
  part: EvidencePart,
  parameter: Parameter,
  defaults: RowDefaults,
  language: Language,
): Cell | undefined {
  if (part === 'at' || part === 'by') {
    return observation[part] === defaults[part] ? undefined : observation[part];
  }
  if (part === 'source') {
    return observation.source === (defaults.source ?? 'survey') ? undefined : observation.source;
  }
  if (part !== 'uncertainty') return observation[part];
  if (observation.state !== 'measured' || parameter.kind !== 'quantity') return undefined;
  const { value, uncertainty, instrument = parameter.instrument } = observation;
  const isDefault = defaultUncertainty(instrument, parameter.unit, value) === uncertainty;
  return isDefault ? undefined : numberCell(uncertainty, parameter.unit, language);
}

function evidenceCell(part: EvidencePart, value: Cell, language: Language): Cell {
  if (part === 'instrument') return optionWord(INSTRUMENTS_BY_ID, String(value), language);
  return part === 'source' ? optionWord(SOURCE_WORDS, String(value), language) : value;
}
