import { z } from 'zod';
import { type InputProblem, InvalidInputError, UnknownNameError } from '../errors.js';
import { QUANTITY_NAMES, type Quantity } from '../network/interval.js';
import { LIMIT_NAMES, LIMITS, type LimitName, type Limits, limitMeaning } from './limit.js';
import {
  PREFERENCE_NAMES,
  PREFERENCES,
  type PreferenceName,
  type Preferences,
} from './preference.js';
import { PROFILE_IDS, profileById } from './profiles.js';
import { UNKNOWN_POLICIES, type UnknownPolicies, type UnknownPolicy } from './unknown.js';

/**
 * What the search makes small within the traveller's limits.
 * - `comfort`: time and penalties together
 * - `distance`: length alone
 */
export const OBJECTIVES = ['comfort', 'distance'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** An object with one optional member per name; others are refused. */
function partialOf<Name extends string, S extends z.ZodType>(
  names: readonly Name[],
  schemaOf: (name: Name) => S,
) {
  const shape = Object.fromEntries(names.map((name) => [name, schemaOf(name).optional()]));
  return z.strictObject(shape as { [N in Name]: z.ZodOptional<S> });
}

const limitsSchema = partialOf<LimitName, z.ZodNullable<z.ZodNumber>>(LIMIT_NAMES, (name) => {
  const { min, max, unit } = LIMITS[name];
  return z
    .number()
    .min(min)
    .max(max)
    .nullable()
    .describe(`${limitMeaning(LIMITS[name])}, in ${unit}; null switches the limit off`);
});

const preferencesSchema = partialOf<PreferenceName, z.ZodNumber>(PREFERENCE_NAMES, (name) => {
  const { min, max, label, unit } = PREFERENCES[name];
  return z.number().min(min).max(max).describe(`${label.en}, in ${unit}`);
});

const policySchema = z.enum(UNKNOWN_POLICIES);
const policiesSchema = partialOf<Quantity, typeof policySchema>(QUANTITY_NAMES, () => policySchema);

/** The members of a request that say who travels; the positions are added by the route request. */
export const optionsShape = {
  profile: z.enum(PROFILE_IDS).describe('Whose defaults hold'),
  limits: limitsSchema.optional().describe('Replaces limits of the profile, one by one'),
  preferences: preferencesSchema
    .optional()
    .describe('Replaces preferences of the profile, one by one'),
  unknown: z
    .union([policySchema, policiesSchema])
    .optional()
    .describe('What to do where nobody measured: one word for all, or one per attribute'),
  objective: z.enum(OBJECTIVES).optional().describe('Default comfort'),
};

export const optionsSchema = z.strictObject(optionsShape);
export type OptionsRequest = z.infer<typeof optionsSchema>;

/** Everything that decides a route but the places and the network. */
export interface ResolvedOptions {
  /** Id of the profile the defaults came from. */
  readonly profile: string;
  readonly limits: Limits;
  readonly preferences: Preferences;
  readonly unknown: UnknownPolicies;
  readonly heedsWheelchairClaim: boolean;
  readonly objective: Objective;
}

/**
 * The profile's defaults with the request's numbers in their place. Throws `UnknownNameError` for
 * a profile that does not exist and `InvalidInputError` for everything else that breaks the schema.
 */
export function resolveOptions(request: OptionsRequest): ResolvedOptions {
  const asked = parseWith(optionsSchema, request);
  const profile = profileById(asked.profile);
  const limits: { [L in LimitName]?: number } = {};
  for (const name of LIMIT_NAMES) {
    const override = asked.limits?.[name];
    const value = override === undefined ? profile.limits[name] : override;
    if (value !== undefined && value !== null) limits[name] = value;
  }
  const preferences: { -readonly [P in PreferenceName]: number } = { ...profile.preferences };
  for (const name of PREFERENCE_NAMES)
    preferences[name] = asked.preferences?.[name] ?? preferences[name];
  return {
    profile: profile.id,
    limits,
    preferences,
    unknown: policiesOf(asked.unknown, profile.unknown),
    heedsWheelchairClaim: profile.heedsWheelchairClaim,
    objective: asked.objective ?? 'comfort',
  };
}

function policiesOf(asked: OptionsRequest['unknown'], defaults: UnknownPolicies): UnknownPolicies {
  const policy = (attribute: Quantity): UnknownPolicy =>
    typeof asked === 'string' ? asked : (asked?.[attribute] ?? defaults[attribute]);
  return {
    incline: policy('incline'),
    crossSlope: policy('crossSlope'),
    width: policy('width'),
    kerb: policy('kerb'),
    steps: policy('steps'),
    roughness: policy('roughness'),
    liftCarWidth: policy('liftCarWidth'),
    liftCarDepth: policy('liftCarDepth'),
  };
}

/** Checks a request against a schema that holds `optionsShape`, with every problem and where it is. */
export function parseWith<S extends z.ZodType>(schema: S, request: unknown): z.infer<S> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const profile = isRecord(request) ? request['profile'] : undefined;
  if (typeof profile === 'string' && !PROFILE_IDS.includes(profile)) {
    throw new UnknownNameError('profile', profile, PROFILE_IDS);
  }
  throw new InvalidInputError(parsed.error.issues.flatMap((issue) => problemsOf(issue, [])));
}

const KNOWN_MEMBERS: Readonly<
  Record<string, { readonly what: string; readonly known: readonly string[] }>
> = {
  '/limits': { what: 'limit', known: LIMIT_NAMES },
  '/preferences': { what: 'preference', known: PREFERENCE_NAMES },
  '/unknown': { what: 'attribute', known: QUANTITY_NAMES },
};

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): InputProblem[] {
  const path = [...above, ...issue.path];
  const pointer = path.map((step) => `/${escaped(step)}`).join('');
  if (issue.code === 'unrecognized_keys') {
    const members = KNOWN_MEMBERS[pointer];
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${escaped(key)}`,
      detail:
        members === undefined
          ? 'is not a member of a request'
          : `is not a known ${members.what}; known: ${members.known.join(', ')}`,
    }));
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest is the one that was meant: a pair with one bad number is a pair.
    const depth = (branch: readonly z.core.$ZodIssue[]) =>
      Math.max(
        0,
        ...branch.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0)),
      );
    const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0];
    if (meant !== undefined && depth(meant) > 0)
      return meant.flatMap((inner) => problemsOf(inner, path));
  }
  return [{ pointer, detail: issue.message }];
}

/** A step of a JSON Pointer (RFC 6901). */
function escaped(step: PropertyKey): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
