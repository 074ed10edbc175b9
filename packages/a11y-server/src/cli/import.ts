import { encodeNetwork, overlayFacilities, parseSurveyText } from 'a11y-core';
import { about, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeImport } from './describe-import.js';
import { pathFrom } from './io.js';
import { readNetwork } from './read-network.js';

export const importCommand: Command = {
  name: 'import',
  summary: 'Make a walking network from OpenStreetMap (PBF, XML, gzip) or an OpenSidewalks dataset',
  positionals: ['<file>...'],
  options: {
    output: { value: 'file', short: 'o', help: 'network file to write' },
    survey: { value: 'file', help: 'survey to lay over the network' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const output = args.required('output');
    await checkWritable(pathFrom(io, output));
    const { network: mapped, report } = await readNetwork(args.positionals, io);
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
