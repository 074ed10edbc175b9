import { edgeName, nearestWays, type Ways } from 'a11y-core';
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { nameRoute } from '../http/mount.js';
import { toProblem } from '../http/problem.js';
import { waysIn } from '../network/endpoints.js';
import type { PublicationPolicy } from '../publication/policy.js';
import type { State } from '../state/state.js';
import type { Asked } from './asked.js';
import { parseCoordinates } from './coordinates.js';
import { OsrmError } from './osrm-error.js';
import { profileNamed } from './profile.js';
import { parseNearestQuery, parseRouteQuery } from './query.js';
import { osrmRoute, routeWaypoints } from './route-answer.js';
import { optionsOf, requestOf, routesOf } from './routes-of.js';
import { tableService } from './table.js';
import { waypointAt } from './waypoint.js';

/** Answers one request; what it throws becomes an answer too. */
type Service = (ways: Ways, asked: Asked) => object;

const SERVICES: Readonly<Record<string, Service>> = {
  route: routeService,
  nearest: nearestService,
  table: tableService,
};

/** Services of OSRM that this one does not have, so that a client is told so. */
const MISSING = ['match', 'trip', 'tile'];

export interface OsrmDeps {
  readonly state: State;
  readonly policy: PublicationPolicy;
  readonly logFailure: (error: unknown) => void;
}

/**
 * The HTTP interface of OSRM v5 at `/{service}/v1/{profile}/{coordinates}`, so that a client of OSRM
 * needs nothing but another host. Anybody's page may read the answers.
 */
export function osrmRouter({ state, policy, logFailure }: OsrmDeps): RequestHandler {
  const router = Router({ caseSensitive: true });
  for (const [name, service] of Object.entries(SERVICES)) {
    const pattern = `/${name}/v1/:profile/:coordinates`;
    router.get(pattern, nameRoute(pattern), open, (req, res) => {
      const snapshot = state.current();
      // The pattern has both, once each.
      const profile = String(req.params['profile']);
      const coordinates = String(req.params['coordinates']);
      const answer = service(waysIn(snapshot), { profile, coordinates, query: req.query });
      const { synthetic, attribution } = snapshot.provenance;
      const body = { code: 'Ok', ...answer, synthetic, attribution };
      res.json(policy.release(body, snapshot.provenance));
    });
    router.use(`/${name}`, nameRoute(`/${name}/*`), open, (req) => {
      const version = req.path.split('/')[1];
      if (version === 'v1') {
        const detail = `The address is read as /${name}/v1/{profile}/{coordinates}, by GET.`;
        throw new OsrmError('InvalidUrl', detail);
      }
      throw new OsrmError('InvalidVersion', 'The version of this interface is v1.');
    });
  }
  for (const name of MISSING) {
    router.use(`/${name}`, nameRoute(`/${name}/*`), open, () => {
      const known = Object.keys(SERVICES).join(', ');
      throw new OsrmError('InvalidService', `There is no service ${name}; known: ${known}.`);
    });
  }
  router.use(errorAnswer(policy, state, logFailure));
  return router;
}

const open: RequestHandler = (_req, res, next) => {
  res.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
  next();
};

function routeService({ router }: Ways, { profile, coordinates, query }: Asked): object {
  const id = profileNamed(profile);
  const positions = parseCoordinates(coordinates);
  if (positions.length < 2) {
    throw new OsrmError('InvalidOptions', 'Number of coordinates needs to be at least two.');
  }
  const asked = parseRouteQuery(query, positions.length);
  const request = requestOf(id, positions, asked, asked.alternatives);
  const routes = routesOf(router, request);
  const objective = request.objective ?? 'comfort';
  return {
    routes: routes.map((route) => osrmRoute(route, objective, asked)),
    ...(!asked.skipWaypoints && { waypoints: routeWaypoints(routes[0]) }),
  };
}

function nearestService(
  { network, snapper }: Ways,
  { profile, coordinates, query }: Asked,
): object {
  const id = profileNamed(profile);
  const positions = parseCoordinates(coordinates);
  if (positions.length !== 1) {
    throw new OsrmError('InvalidOptions', 'Only one coordinate is supported.');
  }
  const asked = parseNearestQuery(query);
  const request = requestOf(id, positions, asked);
  const { from, language } = request;
  if (!('near' in from))
    throw new Error('The position of a request is not the one it was made of.');
  const found = nearestWays(network, snapper, optionsOf(request), from, asked.number);
  if (found.length === 0) {
    throw new OsrmError('NoSegment', 'Could not find a matching segment for coordinate 0.');
  }
  const { edges, nodes } = network;
  return {
    ...(!asked.skipWaypoints && {
      waypoints: found.map((place) => ({
        ...waypointAt(place, edgeName(network, place.edge, language)),
        nodes: [edges.from[place.edge]!, edges.to[place.edge]!].map(
          (node) => nodes.sourceId[node]!,
        ),
      })),
    }),
  };
}

/** Every refusal in OSRM's form; what broke inside is for the log, not for the caller. */
function errorAnswer(
  policy: PublicationPolicy,
  state: State,
  logFailure: (error: unknown) => void,
): ErrorRequestHandler {
  return (error, _req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    if (error instanceof OsrmError) {
      const { code, message, a11y } = error;
      const body = { code, message, ...(a11y !== undefined && { a11y }) };
      res.status(error.status).json(policy.release(body, state.current().provenance));
      return;
    }
    const problem = toProblem(error);
    if (problem.status >= 500) logFailure(error);
    const code = problem.status < 500 ? 'InvalidUrl' : 'InternalError';
    res.status(problem.status).json({ code, message: problem.detail ?? problem.title });
  };
}
