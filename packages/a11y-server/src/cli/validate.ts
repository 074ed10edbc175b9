import { OSW_FILE_NAMES, type OswProblem, readOswDataset } from 'a11y-core';
import { readDatasetFiles } from '../network/dataset-files.js';
import { type Command, EXIT } from './command.js';
import { countedFeatures } from './counted-features.js';
import { pathFrom } from './io.js';
import { printable } from './printable.js';

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Hold an OpenSidewalks dataset (GeoJSON files, a folder or a ZIP) against its schema',
  positionals: ['<file>...'],
  options: { json: { help: 'print one JSON array of the problems' } },
  run: async (args, io) => {
    const named = args.positionals.map((name) => ({ name, path: pathFrom(io, name) }));
    const { files, problems: unread } = await readDatasetFiles(named);
    const { dataset, problems: found } = readOswDataset(files);
    const problems = [...unread, ...found];
    const given = OSW_FILE_NAMES.filter((file) => dataset.heads[file] !== undefined);
    const counts = countedFeatures(
      Object.fromEntries(given.map((file) => [file, dataset.features[file].length])),
    );
    const verdict =
      problems.length === 0
        ? `valid OpenSidewalks ${dataset.version}: ${counts}`
        : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; believed: ${counts || 'nothing'}`;
    return {
      json: problems,
      text: `${[...problems.map(lineOf), verdict].join('\n')}\n`,
      exitCode: problems.length === 0 ? EXIT.ok : EXIT.failed,
    };
  },
};

/** One problem on one line; names and values come from strangers. */
function lineOf({ file, id, index, pointer, rule, reason }: OswProblem): string {
  const feature = id === undefined ? (index === undefined ? '' : ` #${index}`) : ` "${id}"`;
  const place = pointer === '' ? '' : ` ${pointer}`;
  return printable(`${file}${feature}${place}: ${reason} (${rule})`.replaceAll(/\s+/gu, ' '));
}
