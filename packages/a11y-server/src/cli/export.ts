import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import {
  decodeNetwork,
  type ExportLoss,
  exportOpenSidewalks,
  OSW_FILE_NAMES,
  OSW_VERSIONS,
  type OswFile,
  type OswVersion,
} from 'a11y-core';
import { strToU8, zipSync } from 'fflate';
import { about } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { type Arguments, type Command, JSON_OPTION } from './command.js';
import { countedFeatures } from './counted-features.js';
import { pathFrom } from './io.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

/** The same network gives the same archive: no entry has a time but the first that ZIP can write. */
const NO_TIME = '1980-01-01T00:00:00';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Write a walking network as an OpenSidewalks dataset, with a report of what is lost',
  positionals: ['<network>'],
  options: {
    format: { value: 'name', help: 'opensidewalks' },
    schema: {
      value: 'version',
      help: `${OSW_VERSIONS.join(' or ')}; default: as it was read, else the newest`,
    },
    output: { value: 'path', short: 'o', help: 'folder to write into, or a file ending in .zip' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [input = ''] = args.positionals;
    const format = args.required('format');
    if (format !== 'opensidewalks') {
      throw new UsageError(`--format must be opensidewalks; it is "${format}".`);
    }
    const asked = versionOf(args);
    const output = args.required('output');
    const target = pathFrom(io, output);
    const isArchive = extname(output).toLowerCase() === '.zip';
    if (isArchive) await checkWritable(target);
    const { network } = await about(input, async () =>
      decodeNetwork(await readFile(pathFrom(io, input))),
    );
    const version = asked ?? network.foreign?.version ?? OSW_VERSIONS.at(-1)!;
    const { files, losses } = exportOpenSidewalks(network, version);
    const stem = basename(input, extname(input));
    const texts = new Map<string, string>();
    const counts: Partial<Record<OswFile, number>> = {};
    for (const kind of OSW_FILE_NAMES) {
      const collection = files[kind];
      if (collection === undefined) continue;
      texts.set(`${stem}.${kind}.geojson`, `${JSON.stringify(collection)}\n`);
      counts[kind] = (collection['features'] as readonly unknown[]).length;
    }
    if (isArchive) await writeWhole(target, zipped(texts));
    else await writeFolder(target, texts);
    io.stderr.write(lossLines(losses));
    return {
      json: { output, version, features: counts, losses },
      text: `${output}: OpenSidewalks ${version}, ${countedFeatures(counts)}\n`,
    };
  },
};

function versionOf(args: Arguments): OswVersion | undefined {
  const asked = args.text('schema');
  if (asked === undefined) return undefined;
  const known = OSW_VERSIONS.find((version) => version === asked);
  if (known !== undefined) return known;
  throw new UsageError(`--schema must be ${OSW_VERSIONS.join(' or ')}; it is "${asked}".`);
}

function zipped(texts: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...texts].map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME });
}

/** A file of another dataset in the same folder would be read as part of this one. */
async function writeFolder(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const foreign = (await readdir(folder)).find(
    (file) => file.endsWith('.geojson') && !texts.has(file),
  );
  if (foreign !== undefined) {
    throw new Error(`${folder} holds ${foreign}, which is not of this network.`);
  }
  for (const [name, text] of texts) await writeWhole(join(folder, name), text);
}

function lossLines(losses: readonly ExportLoss[]): string {
  if (losses.length === 0) return '';
  const lines = losses.map(({ field, count, reason }) =>
    printable(`  ${count} × ${field}: ${reason}`),
  );
  return `Not carried over:\n${lines.join('\n')}\n`;
}
