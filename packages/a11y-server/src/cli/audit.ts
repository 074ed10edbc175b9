import {
  type AuditReport,
  auditReport,
  editionNamed,
  parseSurveyText,
  policyNamed,
  UnknownNameError,
} from 'a11y-core';
import { about, readText } from '../files/read.js';
import { type Command, JSON_OPTION } from './command.js';
import { describeAudit } from './describe-audit.js';
import { pathFrom } from './io.js';
import { UsageError } from './usage-error.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Judge the facilities of a survey file',
  positionals: ['<survey.geojson>'],
  options: {
    edition: { value: 'id', help: 'judge by this edition whatever the date of the works' },
    policy: { value: 'name', help: 'district (default) or strict' },
    'as-of': { value: 'date', help: 'count the age of measurements to this day (default today)' },
    json: JSON_OPTION,
  },
  run: async (args, io) => {
    const [path = ''] = args.positionals;
    const edition = args.text('edition');
    const policy = args.text('policy') ?? 'district';
    const asOf = args.text('as-of') ?? new Date(io.now()).toISOString().slice(0, 10);
    if (!DATE.test(asOf) || Number.isNaN(Date.parse(asOf))) {
      throw new UsageError(`--as-of must be a date such as 2026-03-01; it is "${asOf}".`);
    }
    usage(() => {
      policyNamed(policy);
      if (edition !== undefined) editionNamed(edition);
    });
    const report = await about<AuditReport>(path, async () =>
      auditReport(parseSurveyText(await readText(pathFrom(io, path))), {
        asOf,
        policy: policy === 'strict' ? 'strict' : 'district',
        ...(edition !== undefined && { edition }),
      }),
    );
    return { json: report, text: describeAudit(report) };
  },
};

/** A name that stands for nothing is wrong usage here: it was typed on the command line. */
function usage(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof UnknownNameError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
