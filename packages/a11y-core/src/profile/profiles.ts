import { UnknownNameError } from '../errors.js';
import type { Profile } from './profile.js';
import { ON_FOOT } from './profiles/on-foot.js';
import { ON_WHEELS } from './profiles/on-wheels.js';
import { OTHER_SENSES } from './profiles/senses.js';

export const PROFILES: readonly Profile[] = [...ON_FOOT, ...ON_WHEELS, ...OTHER_SENSES];

export const PROFILE_IDS: readonly string[] = PROFILES.map((profile) => profile.id);

/** The profile of this id; an unknown one throws, naming those there are. */
export function profileById(id: string): Profile {
  const found = PROFILES.find((profile) => profile.id === id);
  if (found === undefined) throw new UnknownNameError('profile', id, PROFILE_IDS);
  return found;
}
