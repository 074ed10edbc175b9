import {
  applyMapping,
  checkMapping,
  DamagedFileError,
  decodeCsv,
  MAPPINGS,
  type Mapping,
  mappingNamed,
  readMapping,
  type Table,
  tableFromJson,
  UnknownNameError,
} from 'a11y-core';
import { readText } from '../files/read.js';
import { readBytes } from './read-bytes.js';
import { type ReadSurvey, readTables } from './read-survey.js';

/** The mapping of a name, or of a file of JSON; throws `UnknownNameError` for neither. */
export async function findMapping(name: string, path: string): Promise<Mapping> {
  if (MAPPINGS.some(({ id }) => id === name)) return mappingNamed(name);
  if (!name.endsWith('.json')) {
    const known = [...MAPPINGS.map(({ id }) => id), 'a file that ends in .json'];
    throw new UnknownNameError('mapping', name, known);
  }
  const text = await readText(path);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new DamagedFileError(name, 'is not JSON', { cause });
  }
  const mapping = readMapping(document);
  checkMapping(mapping);
  return mapping;
}

/** Reads a foreign file by a mapping: CSV, the first sheet of a workbook, or JSON. */
export async function readMapped(
  path: string,
  name: string,
  mapping: Mapping,
): Promise<ReadSurvey> {
  const bytes = await readBytes(path);
  return applyMapping(mapping, await tableIn(name, bytes, mapping));
}

async function tableIn(name: string, bytes: Uint8Array, mapping: Mapping): Promise<Table> {
  if (/\.(geo)?json$/i.test(name)) {
    let document: unknown;
    try {
      document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (cause) {
      throw new DamagedFileError('the file', 'is not JSON in UTF-8', { cause });
    }
    return tableFromJson(document, mapping, name);
  }
  if (mapping.source.format === 'json') {
    throw new DamagedFileError('the file', `is no JSON, which "${mapping.id}" reads`);
  }
  if (/\.xlsx$/i.test(name)) {
    const [table] = await readTables(bytes);
    if (table === undefined) throw new DamagedFileError('the file', 'has no sheet with rows');
    return table;
  }
  const [columns = [], ...rows] = decodeCsv(bytes);
  return { name, columns, rows };
}
