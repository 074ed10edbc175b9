import { DamagedFileError, parseSurveyText, type RowProblem, type Survey } from 'a11y-core';

/** What a file held, and what of it could not be believed. */
export interface ReadSurvey {
  readonly survey: Survey;
  /** Of a table, each cell or row left out; empty for GeoJSON, which is refused as a whole. */
  readonly problems: readonly RowProblem[];
}

/**
 * Reads a survey file by the ending of its name: GeoJSON (`.geojson`, `.json`). Throws
 * `DamagedFileError` or `InvalidInputError` where nothing of the file can be taken over.
 */
export async function readSurvey(name: string, bytes: Uint8Array): Promise<ReadSurvey> {
  if (!/\.(geo)?json$/i.test(name)) {
    throw new DamagedFileError('the file', 'is of no kind that can be read as a survey');
  }
  return { survey: parseSurveyText(decodeUtf8(bytes)), problems: [] };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DamagedFileError('the file', 'is not text in UTF-8', { cause });
  }
}
