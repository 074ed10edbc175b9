import { PROFILE_IDS } from 'a11y-core';
import { OsrmError } from './osrm-error.js';

/** Names under which clients of OSRM ask for a walk. */
export const PROFILE_ALIASES: Readonly<Record<string, string>> = {
  foot: 'walker',
  walking: 'walker',
  wheelchair: 'manual-wheelchair',
};

/** The id of one of our profiles; throws `OsrmError` for a name that is none. */
export function profileNamed(name: string): string {
  const id = Object.hasOwn(PROFILE_ALIASES, name) ? PROFILE_ALIASES[name]! : name;
  if (PROFILE_IDS.includes(id)) return id;
  const known = [...PROFILE_IDS, ...Object.keys(PROFILE_ALIASES)].join(', ');
  throw new OsrmError('InvalidValue', `There is no profile "${name}"; known: ${known}.`);
}
