import {
  INSTRUMENTS,
  OBSERVATION_SOURCES,
  OPERATORS,
  POLICIES,
  REMEDIES,
  TRAVELLER_GROUPS,
} from 'a11y-core';
import { z } from 'zod';
import {
  colourSchema,
  conformsSchema,
  operationStateSchema,
  YELLOW_KINDS,
} from '../facilities/schema.js';
import { labelSchema } from '../http/geojson.js';

export const policyNames = Object.keys(POLICIES) as [string, ...string[]];

export const verdictSchema = z.enum(['pass', 'borderline', 'fail', 'unknown', 'not-applicable']);

/** The keys of a table of the core, as words of a schema. */
export const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) =>
  Object.keys(record) as Name[];

export const findingShape = {
  id: z.string().meta({ description: 'facility#requirement, stable across runs' }),
  facilityId: z.string(),
  requirementId: z.string(),
  edition: z.string(),
  clause: z.string(),
  parameter: z.string(),
  verdict: verdictSchema,
  role: z.enum(['binding', 'to-verify', 'legacy', 'background', 'advice']),
  severity: z.enum(['essential', 'detail']),
  value: z.union([z.number(), z.boolean(), z.string()]).nullable(),
  uncertainty: z.number().nullable(),
  operator: z.enum(OPERATORS).meta({ description: 'Which way the limit binds' }),
  limit: z
    .union([z.number(), z.boolean(), z.tuple([z.number(), z.number()])])
    .nullable()
    .meta({ description: 'Null: a count that grows with a total nobody stated' }),
  margin: z.number().nullable().meta({ description: 'Inside the limit where positive' }),
  marginShare: z.number().nullable().meta({ description: 'The margin in % of the limit' }),
  unit: z.string(),
  isMarginal: z.boolean(),
  evidence: z
    .object({
      observationId: z.string(),
      source: z.enum(OBSERVATION_SOURCES),
      at: z.string().optional(),
      instrument: z.enum(namesOf(INSTRUMENTS)).optional(),
      method: z.string().optional(),
      ageDays: z.number().optional(),
    })
    .nullable()
    .meta({ description: 'What it rests on; null where nobody looked' }),
  isStale: z.boolean().meta({ description: 'What was compared is past its validity' }),
  impact: z
    .partialRecord(
      z.enum(namesOf(TRAVELLER_GROUPS)),
      z.enum(['barrier', 'hindrance', 'doubtful', 'unknown']),
    )
    .meta({
      description: 'What it means to the groups the row protects; a missing group: nothing',
    }),
  remedy: z.enum(namesOf(REMEDIES)).optional(),
  verifiedBy: z.object({ by: z.string(), date: z.string(), page: z.string() }).optional(),
  reason: z.string().optional(),
  missing: z.array(z.string()),
  part: z.string().optional(),
  sameRepairAs: z.string().optional().meta({
    description: 'The finding whose repair cures this one too: the strictest on the same reading',
  }),
};

export const findingSchema = z.object(findingShape).meta({ id: 'Finding' });

export const labelledFindingSchema = z
  .object({
    ...findingShape,
    label: labelSchema.meta({ description: 'What was measured or seen' }),
    editionTitle: labelSchema,
    missingLabels: z
      .array(labelSchema)
      .meta({ description: 'What would decide it, in the order of `missing`' }),
    sentence: labelSchema.optional().meta({ description: 'The finding in words' }),
    remedySentence: labelSchema.optional().meta({ description: 'What to do about it' }),
  })
  .meta({ id: 'LabelledFinding' });

export const eraSchema = z.object({
  kind: z.enum(['current', 'gb50763', 'before-gb50763', 'chosen']),
  judgedBy: z.array(z.string()),
  comparedWith: z.array(z.string()),
  dateUnknown: z.boolean(),
});

export const conformitySchema = z.object({
  colour: colourSchema,
  yellow: z.array(z.enum(YELLOW_KINDS)),
  grey: z.enum(['not-surveyed', 'no-applicable-row']).optional(),
  conforms: conformsSchema,
});

export const assessmentSchema = z
  .object({
    facilityId: z.string(),
    facilityType: z.string(),
    era: eraSchema,
    conformity: conformitySchema,
    operation: z.object({
      state: operationStateSchema,
      since: z.string().optional(),
      source: z.string().optional(),
    }),
    findings: z.array(labelledFindingSchema),
    orderItems: z.array(z.string()),
    rulesetRevision: z.string(),
  })
  .meta({ id: 'Assessment' });

export const assessmentListSchema = z
  .object({
    assessments: z.array(assessmentSchema),
    numberMatched: z.int(),
    numberReturned: z.int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'AssessmentList' });

/** A whole number for each of these words. */
export const countsOf = <const Key extends string>(keys: readonly Key[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.int()])) as Record<Key, z.ZodInt>);

export const auditReportSchema = z
  .object({
    summary: z.object({
      facilities: z.int(),
      colours: countsOf(['red', 'yellow', 'green', 'grey']),
      conforms: countsOf(['yes', 'no', 'undetermined']),
      verdicts: countsOf(['pass', 'borderline', 'fail', 'unknown', 'not-applicable']),
      byType: z.record(z.string(), countsOf(['facilities', 'red', 'yellow', 'green', 'grey'])),
      orderItems: z.int(),
      policy: z.string(),
      rulesetRevision: z.string(),
      synthetic: z.boolean(),
      attribution: z.string().optional(),
    }),
    facilities: z.array(
      z.object({
        id: z.string(),
        facilityType: z.string(),
        name: z.string().optional(),
        conformity: colourSchema,
        conforms: conformsSchema,
        kinds: z.array(z.string()),
        operation: operationStateSchema,
        judgedBy: z.array(z.string()),
        dateUnknown: z.boolean(),
        orderItems: z.array(z.string()),
        findings: z.array(findingSchema),
      }),
    ),
  })
  .meta({ id: 'AuditReport' });
