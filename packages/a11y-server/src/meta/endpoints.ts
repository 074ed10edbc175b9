import { type LonLat, nodePosition, timeZoneAt } from 'a11y-core';
import { z } from 'zod';
import { type Endpoint, endpoint } from '../http/endpoint.js';
import { labelSchema } from '../http/geojson.js';
import { BASE_MAP_DATUMS, type BaseMap } from '../publication/base-map.js';
import type { PublicationPolicy } from '../publication/policy.js';
import type { Snapshot } from '../state/snapshot.js';
import type { State } from '../state/state.js';
import { boxOf } from '../storage/box.js';
import type { Bbox } from '../storage/store.js';

/** Two ends worth trying, so that a first visitor sees what personal routes mean. */
export interface DemoRoute {
  readonly name: string;
  readonly fromName: string;
  readonly toName: string;
  readonly from: LonLat;
  readonly to: LonLat;
}

export const metaSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    synthetic: z.boolean(),
    notice: labelSchema.nullable().meta({ description: 'Must stand wherever the data are shown' }),
    attribution: z.array(z.string()),
    approvalNumber: z.string().nullable().meta({ description: '审图号' }),
    tiles: z
      .object({ url: z.string(), datum: z.enum(BASE_MAP_DATUMS), attribution: z.string() })
      .nullable()
      .meta({
        description: 'Tiles of a third party under the map; null for the own schematic map',
      }),
    coordinateSystem: z.literal('WGS-84'),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    centre: z.tuple([z.number(), z.number()]).nullable(),
    timeZone: z.string().nullable().meta({
      description: 'IANA name of the zone whose clock hangs on the walls of this area',
    }),
    facilityCount: z.int(),
    placeCount: z.int(),
    network: z.object({ edges: z.int(), nodes: z.int() }).nullable(),
    rulesetRevision: z.string(),
    demoRoutes: z.array(
      z.object({
        name: z.string(),
        fromName: z.string(),
        toName: z.string(),
        from: z.tuple([z.number(), z.number()]),
        to: z.tuple([z.number(), z.number()]),
      }),
    ),
  })
  .meta({ id: 'Meta' });

export interface MetaDeps {
  readonly state: State;
  readonly policy: PublicationPolicy;
  readonly version: string;
  readonly rulesetRevision: string;
  readonly demoRoutes: readonly DemoRoute[];
  readonly baseMap: BaseMap | null;
}

export function metaEndpoints(deps: MetaDeps): readonly Endpoint[] {
  const { state, policy, version, rulesetRevision, demoRoutes, baseMap } = deps;
  return [
    endpoint({
      method: 'get',
      path: '/meta',
      operationId: 'getMeta',
      tag: 'service',
      summary: 'What is loaded, where it lies, whom to name',
      answers: { 200: { description: 'About this service', schema: metaSchema } },
      handle: () => {
        const snapshot = state.current();
        const { provenance, ways } = snapshot;
        const bbox = extentOf(snapshot);
        const centre: LonLat | null =
          bbox === null ? null : [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2];
        return {
          body: {
            name: 'Tongtu 通途',
            version,
            synthetic: provenance.synthetic,
            notice: policy.notice(provenance),
            attribution: provenance.attribution,
            approvalNumber: policy.approvalNumber,
            tiles: baseMap,
            coordinateSystem: policy.coordinateSystem,
            bbox,
            centre,
            timeZone: centre === null ? null : zoneOf(snapshot, centre),
            facilityCount: snapshot.facilities.size,
            placeCount: snapshot.places.size,
            network:
              ways === null
                ? null
                : { edges: ways.network.edgeCount, nodes: ways.network.nodeCount },
            rulesetRevision,
            demoRoutes,
          },
        };
      },
    }),
  ];
}

/** The box around everything that has a position; null when nothing has. */
function extentOf(snapshot: Snapshot): Bbox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ([w, s, e, n]: Bbox) => {
    west = Math.min(west, w);
    south = Math.min(south, s);
    east = Math.max(east, e);
    north = Math.max(north, n);
  };
  for (const { stored } of snapshot.facilities.values()) include(boxOf(stored.facility.geometry));
  const network = snapshot.ways?.network;
  for (let node = 0; node < (network?.nodeCount ?? 0); node++) {
    const [lon, lat] = nodePosition(network!, node);
    include([lon, lat, lon, lat]);
  }
  return west === Infinity ? null : [west, south, east, north];
}

/** The zone a source of the network names, else that of the position. */
const zoneOf = ({ ways }: Snapshot, centre: LonLat): string =>
  ways?.network.sources.find(({ timeZone }) => timeZone !== undefined)?.timeZone ??
  timeZoneAt(centre);
