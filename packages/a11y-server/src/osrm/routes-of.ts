import {
  type AlternativeRoute,
  type FoundRoute,
  InvalidInputError,
  type LonLat,
  type NearPosition,
  type OptionsRequest,
  parseRouteRequest,
  type RouteRequest,
  type Router,
} from 'a11y-core';
import { noRouteSentence } from '../routes/no-route-sentence.js';
import { OsrmError } from './osrm-error.js';
import type { GeneralQuery } from './query.js';

/** Where each coordinate may be put. */
export function positionsOf(
  coordinates: readonly LonLat[],
  { radiuses, bearings }: Pick<GeneralQuery, 'radiuses' | 'bearings'>,
): readonly NearPosition[] {
  return coordinates.map(([lon, lat], i): NearPosition => {
    const [withinM, heading] = [radiuses[i], bearings[i]];
    return {
      near: [lon, lat],
      ...(withinM !== undefined && { withinM }),
      ...(heading && { heading }),
    };
  });
}

/** A request in the words of the core, checked there. Throws `OsrmError`. */
export function requestOf(
  profile: string,
  coordinates: readonly LonLat[],
  query: GeneralQuery,
  alternatives = 0,
): RouteRequest {
  const positions = positionsOf(coordinates, query);
  const request = {
    ...query.traveller,
    profile,
    // The format has no place for reasons, and they take longer than the way.
    explain: false,
    from: positions[0],
    to: positions.at(-1),
    ...(positions.length > 2 && { via: positions.slice(1, -1) }),
    // As in OSRM, other ways are looked for between two points only.
    ...(positions.length === 2 && alternatives > 0 && { alternatives }),
  };
  return checked(() => parseRouteRequest(request));
}

/** What the core refuses, in OSRM's words. */
export function checked<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    // Parameters bear the names of the members that they fill.
    const problems = error.problems.map(
      ({ pointer, detail }) => `${pointer.split('/').at(-1)}: ${detail}`,
    );
    throw new OsrmError('InvalidValue', problems.join('; '), { cause: error });
  }
}

/** The options of a request, without its positions. */
export function optionsOf(request: RouteRequest): OptionsRequest {
  const { profile, limits, preferences, unknown, objective } = request;
  return {
    profile,
    ...(limits !== undefined && { limits }),
    ...(preferences !== undefined && { preferences }),
    ...(unknown !== undefined && { unknown }),
    ...(objective !== undefined && { objective }),
  };
}

/** The ways for a request, the best first. Throws `OsrmError` where there is none. */
export function routesOf(
  router: Router,
  request: RouteRequest,
): readonly [FoundRoute, ...AlternativeRoute[]] {
  const outcome = router.route(request);
  switch (outcome.outcome) {
    case 'route':
      return [outcome, ...(outcome.alternatives ?? [])];
    case 'no-route':
      throw new OsrmError('NoRoute', noRouteSentence(outcome), { a11y: outcome });
    case 'off-network':
      throw new OsrmError(
        'NoSegment',
        `Could not find a matching segment for coordinate ${(outcome.leg ?? 0) + (outcome.end === 'from' ? 0 : 1)}. ${noRouteSentence(outcome)}`,
        { a11y: outcome },
      );
  }
}
