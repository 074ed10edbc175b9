import {
  drapeImport,
  encodeNetwork,
  networkFromOsm,
  overlayFacilities,
  parseSurveyText,
  readOsm,
} from 'a11y-core';
import { about, inflate, readChunks, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeImport } from './describe-import.js';
import { elevationFrom } from './elevation.js';
import { pathFrom } from './io.js';
import { progressOn } from './progress.js';

const OSM_SOURCE = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
} as const;

export const importCommand: Command = {
  name: 'import',
  summary: 'Make a walking network from OpenStreetMap data (PBF, XML, either packed with gzip)',
  positionals: ['<file>'],
  options: {
    output: { value: 'file', short: 'o', help: 'network file to write' },
    elevation: {
      value: 'file',
      multiple: true,
      help: 'heights to lay the network on: HGT or GeoTIFF, either packed with gzip',
    },
    survey: { value: 'file', help: 'survey to lay over the network' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [input = ''] = args.positionals;
    const output = args.required('output');
    await checkWritable(pathFrom(io, output));
    const elevation = await elevationFrom(io, args.list('elevation'));
    const progress = progressOn(io.stderr, 'reading');
    const flat = await about(input, async () => {
      try {
        const chunks = await readChunks(pathFrom(io, input), progress.update);
        return networkFromOsm(await readOsm(chunks, { inflate }), OSM_SOURCE);
      } finally {
        progress.finish();
      }
    });
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
