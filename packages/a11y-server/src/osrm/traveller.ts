import {
  ATTRIBUTE_NAMES,
  LIMIT_NAMES,
  PREFERENCE_NAMES,
  type RouteRequest,
  UNKNOWN_POLICIES,
} from 'a11y-core';
import { decimalOf } from '../http/parameters.js';
import { type QueryReader, unreadable } from './query-reader.js';

/** What a request says beside its positions and its profile; still to be checked by the core. */
export type TravellerOptions = Readonly<Record<string, unknown>> &
  Pick<RouteRequest, 'language' | 'departAt' | 'arriveBy'>;

/** How a limit is switched off in an address. */
const NO_LIMIT = 'none';

/**
 * The limits, preferences and policies of a traveller, each a parameter under its own name, and the
 * other members of a request for a route.
 */
export function travellerOptions(reader: QueryReader): TravellerOptions {
  const departAt = reader.text('departAt');
  const arriveBy = reader.text('arriveBy');
  const language = reader.text('language');
  const objective = reader.text('objective');
  const unknown = unknownPolicies(reader);
  return {
    limits: given(LIMIT_NAMES, (name) => limit(reader, name)),
    preferences: given(PREFERENCE_NAMES, (name) => reader.number(name)),
    ...(unknown !== undefined && { unknown }),
    ...(objective !== undefined && { objective }),
    ...(language !== undefined && { language }),
    ...(departAt !== undefined && { departAt }),
    ...(arriveBy !== undefined && { arriveBy }),
  };
}

function limit(reader: QueryReader, name: string): number | null | undefined {
  const text = reader.text(name);
  if (text === undefined) return undefined;
  if (text === NO_LIMIT) return null;
  const value = decimalOf(text);
  if (value === undefined) throw unreadable(name, text, `a number or ${NO_LIMIT}`);
  return value;
}

/** `unknown=avoid` for all attributes, `unknown.kerb=accept` for one; the latter wins. */
function unknownPolicies(reader: QueryReader): unknown {
  const policy = (name: string) => {
    const text = reader.text(name);
    if (text === undefined) return undefined;
    const isKnown = UNKNOWN_POLICIES.some((known) => known === text);
    if (!isKnown) throw unreadable(name, text, `one of ${UNKNOWN_POLICIES.join(', ')}`);
    return text;
  };
  const forAll = policy('unknown');
  const single = given(ATTRIBUTE_NAMES, (name) => policy(`unknown.${name}`));
  if (Object.keys(single).length === 0) return forAll;
  return { ...given(ATTRIBUTE_NAMES, () => forAll), ...single };
}

/** One member for each name that has a value. */
function given<T>(
  names: readonly string[],
  read: (name: string) => T | undefined,
): Readonly<Record<string, T>> {
  const members: Record<string, T> = {};
  for (const name of names) {
    const value = read(name);
    if (value !== undefined) members[name] = value;
  }
  return members;
}
