import { readConditional } from '../hours/conditional.js';
import { accessValue, isShut, stopsVehicles } from './access.js';
import type { TaggedObject } from './tagged-object.js';

/** Access as one list of conditional values, in which the later beats the earlier. */
export interface AccessExpression {
  /** The key to name where it cannot be read. */
  readonly key: string;
  readonly expression: string;
}

/**
 * What decides about walkers at different times, from the general to the particular: `access`,
 * `access:conditional`, `foot`, `foot:conditional`, then what holds for a time only. `undefined`
 * where nothing hangs on a time.
 */
export function accessExpression(object: TaggedObject): AccessExpression | undefined {
  const { tags } = object;
  const keys = stopsVehicles(tags) ? (['foot'] as const) : (['access', 'foot'] as const);
  let parts = tags.get('locked') === 'yes' && isShut(tags) ? ['no'] : [];
  let key: string | undefined;
  for (const name of keys) {
    const value = accessValue(tags.get(name));
    if (value !== undefined) {
      // A plain `foot` takes back whatever was said of `access`.
      parts = [value === 'kept out' ? 'no' : 'yes'];
      key = undefined;
    }
    const conditional = `${name}:conditional`;
    const said = tags.get(conditional);
    if (said === undefined || saysNothing(said)) continue;
    parts.push(said.trim());
    key = conditional;
  }
  for (const [name, clause] of passing(object)) {
    parts.push(clause);
    key = name;
  }
  return key === undefined ? undefined : { key, expression: parts.join('; ') };
}

function saysNothing(text: string): boolean {
  const clauses = readConditional(text);
  return !('reason' in clauses) && clauses.length === 0;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY_MS = 86_400_000;

/** What shuts for a time: works (`temporary:access=no`) and what is not opened yet (`opening_date`). */
function* passing(object: TaggedObject): Generator<readonly [key: string, clause: string]> {
  const { tags } = object;
  for (const key of ['temporary:access', 'temporary:foot']) {
    if (accessValue(tags.get(key)) !== 'kept out') continue;
    const from = dateTag(object, 'temporary:date_on');
    const to = dateTag(object, 'temporary:date_off');
    if (to === undefined) {
      // Nobody says until when: from then on it is unknown.
      yield [key, `no @ (${from === undefined ? '' : `${from}+ `}"temporary")`];
    } else yield [key, `no @ (${from ?? '1900 Jan 1'}-${to})`];
  }
  const opens = tags.get('opening_date');
  if (opens === undefined) return;
  const eve = DATE.test(opens) ? written(Date.parse(opens) - DAY_MS) : undefined;
  // A word such as "spring" is nothing to count on: unknown, and listed.
  yield ['opening_date', `no @ (${eve === undefined ? opens : `1900 Jan 1-${eve}`})`];
}

function dateTag(object: TaggedObject, key: string): string | undefined {
  const value = object.tags.get(key);
  if (value === undefined) return undefined;
  const date = DATE.test(value) ? written(Date.parse(value)) : undefined;
  if (date === undefined) object.note({ key, suspicious: 'not a date such as 2026-05-31' });
  return date;
}

/** A date as `opening_hours` writes it. */
function written(ms: number): string | undefined {
  if (Number.isNaN(ms)) return undefined;
  const date = new Date(ms);
  return `${date.getUTCFullYear()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}`;
}
