import { LANGUAGES } from 'a11y-core';
import { z } from 'zod';

/** Longitude, latitude in WGS-84 degrees. */
export const positionSchema = z.array(z.number()).min(2);

export const pointSchema = z.object({ type: z.literal('Point'), coordinates: positionSchema });
export const lineSchema = z.object({
  type: z.literal('LineString'),
  coordinates: z.array(positionSchema).min(2),
});
export const polygonSchema = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(positionSchema)),
});
export const multiPolygonSchema = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(positionSchema))),
});

export const geometrySchema = z
  .discriminatedUnion('type', [pointSchema, lineSchema, polygonSchema])
  .meta({ id: 'Geometry' });

/** One text in every language of the product. */
export const labelSchema = z.record(z.enum(LANGUAGES), z.string()).meta({ id: 'Label' });
