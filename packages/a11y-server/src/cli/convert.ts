import { basename, extname } from 'node:path';
import { type Loss, type RowProblem, UnknownNameError } from 'a11y-core';
import { about } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { readBytes } from '../interchange/read-bytes.js';
import { findMapping, readMapped } from '../interchange/read-mapped.js';
import { type ReadSurvey, readSurvey } from '../interchange/read-survey.js';
import { SURVEY_WRITERS } from '../interchange/write-survey.js';
import { type Arguments, type Command, JSON_OPTION } from './command.js';
import { type Io, pathFrom } from './io.js';
import { languageOf } from './language.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

export const convertCommand: Command = {
  name: 'convert',
  summary: 'Turn a survey into another kind of file, or take a foreign one over',
  positionals: ['<file>'],
  options: {
    output: {
      value: 'file',
      short: 'o',
      help: `file to write; its ending says what: ${Object.keys(SURVEY_WRITERS).join(', ')}`,
    },
    mapping: {
      value: 'name',
      help: 'read a foreign table by this mapping: a name, or a file of JSON',
    },
    lang: { value: 'language', help: 'of headers and words in tables (default zh-CN)' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [input = ''] = args.positionals;
    const output = args.required('output');
    const ending = extname(output).slice(1).toLowerCase();
    const write = Object.hasOwn(SURVEY_WRITERS, ending) ? SURVEY_WRITERS[ending] : undefined;
    if (write === undefined) {
      const known = Object.keys(SURVEY_WRITERS).join(', .');
      throw new UsageError(`--output must end in one of .${known}; it is "${output}".`);
    }
    const language = args.text('lang') === undefined ? 'zh-CN' : languageOf(args, io);
    await checkWritable(pathFrom(io, output));
    const { survey, problems, losses = [] } = await about(input, () => readInput(input, args, io));
    const written = await write(survey, language);
    await writeWhole(pathFrom(io, output), written.data);
    const lost = [...losses, ...written.losses];
    io.stderr.write(problemTable(problems));
    io.stderr.write(lossTable(lost));
    const facilities = survey.facilities.length;
    const json = { output, facilities, places: survey.places.length, problems, losses: lost };
    const left = problems.length === 0 ? 'nothing left out' : `${problems.length} problems listed`;
    const text = `${output}: ${facilities} facilities, ${survey.places.length} places; ${left}\n`;
    return { json, text };
  },
};

async function readInput(input: string, args: Arguments, io: Io): Promise<ReadSurvey> {
  const path = pathFrom(io, input);
  const name = args.text('mapping');
  if (name === undefined) return readSurvey(basename(path), await readBytes(path));
  try {
    return await readMapped(path, basename(path), await findMapping(name, pathFrom(io, name)));
  } catch (error) {
    if (error instanceof UnknownNameError && error.kind === 'mapping') {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

/** Every cell and row left out, in columns. */
function problemTable(problems: readonly RowProblem[]): string {
  if (problems.length === 0) return '';
  const rows = problems.map(({ sheet, row, column, value, reason }) => [
    sheet,
    row === 0 ? '' : String(row),
    column,
    value.length > 40 ? `${value.slice(0, 39)}…` : value,
    reason,
  ]);
  return `Left out:\n${aligned([['sheet', 'row', 'column', 'value', 'reason'], ...rows])}`;
}

function lossTable(losses: readonly Loss[]): string {
  if (losses.length === 0) return '';
  const rows = losses.map(({ field, count, reason }) => [field, String(count), reason]);
  return `Not carried over:\n${aligned([['field', 'count', 'reason'], ...rows])}`;
}

function aligned(rows: readonly (readonly string[])[]): string {
  const flat = rows.map((row) => row.map((cell) => printable(cell.replaceAll(/\s+/g, ' '))));
  const widths = (flat[0] ?? []).map((_, c) => Math.max(...flat.map((row) => row[c]!.length)));
  return flat
    .map(
      (row) =>
        `  ${row
          .map((cell, c) => cell.padEnd(widths[c]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
