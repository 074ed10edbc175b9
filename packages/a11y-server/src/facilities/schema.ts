import { FACILITY_TYPES, LIMITABLE_NAMES } from 'a11y-core';
import { z } from 'zod';
import { geometrySchema } from '../http/geojson.js';

export const COLOURS = ['red', 'yellow', 'green', 'grey'] as const;
export const YELLOW_KINDS = [
  'faults',
  'borderline',
  'incomplete',
  'legacy',
  'stale',
  'to-verify',
] as const;
export const facilityTypeNames = Object.keys(FACILITY_TYPES) as [string, ...string[]];

export const colourSchema = z.enum(COLOURS).meta({
  id: 'Colour',
  description: 'Conformity: is it built as the standard demands?',
});

export const conformsSchema = z.enum(['yes', 'no', 'undetermined']);
export const operationStateSchema = z
  .enum(['working', 'limited', 'out', 'unknown'])
  .meta({ description: 'Can it be used now? Never changes the colour.' });

/** What the service works out about a facility; ignored where a facility is written. */
const derived = {
  placeName: z.string().nullable(),
  colour: colourSchema,
  yellow: z
    .array(z.enum(YELLOW_KINDS))
    .meta({ description: 'Why it is yellow; empty for another colour' }),
  conforms: conformsSchema,
  operation: operationStateSchema,
  version: z.int().positive(),
  observedAt: z
    .string()
    .nullable()
    .meta({ description: 'Date of the newest observation; null when none is dated' }),
};

/** Names of the members that are worked out: they may be sent back, and are not read. */
export const DERIVED_MEMBERS: readonly string[] = Object.keys(derived);

export const facilitySummarySchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: geometrySchema,
    properties: z.object({
      facilityType: z.string(),
      name: z.string().nullable(),
      placeId: z.string().nullable(),
      ...derived,
    }),
  })
  .meta({ id: 'FacilitySummary' });

export const colourCountsSchema = z.object({
  red: z.int(),
  yellow: z.int(),
  green: z.int(),
  grey: z.int(),
});

export const facilityListSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(facilitySummarySchema),
    numberMatched: z.int().meta({ description: 'All that match, the colour filter included' }),
    numberReturned: z.int(),
    next: z.string().nullable().meta({ description: 'Cursor of the next page' }),
    counts: colourCountsSchema.meta({ description: 'All that match before the colour filter' }),
  })
  .meta({ id: 'FacilityList' });

export const facilityFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: geometrySchema,
    properties: z.object({
      facilityType: z.string(),
      name: z.string().optional(),
      placeId: z.string().optional(),
      worksDate: z.string().optional(),
      worksStage: z.string().optional(),
      presentFrom: z.string().optional(),
      presentUntil: z.string().optional(),
      presentHours: z.string().optional(),
      context: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])),
      observations: z.record(z.string(), z.looseObject({})),
      ...derived,
    }),
  })
  .meta({
    id: 'Facility',
    description: 'A feature of the survey file, with what the service worked out about it',
  });

/** Whether a facility works for one traveller, wherever it is said. */
export const usabilityShape = {
  usability: z.enum(['works', 'with-effort', 'does-not', 'unknown']),
  because: z
    .array(z.enum([...LIMITABLE_NAMES, 'operation']))
    .meta({ description: 'What bars the way, or could not be decided' }),
};

export const usabilitySchema = z
  .object({ facilityId: z.string(), profile: z.string(), ...usabilityShape })
  .meta({ id: 'Usability' });
