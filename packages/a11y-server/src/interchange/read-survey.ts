import {
  type Cell,
  DamagedFileError,
  decodeCsv,
  isA11yJson,
  type Loss,
  parseSurveyText,
  type RowProblem,
  readA11yJson,
  type Survey,
  surveyFromTables,
  type Table,
} from 'a11y-core';
import { readXlsx } from './read-xlsx.js';

/** What a file held, and what of it could not be believed. */
export interface ReadSurvey {
  readonly survey: Survey;
  /** Of a table, each cell or row left out; empty for GeoJSON, which is refused as a whole. */
  readonly problems: readonly RowProblem[];
  /** What a foreign format said that a survey cannot hold. */
  readonly losses?: readonly Loss[];
}

/** Kinds of survey files, by the ending of the name. */
const READERS: Readonly<
  Record<string, (stem: string, bytes: Uint8Array) => ReadSurvey | Promise<ReadSurvey>>
> = {
  geojson: readJson,
  json: readJson,
  a11yjson: readJson,
  csv: readCsv,
  xlsx: readWorkbook,
  // Macros are not looked at, let alone run.
  xlsm: readWorkbook,
};

function readCsv(stem: string, bytes: Uint8Array): ReadSurvey {
  const rows = decodeCsv(bytes);
  if (rows.every((cells) => cells.every((cell) => cell.trim() === ''))) {
    throw new DamagedFileError('the file', 'holds nothing but blanks');
  }
  return surveyFromTables([tableOf(stem, rows)]);
}

async function readWorkbook(_: string, bytes: Uint8Array): Promise<ReadSurvey> {
  return surveyFromTables(await readTables(bytes));
}

/** The sheets of a workbook as tables; those without a filled cell are left out. */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[]> {
  const sheets = await readXlsx(bytes);
  return sheets.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => tableOf(name, rows));
}

/**
 * Reads a survey file by the ending of its name: GeoJSON or A11yJSON (`.geojson`, `.json`, `.a11yjson`), CSV in
 * UTF-8 or GB18030, or a workbook (`.xlsx`, `.xlsm`). Throws `DamagedFileError` or `InvalidInputError` where
 * nothing of the file can be taken over.
 */
export async function readSurvey(name: string, bytes: Uint8Array): Promise<ReadSurvey> {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const [, stem = base, ending = ''] = /^(.*)\.([^.]+)$/.exec(base) ?? [];
  const kind = ending.toLowerCase();
  const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
  if (reader === undefined) {
    const known = Object.keys(READERS).join(', .');
    throw new DamagedFileError('the file', `ends in none of .${known}`);
  }
  if (bytes.length === 0) throw new DamagedFileError('the file', 'is empty');
  return reader(stem, bytes);
}

function tableOf(name: string, [head = [], ...rows]: readonly (readonly Cell[])[]): Table {
  return { name, columns: head.map(String), rows };
}

function readJson(stem: string, bytes: Uint8Array): ReadSurvey {
  const text = decodeUtf8(bytes);
  const document = looksForeign(text);
  if (document !== undefined) return readA11yJson(document, stem);
  return { survey: parseSurveyText(text), problems: [] };
}

/** A document of A11yJSON; undefined for ours, and for what is no JSON, which the reader of ours explains. */
function looksForeign(text: string): unknown {
  if (text.includes('"facilityType"')) return undefined;
  try {
    const document: unknown = JSON.parse(text);
    return isA11yJson(document) ? document : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not text in UTF-8', { cause });
  }
}
