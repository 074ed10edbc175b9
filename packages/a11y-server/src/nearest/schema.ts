import { z } from 'zod';
import { facilitySummarySchema, usabilityShape } from '../facilities/schema.js';
import { offNetworkSchema, snappedEndSchema, warningSchema } from '../routes/end-schema.js';

const passedOverSchema = (description: string) =>
  z
    .object({
      count: z.int(),
      ids: z.array(z.string()).meta({ description: 'The first of them' }),
    })
    .meta({ description });

const { properties, ...summary } = facilitySummarySchema.shape;

const nearFacilitySchema = z
  .object({
    ...summary,
    properties: properties.extend({
      distanceM: z.number().meta({ description: 'Along the way of this traveller' }),
      durationS: z.number().meta({ description: 'True walking time' }),
      penaltyS: z.number().meta({
        description: 'Added to steer; together with durationS it is what the order goes by',
      }),
      asideM: z.number().meta({
        description: 'Straight-line metres from where the way ends to the facility',
      }),
      ...usabilityShape,
    }),
  })
  .meta({ id: 'NearFacility' });

export const nearestSchema = z
  .discriminatedUnion('outcome', [
    z.object({
      type: z.literal('FeatureCollection'),
      outcome: z.literal('nearest'),
      from: snappedEndSchema,
      warnings: z.array(warningSchema),
      passedOver: z
        .object({
          doesNot: passedOverSchema('Nearer, and of no use to this traveller'),
          unknown: passedOverSchema('Nearer, nobody knows whether they work, and so not wanted'),
          unreachable: passedOverSchema('This traveller has no way there'),
        })
        .meta({ description: 'Facilities of these types that are not listed, by the reason' }),
      features: z.array(nearFacilitySchema),
    }),
    offNetworkSchema,
  ])
  .meta({ id: 'Nearest' });
