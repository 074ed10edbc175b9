import { existsSync } from 'node:fs';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { areaEndpoints } from '../areas/endpoints.js';
import { assessmentEndpoints } from '../assessments/endpoints.js';
import { editionEndpoints } from '../editions/endpoints.js';
import { facilityEndpoints } from '../facilities/endpoints.js';
import { matrixEndpoints } from '../matrix/endpoints.js';
import { type DemoRoute, metaEndpoints } from '../meta/endpoints.js';
import { nearestEndpoints } from '../nearest/endpoints.js';
import { networkEndpoints } from '../network/endpoints.js';
import { osrmRouter } from '../osrm/osrm-router.js';
import { placeEndpoints } from '../places/endpoints.js';
import { profileEndpoints } from '../profiles/endpoints.js';
import { type BaseMap, originOf } from '../publication/base-map.js';
import type { PublicationPolicy } from '../publication/policy.js';
import { reachEndpoints } from '../reach/endpoints.js';
import { reassessmentEndpoints } from '../reassessments/endpoints.js';
import { requirementEndpoints } from '../requirements/endpoints.js';
import { routeEndpoints } from '../routes/endpoints.js';
import type { State } from '../state/state.js';
import type { Store } from '../storage/store.js';
import { surveySchemaEndpoints } from '../surveys/endpoints.js';
import { tileEndpoints } from '../tiles/endpoints.js';
import { docsPage } from './docs-page.js';
import type { Endpoint } from './endpoint.js';
import { healthRoutes } from './health.js';
import { requestLog } from './log.js';
import { mountEndpoints, nameRoute } from './mount.js';
import { openApiDocument } from './openapi.js';
import { problemHandler } from './problem.js';
import { securityHeaders } from './security.js';
import { ServiceError } from './service-error.js';

/** Path of this version of the interface. */
export const API_BASE = '/api/v1';

export interface AppDeps {
  readonly store: Store;
  readonly state: State;
  readonly policy: PublicationPolicy;
  readonly logger: Logger;
  readonly version: string;
  readonly rulesetRevision: string;
  readonly demoRoutes: readonly DemoRoute[];
  /** Folder of the built map app; null or missing: the interface alone is served. */
  readonly appFolder: string | null;
  /** Origins of map tiles the deployment allows, beside its own. */
  /** Tiles of a third party under the map; null for the own schematic map. */
  readonly baseMap: BaseMap | null;
  /** Endpoints beside our own, such as a deployment may add. Default none. */
  readonly furtherEndpoints?: readonly Endpoint[];
  /** Refuse to send an answer that breaks its own schema: for tests. */
  readonly checkAnswers?: boolean;
}

/** Builds the app and opens nothing: no port, no file, no database. */
export function createApp(deps: AppDeps): Express {
  const { store, state, policy, logger, version } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', 'strong');
  app.use(requestLog(logger));
  app.use(securityHeaders(deps.baseMap === null ? [] : [originOf(deps.baseMap)]));
  app.use(compression());
  app.use(healthRoutes(store));

  const endpoints = [
    ...metaEndpoints({ ...deps }),
    ...facilityEndpoints({ store, state }),
    ...assessmentEndpoints(state),
    ...placeEndpoints(state),
    ...areaEndpoints(state),
    ...reassessmentEndpoints(state),
    ...profileEndpoints(),
    ...editionEndpoints(),
    ...requirementEndpoints(),
    ...routeEndpoints(state, policy),
    ...reachEndpoints(state),
    ...matrixEndpoints(state),
    ...nearestEndpoints(state),
    ...networkEndpoints(state),
    ...tileEndpoints(state, policy),
    ...surveySchemaEndpoints(),
    ...(deps.furtherEndpoints ?? []),
  ];
  let document: ReturnType<typeof openApiDocument> | undefined;
  app.get(`${API_BASE}/openapi.json`, nameRoute(`${API_BASE}/openapi.json`), (_req, res) => {
    // Made when it is first asked for: a service that starts again should answer at once.
    document ??= openApiDocument(
      {
        title: 'Tongtu 通途',
        version,
        description: 'Accessibility auditing, mapping and personal routes. Positions are WGS-84.',
      },
      API_BASE,
      endpoints,
    );
    res.json(document);
  });
  mountEndpoints(app, API_BASE, endpoints, {
    policy,
    provenance: () => state.current().provenance,
    checkAnswers: deps.checkAnswers ?? false,
  });
  app.use(
    osrmRouter({
      state,
      policy,
      logFailure: (error) => logger.error({ err: error }, 'a request failed'),
    }),
  );
  app.use('/api/docs', nameRoute('/api/docs/*'), docsPage(`${API_BASE}/openapi.json`));
  if (deps.appFolder !== null && existsSync(deps.appFolder)) {
    app.use(nameRoute('/*'), mapApp(deps.appFolder));
  }
  app.use((req) => {
    throw new ServiceError('not-found', `There is nothing at this address for ${req.method}.`);
  });
  app.use(problemHandler((error) => logger.error({ err: error }, 'a request failed')));
  return app;
}

/** The built map: names with a hash in them never change, the others are asked for again. */
function mapApp(folder: string): express.RequestHandler {
  return express.static(folder, {
    redirect: false,
    setHeaders: (res, path) => {
      const isHashed = /-[\w-]{8,}\.\w+$/.test(path);
      res.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
