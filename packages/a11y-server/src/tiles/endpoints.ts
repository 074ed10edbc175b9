import { createHash } from 'node:crypto';
import type { Ways } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { wholeParameter } from '../http/parameters.js';
import { ServiceError } from '../http/service-error.js';
import { waysIn } from '../network/endpoints.js';
import type { PublicationPolicy } from '../publication/policy.js';
import type { Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { createTileSource, networkLayer, placeLayer, type TileSource } from './tile-source.js';

/** A tile below this address is worth asking for; deeper ones repeat the same lines. */
const DEEPEST = 22;
/** Seconds a client may keep a tile before it asks whether it changed. */
const FRESH_S = 60;

/** Column and row, as many as the deepest tiles have. */
const MOST = 2 ** DEEPEST - 1;

export function tileEndpoints(state: State, policy: PublicationPolicy): readonly Endpoint[] {
  const sources = new WeakMap<Ways, TileSource>();
  const sourceOf = (snapshot: Snapshot): TileSource => {
    const ways = waysIn(snapshot);
    const made = sources.get(ways);
    if (made !== undefined) return made;
    const { network, facilitiesOn } = ways;
    const source = createTileSource({
      // Positions leave inside the tiles, so the layers pass the policy before they are cut.
      network: policy.release(networkLayer(network, facilitiesOn), snapshot.provenance),
      places: policy.release(placeLayer(snapshot.places.values()), snapshot.provenance),
    });
    sources.set(ways, source);
    return source;
  };

  return [
    endpoint({
      method: 'get',
      path: '/tiles/:z/:x/:y.mvt',
      operationId: 'getTile',
      tag: 'network',
      summary: 'A vector tile of the schematic base map: layers network and places',
      params: z.strictObject({
        z: wholeParameter(0, DEEPEST),
        x: wholeParameter(0, MOST),
        y: wholeParameter(0, MOST),
      }),
      requestHeaders: { 'If-None-Match': 'The ETag of the tile you have' },
      answers: {
        200: {
          description: 'Mapbox vector tile, version 2',
          mediaType: 'application/vnd.mapbox-vector-tile',
          headers: { ETag: 'Changes with the content', 'Cache-Control': 'How long it may be kept' },
        },
        204: { description: 'Nothing is there' },
        304: { description: 'It has not changed' },
      },
      refusals: { 404: 'not-found', 503: 'no-network' },
      handle: ({ params, header }) => {
        const { z: zoom, x, y } = params;
        if (x >= 2 ** zoom || y >= 2 ** zoom) {
          throw new ServiceError('not-found', `There is no tile ${x}/${y} at zoom ${zoom}.`);
        }
        const cache = { 'Cache-Control': `public, max-age=${FRESH_S}` };
        const tile = sourceOf(state.current()).tile(zoom, x, y);
        if (tile === undefined) return { status: 204, headers: cache, body: undefined };
        const etag = `"${createHash('sha256').update(tile).digest('base64url').slice(0, 22)}"`;
        const headers = { ...cache, ETag: etag };
        if (header('if-none-match')?.includes(etag)) {
          return { status: 304, headers, body: undefined };
        }
        return { headers, body: tile };
      },
    }),
  ];
}
