import { z } from 'zod';
import { positionSchema } from '../http/geojson.js';

/** Where an end of a question was put on the network. */
export const snappedEndSchema = z
  .looseObject({
    asked: positionSchema,
    position: positionSchema,
    distanceM: z.number().meta({ description: 'From what was asked for' }),
    edge: z.string().meta({ description: 'Key of the edge' }),
    fraction: z.number(),
    side: z.enum(['left', 'right', 'on']),
  })
  .meta({ id: 'SnappedEnd' });

export const warningSchema = z
  .looseObject({ code: z.string(), detail: z.string() })
  .meta({ id: 'RouteWarning' });

/** Why an end is off the network. */
export const OFF_REASONS = ['nothing-near', 'nothing-usable', 'outside-bounds'] as const;

/** The answer where the one end of a question is off the network: nothing, and why. */
export const offNetworkSchema = z
  .looseObject({
    type: z.literal('FeatureCollection'),
    outcome: z.literal('off-network'),
    features: z.array(z.never()).max(0),
    reason: z.enum(OFF_REASONS),
    nearestM: z
      .number()
      .nullable()
      .meta({ description: 'Metres to the nearest way this traveller can use; null for none' }),
  })
  .meta({ id: 'OffNetwork' });
