import { z } from 'zod';
import { InvalidInputError } from '../../errors.js';

const schema = z.array(
  z.strictObject({
    column: z.string().min(1).describe('as the file writes it'),
    to: z.string().min(1).describe('a field of a surveyed line, such as `clearWidth`'),
    unit: z.string().min(1).optional().describe('of its numbers; else that of the field'),
    words: z
      .record(z.string(), z.string())
      .optional()
      .describe('what the words or codes of the file are called here'),
  }),
);

/** What a column of a foreign file means. */
export type LineColumn = z.infer<typeof schema>[number];

/** Reads what columns mean from a JSON document; throws `InvalidInputError`. */
export function readLineColumns(document: unknown): readonly LineColumn[] {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  throw new InvalidInputError(
    result.error.issues.map(({ path, message }) => ({
      pointer: path.map((step) => `/${String(step)}`).join(''),
      detail: message,
    })),
  );
}

/** The header a column is read by: its own, or the one that what is said of it comes to. */
export function renamed(column: string, columns: readonly LineColumn[]): string {
  const said = columns.find((one) => one.column === column);
  if (said === undefined) return column;
  return `${said.unit === undefined ? '' : `(${said.unit})`} [${said.to}]`;
}
