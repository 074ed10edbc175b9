import {
  assertTimeZone,
  encodeNetwork,
  InvalidInputError,
  networkFromOsm,
  overlayFacilities,
  parseSurveyText,
  readOsm,
} from 'a11y-core';
import { gunzipStream } from '../files/gunzip-stream.js';
import { about, inflate, readChunks, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { type Arguments, type Command, JSON_OPTION } from './command.js';
import { describeImport } from './describe-import.js';
import { pathFrom } from './io.js';
import { progressOn } from './progress.js';
import { UsageError } from './usage-error.js';

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
    survey: { value: 'file', help: 'survey to lay over the network' },
    'time-zone': {
      value: 'name',
      help: 'zone opening hours are meant in, such as Asia/Shanghai; looked up from the position',
    },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [input = ''] = args.positionals;
    const output = args.required('output');
    const source = { ...OSM_SOURCE, ...timeZoneFrom(args) };
    await checkWritable(pathFrom(io, output));
    const progress = progressOn(io.stderr, 'reading');
    const { network: mapped, report } = await about(input, async () => {
      try {
        const chunks = await readChunks(pathFrom(io, input), progress.update);
        return networkFromOsm(await readOsm(chunks, { inflate, gunzip: gunzipStream }), source);
      } finally {
        progress.finish();
      }
    });
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

function timeZoneFrom(args: Arguments): { readonly timeZone?: string } {
  const timeZone = args.text('time-zone');
  if (timeZone === undefined) return {};
  try {
    assertTimeZone(timeZone);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new UsageError(`--time-zone: "${timeZone}" is no time zone of the IANA database.`, {
      cause: error,
    });
  }
  return { timeZone };
}
