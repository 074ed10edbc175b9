import { OPERATORS, POLICIES } from 'a11y-core';
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

const findingShape = {
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
  unit: z.string(),
  isMarginal: z.boolean(),
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
  })
  .meta({ id: 'LabelledFinding' });

const eraSchema = z.object({
  kind: z.enum(['current', 'gb50763', 'before-gb50763', 'chosen']),
  judgedBy: z.array(z.string()),
  comparedWith: z.array(z.string()),
  dateUnknown: z.boolean(),
});

export const assessmentSchema = z
  .object({
    facilityId: z.string(),
    facilityType: z.string(),
    era: eraSchema,
    conformity: z.object({
      colour: colourSchema,
      yellow: z.array(z.enum(YELLOW_KINDS)),
      grey: z.enum(['not-surveyed', 'no-applicable-row']).optional(),
      conforms: conformsSchema,
    }),
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

const countsOf = <const Key extends string>(keys: readonly Key[]) =>
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
