import { assertTimeZone, InvalidInputError } from 'a11y-core';
import type { Arguments } from './command.js';
import { UsageError } from './usage-error.js';

/** The zone asked for with `--time-zone`, if any. */
export function timeZoneFrom(args: Arguments): { readonly timeZone?: string } {
  const timeZone = args.text('time-zone');
  if (timeZone === undefined) return {};
  try {
    assertTimeZone(timeZone);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new UsageError(`--time-zone: "${timeZone}" is no time zone of the IANA database.`, {
      cause: error,
    });
  }
  return { timeZone };
}
