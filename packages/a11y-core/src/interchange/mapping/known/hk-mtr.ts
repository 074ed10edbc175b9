import type { Mapping } from '../mapping.js';

const ATTRIBUTION = 'MTR, CSDI and Lands Department of Hong Kong, under the terms of DATA.GOV.HK';
const HONG_KONG = [113.8, 22.1, 114.5, 22.6] as const;

/** Lifts and ramps in and at MTR stations: where they are, and nothing about what they are like. */
export const hkMtrLiftsRamps: Mapping = {
  id: 'hk-mtr-lifts-ramps',
  title: 'Lifts and ramps of MTR stations, Hong Kong',
  attribution: ATTRIBUTION,
  source: {
    format: 'json',
    rows: 'points.*',
    columns: ['type', 'scope', 'lat', 'lng', 'station', 'where'],
    lookUps: { station: 'names', where: 'addresses' },
  },
  bounds: [...HONG_KONG],
  facilities: [
    {
      facilityType: { column: 'type', words: { l: 'lift', r: 'ramp' } },
      fields: {
        id: {
          columns: ['type', 'scope', 'lat', 'lng', 'station', 'where'],
          join: '/',
          prefix: 'mtr/',
        },
        name: { columns: ['station', 'where'], join: ' ' },
        lon: { column: 'lng' },
        lat: { column: 'lat' },
        owner: { is: '香港鐵路有限公司' },
        source: { is: 'owner' },
      },
      values: [],
    },
  ],
  notCarried: {
    scope: 'on the ground or inside the station does not say outdoors or indoors',
  },
};

/** Exits of MTR stations with whether a lift or ramp is known to be near. */
export const hkMtrExits: Mapping = {
  id: 'hk-mtr-exits',
  title: 'Exits of MTR stations, Hong Kong',
  attribution: ATTRIBUTION,
  source: { format: 'json', rows: 'stations.*.*' },
  bounds: [...HONG_KONG],
  places: {
    id: { column: 'stationCode' },
    name: { column: 'stationNameZh' },
    category: 'transport_hub',
  },
  facilities: [
    {
      facilityType: 'entrance',
      fields: {
        id: { column: 'id' },
        name: { columns: ['stationNameZh', 'displayLabel'], join: ' ' },
        placeId: { column: 'stationCode' },
        lon: { column: 'lng' },
        lat: { column: 'lat' },
        owner: { is: '香港鐵路有限公司' },
        source: { is: 'owner' },
      },
      values: [],
    },
  ],
  notCarried: {
    'accessibility.lift': 'a lift that is near or connected does not make the entrance step-free',
    'accessibility.ramp': 'a ramp that is near or connected does not say what the entrance is like',
    'accessibility.connection': 'how the source came to the two columns before',
  },
};
