import { readSchedule } from './read-schedule.js';
import type { Schedule, Unreadable } from './schedule.js';

/** One `value @ (condition)` for walkers; later ones beat earlier ones. */
export interface Clause {
  readonly lets: 'in' | 'nobody in';
  /** All must be open for the clause to hold; none: always. */
  readonly when: readonly Schedule[];
}

/**
 * Values of `foot:conditional` and `access:conditional`. One that is not listed says nothing about
 * walkers: deliveries at some hours shut nobody out who walks.
 */
export const CLAUSE_VALUES: Readonly<Record<string, Clause['lets']>> = {
  yes: 'in',
  designated: 'in',
  official: 'in',
  permissive: 'in',
  public: 'in',
  destination: 'in',
  customers: 'in',
  residents: 'in',
  discouraged: 'in',
  no: 'nobody in',
  private: 'nobody in',
  permit: 'nobody in',
};

/** Conditions that a walker who is neither owner nor staff never meets. */
export const NEVER_A_WALKER: ReadonlySet<string> = new Set([
  'emergency',
  'delivery',
  'permit_holder',
  'hgv',
  'bus',
  'taxi',
]);

/** Weight, length and the like of a vehicle. */
const OF_VEHICLES =
  /^(weight|weightrating|emptyweight|length|width|height|axleload|axles|trailers|seats|occupants)\s*[<>=]/;

/** Reads conditional access, all its clauses in order; says why where it cannot. */
export function readConditional(text: string): readonly Clause[] | Unreadable {
  const clauses: Clause[] = [];
  for (const part of splitOutside(text, ';')) {
    const at = part.indexOf('@');
    const value = (at < 0 ? part : part.slice(0, at)).trim();
    const lets = Object.hasOwn(CLAUSE_VALUES, value) ? CLAUSE_VALUES[value] : undefined;
    if (lets === undefined) continue;
    const when = at < 0 ? [] : readConditions(part.slice(at + 1));
    if (when === undefined) continue;
    if ('reason' in when) return when;
    clauses.push({ lets, when });
  }
  return clauses;
}

/** `undefined` where no walker ever meets the condition. */
function readConditions(text: string): readonly Schedule[] | Unreadable | undefined {
  const bare = text.trim();
  const inner = /^\((.*)\)$/s.exec(bare)?.[1] ?? bare;
  const when: Schedule[] = [];
  for (const part of inner.split(/\bAND\b/i)) {
    const condition = part.trim();
    if (NEVER_A_WALKER.has(condition) || OF_VEHICLES.test(condition)) return undefined;
    const schedule = readSchedule(condition);
    if ('reason' in schedule) return schedule;
    when.push(schedule);
  }
  return when;
}

/** Splits at a sign that stands in no brackets. */
function splitOutside(text: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === sign && depth === 0) {
      parts.push([...text].slice(start, at).join(''));
      start = at + 1;
    }
  }
  return [...parts, [...text].slice(start).join('')];
}
