import { parseArgs } from 'node:util';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

export interface OptionDeclaration {
  /** What the value is called in the help; absent for a switch. */
  readonly value?: string;
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

export type Options = Readonly<Record<string, OptionDeclaration>>;

/** The arguments of one call, still as text. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The option's value; undefined when it was not given. Throws for one that is not declared. */
  text(name: string): string | undefined;
  /** The same, but it must have been given. */
  required(name: string): string;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments, as in `<file>`, each required; the last may repeat: `<file>...`. */
  readonly positionals: readonly string[];
  readonly options: Options;
  /** The document for `--json`, and the same in words. Undefined: it has said all it has to say. */
  readonly run: (args: Arguments, io: Io) => Promise<CommandResult | Written | undefined>;
}

export interface CommandResult {
  readonly json: unknown;
  readonly text: string;
  /** Where the answer is bad news for the caller, such as `EXIT.found`; `EXIT.ok` when absent. */
  readonly exitCode?: ExitCode;
}

/** The command has written its answer itself, and this is what the shell is told. */
export interface Written {
  readonly exitCode: ExitCode;
}

/**
 * What the shell is told. `found`: what `--fail-on` looks for is there; `failed`: the work could
 * not be done, or not with all of the input; `usage`: the command line is wrong.
 */
export const EXIT = { ok: 0, failed: 1, usage: 2, found: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const JSON_OPTION: OptionDeclaration = { help: 'print one JSON document' };
const HELP_OPTION: OptionDeclaration = { short: 'h', help: 'print this help' };

/** Reads the arguments of a command; throws `UsageError`. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const options = { ...command.options, help: HELP_OPTION };
  const { values, positionals } = parsed(options, argv);
  const wanted = command.positionals.length;
  if (values['help'] !== true && positionals.length < wanted) {
    throw new UsageError(`Missing argument: ${command.positionals[positionals.length]}.`);
  }
  if (positionals.length > wanted && command.positionals.at(-1)?.endsWith('...') !== true) {
    throw new UsageError(`Unexpected argument: ${positionals[wanted]}.`);
  }
  const given = (name: string): string | boolean | readonly (string | boolean)[] | undefined => {
    if (!Object.hasOwn(options, name)) throw new Error(`${command.name} has no option ${name}.`);
    return values[name];
  };
  const text = (name: string): string | undefined => {
    const value = given(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals,
    text,
    required: (name) => {
      const value = text(name);
      if (value === undefined) throw new UsageError(`Missing option: --${name}.`);
      return value;
    },
    list: (name) => {
      const value = given(name);
      return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
    },
    flag: (name) => given(name) === true,
  };
}

function parsed(options: Options, argv: readonly string[]) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value, short, multiple }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short !== undefined && { short }),
        ...(multiple !== undefined && { multiple }),
      },
    ]),
  );
  const args = joinNegativeValues(options, argv);
  try {
    return parseArgs({ args, options: config, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}

/** `--from -122.1,47.6` means `--from=-122.1,47.6`: half the world has negative coordinates. */
function joinNegativeValues(options: Options, argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (const token of argv) {
    const last = joined.at(-1);
    const name = last?.startsWith('--') ? last.slice(2) : '';
    const takesValue = Object.hasOwn(options, name) && options[name]?.value !== undefined;
    if (takesValue && /^-[\d.]/.test(token)) joined[joined.length - 1] = `${last}=${token}`;
    else joined.push(token);
  }
  return joined;
}

/** The help of one command, made from its declaration. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, help: HELP_OPTION }).map(
    ([name, { value, short, help, multiple }]) => {
      const flags = `${short === undefined ? '    ' : `-${short}, `}--${name}`;
      const again = multiple === true ? ' (repeatable)' : '';
      return [`${flags}${value === undefined ? '' : ` <${value}>`}`, `${help}${again}`] as const;
    },
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = ['a11y', command.name, ...command.positionals, '[options]'].join(' ');
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  return `${command.summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n`;
}
