import {
  type Cell,
  decodeCsv,
  encodeCsv,
  overlayFacilities,
  parseSurveyText,
  readStoredLinks,
  relink,
  type StoredLink,
  storedLinks,
} from 'a11y-core';
import { about, parsedJson, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { readBytes } from '../interchange/read-bytes.js';
import { type Arguments, type Command, type CommandResult, EXIT, JSON_OPTION } from './command.js';
import { type Io, pathFrom } from './io.js';
import { openNetwork } from './open-network.js';
import { UsageError } from './usage-error.js';

/** The columns of a table of links, in order. */
const COLUMNS = [
  'facilityId',
  'edgeKey',
  'fromFraction',
  'toFraction',
  'score',
  'method',
  'confirmedBy',
  'confirmedOn',
] as const;
const NUMBERS: ReadonlySet<string> = new Set(['fromFraction', 'toFraction', 'score']);

export const linksCommand: Command = {
  name: 'links',
  summary:
    'Export where facilities lie on a network, or carry links over to a newer network (export, import)',
  positionals: ['<export|import>'],
  options: {
    network: { value: 'file', help: 'network the links are for; for import, the newer one' },
    survey: { value: 'file', help: 'export: survey whose facilities are laid over it' },
    links: {
      value: 'file',
      help: 'CSV or JSON of links; for export, whose confirmations are kept',
    },
    before: { value: 'file', help: 'import: network the links were made for' },
    output: { value: 'file', short: 'o', help: 'CSV or JSON to write' },
    review: { value: 'file', help: 'import: JSON to write with what is in doubt or lost' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [action] = args.positionals;
    if (action !== 'export' && action !== 'import') {
      throw new UsageError(`Links are exported or imported, not "${action}".`);
    }
    await checkWritable(pathFrom(io, args.required('output')));
    return action === 'export' ? exportLinks(args, io) : importLinks(args, io);
  },
};

async function exportLinks(args: Arguments, io: Io): Promise<CommandResult> {
  const { network } = await openNetwork(io, args.required('network'));
  const survey = args.required('survey');
  const { facilities } = await about(survey, async () =>
    parseSurveyText(await readText(pathFrom(io, survey))),
  );
  const known = args.text('links');
  const confirmed = known === undefined ? [] : await readLinks(io, known);
  const overlay = overlayFacilities(network, facilities);
  const links = storedLinks(overlay, confirmed);
  const output = args.required('output');
  await writeLinks(io, output, links);
  const isConfirmed = links.filter(({ confirmedBy }) => confirmedBy !== undefined).length;
  return {
    json: { output, links, weak: overlay.review.length, unplaced: overlay.unplaced },
    text: `${output}: ${links.length} links, ${isConfirmed} confirmed, ${overlay.review.length} weak; ${overlay.unplaced.length} facilities lie on nothing\n`,
  };
}

async function importLinks(args: Arguments, io: Io): Promise<CommandResult> {
  const links = await readLinks(io, args.required('links'));
  const before = await openNetwork(io, args.required('before'));
  const after = await openNetwork(io, args.required('network'));
  const found = relink(before.network, after.network, links);
  const output = args.required('output');
  await writeLinks(
    io,
    output,
    found.links.map(({ found: _, ...link }) => link),
  );
  const review = args.text('review');
  if (review !== undefined) {
    const doubts = { review: found.review, lost: found.lost };
    await writeWhole(pathFrom(io, review), `${JSON.stringify(doubts, undefined, 2)}\n`);
  }
  const byKey = found.links.filter((link) => link.found === 'key').length;
  const isWhole = found.review.length + found.lost.length === 0;
  return {
    json: { output, ...found },
    text: `${output}: ${byKey} links found by key, ${found.links.length - byKey} by where they ran; ${found.review.length} to review, ${found.lost.length} lost\n`,
    exitCode: isWhole ? EXIT.ok : EXIT.failed,
  };
}

const isJson = (name: string): boolean => /\.json$/i.test(name);

async function readLinks(io: Io, name: string): Promise<readonly StoredLink[]> {
  return about(name, async () => {
    if (isJson(name)) return readStoredLinks(parsedJson(await readText(pathFrom(io, name))));
    const [header = [], ...rows] = decodeCsv(await readBytes(pathFrom(io, name)));
    return readStoredLinks(
      rows.map((cells) =>
        Object.fromEntries(header.flatMap((column, i) => memberOf(column.trim(), cells[i] ?? ''))),
      ),
    );
  });
}

/** An empty cell is a member left out; what is no number stays a text, and is refused by name. */
function memberOf(column: string, cell: string): [string, Cell][] {
  if (cell === '') return [];
  const number = Number(cell);
  return [[column, NUMBERS.has(column) && Number.isFinite(number) ? number : cell]];
}

async function writeLinks(io: Io, name: string, links: readonly StoredLink[]): Promise<void> {
  const path = pathFrom(io, name);
  if (isJson(name)) {
    await writeWhole(path, `${JSON.stringify(links, undefined, 2)}\n`);
    return;
  }
  const rows = links.map((link) => COLUMNS.map((column) => link[column] ?? ''));
  await writeWhole(path, encodeCsv([[...COLUMNS], ...rows]));
}
