import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hierarchyOfNetwork, type Network, policyNamed, revisionOf } from 'a11y-core';
import type { Logger } from 'pino';
import { findDemoRoutes } from './demo/demo-routes.js';
import { loadDistrict } from './demo/load-district.js';
import { createApp } from './http/app.js';
import type { DemoRoute } from './meta/endpoints.js';
import { inSharedMemory } from './metrics/shared-memory.js';
import { threadCustomiser } from './metrics/thread-customiser.js';
import type { BaseMap } from './publication/base-map.js';
import { createPolicy } from './publication/policy.js';
import type { Snapshot } from './state/snapshot.js';
import { openState } from './state/state.js';
import { openSqliteStore } from './storage/sqlite/sqlite-store.js';
import { VERSION } from './version.js';

const APP_FOLDER = fileURLToPath(new URL('../../a11y-map/dist/app', import.meta.url));

/** How long running requests may take to finish once the service was asked to end. */
const GRACE_MS = 10_000;

export interface ServeOptions {
  /** 0: one the system chooses. */
  readonly port: number;
  /** Undefined: every interface. */
  readonly host: string | undefined;
  /** Folder of the data; made if it is missing. */
  readonly dataFolder: string;
  /** Load the demonstration district if it is not there. */
  readonly demo: boolean;
  /** The network to serve where it is not the district's; null for none. */
  readonly network: Network | null;
  readonly approvalNumber: string | null;
  readonly baseMap: BaseMap | null;
  /** Most bytes for the weights and metrics of travellers; undefined: see `KeepingOptions`. */
  readonly metricBytes?: number | undefined;
  readonly logger: Logger;
  readonly now: () => number;
}

export interface Service {
  readonly address: string;
  readonly facilityCount: number;
  readonly placeCount: number;
  readonly network: { readonly nodes: number; readonly edges: number } | null;
  /** Null without `demo`; otherwise whether it had to be loaded. */
  readonly districtLoaded: boolean | null;
  /** Stops listening, lets running requests finish and closes the store. */
  readonly close: () => Promise<void>;
}

/** Opens the store, works everything out and listens. */
export async function serve(options: ServeOptions): Promise<Service> {
  const { dataFolder, logger, now } = options;
  const store = openSqliteStore(join(dataFolder, 'tongtu.sqlite'), now);
  const customiser = threadCustomiser({
    onError: (error) => logger.error({ err: error }, 'a metric could not be worked out'),
  });
  try {
    const district = options.demo ? await loadDistrict(store, dataFolder, now) : null;
    const network = options.network ?? district?.network ?? null;
    const policy = createPolicy({ approvalNumber: options.approvalNumber });
    const attribution = district?.attribution ?? [];
    // Made before the first request, and once for all threads.
    if (network !== null) hierarchyOfNetwork(network, inSharedMemory);
    const { metricBytes } = options;
    const keeping = { customiser, ...(metricBytes !== undefined && { metricBytes }) };
    const state = await openState({ store, policy, network, attribution, keeping, now });
    const app = createApp({
      store,
      state,
      policy,
      logger,
      version: VERSION,
      rulesetRevision: revisionOf(policyNamed('district')),
      demoRoutes: district === null ? [] : demoRoutesIn(state.current()),
      appFolder: APP_FOLDER,
      baseMap: options.baseMap,
    });
    const server = createServer(app);
    server.listen({
      port: options.port,
      ...(options.host !== undefined && { host: options.host }),
    });
    await listening(server, options.port);
    const snapshot = state.current();
    return {
      address: `http://localhost:${(server.address() as AddressInfo).port}`,
      facilityCount: snapshot.facilities.size,
      placeCount: snapshot.places.size,
      network:
        snapshot.ways === null
          ? null
          : { nodes: snapshot.ways.network.nodeCount, edges: snapshot.ways.network.edgeCount },
      districtLoaded: district?.changed ?? null,
      close: async () => {
        await closeServer(server);
        await customiser.close();
        await store.close();
      },
    };
  } catch (error) {
    await customiser.close();
    await store.close();
    throw error;
  }
}

function demoRoutesIn({ ways, places }: Snapshot): readonly DemoRoute[] {
  return ways === null ? [] : findDemoRoutes(ways, places.values());
}

async function listening(server: Server, port: number): Promise<void> {
  try {
    await once(server, 'listening');
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (!isTaken) throw cause;
    throw new Error(`Port ${port} is taken; choose another with --port or PORT.`, { cause });
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(timer);
}
