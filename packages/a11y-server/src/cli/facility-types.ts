import { FACILITY_TYPES, type FacilityTypeName, isFacilityType } from 'a11y-core';
import { didYouMean } from './near.js';
import { UsageError } from './usage-error.js';

export const TYPE_OPTION = {
  value: 'name',
  multiple: true,
  help: 'type of facility, such as accessibleToilet or lift',
} as const;

/** Types of facilities by their names. Throws `UsageError`. */
export function facilityTypesFrom(names: readonly string[]): readonly FacilityTypeName[] {
  return names.map((name) => {
    if (isFacilityType(name)) return name;
    const near = didYouMean(name, Object.keys(FACILITY_TYPES));
    throw new UsageError(`There is no facility type "${name}".${near}`);
  });
}
