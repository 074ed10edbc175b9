import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import {
  DamagedFileError,
  type LineTable,
  readGeoJsonLines,
  readShapefile,
  type ShapefileParts,
} from 'a11y-core';
import { parsedJson, readText } from '../files/read.js';
import { unzip, ZIP_LIMITS } from '../files/unzip.js';
import { readGeoPackage } from './read-geopackage.js';

/** Endings of files that hold surveyed lines. */
export const LINE_FILES = ['.geojson', '.json', '.shp', '.zip', '.gpkg'] as const;

/** Whether a file by its name holds surveyed lines. */
export const isLineFile = (path: string): boolean =>
  LINE_FILES.some((ending) => path.toLowerCase().endsWith(ending));

/** Unpacked; a survey of a whole city stays far below. */
const MOST_BYTES = 1_000_000_000;

/** Reads a file of lines by its ending: GeoJSON, a shapefile with its companions, a ZIP of them, a GeoPackage. */
export async function readLineFile(
  path: string,
  name: string,
  layer?: string,
): Promise<readonly LineTable[]> {
  const ending = extname(path).toLowerCase();
  if (ending === '.shp') return [readShapefile(await partsBeside(path), name)];
  if (ending === '.zip') return readZip(await readFile(path), name);
  if (ending === '.gpkg') return [readGeoPackage(path, name, layer)];
  return [readGeoJsonLines(parsedJson(await readText(path)), name)];
}

const PARTS = ['shp', 'dbf', 'prj', 'cpg'] as const;

/** The files of one shapefile, which share a name but not always the case of their endings. */
async function partsBeside(path: string): Promise<ShapefileParts> {
  const stem = basename(path, extname(path)).toLowerCase();
  const found: { -readonly [P in (typeof PARTS)[number]]?: Uint8Array } = {};
  for (const file of await readdir(dirname(path))) {
    const part = PARTS.find((one) => file.toLowerCase() === `${stem}.${one}`);
    if (part !== undefined) found[part] = await readFile(join(dirname(path), file));
  }
  return { ...found, shp: found.shp ?? (await readFile(path)) };
}

/** A file of a shapefile, and not what the Finder of a Mac adds beside each. */
const isPart = (name: string): boolean =>
  PARTS.some((part) => name.toLowerCase().endsWith(`.${part}`)) &&
  !/(^|\/)(__MACOSX\/|\._)/.test(name);

function readZip(bytes: Uint8Array, name: string): LineTable[] {
  const { entries } = unzip(bytes, isPart, { ...ZIP_LIMITS, mostBytes: MOST_BYTES });
  const shapes = entries.filter((entry) => /\.shp$/i.test(entry.name));
  if (shapes.length === 0) {
    throw new DamagedFileError('the file', 'is a ZIP archive without a shapefile');
  }
  return shapes.map((shape) => {
    const stem = shape.name.slice(0, -4).toLowerCase();
    const part = (ending: string) =>
      entries.find((entry) => entry.name.toLowerCase() === `${stem}.${ending}`)?.bytes;
    const parts = { shp: shape.bytes, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
    return readShapefile(parts, `${name}/${shape.name}`);
  });
}
