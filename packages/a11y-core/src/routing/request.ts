import { z } from 'zod';
import { optionsShape, parseWith } from '../profile/options.js';

const lonLatSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('Longitude and latitude, WGS-84 degrees');

const nodeSchema = z
  .strictObject({ node: z.string().min(1) })
  .describe('A node, by its id in the source of the network; never moved to a better place');

const placeSchema = z
  .strictObject({ place: z.string().min(1) })
  .describe('A place, by its id: reached at the entrance this traveller can use');

/** Where a route begins or ends. */
export const positionSchema = z.union([lonLatSchema, nodeSchema, placeSchema], {
  error:
    'expected [longitude, latitude], {"node": "<id in the source>"} or {"place": "<id of a place>"}',
});
export type RoutePosition = z.infer<typeof positionSchema>;

/** The body of a request for a route; everything else that describes it is made from this. */
export const routeRequestSchema = z.strictObject({
  from: positionSchema,
  to: positionSchema,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/u, 'expected a language such as en or zh-HK')
    .optional()
    .describe('Names of ways in this language, where known; else as written on the spot'),
  departAt: z.iso
    .datetime({ offset: true, error: 'expected an instant such as 2026-11-29T22:00:00+08:00' })
    .optional()
    .describe(
      'When the walk begins, ISO 8601 with offset; left out, opening hours are not applied',
    ),
  ...optionsShape,
});
export type RouteRequest = z.infer<typeof routeRequestSchema>;

/**
 * A request from outside, checked. Throws `InvalidInputError` with every problem and its place, or
 * `UnknownNameError` for a profile that does not exist.
 */
export function parseRouteRequest(request: unknown): RouteRequest {
  return parseWith(routeRequestSchema, request);
}
