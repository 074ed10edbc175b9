import { z } from 'zod';
import { FACILITY_TYPES, type FacilityTypeName } from '../../facility/types/index.js';
import { optionsShape, parseWith } from '../../profile/options.js';
import { avoidSchema } from '../avoid.js';
import { departAtSchema, positionSchema } from '../request.js';

/** Types of facilities, by their names. */
export const facilityTypesSchema = z
  .array(z.enum(Object.keys(FACILITY_TYPES) as FacilityTypeName[]))
  .min(1)
  .describe('Types of facilities, by their names');

/** The body of a request for the nearest facilities. */
export const nearestRequestSchema = z.strictObject({
  from: positionSchema,
  types: facilityTypesSchema,
  k: z.int().min(1).max(50).describe('How many at most'),
  working: z.boolean().optional().describe('Only those that work for this traveller; default true'),
  unknownUsability: z
    .enum(['include', 'exclude'])
    .optional()
    .describe(
      'Whether a facility counts of which nobody can say whether it works; default include, and it is said of each',
    ),
  mostS: z
    .number()
    .min(1)
    .max(14_400)
    .optional()
    .describe('Nothing that takes longer to walk to, in seconds'),
  departAt: departAtSchema.optional(),
  avoid: avoidSchema.optional(),
  ...optionsShape,
});
export type NearestRequest = z.infer<typeof nearestRequestSchema>;

/** Throws `InvalidInputError` with every problem and its place, or `UnknownNameError` for a profile. */
export function parseNearestRequest(request: unknown): NearestRequest {
  return parseWith(nearestRequestSchema, request);
}
