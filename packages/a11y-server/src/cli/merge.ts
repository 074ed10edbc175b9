import {
  fromSources,
  isOdbl,
  type MergeReport,
  mergeNetworks,
  type NetworkSource,
  summarise,
} from 'a11y-core';
import { checkWritable, writeWhole } from '../files/write.js';
import { type Command, JSON_OPTION } from './command.js';
import { foreignLeftWords, leavesForeign } from './foreign-left.js';
import { pathFrom } from './io.js';
import { networkFile } from './network-file.js';
import { numberOption, wordOption } from './number-option.js';
import { openNetwork } from './open-network.js';
import { UsageError } from './usage-error.js';

/** Sources that `--only` keeps. */
const ONLY: Readonly<Record<'odbl' | 'official', (source: NetworkSource) => boolean>> = {
  odbl: isOdbl,
  official: (source) => !isOdbl(source),
};

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Merge network files of several sources into one; licences stay apart',
  positionals: ['<file>...'],
  options: {
    output: { value: 'file', short: 'o', help: 'network file to write' },
    prefer: {
      value: 'source',
      multiple: true,
      help: 'kind or attribution that goes first (default surveys, then the newer)',
    },
    join: {
      value: 'metres',
      help: 'loose ends this near to another source are joined (default 1)',
    },
    near: { value: 'metres', help: 'loose ends this near are listed (default 5)' },
    duplicates: {
      value: 'close|remove|keep',
      help: 'what becomes of a pavement along which a better source has one (default close)',
    },
    along: { value: 'metres', help: 'how near that one must lie (default 4)' },
    askew: { value: 'degrees', help: 'how askew it may run (default 20)' },
    share: { value: 'part', help: 'over which part of the length, 0 to 1 (default 0.8)' },
    only: {
      value: 'odbl|official',
      help: 'of the merged network, keep what is under ODbL, or what is not',
    },
    review: { value: 'file', help: 'JSON to write with all that a person should look at' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const output = args.required('output');
    const options = optionsOf(args);
    const only = wordOption(args, 'only', ['odbl', 'official']);
    await checkWritable(pathFrom(io, output));
    const given = [];
    for (const name of args.positionals) given.push(await openNetwork(io, name));
    const merged = mergeNetworks(given, options);
    const network = only === undefined ? merged.network : fromSources(merged.network, ONLY[only]);
    const listed = (of: (source: NetworkSource) => string) =>
      [...new Set(network.sources.map(of))].join('; ');
    const report = {
      ...merged.report,
      attribution: listed(({ attribution }) => attribution),
      licence: listed(({ licence }) => licence),
      network: summarise(network),
    };
    const bytes = networkFile(network, report, io);
    await writeWhole(pathFrom(io, output), bytes);
    const review = args.text('review');
    if (review !== undefined) {
      await writeWhole(pathFrom(io, review), `${JSON.stringify(merged.merge, undefined, 2)}\n`);
    }
    const isForeignLeft = leavesForeign(...given.map((one) => one.network));
    const json = { output, bytes: bytes.length, isForeignLeft, report, merge: merged.merge };
    const text = describeMerge(output, bytes.length, report.network, merged.merge);
    return { json, text: text + foreignLeftWords(isForeignLeft) };
  },
};

function optionsOf(args: Parameters<Command['run']>[0]) {
  const share = numberOption(args, 'share');
  if (share !== undefined && share > 1) throw new UsageError('--share is a part, 0 to 1.');
  const joinM = numberOption(args, 'join');
  const nearM = numberOption(args, 'near');
  const alongM = numberOption(args, 'along');
  const askewDeg = numberOption(args, 'askew');
  const duplicates = wordOption(args, 'duplicates', ['close', 'remove', 'keep']);
  return {
    prefer: args.list('prefer'),
    ...(share !== undefined && { share }),
    ...(joinM !== undefined && { joinM }),
    ...(nearM !== undefined && { nearM }),
    ...(alongM !== undefined && { alongM }),
    ...(askewDeg !== undefined && { askewDeg }),
    ...(duplicates !== undefined && { duplicates }),
  };
}

const LISTED = 10;

function describeMerge(
  output: string,
  bytes: number,
  { nodes, edges, lengthM, largestComponent }: ReturnType<typeof summarise>,
  merge: MergeReport,
): string {
  const lines = [
    `${output}: ${bytes} bytes`,
    `  ${nodes} nodes, ${edges} edges, ${(lengthM / 1000).toFixed(1)} km; ${(largestComponent.lengthShare * 100).toFixed(1)} % of the length hangs together`,
    ...merge.sources.map(
      ({ attribution, licence, asOf, edges: count, lengthM: length }) =>
        `  ${attribution} (${licence}${asOf === undefined ? '' : `, ${asOf}`}): ${count} edges, ${(length / 1000).toFixed(1)} km`,
    ),
    `  ${merge.takenOver.length} pavements taken over by a better source, ${merge.replaced.length} edges replaced under their key`,
    `  ${merge.joined.length} ends joined, ${merge.renamed.length} edges go by other keys, ${merge.collapsed.length} edges vanished in a joint`,
    `  to review: ${merge.nearMisses.length} ends that nearly meet another source`,
    ...merge.nearMisses
      .slice(0, LISTED)
      .map(
        ({ node, edge, distanceM }) => `    node ${node} is ${distanceM.toFixed(1)} m from ${edge}`,
      ),
  ];
  return `${lines.join('\n')}\n`;
}
