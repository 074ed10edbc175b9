import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  canonicalJson,
  decodeNetwork,
  encodeNetwork,
  type Network,
  networkFromOsm,
  parseSurvey,
  readOsm,
  type Survey,
  withOrder,
} from 'a11y-core';
import { ATTRIBUTION, generateDistrict } from 'a11y-fixtures';
import { inflate } from '../files/read.js';
import { writeWhole } from '../files/write.js';
import { datasetSubject, facilitySubject, type NewEvent, placeSubject } from '../storage/event.js';
import type { Store } from '../storage/store.js';
import { codeFingerprint } from './code-fingerprint.js';

const DATASET = 'district';
const CAUSE = `dataset/${DATASET}`;
const ACTOR = 'system/demo';

export interface LoadedDistrict {
  readonly network: Network;
  readonly attribution: readonly string[];
  /** Whether this call wrote anything; false when the same district was there already. */
  readonly changed: boolean;
}

/**
 * Puts the demonstration district into the store and its network beside it. The same district is
 * loaded once; a new version of it replaces what came from the old one and leaves alone whatever a
 * person has recorded since. `now` is milliseconds.
 */
export async function loadDistrict(
  store: Store,
  dataFolder: string,
  now: () => number,
): Promise<LoadedDistrict> {
  const code = codeFingerprint(['a11y-core', 'a11y-fixtures']);
  // Named after the code that made it and the content it was made of: an importer that reads the
  // same map otherwise makes its own, and nothing needs to be generated only to be compared.
  const pathFor = (contentHash: string) =>
    join(dataFolder, `${DATASET}-${contentHash.slice(0, 16)}-${code}.net`);
  const loadedHash = (await store.dataset(DATASET))?.contentHash;
  if (loadedHash !== undefined && existsSync(pathFor(loadedHash))) {
    const { network } = decodeNetwork(await readFile(pathFor(loadedHash)), crc32);
    return { network, attribution: [ATTRIBUTION], changed: false };
  }

  const { osmXml, survey: document } = generateDistrict();
  const survey = parseSurvey(document);
  const contentHash = createHash('sha256')
    .update(osmXml)
    .update('\0')
    .update(canonicalJson(survey))
    .digest('hex');
  const { network, report } = await networkOf(osmXml);
  const isLoaded = loadedHash === contentHash;
  if (!isLoaded) {
    const occurredAt = new Date(now()).toISOString();
    await store.append([
      ...(await changesTo(store, survey, occurredAt)),
      {
        type: 'dataset-loaded',
        subject: datasetSubject(DATASET),
        payload: {
          contentHash,
          facilityCount: survey.facilities.length,
          placeCount: survey.places.length,
          synthetic: true,
        },
        actor: ACTOR,
        occurredAt,
        cause: CAUSE,
      },
    ]);
  }
  await writeWhole(pathFor(contentHash), encodeNetwork(network, report));
  return { network, attribution: [ATTRIBUTION], changed: !isLoaded };
}

async function networkOf(osmXml: string) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(osmXml);
  }
  const extract = await readOsm(chunks(), { inflate });
  const { network, report } = networkFromOsm(extract, {
    kind: 'synthetic',
    attribution: ATTRIBUTION,
    licence: 'Apache-2.0',
  });
  return { network: withOrder(network), report };
}

/** What to write so that everything that came from a district before comes from this one. */
async function changesTo(
  store: Store,
  survey: Survey,
  occurredAt: string,
): Promise<readonly NewEvent[]> {
  const common = { actor: ACTOR, occurredAt, cause: CAUSE } as const;
  const events: NewEvent[] = [];
  const kept = new Set<string>();
  for (const place of survey.places) {
    kept.add(placeSubject(place.id));
    const before = await store.place(place.id);
    if (before !== undefined && (before.cause !== CAUSE || isSame(before.place, place))) continue;
    const subject = placeSubject(place.id);
    events.push({ type: 'place-recorded', subject, payload: place, ...common });
  }
  for (const facility of survey.facilities) {
    kept.add(facilitySubject(facility.id));
    const before = await store.facility(facility.id);
    if (before !== undefined && (before.cause !== CAUSE || isSame(before.facility, facility))) {
      continue;
    }
    const subject = facilitySubject(facility.id);
    events.push({ type: 'facility-recorded', subject, payload: facility, ...common });
  }
  const payload = { reason: 'not in the new version of the demonstration district' };
  for (const id of await store.facilityIds({})) {
    const subject = facilitySubject(id);
    if (kept.has(subject) || (await store.facility(id))?.cause !== CAUSE) continue;
    events.push({ type: 'facility-withdrawn', subject, payload, ...common });
  }
  for (const { place, cause } of await store.places()) {
    const subject = placeSubject(place.id);
    if (kept.has(subject) || cause !== CAUSE) continue;
    events.push({ type: 'place-withdrawn', subject, payload, ...common });
  }
  return events;
}

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
