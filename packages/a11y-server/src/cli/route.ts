import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { decodeNetwork, layWays, outcomeToFeature, parseSurveyText } from 'a11y-core';
import { about, readText } from '../files/read.js';
import { areasIn } from './avoid-areas.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeRoute } from './describe-route.js';
import { pathFrom } from './io.js';
import { routeRequestFrom } from './route-request.js';

export const routeCommand: Command = {
  name: 'route',
  summary: 'Find a way for one traveller',
  positionals: [],
  options: {
    network: { value: 'file', help: 'network made by a11y import' },
    via: {
      value: 'place',
      multiple: true,
      help: 'a point to come by, written like --to; in order',
    },
    profile: { value: 'id', help: 'who travels; a11y profiles lists them' },
    from: { value: 'lon,lat', help: 'start, node:<id> of a node in the source, or place:<id>' },
    to: {
      value: 'lon,lat',
      help: 'destination, node:<id>, or place:<id> of a place in the survey',
    },
    limit: { value: 'name=value', multiple: true, help: 'replace a limit; none switches it off' },
    preference: { value: 'name=value', multiple: true, help: 'replace a preference' },
    unknown: {
      value: 'policy',
      multiple: true,
      help: 'avoid, penalise or accept what nobody measured; or attribute=policy',
    },
    objective: { value: 'name', help: 'comfort (default) or distance' },
    'depart-at': {
      value: 'instant',
      help: 'when the walk begins, such as 2026-11-29T22:00:00+08:00; opening hours then apply',
    },
    'arrive-by': {
      value: 'instant',
      help: 'when the walk has to be over; the answer says when to leave',
    },
    alternatives: { value: 'count', help: 'other ways at most, 0 (default) to 3' },
    'avoid-edge': { value: 'key', multiple: true, help: 'an edge to keep off, as answers name it' },
    'avoid-area': {
      value: 'file',
      multiple: true,
      help: 'GeoJSON polygons; every way that touches one is kept off',
    },
    'compare-unknown': {
      help: 'also the way where everything unknown is avoided, and where it is accepted',
    },
    survey: { value: 'file', help: 'survey whose measurements hold instead of the map' },
    'as-of': {
      value: 'time',
      help: 'day or instant for lifts and obstacles of the survey (default now)',
    },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const path = args.required('network');
    const areas = await areasIn(args, io);
    const request = routeRequestFrom(args, areas);
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
    const { router } = layWays(network, facilities, { places, asOf });
    const outcome = router.route(request);
    return {
      json: {
        ...outcomeToFeature(outcome),
        attribution: network.sources.map(({ attribution }) => attribution),
      },
      text: describeRoute(outcome),
    };
  },
};
