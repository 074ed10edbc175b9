import { EDITIONS, type Verification } from 'a11y-core';
import { z } from 'zod';

/** The id of an edition. */
export const editionSchema = z.enum(EDITIONS.map(({ id }) => id) as [string, ...string[]]);

/** A verification record as JSON; whether it can be is for `verificationsOf` to say. */
export const verificationSchema: z.ZodType<Verification> = z.strictObject({
  requirementId: z.string(),
  edition: editionSchema,
  by: z.string().min(1),
  date: z.iso.date(),
  page: z.string().min(1),
  note: z.string().exactOptional(),
});
