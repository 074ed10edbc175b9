import { z } from 'zod';

const range = z
  .array(z.number())
  .length(2)
  .meta({ description: 'The least and the most it can come to with what is known' });
const starsSchema = z.int().min(0).max(3);

const itemSchema = z.object({
  clause: z.string(),
  facilityId: z.string().optional(),
  points: z.number(),
  earned: range,
  decidedBy: z.enum(['findings', 'stated', 'nobody']),
  findingIds: z.array(z.string()),
});

export const placeGradeSchema = z
  .object({
    placeId: z.string(),
    edition: z.string(),
    source: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    assumptions: z.array(z.string()).meta({ description: 'What is ours and not the scheme’s' }),
    grade: z.union([z.literal([1, 2, 3]), z.literal(['none', 'undetermined'])]),
    possible: z
      .array(starsSchema)
      .length(2)
      .meta({ description: 'Fewest and most stars; 0: none' }),
    reasons: z.array(z.string()),
    gate: z.object({
      state: z.enum(['met', 'failed', 'open']),
      failing: z.array(z.string()),
      open: z.array(z.string()),
    }),
    kind: z.string().optional().meta({ description: 'Missing: not a building' }),
    dimensions: z.array(
      z.object({ id: z.string(), system: range, facilities: range, score: range }),
    ),
    upkeep: range,
    construction: range,
    total: range,
    items: z.array(itemSchema),
    improvements: z.array(
      z.object({
        kind: z.enum(['control-item', 'item']),
        clause: z.string(),
        facilityId: z.string().optional(),
        findingIds: z.array(z.string()),
        gain: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'PlaceGrade' });
