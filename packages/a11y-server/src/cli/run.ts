import { A11yError, InvalidInputError } from 'a11y-core';
import { auditCommand } from './audit.js';
import { clipCommand } from './clip.js';
import { type Command, EXIT, type ExitCode, helpOf, readArguments } from './command.js';
import { convertCommand } from './convert.js';
import { exportCommand } from './export.js';
import { formCommand } from './form.js';
import { importCommand } from './import.js';
import type { Io } from './io.js';
import { linksCommand } from './links.js';
import { matrixCommand } from './matrix.js';
import { mergeCommand } from './merge.js';
import { nearestCommand } from './nearest.js';
import { printable } from './printable.js';
import { profilesCommand } from './profiles.js';
import { reachCommand } from './reach.js';
import { routeCommand } from './route.js';
import { serveCommand } from './serve.js';
import { standardsCommand } from './standards.js';
import { refusalOf } from './system-error.js';
import { UsageError } from './usage-error.js';
import { validateCommand } from './validate.js';

export const COMMANDS: readonly Command[] = [
  importCommand,
  validateCommand,
  exportCommand,
  mergeCommand,
  clipCommand,
  linksCommand,
  auditCommand,
  standardsCommand,
  convertCommand,
  formCommand,
  routeCommand,
  reachCommand,
  nearestCommand,
  matrixCommand,
  profilesCommand,
  serveCommand,
];

/** Runs one command line; gives the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asJson = wantsJson(argv);
  try {
    return await runCommand(argv, io, asJson);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const { code, message, problems } = describe(error);
    io.stderr.write(`${`a11y: ${message}`.split('\n').map(printable).join('\n')}\n`);
    if (isUsage) io.stderr.write('Try: a11y --help\n');
    if (asJson) io.stdout.write(`${JSON.stringify({ error: { code, message, problems } })}\n`);
    return isUsage ? EXIT.usage : EXIT.failed;
  }
}

/** Whether what reads stdout expects a document, also where the command fails. */
function wantsJson(argv: readonly string[]): boolean {
  const format = argv[argv.indexOf('--format') + 1];
  return (
    argv.includes('--json') ||
    argv.some((token) => /^--format=(geo)?json$/.test(token)) ||
    (argv.includes('--format') && (format === 'json' || format === 'geojson'))
  );
}

async function runCommand(argv: readonly string[], io: Io, asJson: boolean): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    throw new UsageError(`Say what to do: ${COMMANDS.map((known) => known.name).join(', ')}.`);
  }
  if (name === '--help' || name === '-h') {
    io.stdout.write(overview());
    return EXIT.ok;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) {
    throw new UsageError(
      `There is no command "${name}"; known: ${COMMANDS.map((known) => known.name).join(', ')}.`,
    );
  }
  const args = readArguments(command, rest);
  if (args.flag('help')) {
    io.stdout.write(helpOf(command));
    return EXIT.ok;
  }
  const result = await command.run(args, io);
  if (result !== undefined && 'text' in result) {
    io.stdout.write(asJson ? `${JSON.stringify(result.json)}\n` : result.text);
  }
  return result?.exitCode ?? EXIT.ok;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Tongtu 通途: accessibility auditing, mapping and personal routes\n\nUsage: a11y <command> [options]\n\n${lines.join('\n')}\n\nEvery command explains itself with --help.\n`;
}

function describe(error: unknown): {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly unknown[];
} {
  if (error instanceof InvalidInputError) {
    return { code: error.code, message: error.message, problems: error.problems };
  }
  if (error instanceof A11yError || error instanceof UsageError) {
    return { code: error.code, message: error.message, problems: [] };
  }
  if (error instanceof Error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
    return { code, message: refusalOf(error), problems: [] };
  }
  return { code: 'failed', message: String(error), problems: [] };
}
