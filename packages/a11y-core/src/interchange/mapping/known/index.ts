import { UnknownNameError } from '../../../errors.js';
import type { Mapping } from '../mapping.js';
import { dbLifts } from './db-lifts.js';
import { hkMtrExits, hkMtrLiftsRamps } from './hk-mtr.js';
import { osmAccess } from './osm-access.js';
import { twSidewalks } from './tw-sidewalks.js';

/** The mappings that come with the product. */
export const MAPPINGS: readonly Mapping[] = [
  dbLifts,
  twSidewalks,
  hkMtrLiftsRamps,
  hkMtrExits,
  osmAccess,
];

/** The mapping of an id; throws `UnknownNameError` for any other. */
export function mappingNamed(id: string): Mapping {
  const mapping = MAPPINGS.find((known) => known.id === id);
  if (mapping === undefined) {
    throw new UnknownNameError(
      'mapping',
      id,
      MAPPINGS.map((known) => known.id),
    );
  }
  return mapping;
}
