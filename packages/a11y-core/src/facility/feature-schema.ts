import { z } from 'zod';
import { CONTEXT, type ContextDefinition } from './context.js';
import type { FacilityDefinition } from './define.js';
import { WORKS_STAGE_WORDS, type WorksStageWord } from './facility.js';
import { geometrySchemas } from './geometry.js';
import { isoDay, observationSchema } from './observation-schema.js';
import type { Parameter } from './parameter.js';
import { PLACE_CATEGORIES } from './place-category.js';
import { FACILITY_TYPES } from './types/index.js';

/** Ids are opaque; numbers are read as their digits. */
export const idSchema = z.union([z.string().min(1).max(200), z.int().nonnegative()], {
  error: 'expected an id: a text of 1 to 200 characters or a whole number',
});

const nameSchema = z.string().min(1).max(500);

const works = {
  worksDate: isoDay.optional(),
  worksStage: z.enum(Object.keys(WORKS_STAGE_WORDS) as WorksStageWord[]).optional(),
};

/** Hours of each day, such as 18:00-23:00. */
const hoursOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'expected hours such as 18:00-23:00');

const declarationSchema = z.strictObject({
  by: z.string().min(1).max(200),
  at: isoDay,
  parameters: z.array(z.string().min(1)).optional(),
  note: z.string().min(1).max(2000).optional(),
});

/** The properties of a feature that are the same for every facility type. */
export const commonProperties = {
  name: nameSchema.optional(),
  placeId: idSchema.optional(),
  owner: nameSchema.optional(),
  reachedVia: z.array(idSchema).optional(),
  ...works,
  declarations: z.array(declarationSchema).optional(),
  presentFrom: isoDay.optional(),
  presentUntil: isoDay.optional(),
  presentHours: hoursOfDay.optional(),
};

function contextValue(definition: ContextDefinition) {
  const { label } = definition;
  if (definition.kind === 'flag') return z.boolean().meta({ title: label.en });
  if (definition.kind === 'choice') {
    return z.enum(Object.keys(definition.options)).meta({ title: label.en });
  }
  const [min, max] = definition.range;
  return z
    .number()
    .min(min)
    .max(max)
    .meta({ title: `${label.en} (${definition.unit})` });
}

function mapValues<V, R>(record: Readonly<Record<string, V>>, to: (value: V) => R) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

/** Facts of the surroundings; every key may be missing. */
export const contextSchema = z.strictObject(
  mapValues<ContextDefinition, z.ZodOptional<ReturnType<typeof contextValue>>>(
    CONTEXT,
    (definition) => contextValue(definition).optional(),
  ),
);

/** What was observed of a facility type, by parameter. */
const observationsSchema = (definition: FacilityDefinition) =>
  z.strictObject(
    mapValues<Parameter, z.ZodOptional<ReturnType<typeof observationSchema>>>(
      definition.parameters,
      (parameter) => observationSchema(parameter).optional(),
    ),
  );

/** The properties of a facility of one type, made from its declaration. */
export const propertiesSchema = (definition: FacilityDefinition) =>
  z.strictObject({
    facilityType: z.literal(definition.type).meta({ title: definition.label.en }),
    ...commonProperties,
    context: contextSchema.optional(),
    observations: observationsSchema(definition).optional(),
  });

const [firstType, ...otherTypes] =
  Object.values<FacilityDefinition>(FACILITY_TYPES).map(propertiesSchema);

/** One facility as a GeoJSON feature, for JSON Schema and OpenAPI; `parseFacilityFeature` also checks meaning. */
export const facilityFeatureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: idSchema,
  geometry: z.discriminatedUnion('type', [
    geometrySchemas.Point,
    geometrySchemas.LineString,
    geometrySchemas.Polygon,
  ]),
  properties: z.discriminatedUnion('facilityType', [firstType!, ...otherTypes]),
});

/** A hospital, school, street …: an entry of the member `places`. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  category: z.enum(Object.keys(PLACE_CATEGORIES)),
  geometry: z
    .discriminatedUnion('type', [geometrySchemas.Point, geometrySchemas.Polygon])
    .optional(),
  owner: nameSchema.optional(),
  ...works,
  context: contextSchema.optional(),
  observations: z
    .strictObject(
      mapValues<FacilityDefinition, z.ZodOptional<ReturnType<typeof observationsSchema>>>(
        FACILITY_TYPES,
        (definition) => observationsSchema(definition).optional(),
      ),
    )
    .optional(),
  isComplete: z.boolean().optional(),
});
