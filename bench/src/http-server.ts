// Run as a process of its own, so that its processor time is that of the answers alone: the service over
// Heidelberg, and beside it an endpoint on the same stack that answers with bytes it is given.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createApp,
  createPolicy,
  type Endpoint,
  endpoint,
  openSqliteStore,
  openState,
} from 'a11y-server';
import { pino } from 'pino';
import { z } from 'zod';
import { heidelberg } from './heidelberg.js';

let constant: Uint8Array = new Uint8Array();

const shared = {
  tag: 'bench',
  summary: 'The same bytes each time',
  answers: { 200: { description: 'Bytes', mediaType: 'application/geo+json' } },
  handle: () => ({ headers: { 'Cache-Control': 'no-store' }, body: constant }),
};
const furtherEndpoints: readonly Endpoint[] = [
  endpoint({ ...shared, method: 'get', path: '/constant', operationId: 'getConstant' }),
  endpoint({
    ...shared,
    method: 'post',
    path: '/constant',
    operationId: 'postConstant',
    body: {
      description: 'Anything',
      schema: z.unknown(),
      parse: (value: unknown) => value,
      maxBytes: 100_000,
    },
  }),
];

const now = Date.now;
const store = openSqliteStore(join(tmpdir(), `bench-${process.pid}.sqlite`), now);
const policy = createPolicy({ approvalNumber: null });
const network = await heidelberg();
const state = await openState({ store, policy, network, attribution: [], now });
const app = createApp({
  store,
  state,
  policy,
  logger: pino(pino.destination('/dev/null')),
  version: 'bench',
  rulesetRevision: 'bench',
  demoRoutes: [],
  appFolder: null,
  baseMap: null,
  furtherEndpoints,
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

/** A body to answer with from now on, or a question for the microseconds of processor used so far. */
process.on('message', (message: { readonly body?: string }) => {
  if (message.body !== undefined) constant = new TextEncoder().encode(message.body);
  const { user, system } = process.cpuUsage();
  process.send?.({ usedUs: user + system });
});
process.on('disconnect', () => process.exit());
