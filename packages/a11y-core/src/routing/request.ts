import { z } from 'zod';
import { optionsShape, parseWith } from '../profile/options.js';
import { avoidSchema } from './avoid.js';

const lonLatSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('Longitude and latitude, WGS-84 degrees');

const headingSchema = z
  .strictObject({
    bearingDeg: z.number().min(0).max(360).describe('Degrees clockwise from north'),
    rangeDeg: z.number().min(0).max(180).describe('To either side of it'),
  })
  .describe('Only ways that can be walked in this direction there');
export type Heading = z.infer<typeof headingSchema>;

const nearSchema = z
  .strictObject({
    near: lonLatSchema,
    withinM: z.number().min(0).optional().describe('Put no farther away than this, in metres'),
    heading: headingSchema.optional(),
  })
  .describe('A position, and what holds for where it is put on the network');
export type NearPosition = z.infer<typeof nearSchema>;

const nodeSchema = z
  .strictObject({ node: z.string().min(1) })
  .describe('A node, by its id in the source of the network; never moved to a better place');

const placeSchema = z
  .strictObject({ place: z.string().min(1) })
  .describe('A place, by its id: reached at the entrance this traveller can use');

/** Where a route begins or ends. */
export const positionSchema = z.union([lonLatSchema, nearSchema, nodeSchema, placeSchema], {
  error:
    'expected [longitude, latitude], {"near": [longitude, latitude]}, {"node": "<id in the source>"} or {"place": "<id of a place>"}',
});
export type RoutePosition = z.infer<typeof positionSchema>;

/** Points on the way at most, beside the two ends. */
export const MOST_VIA = 23;

const instant = z.iso.datetime({
  offset: true,
  error: 'expected an instant such as 2026-11-29T22:00:00+08:00',
});

export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, 'expected a language such as en or zh-HK')
  .describe('Names of ways in this language, where known; else as written on the spot');

export const departAtSchema = instant.describe(
  'When the walk begins, ISO 8601 with offset; left out, opening hours are not applied',
);

/** The body of a request for a route; everything else that describes it is made from this. */
export const routeRequestSchema = z
  .strictObject({
    from: positionSchema,
    to: positionSchema,
    via: z
      .array(positionSchema)
      .max(MOST_VIA)
      .optional()
      .describe('Points to come by, in this order'),
    language: languageSchema.optional(),
    departAt: departAtSchema.optional(),
    arriveBy: instant
      .optional()
      .describe(
        'When the walk has to be over, ISO 8601 with offset; the answer says when to leave',
      ),
    alternatives: z
      .int()
      .min(0)
      .max(3)
      .optional()
      .describe('Other ways at most, each worth choosing; default 0'),
    avoid: avoidSchema.optional(),
    compareUnknown: z
      .boolean()
      .optional()
      .describe('Also the way where everything unknown is avoided, and where it is accepted'),
    explain: z
      .boolean()
      .optional()
      .describe('Why the way is as it is, what it avoids, what would open one; default true'),
    ...optionsShape,
  })
  .refine((asked) => asked.departAt === undefined || asked.arriveBy === undefined, {
    path: ['arriveBy'],
    error: 'a walk is planned from its departure or from its arrival, not both',
  })
  .refine((asked) => !asked.alternatives || !asked.via?.length, {
    path: ['alternatives'],
    error: 'are found between two points only: leave out via, or ask for each leg',
  });
export type RouteRequest = z.infer<typeof routeRequestSchema>;

/**
 * A request from outside, checked. Throws `InvalidInputError` with every problem and its place, or
 * `UnknownNameError` for a profile that does not exist.
 */
export function parseRouteRequest(request: unknown): RouteRequest {
  return parseWith(routeRequestSchema, request);
}
