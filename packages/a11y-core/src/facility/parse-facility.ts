import { z } from 'zod';
import { CONTEXT } from './context.js';
import type { FacilityDefinition } from './define.js';
import {
  type ContextValue,
  type Facility,
  type VisualDeclaration,
  WORKS_STAGE_WORDS,
} from './facility.js';
import { commonProperties, contextSchema, idSchema } from './feature-schema.js';
import { checkGeometry, type GeometryType } from './geometry.js';
import type { Observation, Observations } from './observation.js';
import { parseObservation } from './parse-observation.js';
import { below, ProblemList, type Report, reporterAt, reportIssues } from './problem-list.js';
import { FACILITY_TYPES, facilityDefinition, isFacilityType } from './types/index.js';

const envelope = z.strictObject({
  facilityType: z.string(),
  ...commonProperties,
  context: z.unknown().optional(),
  observations: z.unknown().optional(),
});

const EVERY_GEOMETRY: readonly GeometryType[] = ['Point', 'LineString', 'Polygon'];

/**
 * One facility from a GeoJSON feature, values converted to stored units and uncertainties filled
 * in from the instruments. Throws `InvalidInputError` with every problem found.
 */
export function parseFacilityFeature(feature: unknown): Facility {
  const problems = new ProblemList();
  const facility = readFacility(feature, problems, '');
  problems.throwIfAny();
  // Without a problem there is a facility: `readFacility` reports whatever keeps it from one.
  return facility!;
}

/** The same for one feature of many: problems go to the list, filed under `pointer`. */
export function readFacility(
  feature: unknown,
  problems: ProblemList,
  pointer: string,
): Facility | undefined {
  const plain = reporterAt(problems, pointer);
  if (!isRecord(feature) || feature['type'] !== 'Feature') {
    plain([], 'expected a GeoJSON Feature');
    return undefined;
  }
  const id = readId(feature['id'], below(plain, 'id'));
  const report = id === undefined ? plain : reporterAt(problems, pointer, id);
  const rawProperties = feature['properties'];
  if (!isRecord(rawProperties)) {
    report(['properties'], 'expected an object with the facilityType');
    checkGeometry(feature['geometry'], EVERY_GEOMETRY, below(report, 'geometry'));
    return undefined;
  }
  const before = problems.count;
  const typeName = rawProperties['facilityType'];
  const definition =
    typeof typeName === 'string' && isFacilityType(typeName)
      ? facilityDefinition(typeName)
      : undefined;
  const inProperties = below(report, 'properties');
  if (definition === undefined && typeof typeName === 'string') {
    inProperties(
      ['facilityType'],
      `there is no facility type ${JSON.stringify(typeName.slice(0, 40))}; known: ${Object.keys(FACILITY_TYPES).join(', ')}`,
    );
  }
  const geometry = checkGeometry(
    feature['geometry'],
    definition?.geometry ?? EVERY_GEOMETRY,
    below(report, 'geometry'),
  );
  const properties = envelope.safeParse(rawProperties);
  if (!properties.success) reportIssues(properties.error, inProperties);
  const context = readContext(rawProperties['context'], below(inProperties, 'context'));
  const observations = readObservations(
    rawProperties['observations'] ?? {},
    definition,
    below(inProperties, 'observations'),
  );
  if (definition !== undefined && properties.success) {
    checkDeclared(properties.data.declarations, definition, below(inProperties, 'declarations'));
    const { presentFrom, presentUntil } = properties.data;
    if (presentFrom !== undefined && presentUntil !== undefined && presentUntil < presentFrom) {
      inProperties(['presentUntil'], `is before presentFrom, ${presentFrom}`);
    }
  }
  if (
    problems.count > before ||
    id === undefined ||
    geometry === undefined ||
    definition === undefined ||
    !properties.success
  ) {
    return undefined;
  }
  const { name, placeId, worksDate, worksStage, owner, reachedVia, declarations } = properties.data;
  const { presentFrom, presentUntil, presentHours } = properties.data;
  return {
    id,
    facilityType: definition.type,
    ...(name !== undefined && { name }),
    ...(placeId !== undefined && { placeId: String(placeId) }),
    ...(worksDate !== undefined && { worksDate }),
    ...(worksStage !== undefined && { worksStage: WORKS_STAGE_WORDS[worksStage] }),
    context,
    geometry,
    observations,
    ...(owner !== undefined && { owner }),
    ...(reachedVia !== undefined && { reachedVia: reachedVia.map(String) }),
    ...(declarations !== undefined && { declarations: declarations.map(withoutGaps) }),
    ...(presentFrom !== undefined && { presentFrom }),
    ...(presentUntil !== undefined && { presentUntil }),
    ...(presentHours !== undefined && { presentHours }),
  };
}

/** What was observed of a facility type; whatever cannot be read is reported and left out. */
export function readObservations(
  written: unknown,
  definition: FacilityDefinition | undefined,
  report: Report,
): Observations {
  const observations: Record<string, Observation> = {};
  if (!isRecord(written)) {
    report([], 'expected an object of parameters');
  } else if (definition !== undefined) {
    for (const [name, raw] of Object.entries(written)) {
      const parameter = Object.hasOwn(definition.parameters, name)
        ? definition.parameters[name]
        : undefined;
      if (parameter === undefined) {
        report([name], `is not a parameter of "${definition.type}"`);
        continue;
      }
      const observation = parseObservation(raw, parameter, below(report, name));
      if (observation !== undefined) observations[name] = observation;
    }
  }
  return observations;
}

type WrittenDeclaration = NonNullable<z.infer<typeof envelope>['declarations']>[number];

function checkDeclared(
  declarations: readonly WrittenDeclaration[] | undefined,
  definition: FacilityDefinition,
  report: Report,
): void {
  for (const [i, { parameters }] of declarations?.entries() ?? []) {
    for (const [j, name] of parameters?.entries() ?? []) {
      if (!Object.hasOwn(definition.parameters, name)) {
        report([i, 'parameters', j], `"${name}" is not a parameter of "${definition.type}"`);
      }
    }
  }
}

const withoutGaps = ({ by, at, parameters, note }: WrittenDeclaration): VisualDeclaration => ({
  by,
  at,
  ...(parameters !== undefined && { parameters }),
  ...(note !== undefined && { note }),
});

/** An id as text; undefined after reporting why there is none. */
export function readId(raw: unknown, report: Report): string | undefined {
  const id = idSchema.safeParse(raw);
  if (id.success) return String(id.data);
  for (const issue of id.error.issues) report([], issue.message);
  return undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Facts of the surroundings; empty after reporting why they cannot be read. */
export function readContext(raw: unknown, report: Report): Readonly<Record<string, ContextValue>> {
  if (raw === undefined) return {};
  const result = contextSchema.safeParse(raw);
  if (!result.success) {
    reportIssues(result.error, report);
    return {};
  }
  const context: Record<string, ContextValue> = {};
  for (const key of Object.keys(CONTEXT)) {
    const value = result.data[key];
    if (value !== undefined) context[key] = value;
  }
  return context;
}
