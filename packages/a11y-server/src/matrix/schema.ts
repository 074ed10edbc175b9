import { matrixRequestSchema } from 'a11y-core';
import { z } from 'zod';
import { positionSchema } from '../http/geojson.js';
import { OFF_REASONS, snappedEndSchema } from '../routes/end-schema.js';
import { MOST_CELLS } from './most-cells.js';

/** The body of a request, held to a size that stops nobody else for long. */
export const matrixBodySchema = matrixRequestSchema.refine(
  ({ sources, targets }) => sources.length * targets.length <= MOST_CELLS,
  {
    path: ['targets'],
    error: `sources times targets must not be more than ${MOST_CELLS}; ask in parts`,
  },
);

const endSchema = z
  .discriminatedUnion('outcome', [
    z.looseObject({
      outcome: z.literal('placed'),
      ...snappedEndSchema.shape,
      isMoved: z.boolean().meta({
        description: 'Farther than the nearest usable place, which is connected with no other end',
      }),
    }),
    z.object({
      outcome: z.literal('off-network'),
      asked: positionSchema,
      reason: z.enum([...OFF_REASONS, 'no-entrance']),
    }),
  ])
  .meta({ id: 'MatrixEnd' });

const rowsSchema = (description: string) =>
  z.array(z.array(z.number().nullable())).optional().meta({ description });

export const matrixSchema = z
  .object({
    outcome: z.literal('matrix'),
    sources: z.array(endSchema),
    targets: z.array(endSchema),
    durationsS: rowsSchema('A row for each source; null where there is no way'),
    distancesM: rowsSchema('Metres of the same ways'),
    weights: rowsSchema('What the search made small; only where asked for'),
  })
  .meta({ id: 'Matrix' });
