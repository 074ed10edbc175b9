import { z } from 'zod';
import { DamagedFileError, InvalidInputError } from '../errors.js';
import { type Facility, type Place, WORKS_STAGE_WORDS } from './facility.js';
import { placeSchema } from './feature-schema.js';
import { checkGeometry } from './geometry.js';
import { firstJsonError, lineAndColumn } from './json-syntax.js';
import { isRecord, readContext, readFacility, readObservations } from './parse-facility.js';
import { below, ProblemList, type Report, reporterAt, reportIssues } from './problem-list.js';
import { facilityDefinition } from './types/index.js';

/** Facilities as surveyed, with the places they belong to. */
export interface Survey {
  readonly facilities: readonly Facility[];
  readonly places: readonly Place[];
  /** Made up by a generator: must be labelled wherever it is shown. */
  readonly synthetic: boolean;
  /** Whom to name as the source of the data. */
  readonly attribution?: string;
}

/** The members of the collection that are ours; others are foreign and left alone. */
export const surveyMembers = {
  places: z.array(z.unknown()).optional(),
  synthetic: z.boolean().optional(),
  attribution: z.string().min(1).max(1000).optional(),
};

/** Longitude and latitude on WGS-84, by the names under which the obsolete `crs` member may say so. */
const WGS84_NAMES = [
  'urn:ogc:def:crs:OGC:1.3:CRS84',
  'urn:ogc:def:crs:OGC::CRS84',
  'EPSG:4326',
  'urn:ogc:def:crs:EPSG::4326',
];

/**
 * Reads a survey file already parsed as JSON. Throws one `InvalidInputError` with every problem
 * found; nothing is taken over from a file with a problem.
 */
export function parseSurvey(document: unknown): Survey {
  if (!isRecord(document) || document['type'] !== 'FeatureCollection') {
    const detail = 'expected a GeoJSON FeatureCollection';
    throw new InvalidInputError([{ pointer: '/type', detail }]);
  }
  const problems = new ProblemList();
  const report = reporterAt(problems, '');
  const members = z.looseObject(surveyMembers).safeParse(document);
  if (!members.success) reportIssues(members.error, report);
  checkCrs(document['crs'], below(report, 'crs'));

  const places = readPlaces(document['places'], below(report, 'places'));
  const placeIds = places && new Set(places.map(({ id }) => id));
  const facilities: Facility[] = [];
  const features = document['features'];
  if (Array.isArray(features)) {
    const seen = new Map<string, number>();
    for (const [i, feature] of features.entries()) {
      const pointer = `/features/${i}`;
      checkRepeated(feature, seen, i, problems, pointer);
      const facility = readFacility(feature, problems, pointer);
      if (facility === undefined) continue;
      facilities.push(facility);
      const { placeId } = facility;
      // Without `places` the ids name places known elsewhere.
      if (placeId !== undefined && placeIds !== undefined && !placeIds.has(placeId)) {
        reporterAt(
          problems,
          pointer,
          facility.id,
        )(['properties', 'placeId'], `there is no place "${placeId}" in the member "places"`);
      }
    }
  } else {
    report(['features'], 'expected an array of features');
  }
  problems.throwIfAny();
  const { synthetic = false, attribution } = members.data ?? {};
  return {
    facilities,
    places: places ?? [],
    synthetic,
    ...(attribution !== undefined && { attribution }),
  };
}

/** Reads the text of a survey file. Text that is not JSON throws `DamagedFileError` with line and column. */
export function parseSurveyText(text: string): Survey {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') throw new DamagedFileError('line 1, column 1', 'the file is empty');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch (cause) {
    const offset = firstJsonError(json) ?? 0;
    const { line, column } = lineAndColumn(json, offset);
    const found = json.slice(offset, offset + 20);
    throw new DamagedFileError(
      `line ${line}, column ${column}`,
      found === '' ? 'the file breaks off here' : `not JSON: ${JSON.stringify(found)}`,
      { cause },
    );
  }
  return parseSurvey(document);
}

function checkRepeated(
  feature: unknown,
  seen: Map<string, number>,
  index: number,
  problems: ProblemList,
  pointer: string,
): void {
  const raw = isRecord(feature) ? feature['id'] : undefined;
  if (typeof raw !== 'string' && typeof raw !== 'number') return;
  const id = String(raw);
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, index);
  } else {
    reporterAt(problems, pointer, id)(['id'], `repeats the id of /features/${first}`);
  }
}

function readPlaces(raw: unknown, report: Report): readonly Place[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  const places: Place[] = [];
  const seen = new Set<string>();
  for (const [i, entry] of raw.entries()) {
    const at = below(report, i);
    const place = placeSchema.safeParse(entry);
    if (!place.success) {
      reportIssues(place.error, at);
      continue;
    }
    const id = String(place.data.id);
    if (seen.has(id)) at(['id'], `repeats the id "${id}" of another place`);
    seen.add(id);
    const { name, category, owner, worksDate, worksStage, context, isComplete } = place.data;
    const geometry =
      place.data.geometry === undefined
        ? undefined
        : checkGeometry(place.data.geometry, ['Point', 'Polygon'], below(at, 'geometry'));
    if (place.data.geometry !== undefined && geometry === undefined) continue;
    const observations = placeObservations(place.data.observations, below(at, 'observations'));
    places.push({
      id,
      name,
      category,
      ...(geometry !== undefined && geometry.type !== 'LineString' && { geometry }),
      ...(owner !== undefined && { owner }),
      ...(worksDate !== undefined && { worksDate }),
      ...(worksStage !== undefined && { worksStage: WORKS_STAGE_WORDS[worksStage] }),
      ...(context !== undefined && { context: readContext(context, below(at, 'context')) }),
      ...(observations !== undefined && { observations }),
      ...(isComplete !== undefined && { isComplete }),
    });
  }
  return places;
}

function placeObservations(raw: unknown, report: Report): Place['observations'] {
  if (!isRecord(raw)) return undefined;
  return Object.fromEntries(
    Object.entries(raw).map(([type, seen]) => [
      type,
      readObservations(seen, facilityDefinition(type), below(report, type)),
    ]),
  );
}

/** The obsolete member `crs` may only say what is so anyway. */
function checkCrs(crs: unknown, report: Report): void {
  if (crs === undefined || crs === null) return;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? properties['name'] : undefined;
  if (!WGS84_NAMES.some((known) => known === name)) {
    report([], 'expected WGS-84 longitude and latitude; convert the file or leave out "crs"');
  }
}
