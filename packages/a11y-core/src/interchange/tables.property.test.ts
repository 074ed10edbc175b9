import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySurvey, throughGeoJson } from '../../test/support/any-survey.js';
import { LANGUAGES } from '../facility/label.js';
import { FACILITY_TYPES } from '../facility/types/index.js';
import { decodeCsv, encodeCsv } from './csv.js';
import { surveyFromTables } from './read-tables.js';
import type { Table } from './table.js';
import { surveyToLongTable, surveyToTables } from './write-tables.js';

const throughCsv = (table: Table): Table => {
  const text = encodeCsv([table.columns, ...table.rows]);
  const [columns = [], ...rows] = decodeCsv(new TextEncoder().encode(text));
  return { name: table.name, columns, rows };
};

describe.each(Object.values(FACILITY_TYPES))('any $type', (definition) => {
  test('comes back from sheets and from CSV, in every language', () => {
    fc.assert(
      fc.property(anySurvey([definition]), fc.constantFrom(...LANGUAGES), (survey, language) => {
        // What the survey file gives back is what sheets have to give back.
        expect(throughGeoJson(survey)).toEqual(survey);
        const whole = { survey, problems: [] };
        const sheets = surveyToTables(survey, { language });
        expect(surveyFromTables(sheets)).toEqual(whole);
        expect(surveyFromTables(sheets.map(throughCsv))).toEqual(whole);
        expect(surveyFromTables([throughCsv(surveyToLongTable(survey, { language }))])).toEqual(
          whole,
        );
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

test('types side by side keep their order', () => {
  fc.assert(
    fc.property(anySurvey(Object.values(FACILITY_TYPES)), (survey) => {
      expect(surveyFromTables(surveyToTables(survey))).toEqual({ survey, problems: [] });
    }),
    { numRuns: 60, seed: 8 },
  );
});
