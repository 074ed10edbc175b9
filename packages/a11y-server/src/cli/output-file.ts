import { extname } from 'node:path';
import { checkWritable } from '../files/write.js';
import type { Arguments } from './command.js';
import { type Io, pathFrom } from './io.js';
import { UsageError } from './usage-error.js';

export interface OutputFile<E extends string> {
  /** As it was typed. */
  readonly name: string;
  readonly path: string;
  readonly ending: E;
}

/**
 * The file of `--output`, which can be written and ends as it must; undefined where none was given. To be
 * asked before long work.
 */
export async function outputFile<const E extends string>(
  args: Arguments,
  io: Io,
  endings: readonly E[],
): Promise<OutputFile<E> | undefined> {
  const name = args.text('output');
  if (name === undefined) return undefined;
  const given = extname(name).slice(1).toLowerCase();
  const ending = endings.find((known) => known === given);
  if (ending === undefined) {
    const known = endings.map((one) => `.${one}`).join(' or ');
    throw new UsageError(`--output must end in ${known}; it is "${name}".`);
  }
  const path = pathFrom(io, name);
  await checkWritable(path);
  return { name, path, ending };
}
