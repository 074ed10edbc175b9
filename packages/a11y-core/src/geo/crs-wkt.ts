import { type Crs, crsOfEpsg } from './crs.js';
import {
  CGCS2000_ELLIPSOID,
  type TransverseMercator,
  WGS84_ELLIPSOID,
} from './transverse-mercator.js';

/** One bracket of a WKT text: `NAME["text", 1, OTHER[…]]`. */
interface WktNode {
  readonly keyword: string;
  readonly values: readonly (string | number | WktNode)[];
}

/** Deeper than any coordinate system. */
const MOST_DEPTH = 20;

/**
 * The coordinate system a `.prj` file or a GeoPackage describes in WKT (version 1, as ESRI, QGIS and
 * GDAL write it); else, in words, why it cannot be used. A Chinese system from before 2000 is refused:
 * its shift against WGS-84 is tens of metres and not public.
 */
export function crsOfWkt(text: string): Crs | string {
  const root = parse(text);
  if (root === undefined) return 'is no WKT of a coordinate system';
  const name = nameOf(root);
  const code = find(root, 'AUTHORITY')?.values;
  if (code?.[0] === 'EPSG') {
    const known = crsOfEpsg(Number(code[1]));
    if (known !== undefined) return known;
  }
  if (root.keyword === 'GEOGCS' || root.keyword === 'GEOGCRS')
    return geographic(root) ?? foreign(name);
  if (root.keyword !== 'PROJCS') return foreign(name);
  const base = find(root, 'GEOGCS');
  const datum = base && geographic(base);
  if (base === undefined || datum === undefined) return foreign(name);
  return projected(root, name, isChinese(base)) ?? foreign(name);
}

const foreign = (name: string) =>
  `is "${name}", which is not read here; export the lines in WGS-84 or CGCS2000`;

const KNOWN_DATUMS = /wgs.?(19)?84|cgcs.?2000|china.?(geodetic.?coordinate.?system.?)?2000/i;

const isChinese = (base: WktNode): boolean => /2000/.test(datumOf(base));
const datumOf = (base: WktNode): string => `${nameOf(base)} ${nameOf(find(base, 'DATUM') ?? base)}`;

function geographic(base: WktNode): Crs | undefined {
  const datum = datumOf(base);
  const unit = find(base, 'UNIT')?.values[1];
  const isDegrees =
    unit === undefined || (typeof unit === 'number' && Math.abs(unit - Math.PI / 180) < 1e-9);
  return KNOWN_DATUMS.test(datum) && isDegrees ? { name: nameOf(base), datum: 'wgs84' } : undefined;
}

function projected(root: WktNode, name: string, isCgcs: boolean): Crs | undefined {
  const method = nameOf(find(root, 'PROJECTION') ?? root);
  const unit = root.values.findLast((value) => isNode(value) && value.keyword === 'UNIT');
  if (!isNode(unit) || unit.values[1] !== 1) return undefined;
  if (/mercator_auxiliary_sphere|popular.?visualisation/i.test(`${method} ${name}`)) {
    return { name, datum: 'wgs84', grid: 'web-mercator' };
  }
  if (!/^(transverse_?mercator|gauss_?kruger)$/i.test(method)) return undefined;
  const parameters = new Map(
    root.values
      .filter(isNode)
      .filter(({ keyword }) => keyword === 'PARAMETER')
      .map(({ values }) => [String(values[0]).toLowerCase(), Number(values[1])]),
  );
  const centralMeridianDeg = parameters.get('central_meridian');
  if (centralMeridianDeg === undefined || (parameters.get('latitude_of_origin') ?? 0) !== 0) {
    return undefined;
  }
  const grid: TransverseMercator = {
    ellipsoid: isCgcs ? CGCS2000_ELLIPSOID : WGS84_ELLIPSOID,
    centralMeridianDeg,
    scale: parameters.get('scale_factor') ?? 1,
    falseEastingM: parameters.get('false_easting') ?? 0,
    falseNorthingM: parameters.get('false_northing') ?? 0,
  };
  return Object.values({ ...grid, ellipsoid: 0 }).every(Number.isFinite)
    ? { name, datum: 'wgs84', grid }
    : undefined;
}

const isNode = (value: unknown): value is WktNode => typeof value === 'object' && value !== null;
const find = (node: WktNode, keyword: string): WktNode | undefined =>
  node.values.filter(isNode).find((value) => value.keyword === keyword);
const nameOf = (node: WktNode): string => String(node.values[0] ?? '');

const TOKEN =
  /\s*(?:([A-Za-z][A-Za-z0-9_]*)\s*[[(]|"((?:[^"]|"")*)"|([+-]?[\d.]+(?:[eE][+-]?\d+)?)|([A-Za-z]+)|([\])])|(,))/gy;

function parse(text: string): WktNode | undefined {
  const open: { keyword: string; values: (string | number | WktNode)[] }[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, keyword, quoted, number, bare, close] = match;
    const top = open.at(-1);
    if (keyword !== undefined) {
      if (open.length === MOST_DEPTH) return undefined;
      open.push({ keyword: keyword.toUpperCase(), values: [] });
    } else if (top === undefined) return undefined;
    else if (quoted !== undefined) top.values.push(quoted.replaceAll('""', '"'));
    else if (number !== undefined) top.values.push(Number(number));
    else if (bare !== undefined) top.values.push(bare);
    else if (close !== undefined) {
      open.pop();
      const parent = open.at(-1);
      if (parent === undefined) return text.slice(TOKEN.lastIndex).trim() === '' ? top : undefined;
      parent.values.push(top);
    }
  }
}
