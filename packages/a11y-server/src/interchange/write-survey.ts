import {
  encodeCsv,
  type Language,
  type Loss,
  type Survey,
  surveyToGeoJson,
  surveyToLongTable,
  surveyToTables,
  writeA11yJson,
} from 'a11y-core';
import { writeXlsx } from './write-xlsx.js';

/** A survey as a file, and what of it the format cannot hold. */
export interface WrittenSurvey {
  readonly data: Uint8Array | string;
  readonly losses: readonly Loss[];
}

/** Kinds of files a survey is written as, by the ending of the name. */
export const SURVEY_WRITERS: Readonly<
  Record<string, (survey: Survey, language: Language) => Promise<WrittenSurvey>>
> = {
  geojson: writeGeoJson,
  json: writeGeoJson,
  csv: async (survey, language) => {
    const { columns, rows } = surveyToLongTable(survey, { language });
    return { data: encodeCsv([columns, ...rows]), losses: [] };
  },
  xlsx: async (survey, language) => ({
    data: await writeXlsx(surveyToTables(survey, { language })),
    losses: [],
  }),
  a11yjson: async (survey) => {
    const { features, losses } = writeA11yJson(survey);
    return { data: `${JSON.stringify(features, undefined, 1)}\n`, losses };
  },
};

async function writeGeoJson(survey: Survey): Promise<WrittenSurvey> {
  const { places, ...collection } = surveyToGeoJson(survey);
  // An empty list would say that no place exists; without one, ids name places known elsewhere.
  const document = places.length === 0 ? collection : { ...collection, places };
  return { data: `${JSON.stringify(document, undefined, 1)}\n`, losses: [] };
}
