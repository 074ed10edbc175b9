import type { LimitName, LonLat, PreferenceName, RouteOutcome } from 'a11y-core';
import type {
  AssessedFacility,
  Bbox,
  Catalogue,
  FacilityFeature,
  FacilityPage,
  Meta,
  PlaceAnswer,
  PlaceSummary,
  RouteFeature,
  UsabilityAnswer,
} from './types.js';

/** Why an answer did not come: each kind has words of its own. */
export type Failure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'server'; readonly status: number }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'odd' };

export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

export interface FacilityQuery {
  readonly bbox?: Bbox;
  readonly types?: readonly string[];
  readonly colours?: readonly string[];
  readonly q?: string;
  readonly limit?: number;
}

/** A position, or a place by its id. */
export type RouteEnd = LonLat | { readonly place: string };

export interface RouteQuery {
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  readonly profile: string;
  readonly via?: readonly RouteEnd[];
  /** ISO 8601 with offset; one of the two at most. */
  readonly departAt?: string;
  readonly arriveBy?: string;
  readonly alternatives?: number;
  readonly avoid?: { readonly edges: readonly string[] };
  readonly compareUnknown?: boolean;
  /** Only what differs from the profile; null switches a limit off. */
  readonly limits?: Readonly<Partial<Record<LimitName, number | null>>>;
  readonly preferences?: Readonly<Partial<Record<PreferenceName, number | null>>>;
}

/** The server as this app needs it. */
export interface Api {
  meta(signal?: AbortSignal): Promise<Meta>;
  facilities(query: FacilityQuery, signal?: AbortSignal): Promise<FacilityPage>;
  facility(id: string, signal?: AbortSignal): Promise<FacilityFeature>;
  assessment(id: string, signal?: AbortSignal): Promise<AssessedFacility>;
  usability(id: string, profile: string, signal?: AbortSignal): Promise<UsabilityAnswer>;
  places(signal?: AbortSignal): Promise<readonly PlaceSummary[]>;
  placeAssessment(id: string, signal?: AbortSignal): Promise<PlaceAnswer>;
  profiles(signal?: AbortSignal): Promise<Catalogue>;
  /** Positions travel in the body, never in the address. */
  route(query: RouteQuery, signal?: AbortSignal): Promise<RouteOutcome>;
  readonly tileUrl: string;
}

const BASE = 'api/v1';

/** Talks to the server this page came from. */
export function httpApi(fetch: typeof globalThis.fetch): Api {
  async function ask<T>(path: string, init: RequestInit): Promise<T> {
    const response = await fetch(`${BASE}/${path}`, init).catch((cause: unknown) => {
      if (init.signal?.aborted === true) throw cause;
      throw new RequestFailed({ kind: 'offline' }, { cause });
    });
    if (response.ok) return (await readJson(response)) as T;
    if (response.status >= 500)
      throw new RequestFailed({ kind: 'server', status: response.status });
    throw new RequestFailed({ kind: 'refused', detail: await detailOf(response) });
  }
  const get = <T>(path: string, signal?: AbortSignal) =>
    ask<T>(path, signal === undefined ? {} : { signal });
  const one = (id: string) => `facilities/${encodeURIComponent(id)}`;

  return {
    tileUrl: `${BASE}/tiles/{z}/{x}/{y}.mvt`,
    meta: (signal) => get('meta', signal),
    facilities: (query, signal) => get(`facilities?${search(query)}`, signal),
    facility: (id, signal) => get(one(id), signal),
    assessment: (id, signal) => get(`${one(id)}/assessment`, signal),
    usability: (id, profile, signal) =>
      get(`${one(id)}/usability?${new URLSearchParams({ profile })}`, signal),
    places: async (signal) =>
      (await get<{ places: readonly PlaceSummary[] }>('places', signal)).places,
    placeAssessment: (id, signal) => get(`places/${encodeURIComponent(id)}/assessment`, signal),
    profiles: (signal) => get('profiles', signal),
    route: async (query, signal) =>
      outcomeOf(
        await ask<RouteFeature>('routes', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(query),
          ...(signal && { signal }),
        }),
      ),
  };
}

function search({ bbox, types = [], colours = [], q = '', limit }: FacilityQuery): string {
  const parameters = new URLSearchParams();
  if (bbox !== undefined)
    parameters.set('bbox', bbox.map((degrees) => degrees.toFixed(6)).join(','));
  if (types.length > 0) parameters.set('type', types.join(','));
  if (colours.length > 0) parameters.set('colour', colours.join(','));
  if (q !== '') parameters.set('q', q);
  if (limit !== undefined) parameters.set('limit', String(limit));
  return parameters.toString();
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new RequestFailed({ kind: 'odd' }, { cause });
  }
}

/** The `detail` of problem+json (RFC 9457), else its title, else the status. */
async function detailOf(response: Response): Promise<string> {
  const body = await readJson(response).catch(() => null);
  if (typeof body === 'object' && body !== null) {
    if ('detail' in body && typeof body.detail === 'string') return body.detail;
    if ('title' in body && typeof body.title === 'string') return body.title;
  }
  return String(response.status);
}

/** Puts the line back into the outcome it was taken from. */
function outcomeOf({ geometry, properties }: RouteFeature): RouteOutcome {
  if (properties.outcome !== 'route') return properties;
  const line = (geometry?.coordinates ?? []).map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
  return { ...properties, geometry: line };
}
