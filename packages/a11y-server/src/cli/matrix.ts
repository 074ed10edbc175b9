import {
  encodeCsv,
  type MatrixEnd,
  type MatrixOff,
  type MatrixOutcome,
  type MatrixRows,
  parseMatrixRequest,
} from 'a11y-core';
import { writeWhole } from '../files/write.js';
import { metres, minutes } from '../routes/amount-words.js';
import { type Command, JSON_OPTION } from './command.js';
import { outputFile } from './output-file.js';
import { printable } from './printable.js';
import { GROUND_OPTIONS, questionFrom, TRAVELLER_OPTIONS } from './question.js';
import { type NamedPosition, readPositions } from './read-positions.js';
import { readWays } from './route.js';
import { asUsage } from './route-request.js';

const POSITIONS = 'GeoJSON points, or a position in every line of an .ndjson';

export const matrixCommand: Command = {
  name: 'matrix',
  summary: 'Times and lengths of the ways from every source to every target, for one traveller',
  positionals: [],
  options: {
    ...GROUND_OPTIONS,
    sources: { value: 'file', help: `where the ways begin: ${POSITIONS}` },
    targets: { value: 'file', help: 'where they end, alike (default the sources)' },
    ...TRAVELLER_OPTIONS,
    output: { value: 'file', short: 'o', help: 'write a row for each pair (.csv), or .json' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const sources = await readPositions(io, args.required('sources'));
    const targetsName = args.text('targets');
    const targets = targetsName === undefined ? sources : await readPositions(io, targetsName);
    const question = await questionFrom(args, io);
    const request = asUsage(() =>
      parseMatrixRequest({
        sources: sources.map(({ position }) => position),
        targets: targets.map(({ position }) => position),
        values: ['duration', 'distance'],
        ...question,
      }),
    );
    const output = await outputFile(args, io, ['csv', 'json']);
    const { router, network } = await readWays(args, io);
    const outcome = router.matrix(request);
    const named = {
      ...outcome,
      sources: withIds(sources, outcome.sources),
      targets: withIds(targets, outcome.targets),
    };
    const json = { ...named, attribution: network.sources.map((source) => source.attribution) };
    if (output === undefined)
      return { json, text: [...pairLines(named), ...notes(named)].join('') };
    const content = output.ending === 'csv' ? csvOf(named) : [JSON.stringify(json), '\n'];
    await writeWhole(output.path, content);
    const text = [...notes(named), `Written to ${output.name}.\n`].join('');
    return { json, text };
  },
};

type NamedEnd = MatrixEnd & Pick<NamedPosition, 'id'>;
type NamedMatrix = Omit<MatrixOutcome, 'sources' | 'targets'> & {
  readonly sources: readonly NamedEnd[];
  readonly targets: readonly NamedEnd[];
};

const withIds = (
  asked: readonly NamedPosition[],
  ends: readonly MatrixEnd[],
): readonly NamedEnd[] => ends.map((end, i) => ({ id: asked[i]!.id, ...end }));

/** Seconds and metres of a file, to the millimetre. */
const inFile = (value: number | null): number | string =>
  value === null ? '' : Number(value.toFixed(3));

function* csvOf(matrix: NamedMatrix): Generator<string> {
  yield encodeCsv([['source', 'target', 'durationS', 'distanceM']]);
  for (const [i, source] of matrix.sources.entries()) {
    const rows = matrix.targets.map((target, j) => [
      source.id,
      target.id,
      inFile(cell(matrix.durationsS, i, j)),
      inFile(cell(matrix.distancesM, i, j)),
    ]);
    // The mark of the encoding stands once, before the header.
    yield encodeCsv(rows).slice(1);
  }
}

const cell = (rows: MatrixRows | undefined, i: number, j: number): number | null =>
  rows?.[i]?.[j] ?? null;

function* pairLines(matrix: NamedMatrix): Generator<string> {
  for (const [i, source] of matrix.sources.entries()) {
    for (const [j, target] of matrix.targets.entries()) {
      const [durationS, distanceM] = [cell(matrix.durationsS, i, j), cell(matrix.distancesM, i, j)];
      const way =
        durationS === null || distanceM === null
          ? 'no way'
          : `${metres(distanceM)}, ${minutes(durationS)}`;
      yield `${printable(source.id)} → ${printable(target.id)}: ${way}\n`;
    }
  }
}

const REASONS = {
  'nothing-near': 'no way comes near it',
  'nothing-usable': 'no way near it can be used by this traveller',
  'outside-bounds': 'the nearest way this traveller can use is not as asked for',
  'no-entrance': 'none of its entrances can be used',
} as const satisfies Readonly<Record<MatrixOff['reason'], string>>;

/** How many pairs have no way, and the ends that are off the network or were moved. */
function* notes(matrix: NamedMatrix): Generator<string> {
  const cells = matrix.durationsS?.flat() ?? [];
  const none = cells.filter((value) => value === null).length;
  yield `${matrix.sources.length} × ${matrix.targets.length}, ${none} without a way\n`;
  for (const [what, ends] of [
    ['source', matrix.sources],
    ['target', matrix.targets],
  ] as const) {
    for (const end of ends) {
      const id = printable(end.id);
      if (end.outcome === 'off-network') yield `! ${what} ${id}: ${REASONS[end.reason]}\n`;
      else if (end.isMoved) {
        yield `! ${what} ${id} lies ${metres(end.distanceM)} from where it was put: nearer ways are connected with no other end\n`;
      }
    }
  }
}
