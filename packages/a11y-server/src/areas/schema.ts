import { z } from 'zod';
import { countsOf } from '../assessments/schema.js';
import { colourCountsSchema } from '../facilities/schema.js';

const share = z.number().min(0).max(1);

const coverageSchema = z
  .object({
    expected: z.int().nullable().meta({ description: 'Null where nobody said' }),
    surveyed: z.int(),
    surveyedShare: share.nullable(),
    decidedShare: share.nullable().meta({ description: 'Required rows decided' }),
    staleShare: share.nullable().meta({ description: 'Decided rows past their validity' }),
    threshold: share,
    isSufficient: z.boolean(),
    shortOf: z.array(z.enum(['expected', 'surveyed', 'decided', 'count'])),
  })
  .meta({ id: 'Coverage', description: 'How far the figures beside it can be relied on' });

const coloursShape = {
  total: z.int(),
  counts: colourCountsSchema,
  shares: z
    .object({ red: share, yellow: share, green: share })
    .nullable()
    .meta({ description: 'Of those with a colour; null where coverage is below the threshold' }),
};

export const areaSummarySchema = z
  .object({
    coverage: coverageSchema,
    facilities: z.object(coloursShape),
    byType: z.record(z.string(), z.object({ ...coloursShape, coverage: coverageSchema })),
    places: z.object(coloursShape),
    byCategory: z.record(z.string(), z.object(coloursShape)),
    byClause: z.array(
      z.object({
        edition: z.string(),
        clause: z.string(),
        ...countsOf(['pass', 'borderline', 'fail', 'unknown', 'failing']).shape,
      }),
    ),
    score: z
      .number()
      .nullable()
      .meta({ description: 'Green of coloured, 0 to 100; null below the coverage threshold' }),
    assessedOn: z.string(),
  })
  .meta({ id: 'AreaSummary' });
