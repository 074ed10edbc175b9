import {
  assessSurvey,
  encodeCsv,
  parseSurvey,
  type Survey,
  surveyToGeoJson,
  surveyToLongTable,
  surveyToTables,
} from 'a11y-core';
import { generateDistrict } from 'a11y-fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSurvey } from './read-survey.js';
import { writeXlsx } from './write-xlsx.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (survey: Survey) => {
  const { columns, rows } = surveyToLongTable(survey);
  return utf8(encodeCsv([columns, ...rows]));
};
const DAY = '2026-03-01';

describe('a survey of a thousand facilities', () => {
  let survey: Survey;
  beforeAll(() => {
    const all = parseSurvey(generateDistrict().survey);
    survey = { ...all, facilities: all.facilities.slice(0, 1000) };
  });

  test('is there', () => expect(survey.facilities).toHaveLength(1000));

  const FORMS = {
    GeoJSON: ['survey.geojson', async (s: Survey) => utf8(JSON.stringify(surveyToGeoJson(s)))],
    CSV: ['survey.csv', async (s: Survey) => csv(s)],
    'workbook zh-CN': ['survey.xlsx', (s: Survey) => writeXlsx(surveyToTables(s))],
    'workbook zh-HK': [
      'survey.xlsx',
      (s: Survey) => writeXlsx(surveyToTables(s, { language: 'zh-HK' })),
    ],
    'workbook en': ['survey.xlsx', (s: Survey) => writeXlsx(surveyToTables(s, { language: 'en' }))],
  } as const;

  test.each(Object.entries(FORMS))(
    'comes back whole from %s',
    async (_, [name, write]) => {
      const { survey: read, problems } = await readSurvey(name, await write(survey));
      expect(problems).toEqual([]);
      expect(read).toEqual(survey);
      expect(assessSurvey(read, { asOf: DAY })).toEqual(assessSurvey(survey, { asOf: DAY }));
    },
    60_000,
  );
});
