import { FACILITY_TYPES, isFacilityType, surveyToTables, xlsForm } from 'a11y-core';
import { checkWritable, writeWhole } from '../files/write.js';
import { writeXlsx } from '../interchange/write-xlsx.js';
import { type Command, JSON_OPTION } from './command.js';
import { pathFrom } from './io.js';
import { languageOf } from './language.js';
import { UsageError } from './usage-error.js';

export const formCommand: Command = {
  name: 'form',
  summary: 'Make a form to survey with: XLSForm for ODK and Kobo, or empty sheets to fill in',
  positionals: [],
  options: {
    output: { value: 'file', short: 'o', help: 'workbook to write (.xlsx)' },
    types: { value: 'names', help: 'facility types, separated by commas (default all)' },
    sheets: { help: 'empty sheets that `convert` and `audit` read, instead of an XLSForm' },
    lang: { value: 'language', help: 'of the empty sheets (default zh-CN); an XLSForm has all' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const output = args.required('output');
    if (!/\.xlsx$/i.test(output)) {
      throw new UsageError(`--output must end in .xlsx; it is "${output}".`);
    }
    const types = typesOf(args.text('types'));
    const language = args.text('lang') === undefined ? 'zh-CN' : languageOf(args, io);
    await checkWritable(pathFrom(io, output));
    const empty = { facilities: [], places: [], synthetic: false };
    const version = new Date(io.now()).toISOString().slice(0, 10);
    const sheets = args.flag('sheets')
      ? surveyToTables(empty, { types, language })
      : xlsForm(version, types);
    await writeWhole(pathFrom(io, output), await writeXlsx(sheets));
    return {
      json: { output, types, sheets: sheets.map(({ name }) => name) },
      text: `${output}: ${types.length} facility types, ${sheets.length} sheets\n`,
    };
  },
};

function typesOf(names: string | undefined): readonly string[] {
  const known = Object.keys(FACILITY_TYPES);
  if (names === undefined) return known;
  const types = names.split(',').map((name) => name.trim());
  const wrong = types.find((name) => !isFacilityType(name));
  if (wrong !== undefined) {
    throw new UsageError(`There is no facility type "${wrong}"; known: ${known.join(', ')}.`);
  }
  return [...new Set(types)];
}
