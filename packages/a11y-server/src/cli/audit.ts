import {
  editionNamed,
  type Language,
  type PolicyName,
  policyNamed,
  UnknownNameError,
} from 'a11y-core';
import { about } from '../files/read.js';
import { checkWritable, inBlocks, writeWhole } from '../files/write.js';
import type { Audit } from '../report/audit.js';
import { auditHtml } from '../report/html/report.js';
import { auditGeoJson, auditJson } from '../report/json.js';
import { readFiles } from '../report/read-files.js';
import { readVerifications } from '../report/read-verifications.js';
import { type Overview, overviewOf } from '../report/summary.js';
import { auditCsv, auditXlsx } from '../report/tables.js';
import {
  type Arguments,
  type Command,
  EXIT,
  type ExitCode,
  JSON_OPTION,
  type Written,
} from './command.js';
import { auditTable, describeProblem } from './describe-audit.js';
import { explainFacility } from './explain-facility.js';
import { type Io, pathFrom } from './io.js';
import { LANG_OPTION, languageOf } from './language.js';
import { progressOn } from './progress.js';
import { UsageError } from './usage-error.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Formats of the answer, with the endings of file names that stand for them. */
const FORMATS = {
  table: ['txt'],
  json: ['json'],
  geojson: ['geojson'],
  csv: ['csv'],
  xlsx: ['xlsx'],
  html: ['html', 'htm'],
} as const satisfies Record<string, readonly string[]>;
type Format = keyof typeof FORMATS;

/** Bad rows told on the terminal; the rest is counted, and all stand in the report. */
const MOST_TOLD = 20;

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Judge the facilities of survey files',
  positionals: ['<survey file>...'],
  options: {
    edition: {
      value: 'id',
      multiple: true,
      help: 'judge by this edition whatever the date of the works; several side by side',
    },
    policy: {
      value: 'name',
      multiple: true,
      help: 'district (default) or strict; both: their colours side by side',
    },
    verifications: {
      value: 'file',
      help: 'JSON array of records of figures checked in print, which then bind',
    },
    'as-of': { value: 'date', help: 'count the age of measurements to this day (default today)' },
    format: { value: 'name', help: `${Object.keys(FORMATS).join(', ')} (default table)` },
    output: { value: 'file', short: 'o', help: 'write there; its ending says the format' },
    'fail-on': {
      value: 'colour',
      help: `exit with ${EXIT.found} where a facility is red, or at least yellow`,
    },
    explain: { value: 'facility id', help: 'everything about one facility, in sentences' },
    lang: LANG_OPTION,
    json: { ...JSON_OPTION, help: 'the same as --format json' },
  },
  run: async (args, io) => {
    const wanted = askedOf(args, io);
    if (wanted.output !== undefined) await checkWritable(wanted.output);
    const audit = await readAudit(args, io);
    const id = args.text('explain');
    if (id !== undefined) {
      await write(
        explainFacility(audit, id, wanted.format === 'json', wanted.language),
        wanted,
        io,
      );
      return { exitCode: audit.problems.length > 0 ? EXIT.failed : EXIT.ok };
    }
    const progress = progressOn(io.stderr, 'Judging');
    const overview = overviewOf(audit, progress.update);
    progress.finish();
    await write(await contentOf(audit, overview, wanted), wanted, io);
    return ended(audit, overview, args);
  },
};

/** How the answer is asked for. */
interface Asked {
  readonly format: Format;
  /** Whole path of the file; undefined: standard output. */
  readonly output: string | undefined;
  readonly language: Language;
}

function askedOf(args: Arguments, io: Io): Asked {
  const given = args.text('output');
  const output = given === undefined ? undefined : pathFrom(io, given);
  const format = formatOf(args, given);
  if (format === 'xlsx' && output === undefined) {
    throw new UsageError('A workbook is no text for a terminal: say where with --output.');
  }
  const failOn = args.text('fail-on');
  if (failOn !== undefined && failOn !== 'red' && failOn !== 'yellow') {
    throw new UsageError(`--fail-on must be red or yellow; it is "${failOn}".`);
  }
  if (args.text('explain') !== undefined && format !== 'table' && format !== 'json') {
    throw new UsageError(`--explain is said as table or json, not as ${format}.`);
  }
  return { format, output, language: languageOf(args, io) };
}

function formatOf(args: Arguments, output: string | undefined): Format {
  const given = args.text('format');
  if (given !== undefined && !Object.hasOwn(FORMATS, given)) {
    throw new UsageError(
      `There is no format "${given}"; known: ${Object.keys(FORMATS).join(', ')}.`,
    );
  }
  if (args.flag('json')) {
    if (given !== undefined && given !== 'json') {
      throw new UsageError(`--json and --format ${given} contradict each other.`);
    }
    return 'json';
  }
  const ending = output?.toLowerCase().split('.').at(-1) ?? '';
  const byEnding = (Object.keys(FORMATS) as Format[]).find((format) =>
    FORMATS[format].some((known) => known === ending),
  );
  return given === undefined ? (byEnding ?? 'table') : (given as Format);
}

async function readAudit(args: Arguments, io: Io): Promise<Audit> {
  const editions = args.list('edition');
  const names = [...new Set(args.list('policy'))];
  const asOf = args.text('as-of') ?? new Date(io.now()).toISOString().slice(0, 10);
  if (!DATE.test(asOf) || Number.isNaN(Date.parse(asOf))) {
    throw new UsageError(`--as-of must be a date such as 2026-03-01; it is "${asOf}".`);
  }
  usage(() => {
    for (const name of names) policyNamed(name);
    for (const edition of editions) editionNamed(edition);
  });
  const policies = names as PolicyName[];
  const records = args.text('verifications');
  const verifications =
    records === undefined
      ? []
      : await about(records, () => readVerifications(pathFrom(io, records)));
  const files = args.positionals.map((name) => ({ name, path: pathFrom(io, name) }));
  const progress = progressOn(io.stderr, 'Reading');
  const { survey, problems } = await readFiles(files, (done) =>
    progress.update(done, files.length),
  );
  progress.finish();
  for (const problem of problems.slice(0, MOST_TOLD)) io.stderr.write(describeProblem(problem));
  if (problems.length > MOST_TOLD) {
    io.stderr.write(`a11y: and ${problems.length - MOST_TOLD} more like these\n`);
  }
  return {
    survey,
    problems,
    asOf,
    policy: policies[0] ?? 'district',
    policies: policies.length > 1 ? policies : [],
    verifications,
    editions: editions.length === 0 ? [undefined] : [...new Set(editions)],
    files: args.positionals,
  };
}

/** A name that stands for nothing is wrong usage here: it was typed on the command line. */
function usage(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof UnknownNameError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

async function contentOf(
  audit: Audit,
  overview: Overview,
  { format, language }: Asked,
): Promise<Iterable<string> | Uint8Array> {
  switch (format) {
    case 'table':
      return auditTable(audit, overview);
    case 'json':
      return auditJson(audit, overview);
    case 'geojson':
      return auditGeoJson(audit, overview);
    case 'csv':
      return auditCsv(audit, language);
    case 'html':
      return auditHtml(audit, overview, language);
    case 'xlsx': {
      const workbook = await auditXlsx(audit, overview, language);
      if (workbook === undefined) {
        throw new UsageError('There are more findings than a sheet has rows: write csv instead.');
      }
      return workbook;
    }
  }
}

async function write(
  content: Iterable<string> | Uint8Array,
  { output }: Asked,
  io: Io,
): Promise<void> {
  if (output !== undefined) await writeWhole(output, content);
  else if (!(content instanceof Uint8Array)) {
    for (const block of inBlocks(content)) io.stdout.write(block);
  }
}

/** Red found outranks rows left out: it is certain, whatever those held. */
function ended({ problems }: Audit, { worst }: Overview, args: Arguments): Written {
  const failOn = args.text('fail-on');
  const isFound = failOn !== undefined && (worst === 'red' || worst === failOn);
  const exitCode: ExitCode = isFound ? EXIT.found : problems.length > 0 ? EXIT.failed : EXIT.ok;
  return { exitCode };
}
