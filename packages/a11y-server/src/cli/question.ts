import { areasIn } from './avoid-areas.js';
import type { Arguments, Options } from './command.js';
import type { Io } from './io.js';
import { avoidFrom, travellerFrom } from './route-request.js';

/** The ground that a question is asked of. */
export const GROUND_OPTIONS = {
  network: { value: 'file', help: 'network made by a11y import' },
  survey: { value: 'file', help: 'survey whose measurements hold instead of the map' },
  'as-of': {
    value: 'time',
    help: 'day or instant for lifts and obstacles of the survey (default now)',
  },
} as const satisfies Options;

/** Who asks it, when, and what is kept off. */
export const TRAVELLER_OPTIONS = {
  profile: { value: 'id', help: 'who travels; a11y profiles lists them' },
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
  'avoid-edge': { value: 'key', multiple: true, help: 'an edge to keep off, as answers name it' },
  'avoid-area': {
    value: 'file',
    multiple: true,
    help: 'GeoJSON polygons; every way that touches one is kept off',
  },
} as const satisfies Options;

export const FROM_OPTION = {
  value: 'lon,lat',
  help: 'start, node:<id> of a node in the source, or place:<id> of a place in the survey',
} as const satisfies Options[string];

/** What `TRAVELLER_OPTIONS` say, as members of a request that is still to be checked. */
export async function questionFrom(args: Arguments, io: Io) {
  const departAt = args.text('depart-at');
  return {
    ...travellerFrom(args),
    ...avoidFrom(args, await areasIn(args, io)),
    ...(departAt !== undefined && { departAt }),
  };
}
