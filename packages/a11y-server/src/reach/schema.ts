import { z } from 'zod';
import { usabilityShape } from '../facilities/schema.js';
import { multiPolygonSchema, positionSchema } from '../http/geojson.js';
import { offNetworkSchema, snappedEndSchema, warningSchema } from '../routes/end-schema.js';

const reachedFacilitySchema = z
  .object({
    id: z.string(),
    facilityType: z.string(),
    name: z.string().nullable(),
    position: positionSchema,
    distanceM: z.number(),
    durationS: z.number(),
    ...usabilityShape,
  })
  .meta({ id: 'ReachedFacility' });

const listOf = (description: string) => z.array(reachedFacilitySchema).meta({ description });

const reachedAreaSchema = z
  .object({
    type: z.literal('Feature'),
    geometry: multiPolygonSchema.meta({
      description: 'Holds every node that is reached, and none that is not, but for `indistinct`',
    }),
    properties: z.object({
      budget: z.number().meta({ description: 'As asked' }),
      unit: z.enum(['s', 'm']).meta({ description: 'Of the budget' }),
      direction: z.enum(['from', 'to']),
      nodes: z.int(),
      lengthM: z.number().meta({ description: 'Metres of ways that are reached' }),
      indistinct: z.int().meta({
        description: 'Nodes not reached that lie where one is, such as another floor',
      }),
      facilities: z.object({
        works: listOf('Work for this traveller, some with effort'),
        unknown: listOf('Nobody can say'),
        doesNot: listOf('Reached, and of no use to this traveller'),
      }),
    }),
  })
  .meta({ id: 'ReachedArea' });

export const reachSchema = z
  .discriminatedUnion('outcome', [
    z.object({
      type: z.literal('FeatureCollection'),
      outcome: z.literal('reach'),
      from: snappedEndSchema,
      warnings: z.array(warningSchema),
      features: z.array(reachedAreaSchema),
    }),
    offNetworkSchema,
  ])
  .meta({ id: 'Reach' });
