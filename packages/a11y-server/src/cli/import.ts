import {
  drapeImport,
  type ImportReport,
  type Network,
  overlayFacilities,
  parseSurveyText,
} from 'a11y-core';
import { about, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { isLineFile } from '../lines/read-line-files.js';
import { isDataset } from '../network/dataset-files.js';
import { networkHtml } from '../report/network/html.js';
import { networkReport } from '../report/network/network-report.js';
import { type Arguments, type Command, JSON_OPTION } from './command.js';
import { describeImport } from './describe-import.js';
import { elevationFrom } from './elevation.js';
import { importLines, LINE_OPTIONS } from './import-lines.js';
import { type Io, pathFrom } from './io.js';
import { LANG_OPTION, languageOf } from './language.js';
import { networkFile } from './network-file.js';
import { readNetwork } from './read-network.js';
import { timeZoneFrom } from './time-zone.js';
import { UsageError } from './usage-error.js';

const REPORT_FORMATS = ['html', 'json'] as const;

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
    report: {
      value: REPORT_FORMATS.join('|'),
      help: 'also write what was found beside the network, as <output>.report.html or .json',
    },
    'time-zone': {
      value: 'name',
      help: 'zone opening hours are meant in, such as Asia/Shanghai; looked up from the position',
    },
    ...LINE_OPTIONS,
    lang: LANG_OPTION,
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const output = args.required('output');
    const format = reportFormat(args);
    const timeZone = timeZoneFrom(args);
    await checkWritable(pathFrom(io, output));
    const [input = '', ...more] = args.positionals;
    if (
      more.length === 0 &&
      isLineFile(input) &&
      !(await about(input, () => isDataset(pathFrom(io, input))))
    ) {
      return importLines(input, args, io);
    }
    const elevation = await elevationFrom(io, args.list('elevation'));
    const flat = await readNetwork(args.positionals, io, timeZone);
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
    const bytes = networkFile(network, report, io);
    await writeWhole(pathFrom(io, output), bytes);
    const reported =
      format === undefined
        ? undefined
        : await writeReport(
            network,
            report,
            { output, format, language: languageOf(args, io) },
            io,
          );
    const json = {
      output,
      bytes: bytes.length,
      report,
      ...(reported !== undefined && { reported }),
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

function reportFormat(args: Arguments): (typeof REPORT_FORMATS)[number] | undefined {
  const asked = args.text('report');
  const format = REPORT_FORMATS.find((known) => known === asked);
  if (asked !== undefined && format === undefined) {
    throw new UsageError(`--report is ${REPORT_FORMATS.join(' or ')}, not "${asked}".`);
  }
  return format;
}

/** Writes the report beside the network; gives the name of the file. */
async function writeReport(
  network: Network,
  report: ImportReport,
  {
    output,
    format,
    language,
  }: {
    readonly output: string;
    readonly format: (typeof REPORT_FORMATS)[number];
    readonly language: ReturnType<typeof languageOf>;
  },
  io: Io,
): Promise<string> {
  const full = networkReport(network, report);
  const name = `${output}.report.${format}`;
  const text =
    format === 'html'
      ? networkHtml(full, output.split('/').at(-1) ?? output, language)
      : `${JSON.stringify(full, undefined, 2)}\n`;
  await writeWhole(pathFrom(io, name), new TextEncoder().encode(text));
  return name;
}
