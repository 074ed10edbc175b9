import gcoord from 'gcoord';
import {
  CRS,
  extend,
  type LatLng,
  latLng,
  type Point,
  type Projection,
  Projection as projections,
} from 'leaflet';

// The types of gcoord promise a `default` inside the default export; the files have none.
const { GCJ02, transform, WGS84 } = 'default' in gcoord ? gcoord.default : gcoord;

/** Coordinate system the background tiles are drawn in. Everything else is WGS-84, always. */
export type TileDatum = 'wgs84' | 'gcj02';

const mercator = projections.SphericalMercator;

/**
 * Web Mercator over GCJ-02: takes and gives WGS-84, and places it where GCJ-02 tiles have it. The
 * shift therefore exists on the screen alone and can reach no request, no store and no link. Outside
 * mainland China it is the identity.
 */
const gcjMercator: Projection = {
  bounds: mercator.bounds,
  project: (point: LatLng): Point => mercator.project(shifted(point, 'to')),
  unproject: (point: Point): LatLng => shifted(mercator.unproject(point), 'from'),
};

function shifted(point: LatLng, way: 'to' | 'from'): LatLng {
  const [from, to] = way === 'to' ? [WGS84, GCJ02] : [GCJ02, WGS84];
  const [lon, lat] = transform([point.lng, point.lat], from, to);
  return latLng(lat, lon);
}

/** The coordinate reference system to give to `new Map(…, { crs })` for tiles of this datum. */
export const crsFor = (datum: TileDatum): CRS =>
  datum === 'wgs84' ? CRS.EPSG3857 : extend({}, CRS.EPSG3857, { projection: gcjMercator });
