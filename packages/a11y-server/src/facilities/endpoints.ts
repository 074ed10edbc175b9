import {
  type Facility,
  PROFILE_IDS,
  facilityFeatureSchema as surveyFeatureSchema,
} from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { etagOf, ifMatchAdmits } from '../http/etag.js';
import {
  bboxParameter,
  cursorParameter,
  encodeCursor,
  idParameter,
  limitParameter,
  listParameter,
} from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import type { AssessedFacility, Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { type Store, VersionConflictError } from '../storage/store.js';
import { featureOf, summaryOf } from './feature.js';
import { pageOf } from './list.js';
import { readFeature } from './read-feature.js';
import {
  COLOURS,
  facilityFeatureSchema,
  facilityListSchema,
  facilityTypeNames,
  usabilitySchema,
} from './schema.js';
import { usabilityFor } from './usability.js';

const MAX_FEATURE_BYTES = 1_000_000;
/** No accounts yet: whoever writes through the interface is written down as this. */
const ACTOR = 'anonymous';
const CAUSE = 'http';

const idParams = z.strictObject({ id: idParameter });

const featureBody = {
  description: 'One feature of the survey file',
  schema: surveyFeatureSchema,
  parse: readFeature,
  maxBytes: MAX_FEATURE_BYTES,
};

const whole = {
  description: 'The facility',
  schema: facilityFeatureSchema,
  mediaType: 'application/geo+json',
  headers: { ETag: 'Its version' },
};

export interface FacilityDeps {
  readonly store: Store;
  readonly state: State;
}

export function facilityEndpoints({ store, state }: FacilityDeps): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/facilities',
      operationId: 'listFacilities',
      tag: 'facilities',
      summary: 'Facilities with their colours, page by page',
      query: z.strictObject({
        bbox: bboxParameter.optional(),
        type: listParameter(facilityTypeNames).optional(),
        colour: listParameter(COLOURS).optional(),
        placeId: idParameter.optional(),
        q: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .optional()
          .meta({ description: 'Part of the name of a facility or of its place' }),
        limit: limitParameter(100, 2000),
        cursor: cursorParameter.optional(),
      }),
      answers: {
        200: {
          description: 'A page of facilities, in the order of their ids',
          schema: facilityListSchema,
          mediaType: 'application/geo+json',
        },
      },
      handle: async ({ query }) => {
        const ids = await store.facilityIds({
          ...(query.bbox !== undefined && { bbox: query.bbox }),
          ...(query.type !== undefined && { types: query.type }),
          ...(query.placeId !== undefined && { placeId: query.placeId }),
          ...(query.q !== undefined && { text: query.q }),
        });
        const snapshot = state.current();
        const found = ids.flatMap((id) => snapshot.facilities.get(id) ?? []);
        const page = pageOf(found, {
          colours: query.colour,
          after: query.cursor,
          limit: query.limit,
        });
        return {
          body: {
            type: 'FeatureCollection',
            features: page.shown.map((assessed) => summaryOf(assessed, snapshot)),
            numberMatched: page.matched,
            numberReturned: page.shown.length,
            next: page.next === null ? null : encodeCursor(page.next),
            counts: page.counts,
          },
        };
      },
    }),
    endpoint({
      method: 'get',
      path: '/facilities/:id',
      operationId: 'getFacility',
      tag: 'facilities',
      summary: 'One facility, whole',
      params: idParams,
      answers: { 200: whole },
      refusals: { 404: 'not-found' },
      handle: ({ params }) => {
        const snapshot = state.current();
        return wholeReply(200, facilityIn(snapshot, params.id), snapshot);
      },
    }),
    endpoint({
      method: 'post',
      path: '/facilities',
      operationId: 'createFacility',
      tag: 'facilities',
      summary: 'Record a new facility',
      body: featureBody,
      answers: {
        201: { ...whole, headers: { ETag: 'Its version', Location: 'Its address' } },
      },
      refusals: { 409: 'already-exists' },
      handle: async ({ body }) => {
        try {
          await write(state, body, 0);
        } catch (error) {
          if (!(error instanceof VersionConflictError)) throw error;
          throw new ServiceError('already-exists', `There is a facility "${body.id}" already.`, {
            cause: error,
          });
        }
        const snapshot = state.current();
        const reply = wholeReply(201, facilityIn(snapshot, body.id), snapshot);
        const location = `/api/v1/facilities/${encodeURIComponent(body.id)}`;
        return { ...reply, headers: { ...reply.headers, Location: location } };
      },
    }),
    endpoint({
      method: 'put',
      path: '/facilities/:id',
      operationId: 'replaceFacility',
      tag: 'facilities',
      summary: 'Record a facility anew, knowing the version it replaces',
      params: idParams,
      requestHeaders: { 'If-Match': 'The ETag of the version you have seen' },
      body: featureBody,
      answers: { 200: whole },
      refusals: { 404: 'not-found', 412: 'version-conflict', 428: 'precondition-required' },
      handle: async ({ params, body, header }) => {
        const { version } = facilityIn(state.current(), params.id).stored;
        if (body.id !== params.id) {
          throw new ServiceError(
            'malformed-request',
            'The id of the feature and the id in the address differ.',
          );
        }
        if (!ifMatchAdmits(header('if-match'), version)) {
          throw new ServiceError(
            'version-conflict',
            `The facility is at version ${version}: read it again, then decide again.`,
          );
        }
        try {
          await write(state, body, version);
        } catch (error) {
          if (!(error instanceof VersionConflictError)) throw error;
          throw new ServiceError('version-conflict', error.message, { cause: error });
        }
        const snapshot = state.current();
        return wholeReply(200, facilityIn(snapshot, params.id), snapshot);
      },
    }),
    endpoint({
      method: 'get',
      path: '/facilities/:id/usability',
      operationId: 'getUsability',
      tag: 'facilities',
      summary: 'Whether a facility works for one kind of traveller',
      params: idParams,
      query: z.strictObject({ profile: z.enum(PROFILE_IDS as [string, ...string[]]) }),
      answers: { 200: { description: 'The answer, with its reasons', schema: usabilitySchema } },
      refusals: { 404: 'not-found' },
      handle: ({ params, query }) => {
        const snapshot = state.current();
        return { body: usabilityFor(facilityIn(snapshot, params.id), query.profile) };
      },
    }),
  ];
}

/** The facility as everybody may see it; throws when there is none. */
export function facilityIn(snapshot: Snapshot, id: string): AssessedFacility {
  const assessed = snapshot.facilities.get(id);
  if (assessed === undefined) throw new ServiceError('not-found', 'There is no such facility.');
  return assessed;
}

function write(state: State, facility: Facility, expectedVersion: number): Promise<void> {
  return state.record(facility, { expectedVersion, actor: ACTOR, cause: CAUSE });
}

function wholeReply(status: number, assessed: AssessedFacility, snapshot: Snapshot) {
  return {
    status,
    headers: { ETag: etagOf(assessed.stored.version), 'Cache-Control': 'no-cache' },
    body: featureOf(assessed, snapshot),
  };
}
