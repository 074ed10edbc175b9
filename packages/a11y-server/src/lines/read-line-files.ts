import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import {
  DamagedFileError,
  type LineTable,
  readGeoJsonLines,
  readShapefile,
  type ShapefileParts,
} from 'a11y-core';
import { unzipSync } from 'fflate';
import { parsedJson, readText } from '../files/read.js';
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

function readZip(bytes: Uint8Array, name: string): LineTable[] {
  const files = unpacked(bytes);
  const shapes = Object.keys(files)
    .filter((file) => /\.shp$/i.test(file))
    .sort();
  if (shapes.length === 0)
    throw new DamagedFileError('the file', 'is a ZIP archive without a shapefile');
  return shapes.map((shape) => {
    const stem = shape.slice(0, -4).toLowerCase();
    const part = (ending: string) =>
      Object.entries(files).find(([file]) => file.toLowerCase() === `${stem}.${ending}`)?.[1];
    const parts = { shp: files[shape]!, dbf: part('dbf'), prj: part('prj'), cpg: part('cpg') };
    return readShapefile(parts, `${name}/${shape}`);
  });
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!PARTS.some((part) => name.toLowerCase().endsWith(`.${part}`))) return false;
        // What the Finder of a Mac adds beside each file.
        if (/(^|\/)(__MACOSX\/|\._)/.test(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) {
          throw new DamagedFileError('the file', `unpacks to more than ${MOST_BYTES} bytes`);
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof DamagedFileError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedFileError('the file', `is no ZIP archive, or damaged: ${reason}`, { cause });
  }
}
