import { drapeImport, encodeNetwork, overlayFacilities, parseSurveyText } from 'a11y-core';
import { about, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { isLineFile } from '../lines/read-line-files.js';
import { isDataset } from '../network/dataset-files.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeImport } from './describe-import.js';
import { elevationFrom } from './elevation.js';
import { importLines, LINE_OPTIONS } from './import-lines.js';
import { pathFrom } from './io.js';
import { readNetwork } from './read-network.js';

export const importCommand: Command = {
  name: 'import',
  summary:
    'Make a walking network from OpenStreetMap (PBF, XML, gzip), OpenSidewalks or surveyed lines (GeoJSON, shapefile, GeoPackage)',
  positionals: ['<file>...'],
  options: {
    output: { value: 'file', short: 'o', help: 'network file to write' },
    elevation: {
      value: 'file',
      multiple: true,
      help: 'heights to lay the network on: HGT or GeoTIFF, either packed with gzip',
    },
    survey: { value: 'file', help: 'survey to lay over the network' },
    ...LINE_OPTIONS,
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const output = args.required('output');
    await checkWritable(pathFrom(io, output));
    const [input = '', ...more] = args.positionals;
    if (more.length === 0 && isLineFile(input) && !(await isDataset(pathFrom(io, input)))) {
      return importLines(input, args, io);
    }
    const elevation = await elevationFrom(io, args.list('elevation'));
    const flat = await readNetwork(args.positionals, io);
    const { network: mapped, report } =
      elevation === undefined ? flat : drapeImport(flat, elevation);
    const surveyPath = args.text('survey');
    const overlay =
      surveyPath === undefined
        ? undefined
        : await about(surveyPath, async () => {
            const { facilities } = parseSurveyText(await readText(pathFrom(io, surveyPath)));
            return overlayFacilities(mapped, facilities);
          });
    const network = overlay?.network ?? mapped;
    const bytes = encodeNetwork(network, report);
    await writeWhole(pathFrom(io, output), bytes);
    const json = {
      output,
      bytes: bytes.length,
      report,
      ...(overlay !== undefined && {
        survey: {
          links: overlay.links.length,
          changedEdges: overlay.effects.size,
          review: overlay.review,
          unplaced: overlay.unplaced,
        },
      }),
    };
    return { json, text: describeImport(output, bytes.length, report) };
  },
};
