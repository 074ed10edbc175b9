import { z } from 'zod';
import { optionsShape, parseWith } from '../../profile/options.js';
import { avoidSchema } from '../avoid.js';
import { facilityTypesSchema } from '../nearest/request.js';
import { departAtSchema, positionSchema } from '../request.js';

/** The largest budget: four hours, and fifty kilometres. */
const MOST = { time: 14_400, distance: 50_000 } as const;

/** The body of a request for everything within a time or a length. */
export const reachRequestSchema = z
  .strictObject({
    from: positionSchema,
    budgets: z
      .array(z.number().min(1))
      .min(1)
      .max(5)
      .describe('Seconds of walking, or metres where `by` is distance; one area for each'),
    by: z.enum(['time', 'distance']).optional().describe('Default time'),
    direction: z
      .enum(['from', 'to'])
      .optional()
      .describe('Where one gets to from there, or where one gets there from; default from'),
    types: facilityTypesSchema.optional().describe('Facilities to be listed; default all types'),
    departAt: departAtSchema.optional(),
    avoid: avoidSchema.optional(),
    ...optionsShape,
  })
  .superRefine(({ budgets, by = 'time' }, context) => {
    for (const [i, budget] of budgets.entries()) {
      if (budget <= MOST[by]) continue;
      context.addIssue({
        code: 'custom',
        path: ['budgets', i],
        message: `expected at most ${MOST[by]} ${by === 'time' ? 's' : 'm'}`,
      });
    }
  });
export type ReachRequest = z.infer<typeof reachRequestSchema>;

/** Throws `InvalidInputError` with every problem and its place, or `UnknownNameError` for a profile. */
export function parseReachRequest(request: unknown): ReachRequest {
  return parseWith(reachRequestSchema, request);
}
