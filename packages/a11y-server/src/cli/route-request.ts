import {
  InvalidInputError,
  LIMIT_NAMES,
  type LonLat,
  PREFERENCE_NAMES,
  parseRouteRequest,
  QUANTITY_NAMES,
  type RouteRequest,
  UNKNOWN_POLICIES,
  UnknownNameError,
} from 'a11y-core';
import type { Arguments } from './command.js';
import { UsageError } from './usage-error.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The options that say who travels, as members of a request. */
export function travellerFrom(args: Arguments) {
  const objective = args.text('objective');
  const unknown = unknownPolicies(args.list('unknown'));
  return {
    profile: args.required('profile'),
    limits: assignments('limit', args.list('limit'), LIMIT_NAMES, true),
    preferences: assignments('preference', args.list('preference'), PREFERENCE_NAMES, false),
    ...(unknown !== undefined && { unknown }),
    ...(objective !== undefined && { objective }),
  };
}

/** What is kept off: edges by key, and areas as they were read from files. */
export function avoidFrom(args: Arguments, areas: readonly (readonly (readonly LonLat[])[])[]) {
  const edges = args.list('avoid-edge');
  if (edges.length === 0 && areas.length === 0) return {};
  const polygons = areas.map((coordinates) => ({ type: 'Polygon', coordinates }));
  return { avoid: { edges, areas: polygons } };
}

/**
 * The request the options describe, and the areas to keep off; throws `UsageError` for everything
 * that is wrong with them.
 */
export function routeRequestFrom(
  args: Arguments,
  areas: Parameters<typeof avoidFrom>[1] = [],
): RouteRequest {
  const departAt = args.text('depart-at');
  const arriveBy = args.text('arrive-by');
  const alternatives = args.text('alternatives');
  const via = args.list('via');
  const request = {
    from: position('from', args.required('from')),
    to: position('to', args.required('to')),
    ...travellerFrom(args),
    ...avoidFrom(args, areas),
    ...(via.length > 0 && { via: via.map((text) => position('via', text)) }),
    ...(departAt !== undefined && { departAt }),
    ...(arriveBy !== undefined && { arriveBy }),
    ...(alternatives !== undefined && { alternatives: numberIn('--alternatives', alternatives) }),
    ...(args.flag('compare-unknown') && { compareUnknown: true }),
    ...(args.flag('no-explain') && { explain: false }),
  };
  return asUsage(() => parseRouteRequest(request));
}

/** What is wrong with a request made of options is wrong with the command line. */
export function asUsage<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof UnknownNameError) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

export function position(option: string, text: string): unknown {
  if (text.startsWith('node:')) return { node: text.slice('node:'.length) };
  if (text.startsWith('place:')) return { place: text.slice('place:'.length) };
  const parts = text.split(',');
  if (parts.length !== 2) {
    throw new UsageError(`--${option} must be lon,lat, node:<id> or place:<id>; it is "${text}".`);
  }
  return parts.map((part) => numberIn(`--${option}`, part.trim()));
}

function assignments(
  option: string,
  given: readonly string[],
  names: readonly string[],
  mayBeOff: boolean,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    given.map((text) => {
      const [name, value] = assignment(option, text, names);
      if (mayBeOff && value === 'none') return [name, null];
      return [name, numberIn(`--${option} ${name}`, value)];
    }),
  );
}

function assignment(
  option: string,
  text: string,
  names: readonly string[],
): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--${option} must be name=value; it is "${text}".`);
  const name = text.slice(0, at).trim();
  if (!names.includes(name)) {
    throw new UsageError(`There is no ${option} "${name}"; known: ${names.join(', ')}.`);
  }
  return [name, text.slice(at + 1).trim()];
}

/** One word for all attributes, then words for single ones; undefined when nothing was said. */
function unknownPolicies(given: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (given.length === 0) return undefined;
  const policies: Record<string, string> = {};
  const forAll = given.filter((text) => !text.includes('='));
  for (const policy of forAll) {
    for (const name of QUANTITY_NAMES) policies[name] = knownPolicy(policy);
  }
  for (const text of given) {
    if (!text.includes('=')) continue;
    const [name, policy] = assignment('unknown', text, QUANTITY_NAMES);
    policies[name] = knownPolicy(policy);
  }
  return policies;
}

function knownPolicy(policy: string): string {
  if (!UNKNOWN_POLICIES.some((known) => known === policy)) {
    throw new UsageError(
      `There is no policy "${policy}" for the unknown; known: ${UNKNOWN_POLICIES.join(', ')}.`,
    );
  }
  return policy;
}

function numberIn(what: string, text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) throw new UsageError(`${what} must be a number; it is "${text}".`);
  return value;
}
