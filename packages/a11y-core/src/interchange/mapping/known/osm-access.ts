import type { Mapping } from '../mapping.js';

const OPINION =
  'wheelchair=yes, limited or no is an opinion of the whole, not a measurement of a part';

const FIELDS: Mapping['facilities'][number]['fields'] = {
  name: { column: 'properties.name' },
  geometry: { column: 'geometry' },
  source: { is: 'osm' },
};

const tagged = (
  facilityType: string,
  key: string,
  oneOf: readonly string[],
): Mapping['facilities'][number] => ({
  facilityType,
  when: [{ column: `properties.${key}`, oneOf: [...oneOf] }],
  fields: { ...FIELDS, id: { columns: ['id'], join: '', prefix: `${facilityType}:` } },
  values: [],
});

/** Features of OpenStreetMap that are facilities of ours. Their tags stay tags: none becomes a number. */
export const osmAccess: Mapping = {
  id: 'osm-access',
  title: 'Accessibility tags of OpenStreetMap, as GeoJSON',
  attribution: '© OpenStreetMap contributors, ODbL 1.0',
  source: { format: 'json', rows: 'features.*' },
  facilities: [
    tagged('lift', 'highway', ['elevator']),
    tagged('publicToilet', 'amenity', ['toilets']),
    tagged('kerbRamp', 'kerb', ['lowered', 'flush']),
    tagged('entrance', 'railway', ['subway_entrance', 'train_station_entrance']),
    tagged('busStop', 'highway', ['bus_stop']),
  ],
  notCarried: {
    rows: 'shops, halls and parks are places; what of them is measured is not in the tags',
    'properties.wheelchair': OPINION,
    'properties.toilets:wheelchair': OPINION,
    'properties.kerb': 'a lowered kerb has a height nobody measured: it is not taken for zero',
    'properties.capacity:disabled':
      'a count of the car park, which is a place and not in these rows',
  },
};
