import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  assessFacility,
  decodeNetwork,
  layWays,
  type Network,
  outcomeToFeature,
  parseSurveyText,
  type Ways,
} from 'a11y-core';
import { about, readText } from '../files/read.js';
import { checkWritable, writeWhole } from '../files/write.js';
import { createPolicy } from '../publication/policy.js';
import { routeGpx } from '../routes/route-gpx.js';
import { areasIn } from './avoid-areas.js';
import { type Arguments, type Command, EXIT, JSON_OPTION } from './command.js';
import { describeRoute } from './describe-route.js';
import { type Io, pathFrom } from './io.js';
import { FROM_OPTION, GROUND_OPTIONS, TRAVELLER_OPTIONS } from './question.js';
import { runBatch } from './route-batch.js';
import { routeRequestFrom } from './route-request.js';
import { UsageError } from './usage-error.js';

export const routeCommand: Command = {
  name: 'route',
  summary: 'Find a way for one traveller',
  positionals: [],
  options: {
    ...GROUND_OPTIONS,
    from: FROM_OPTION,
    to: {
      value: 'lon,lat',
      help: 'destination, node:<id>, or place:<id> of a place in the survey',
    },
    via: {
      value: 'place',
      multiple: true,
      help: 'a point to come by, written like --to; in order',
    },
    ...TRAVELLER_OPTIONS,
    'arrive-by': {
      value: 'instant',
      help: 'when the walk has to be over; the answer says when to leave',
    },
    alternatives: { value: 'count', help: 'other ways at most, 0 (default) to 3' },
    'compare-unknown': {
      help: 'also the way where everything unknown is avoided, and where it is accepted',
    },
    output: {
      value: 'file',
      short: 'o',
      help: 'write the route there: .gpx or .geojson',
    },
    batch: {
      value: 'file',
      help: 'answer a request body of POST /routes in every line of a file, or - for standard input',
    },
    'no-explain': {
      help: 'the way alone: not what it rests on, what it avoids, what would open one',
    },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const batch = args.text('batch');
    if (batch !== undefined) {
      refuseBeside(args);
      return runBatch(batch, await readWays(args, io), io);
    }
    const output = args.text('output');
    const ending = output === undefined ? undefined : endingOf(output);
    const request = routeRequestFrom(args, await areasIn(args, io));
    if (output !== undefined) await checkWritable(pathFrom(io, output));
    const ways = await readWays(args, io);
    const outcome = ways.router.route(request);
    const attribution = ways.network.sources.map((source) => source.attribution);
    const json = { ...outcomeToFeature(outcome), attribution };
    const text = describeRoute(outcome);
    if (output === undefined) return { json, text };
    if (ending === 'gpx' && outcome.outcome !== 'route') {
      // A file of no points would hide the reason.
      const said = `${output} is not written: there is no route.\n${text}`;
      return { json, text: said, exitCode: EXIT.failed };
    }
    const content =
      ending === 'gpx' && outcome.outcome === 'route'
        ? routeGpx(outcome, attribution, noticeFor(ways.network))
        : `${JSON.stringify(json)}\n`;
    await writeWhole(pathFrom(io, output), content);
    return { json, text: `${text}Written to ${output}.\n` };
  },
};

/** What must be said with data that were made up by a generator; null for real ones. */
function noticeFor({ sources }: Network): string | null {
  const synthetic = sources.some(({ kind }) => kind === 'synthetic');
  return createPolicy({ approvalNumber: null }).notice({ synthetic, attribution: [] })?.en ?? null;
}

/** The endings of the files a route is written to. */
const ENDINGS = ['gpx', 'geojson', 'json'] as const;

function endingOf(output: string): (typeof ENDINGS)[number] {
  const ending = extname(output).slice(1).toLowerCase();
  const found = ENDINGS.find((known) => known === ending);
  if (found !== undefined) return found;
  throw new UsageError(`--output must end in .gpx or .geojson; it is "${output}".`);
}

/** What holds for every line of a batch; everything else a line says for itself. */
const OF_ALL_REQUESTS = ['network', 'survey', 'as-of', 'batch', 'json'];

function refuseBeside(args: Arguments): void {
  const given = Object.keys(routeCommand.options).filter(
    (name) =>
      !OF_ALL_REQUESTS.includes(name) &&
      (args.text(name) !== undefined || args.list(name).length > 0 || args.flag(name)),
  );
  if (given.length === 0) return;
  throw new UsageError(
    `--batch cannot be combined with ${given.map((name) => `--${name}`).join(', ')}: every line says that for itself.`,
  );
}

/** The network, with the survey laid over it where there is one. */
export async function readWays(args: Arguments, io: Io): Promise<Ways> {
  const path = args.required('network');
  const network = await about(path, async () => {
    return decodeNetwork(await readFile(pathFrom(io, path)), crc32).network;
  });
  const surveyPath = args.text('survey');
  const { facilities, places } =
    surveyPath === undefined
      ? { facilities: [], places: [] }
      : await about(surveyPath, async () => {
          return parseSurveyText(await readText(pathFrom(io, surveyPath)));
        });
  const asOf = args.text('as-of') ?? new Date(io.now()).toISOString();
  const facilityOf = new Map(facilities.map((facility) => [facility.id, facility]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return layWays(network, facilities, {
    places,
    asOf,
    judgedAs: (id) => {
      const facility = facilityOf.get(id);
      if (facility === undefined) return undefined;
      const place = placeOf.get(facility.placeId ?? '');
      return assessFacility(facility, { asOf, ...(place !== undefined && { place }) });
    },
  });
}
