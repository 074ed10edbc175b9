import type { Json, OswFeature } from '../../src/network/opensidewalks/dataset.js';
import {
  OSW_FILE_NAMES,
  type OswFile,
  type OswVersion,
  SCHEMA_ID,
} from '../../src/network/opensidewalks/declaration.js';
import type { NamedText } from '../../src/network/opensidewalks/read-file.js';
import { metres } from './network-of.js';

type Properties = Readonly<Record<string, Json>>;
type Place = readonly [eastM: number, northM: number];

/** Degrees to 7 places, as publishers write them. */
function degrees([east, north]: Place): [number, number] {
  const { lon, lat } = metres(east, north);
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
}

export const oswNode = (id: string, at: Place, tags: Properties = {}): OswFeature<'nodes'> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: degrees(at) },
  properties: { _id: id, ...tags },
});

export const oswPoint = (id: string, at: Place, tags: Properties): OswFeature<'points'> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: degrees(at) },
  properties: { _id: id, ...tags },
});

/** An edge between two nodes, through bends given in metres. */
export const oswEdge = (
  id: string,
  from: OswFeature<'nodes'>,
  to: OswFeature<'nodes'>,
  tags: Properties,
  bends: readonly Place[] = [],
): OswFeature<'edges'> => ({
  type: 'Feature',
  geometry: {
    type: 'LineString',
    coordinates: [from.geometry.coordinates, ...bends.map(degrees), to.geometry.coordinates],
  },
  properties: { _id: id, _u_id: from.properties._id, _v_id: to.properties._id, ...tags },
});

/** A pedestrian zone whose rim runs through nodes. */
export const oswZone = (
  id: string,
  rim: readonly OswFeature<'nodes'>[],
  tags: Properties = { highway: 'pedestrian' },
): OswFeature<'zones'> => {
  const ring = [...rim, rim[0]!];
  return {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [ring.map(({ geometry }) => geometry.coordinates)],
    },
    properties: { _id: id, _w_id: ring.map(({ properties }) => properties._id), ...tags },
  };
};

/** One file as text; features may be anything, right or wrong. */
export const oswFile = (
  file: OswFile,
  features: readonly unknown[],
  version: OswVersion = '0.2',
): NamedText => ({
  name: `x.${file}.geojson`,
  text: JSON.stringify({ $schema: SCHEMA_ID[version], type: 'FeatureCollection', features }),
});

/** The files of a dataset, in the order of their kinds. */
export const oswFiles = (
  features: Readonly<Partial<Record<OswFile, readonly unknown[]>>>,
  version: OswVersion = '0.2',
): NamedText[] =>
  OSW_FILE_NAMES.flatMap((file) => {
    const own = features[file];
    return own === undefined ? [] : [oswFile(file, own, version)];
  });
