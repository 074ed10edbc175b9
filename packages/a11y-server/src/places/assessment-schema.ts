import { LINK_KINDS, STATUSES, TRAVELLER_GROUPS } from 'a11y-core';
import { z } from 'zod';
import { conformitySchema, eraSchema, findingShape, namesOf } from '../assessments/schema.js';
import { colourSchema, facilitySummarySchema } from '../facilities/schema.js';
import { labelSchema } from '../http/geojson.js';

const statusSchema = z.enum(STATUSES).meta({
  id: 'Status',
  description: 'The mark to show: yellow is `faults`, or `incomplete` where no defect is claimed',
});

const groupSchema = z.enum(namesOf(TRAVELLER_GROUPS));

const weakestSchema = z
  .object({
    kind: z.enum([...LINK_KINDS, 'place']),
    colour: colourSchema,
    facilityId: z.string().optional(),
    findingId: z.string().optional(),
    requirementId: z.string().optional(),
    edition: z.string().optional(),
    clause: z.string().optional(),
    cited: labelSchema.optional().meta({ description: 'Edition and clause as they are cited' }),
    owner: z.string().optional().meta({ description: 'Who has to put it right' }),
    sentence: labelSchema.optional().meta({ description: 'The finding that decides, in words' }),
    remedySentence: labelSchema.optional(),
  })
  .meta({ id: 'WeakestLink', description: 'The finding that decides the colour' });

const linkSchema = z
  .object({
    kind: z.enum(LINK_KINDS),
    colour: colourSchema,
    status: statusSchema,
    isSurveyed: z.boolean(),
    facilityIds: z.array(z.string()),
    weakest: weakestSchema.optional(),
  })
  .meta({ id: 'ChainLink' });

const { facilityId: _, ...ownFindingShape } = findingShape;

const placeFindingSchema = z
  .object({
    ...ownFindingShape,
    placeId: z.string(),
    facilityType: z.string(),
    travellers: z.array(groupSchema).meta({ description: 'Whom the row protects' }),
    owner: z.string().optional(),
    counted: z
      .array(z.string())
      .optional()
      .meta({ description: 'Facilities counted, where the number was not stated' }),
    required: z.string().optional().meta({ description: 'What is missing, where it is' }),
    label: labelSchema.meta({ description: 'Facility type and what is asked of it' }),
    cited: labelSchema,
    missingLabels: z.array(labelSchema),
    sentence: labelSchema.meta({ description: 'The finding and what to do about it, in words' }),
  })
  .meta({ id: 'PlaceFinding', description: 'A count, or a facility that must be there' });

export const placeAssessmentSchema = z
  .object({
    placeId: z.string(),
    name: z.string(),
    category: z.string(),
    categoryLabel: labelSchema.nullable(),
    owner: z.string().optional(),
    era: eraSchema,
    colour: colourSchema.meta({ description: 'That of the worst group' }),
    status: statusSchema,
    isIncomplete: z.boolean(),
    own: conformitySchema.meta({ description: 'What the place itself owes' }),
    coverage: z.object({
      isComplete: z
        .boolean()
        .meta({ description: 'The survey says that it holds every facility of the place' }),
      facilities: z.int(),
      surveyed: z.int().meta({ description: 'Facilities with a colour' }),
      decidedShare: z
        .number()
        .nullable()
        .meta({ description: 'Required rows decided, 0 to 1; null where none applies' }),
      staleShare: z.number().nullable(),
    }),
    groups: z.array(
      z
        .object({
          group: groupSchema,
          label: labelSchema,
          colour: colourSchema,
          status: statusSchema,
          isIncomplete: z.boolean(),
          links: z.array(linkSchema),
          weakest: weakestSchema.optional(),
          unreachable: z.array(z.string()).meta({
            description: 'Facilities green for the group to which every way is red',
          }),
        })
        .meta({ id: 'GroupChain' }),
    ),
    findings: z.array(placeFindingSchema),
    required: z.array(
      z.object({
        id: z.string(),
        types: z.array(z.string()),
        state: z.enum(['there', 'missing', 'not-needed', 'unknown']),
        missing: z.array(z.string()),
        missingLabels: z.array(labelSchema),
        findingIds: z.array(z.string()).meta({
          description:
            'Findings that hold it missing; none: a number the survey states says otherwise, and it is no fault',
        }),
      }),
    ),
    orderItems: z.array(z.string()),
    facilities: z.array(facilitySummarySchema),
    assessedOn: z.string(),
    rulesetRevision: z.string(),
  })
  .meta({ id: 'PlaceAssessment' });
