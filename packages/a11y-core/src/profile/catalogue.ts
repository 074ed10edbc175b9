import { QUANTITIES, type Quantity } from '../network/interval.js';
import { LIMITS, type LimitDefinition, type LimitName } from './limit.js';
import { OBJECTIVES, type Objective } from './options.js';
import { PREFERENCES, type PreferenceDefinition, type PreferenceName } from './preference.js';
import type { Profile } from './profile.js';
import { PROFILES } from './profiles.js';
import { UNKNOWN_POLICIES, type UnknownPolicy } from './unknown.js';

type Named<Name extends string, Definition> = { readonly name: Name } & Definition;

/** Everything a form, a command line or another program needs to know to ask for a route. */
export interface ProfileCatalogue {
  readonly profiles: readonly Profile[];
  readonly limits: readonly Named<LimitName, LimitDefinition>[];
  readonly preferences: readonly Named<PreferenceName, PreferenceDefinition>[];
  readonly unknownPolicies: readonly UnknownPolicy[];
  readonly attributes: readonly { readonly name: Quantity; readonly unit: string }[];
  readonly objectives: readonly Objective[];
}

/** The profiles, and every option with its unit, range and words; plain data, ready for JSON. */
export function profileCatalogue(): ProfileCatalogue {
  return {
    profiles: PROFILES,
    limits: named(LIMITS),
    preferences: named(PREFERENCES),
    unknownPolicies: UNKNOWN_POLICIES,
    attributes: named(QUANTITIES).map(({ name, unit }) => ({ name, unit })),
    objectives: OBJECTIVES,
  };
}

function named<Name extends string, Definition extends object>(
  table: Readonly<Record<Name, Definition>>,
): Named<Name, Definition>[] {
  return (Object.keys(table) as Name[]).map((name) => ({ name, ...table[name] }));
}
