import { z } from 'zod';
import { InvalidInputError } from '../../errors.js';
import { ProblemList, reporterAt, reportIssues } from '../../facility/problem-list.js';

const column = z.string().min(1);
const words = z.record(z.string(), z.string());

/** Which rows of the source: those whose column is, or among several words holds, one of these. */
const when = z.strictObject({ column, oneOf: z.array(z.string()).min(1) });

const field = z.union([
  z.strictObject({ is: z.string().describe('the same for every row') }),
  z.strictObject({
    column,
    words: words.optional().describe('what the words of the source are called here'),
    as: z.literal('year').optional().describe('a year stands for its first day'),
  }),
  z.strictObject({
    columns: z.array(column).min(1),
    join: z.string(),
    prefix: z
      .string()
      .optional()
      .describe('before what the columns hold, where they hold anything'),
  }),
]);

const value = z.strictObject({
  column: column.optional(),
  is: z.string().optional().describe('the same for every row, instead of a column'),
  to: z.string().min(1).describe('a parameter, or `context.` and a fact of the surroundings'),
  unit: z.string().optional().describe('of the numbers in the source; else that of the parameter'),
  uncertainty: z.number().positive().optional().describe('half the error bar, in the same unit'),
  words: words.optional(),
});

const facilities = z.strictObject({
  facilityType: z.union([z.string(), z.strictObject({ column, words })]),
  when: z.array(when).optional(),
  fields: z.partialRecord(
    z.enum([
      'id',
      'name',
      'owner',
      'placeId',
      'worksDate',
      'worksStage',
      'lon',
      'lat',
      'geometry',
      'at',
      'by',
      'source',
    ]),
    field,
  ),
  values: z.array(value),
});

export const mappingSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  attribution: z.string().min(1).optional(),
  source: z.union([
    z.strictObject({ format: z.literal('table') }),
    z.strictObject({
      format: z.literal('json'),
      rows: z.string().min(1).describe('path to the rows: `points.*`, with * for every element'),
      columns: z.array(column).optional().describe('names of the elements where a row is an array'),
      lookUps: z
        .record(z.string(), z.string())
        .optional()
        .describe('columns that number the elements of a list'),
    }),
  ]),
  bounds: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .describe('west, south, east, north of all that can be meant'),
  refuse: z
    .array(z.strictObject({ when: z.array(when).min(1), reason: z.string().min(1) }))
    .optional()
    .describe('rows that contradict themselves'),
  places: z
    .strictObject({ id: field, name: field, category: z.string() })
    .optional()
    .describe('the place of each row, taken over once'),
  facilities: z.array(facilities).min(1),
  notCarried: z
    .record(z.string(), z.string())
    .optional()
    .describe('why a column has no place in a survey; `rows`: why rows make no facility'),
});

/**
 * How a foreign table becomes a survey, as data: which column is which parameter, in what unit,
 * which words mean what, and what is refused. Nothing here can turn a class into a measurement:
 * a value is a number of the source or a word.
 */
export type Mapping = Readonly<z.infer<typeof mappingSchema>>;

/** A mapping from a file someone wrote; throws `InvalidInputError` with every problem. */
export function readMapping(document: unknown): Mapping {
  const read = mappingSchema.safeParse(document);
  if (read.success) return read.data;
  const problems = new ProblemList();
  reportIssues(read.error, reporterAt(problems, ''));
  problems.throwIfAny();
  throw new InvalidInputError([{ pointer: '', detail: 'is no mapping' }]);
}

/** Something of the source that the survey does not hold. */
export interface Loss {
  /** Column or member of the source; `rows` for whole rows. */
  readonly field: string;
  readonly count: number;
  readonly reason: string;
}
