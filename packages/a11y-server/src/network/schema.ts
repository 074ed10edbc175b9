import {
  ATTRIBUTE_NAMES,
  ATTRIBUTE_SOURCES,
  DIRECTIONS,
  EDGE_FLAGS,
  EDGE_KINDS,
  EDGE_STATES,
  SENSES,
} from 'a11y-core';
import { z } from 'zod';
import { lineSchema } from '../http/geojson.js';

const attributeSchema = z.object({
  low: z.number().nullable().meta({ description: 'Null: no lower end is known' }),
  high: z.number().nullable().meta({ description: 'Null: no upper end is known' }),
  unit: z.string(),
  source: z.enum(ATTRIBUTE_SOURCES),
});

export const segmentSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string().meta({ description: 'Key of the edge, stable while the source keeps its ids' }),
    geometry: lineSchema,
    properties: z.object({
      kind: z.enum(EDGE_KINDS),
      name: z.string(),
      lengthM: z.number(),
      directions: z.enum(DIRECTIONS),
      state: z.enum(EDGE_STATES),
      kerbSense: z.enum(SENSES),
      flags: z
        .partialRecord(z.enum(EDGE_FLAGS), z.enum(['no', 'yes']))
        .meta({ description: 'A missing flag is unknown' }),
      attributes: z
        .partialRecord(z.enum(ATTRIBUTE_NAMES as [string, ...string[]]), attributeSchema)
        .meta({ description: 'Intervals; a missing attribute is unknown or does not arise' }),
      facilityIds: z
        .array(z.string())
        .meta({ description: 'Facilities whose measurements hold here' }),
    }),
  })
  .meta({ id: 'Segment' });

export const segmentListSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(segmentSchema),
    numberReturned: z.int(),
    truncated: z.boolean().meta({ description: 'There are more than the limit' }),
  })
  .meta({ id: 'SegmentList' });
