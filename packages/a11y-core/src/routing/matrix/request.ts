import { z } from 'zod';
import { optionsShape, parseWith } from '../../profile/options.js';
import { avoidSchema } from '../avoid.js';
import { departAtSchema, positionSchema } from '../request.js';

/** What a matrix may hold of each way. */
export const MATRIX_VALUES = ['duration', 'distance', 'weight'] as const;
export type MatrixValue = (typeof MATRIX_VALUES)[number];

/** Sources or targets at most. */
export const MOST_ENDS = 1000;

const endsSchema = z.array(positionSchema).min(1).max(MOST_ENDS);

/** The body of a request for the ways from every source to every target. */
export const matrixRequestSchema = z.strictObject({
  sources: endsSchema,
  targets: endsSchema,
  values: z
    .array(z.enum(MATRIX_VALUES))
    .min(1)
    .optional()
    .describe(
      'What is told of each way: true walking time, its length, or what the search makes small; default duration and distance',
    ),
  departAt: departAtSchema.optional(),
  avoid: avoidSchema.optional(),
  ...optionsShape,
});
export type MatrixRequest = z.infer<typeof matrixRequestSchema>;

/** Throws `InvalidInputError` with every problem and its place, or `UnknownNameError` for a profile. */
export function parseMatrixRequest(request: unknown): MatrixRequest {
  return parseWith(matrixRequestSchema, request);
}
