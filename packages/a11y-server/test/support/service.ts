import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Network, parseFacilityFeature, policyNamed, revisionOf } from 'a11y-core';
import { pino } from 'pino';
import { createApp } from '../../src/http/app.js';
import { createPolicy } from '../../src/publication/policy.js';
import { openState, type State } from '../../src/state/state.js';
import type { NewEvent } from '../../src/storage/event.js';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.js';
import type { Store } from '../../src/storage/store.js';
import { facilityHeldBack, facilityRecorded, placeRecorded } from './events.js';
import { listen } from './listen.js';
import { hospital, steepRamp, townNetwork, unseenDoor } from './town.js';

export interface TestService {
  readonly address: string;
  readonly store: Store;
  readonly state: State;
  /** Lines of the log, as text. */
  readonly log: readonly string[];
  readonly setNow: (iso: string) => void;
  readonly close: () => Promise<void>;
}

/** The whole service over a small town, checking every answer against its schema. */
export async function startService(
  options: {
    readonly network?: Network | null;
    readonly appFolder?: string;
    /** Ids of facilities that are not published. */
    readonly drafts?: readonly string[];
    /** What the store holds beside the town. */
    readonly also?: readonly NewEvent[];
  } = {},
): Promise<TestService> {
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-http-'));
  let now = Date.parse('2026-03-02T04:00:00Z');
  const store = openSqliteStore(join(folder, 'tongtu.sqlite'), () => now);
  await store.append([
    placeRecorded(hospital),
    facilityRecorded(parseFacilityFeature(steepRamp)),
    facilityRecorded(parseFacilityFeature(unseenDoor)),
    ...(options.also ?? []),
    ...(options.drafts ?? []).map(facilityHeldBack),
  ]);
  const policy = createPolicy({ approvalNumber: 'GS(2026)0001' });
  const network = options.network === undefined ? await townNetwork() : options.network;
  const state = await openState({ store, policy, network, attribution: [], now: () => now });
  const log: string[] = [];
  const app = createApp({
    store,
    state,
    policy,
    logger: pino({ level: 'info' }, { write: (line: string) => log.push(line) }),
    version: '1.2.3',
    rulesetRevision: revisionOf(policyNamed('district')),
    demoRoutes: [],
    appFolder: options.appFolder ?? null,
    baseMap: null,
    checkAnswers: true,
  });
  const { address, close } = await listen(app);
  return {
    address,
    store,
    state,
    log,
    setNow: (iso) => {
      now = Date.parse(iso);
    },
    close: async () => {
      await close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
