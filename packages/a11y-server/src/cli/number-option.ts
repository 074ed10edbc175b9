import type { Arguments } from './command.js';
import { UsageError } from './usage-error.js';

/** A number from 0 upwards; undefined where the option was not given. */
export function numberOption(args: Arguments, name: string): number | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= 0 && value < Infinity)) {
    throw new UsageError(`--${name} is a number from 0 upwards, not "${text}".`);
  }
  return value;
}

/** One of several words; undefined where the option was not given. */
export function wordOption<const W extends string>(
  args: Arguments,
  name: string,
  words: readonly W[],
): W | undefined {
  const text = args.text(name);
  const found = words.find((word) => word === text);
  if (text !== undefined && found === undefined) {
    throw new UsageError(`--${name} is one of ${words.join(', ')}, not "${text}".`);
  }
  return found;
}
