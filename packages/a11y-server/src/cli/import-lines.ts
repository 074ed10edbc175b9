import { readFile } from 'node:fs/promises';
import {
  decodeNetwork,
  describeShift,
  EDGE_KINDS,
  edgeGeometry,
  findShift,
  InvalidInputError,
  type LonLat,
  type NetworkFromLines,
  networkFromLines,
  type ReadLines,
  type ReadLinesOptions,
  readCrsOption,
  readLineColumns,
  readSurveyedLines,
  type ShiftFinding,
} from 'a11y-core';
import { about, parsedJson, readText } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { readLineFile } from '../lines/read-line-files.js';
import { readAreas } from '../lines/read-outlines.js';
import { type Arguments, type CommandResult, EXIT, type Options } from './command.js';
import { describeImport } from './describe-import.js';
import { type Io, pathFrom } from './io.js';
import { networkFile } from './network-file.js';
import { numberOption, wordOption } from './number-option.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

/** Options of `import` that only surveyed lines have. */
export const LINE_OPTIONS: Options = {
  crs: {
    value: 'system',
    help: 'surveyed lines: how coordinates are meant (wgs84, cgcs2000, gcj02, bd09, EPSG:…)',
  },
  against: {
    value: 'file',
    help: 'surveyed lines: network or outline in WGS-84 to check the coordinates against',
  },
  'despite-shift': { help: 'surveyed lines: import although that check finds another datum' },
  columns: { value: 'file', help: 'surveyed lines: JSON that says what columns mean' },
  layer: { value: 'name', help: 'surveyed lines: layer of a GeoPackage that has several' },
  kind: {
    value: 'kind',
    help: 'surveyed lines: what a line is that does not say (default sidewalk)',
  },
  slopes: {
    value: 'signed|magnitude',
    help: 'surveyed lines: whether slopes have a sign along the line',
  },
  snap: { value: 'metres', help: 'surveyed lines: ends this near are one place (default 0.5)' },
  near: { value: 'metres', help: 'surveyed lines: near misses up to here are listed (default 3)' },
  'join-crossings': { help: 'surveyed lines: join lines that cross without a shared point' },
  'number-from': {
    value: 'number',
    help: 'surveyed lines: added to every id, to keep two surveys apart',
  },
  attribution: { value: 'text', help: 'surveyed lines: whose data it is' },
  licence: { value: 'text', help: 'surveyed lines: under which licence' },
  'as-of': {
    value: 'day',
    help: 'surveyed lines: day the survey speaks of (default its last day)',
  },
  review: {
    value: 'file',
    help: 'surveyed lines: JSON to write with all that a person should look at',
  },
};

const LISTED = 10;

/** Makes a network of a file of surveyed lines. */
export async function importLines(input: string, args: Arguments, io: Io): Promise<CommandResult> {
  const output = args.required('output');
  if (args.text('survey') !== undefined) {
    throw new UsageError(
      '--survey lays facilities over a map; surveyed lines bring their own measurements.',
    );
  }
  const read = await about(input, async () => {
    const tables = await readLineFile(pathFrom(io, input), input, args.text('layer'));
    return readSurveyedLines(tables, await readingOptions(args, io));
  });
  const shift = await checkShift(read, args, io);
  const options = lineOptions(args);
  const asOf = args.text('as-of') ?? lastDay(read);
  const source = {
    kind: 'survey',
    attribution: args.text('attribution') ?? 'surveyed lines',
    licence: args.text('licence') ?? 'not stated',
    ...(asOf !== undefined && { asOf }),
  } as const;
  const made = networkFromLines(read.lines, source, { ...options, slopes: read.slopes });
  const bytes = networkFile(made.network, made.report, io);
  await writeWhole(pathFrom(io, output), bytes);
  const lines = {
    crs: read.crs.name,
    numbers: read.numbers,
    slopes: read.slopes,
    kindless: made.kindless,
    unmeasuredKerbs: made.unmeasuredKerbs,
    problems: read.problems,
    doubts: made.doubts,
    ...(shift !== undefined && { shift }),
  };
  const review = args.text('review');
  if (review !== undefined)
    await writeWhole(pathFrom(io, review), `${JSON.stringify(lines, undefined, 2)}\n`);
  const isWhole = read.problems.every(({ row }) => row === 0);
  return {
    json: { output, bytes: bytes.length, report: made.report, lines },
    text: `${describeImport(output, bytes.length, made.report)}${describeLines(read, made, shift)}`,
    exitCode: isWhole ? EXIT.ok : EXIT.failed,
  };
}

async function readingOptions(args: Arguments, io: Io): Promise<ReadLinesOptions> {
  const crs = args.text('crs');
  const columns = args.text('columns');
  const slopes = wordOption(args, 'slopes', ['signed', 'magnitude']);
  const numberFrom = numberOption(args, 'number-from');
  if (numberFrom !== undefined && !Number.isSafeInteger(numberFrom)) {
    throw new UsageError('--number-from is a whole number.');
  }
  return {
    ...(crs !== undefined && { crs: readCrsOption(crs) }),
    ...(columns !== undefined && {
      columns: await about(columns, async () =>
        readLineColumns(parsedJson(await readText(pathFrom(io, columns)))),
      ),
    }),
    ...(slopes !== undefined && { slopes }),
    ...(numberFrom !== undefined && { numberFrom }),
  };
}

function lineOptions(args: Arguments) {
  const kind = wordOption(args, 'kind', EDGE_KINDS);
  const snapM = numberOption(args, 'snap');
  const nearM = numberOption(args, 'near');
  return {
    ...(kind !== undefined && { kind }),
    ...(snapM !== undefined && { snapM }),
    ...(nearM !== undefined && { nearM }),
    joinCrossings: args.flag('join-crossings'),
  };
}

/** The last day of a reading; undefined where no reading has one. */
function lastDay({ lines }: ReadLines): string | undefined {
  let last: string | undefined;
  for (const { observations } of lines) {
    for (const { at } of Object.values(observations)) {
      const day = at?.slice(0, 10);
      if (day !== undefined && (last === undefined || day > last)) last = day;
    }
  }
  return last;
}

async function checkShift(
  read: ReadLines,
  args: Arguments,
  io: Io,
): Promise<ShiftFinding | undefined> {
  const against = args.text('against');
  if (against === undefined) return undefined;
  const base = await about(against, () => baseLines(pathFrom(io, against)));
  const shift = findShift(read.asGiven, read.crs, base);
  if (shift.outcome === 'looks-like' && !args.flag('despite-shift')) {
    const like = shift.figures.slice(1).reduce((a, b) => (b.share > a.share ? b : a));
    const detail = `${describeShift(shift)} Say --crs ${like.crs} if they are, or --despite-shift to import them as ${read.crs.name}.`;
    throw new InvalidInputError([{ pointer: '', detail }]);
  }
  return shift;
}

/** Lines known to be in WGS-84: those of a network, or the outlines of areas. */
async function baseLines(path: string): Promise<readonly (readonly LonLat[])[]> {
  if (/\.(geo)?json$/i.test(path)) return (await readAreas(path)).flat();
  const { network } = decodeNetwork(await readFile(path));
  return Array.from({ length: network.edgeCount }, (_, edge) => edgeGeometry(network, edge));
}

function describeLines(
  read: ReadLines,
  made: NetworkFromLines,
  shift: ShiftFinding | undefined,
): string {
  const count = (reason: string) => made.doubts.filter((doubt) => doubt.reason === reason).length;
  const lines = [
    `  coordinates: ${read.crs.name}. ${shift === undefined ? 'Not checked; --against compares them with a network or an outline.' : describeShift(shift)}`,
    `  keys from ${read.numbers === 'column' ? 'the id column' : 'the order of the rows, for want of ids'}; slopes ${read.slopes === 'signed' ? 'with their sign' : 'without a sign, for none is negative'}`,
    `  ${made.kindless} lines do not say what they are, ${made.unmeasuredKerbs} ends of crossings have no measured kerb`,
    `  to review: ${count('near-miss')} near misses, ${count('crosses')} crossings without a shared point, ${count('meets-whole')} ends on steps, ${count('stretched')} stretched joints, ${count('too-short')} lines too short`,
    `  ${read.problems.length} rows, cells or columns not believed`,
    ...read.problems
      .slice(0, LISTED)
      .map(({ sheet, row, column, value, reason }) =>
        printable(
          `    ${sheet}${row === 0 ? '' : ` row ${row}`}${column === '' ? '' : `, ${column}`}${value === '' ? '' : ` "${value}"`}: ${reason}`,
        ),
      ),
  ];
  return `${lines.join('\n')}\n`;
}
