import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { decodeNetwork, METRIC_BYTES } from 'a11y-core';
import { pino } from 'pino';
import { about } from '../files/read.js';
import { baseMapFrom } from '../publication/base-map.js';
import { serve } from '../serve.js';
import { type Arguments, type Command, JSON_OPTION } from './command.js';
import { type Io, pathFrom } from './io.js';
import { numberOption } from './number-option.js';
import { UsageError } from './usage-error.js';

const DEFAULT_PORT = 8080;
const DEFAULT_DATA_FOLDER = 'data';
const MB = 2 ** 20;

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serve the map and the HTTP interface until it is stopped',
  positionals: [],
  options: {
    port: { value: 'number', help: `port to listen on (PORT, else ${DEFAULT_PORT})` },
    host: { value: 'address', help: 'address to listen on (TONGTU_HOST, else every interface)' },
    data: {
      value: 'folder',
      help: `folder of the data (TONGTU_DATA_DIR, else ./${DEFAULT_DATA_FOLDER})`,
    },
    network: { value: 'file', help: 'network made by a11y import' },
    'metric-memory': {
      value: 'MB',
      help: `memory for what is prepared for travellers who go far (TONGTU_METRIC_MB, else ${METRIC_BYTES / MB})`,
    },
    demo: { help: 'load the demonstration district if it is not loaded' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const port = portFrom(args.text('port') ?? io.env['PORT']);
    const networkPath = args.text('network');
    const network =
      networkPath === undefined
        ? null
        : await about(networkPath, async () => {
            return decodeNetwork(await readFile(pathFrom(io, networkPath)), crc32).network;
          });
    const dataFolder = dataFolderFrom(io, args.text('data'));
    const service = await serve({
      port,
      host: args.text('host') ?? io.env['TONGTU_HOST'],
      dataFolder,
      demo: args.flag('demo'),
      network,
      approvalNumber: io.env['TONGTU_MAP_APPROVAL'] ?? null,
      baseMap: baseMapFrom(io.env),
      metricBytes: metricBytesFrom(args, io),
      logger: pino(
        { level: io.env['LOG_LEVEL'] ?? 'info' },
        pino.destination({ dest: 2, sync: true }),
      ),
      now: io.now,
    });
    const { address, facilityCount, placeCount, districtLoaded } = service;
    const started = { address, dataFolder, facilityCount, placeCount, network: service.network };
    io.stdout.write(
      args.flag('json')
        ? `${JSON.stringify(started)}\n`
        : `${described(started, districtLoaded)}\n`,
    );
    if (!io.stop.aborted) await once(io.stop, 'abort');
    await service.close();
    return undefined;
  },
};

function described(
  started: {
    readonly address: string;
    readonly dataFolder: string;
    readonly facilityCount: number;
    readonly placeCount: number;
    readonly network: { readonly nodes: number; readonly edges: number } | null;
  },
  districtLoaded: boolean | null,
): string {
  const { address, dataFolder, facilityCount, placeCount, network } = started;
  const district =
    districtLoaded === null
      ? []
      : [
          districtLoaded
            ? 'Loaded the demonstration district: generated, not real.'
            : 'The demonstration district is there already: generated, not real.',
        ];
  return [
    ...district,
    `${facilityCount} facilities in ${placeCount} places; ${
      network === null
        ? 'no network'
        : `network of ${network.edges} edges and ${network.nodes} nodes`
    }`,
    `Data: ${dataFolder}`,
    `Map:  ${address}/`,
    `API:  ${address}/api/docs/`,
  ].join('\n');
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UsageError(`A port is a number up to 65535; it is "${text}".`);
  return port;
}

function metricBytesFrom(args: Arguments, { env }: Io): number | undefined {
  const option = numberOption(args, 'metric-memory');
  const text = env['TONGTU_METRIC_MB'];
  if (option !== undefined || text === undefined || text === '') {
    return option === undefined ? undefined : option * MB;
  }
  if (!/^\d+$/.test(text)) {
    throw new UsageError(`TONGTU_METRIC_MB is a number of megabytes, not "${text}".`);
  }
  return Number(text) * MB;
}

function dataFolderFrom(io: Io, option: string | undefined): string {
  const named = option ?? io.env['TONGTU_DATA_DIR'];
  // The default belongs to the checkout; a folder that was named, to where its name was typed.
  return named === undefined || named === ''
    ? resolve(io.cwd, DEFAULT_DATA_FOLDER)
    : pathFrom(io, named);
}
