import { type Network, networkFromOsm, type Place, readOsm } from 'a11y-core';

/*
 * A street with a step in it, and a ramp beside the steps:
 *
 *   1 ──── 2 ═steps═ 3 ──── 4        20 ── 21   (an island, open 08:00-20:00)
 *           └── 5 ──┘
 *              ramp
 */
/** OSM XML of the street. */
export const TOWN_OSM = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6">
  <node id="1" lat="22.5400" lon="114.0500"/>
  <node id="2" lat="22.5400" lon="114.0510"/>
  <node id="3" lat="22.5400" lon="114.0512"/>
  <node id="4" lat="22.5400" lon="114.0520"/>
  <node id="5" lat="22.5402" lon="114.0511"/>
  <node id="20" lat="22.5480" lon="114.0500"/>
  <node id="21" lat="22.5480" lon="114.0505"/>
  <way id="100"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="name" v="深南大道"/></way>
  <way id="101"><nd ref="2"/><nd ref="3"/><tag k="highway" v="steps"/><tag k="step_count" v="8"/></way>
  <way id="102"><nd ref="2"/><nd ref="5"/><nd ref="3"/><tag k="highway" v="footway"/><tag k="ramp:wheelchair" v="yes"/></way>
  <way id="103"><nd ref="3"/><nd ref="4"/><tag k="highway" v="footway"/></way>
  <way id="104"><nd ref="20"/><nd ref="21"/><tag k="highway" v="footway"/><tag k="opening_hours" v="08:00-20:00"/></way>
</osm>`;

/** The street above as a network, or another map. */
export async function townNetwork(osm = TOWN_OSM): Promise<Network> {
  async function* chunks() {
    yield new TextEncoder().encode(osm);
  }
  const extract = await readOsm(chunks(), {
    inflate: () => {
      throw new Error('XML is not packed');
    },
  });
  const source = { kind: 'osm', attribution: '© a test', licence: 'none' } as const;
  return networkFromOsm(extract, source).network;
}

export const hospital: Place = {
  id: 'p-hospital',
  name: '福田区第二人民医院',
  category: 'medical',
  geometry: { type: 'Point', coordinates: [114.0511, 22.5403] },
};

/** A ramp steeper than any row allows, as a feature of a survey file. */
export const steepRamp = {
  type: 'Feature',
  id: 'ramp-steep',
  geometry: {
    type: 'LineString',
    coordinates: [
      [114.051, 22.54],
      [114.0511, 22.5402],
      [114.0512, 22.54],
    ],
  },
  properties: {
    facilityType: 'ramp',
    name: '东门坡道',
    placeId: 'p-hospital',
    worksDate: '2024-05-01',
    worksStage: 'new',
    context: { outdoor: true },
    observations: {
      runningSlope: { value: 0.25, uncertainty: 0.002, at: '2026-02-01' },
      clearWidth: { value: 1300, at: '2026-02-03' },
    },
  },
} as const;

/** A door of which nothing was measured. */
export const unseenDoor = {
  type: 'Feature',
  id: 'door-unseen',
  geometry: { type: 'Point', coordinates: [114.0515, 22.54] },
  properties: { facilityType: 'door', name: '南门', context: {}, observations: {} },
} as const;

/** The same ramp with nothing wrong that a wheelchair would mind. */
export const gentleRamp = {
  ...steepRamp,
  properties: {
    ...steepRamp.properties,
    observations: {
      runningSlope: { value: 0.05, uncertainty: 0.002, at: '2026-03-01' },
      clearWidth: { value: 1300, at: '2026-03-01' },
    },
  },
} as const;
