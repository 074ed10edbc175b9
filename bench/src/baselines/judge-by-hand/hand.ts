// What every type's loop needs. Three answers as numbers: "and" is the smaller, "or" the larger.
import type { Observation } from 'a11y-core';

export const PASS = 0;
export const BORDERLINE = 1;
export const FAIL = 2;
export const UNKNOWN = 3;
export const NOT_APPLICABLE = 4;

export const NO = 0;
export const OPEN = 1;
export const YES = 2;

/** An essential dimension is not estimated by eye; where a part is missed, its absence is a fault. */
export const DETAIL = 0;
export const ESSENTIAL = 1;
export const MISSED = 2;
export const MISSED_ESSENTIAL = 3;

type Seen = Observation | undefined;
type Fact = boolean | string | number | undefined;
type Measured = Extract<Observation, { state: 'measured' }>;
type Table = readonly (readonly [by: number, limit: number])[];

/** Table 3.4.4 of GB 50763: the gentler a run, the higher and longer it may be. */
export const RISE_TABLE: Table = [
  [1 / 20, 1200],
  [1 / 16, 900],
  [1 / 12, 750],
  [1 / 10, 600],
  [1 / 8, 300],
];
export const LENGTH_TABLE: Table = [
  [1 / 20, 24_000],
  [1 / 16, 14_400],
  [1 / 12, 9000],
  [1 / 10, 6000],
  [1 / 8, 2400],
];

export const not = (a: number): number => 2 - a;
export const and = (a: number, b: number): number => Math.min(a, b);
export const or = (a: number, b: number): number => Math.max(a, b);

export const isSo = (fact: Fact): number => (fact === undefined ? OPEN : fact === true ? YES : NO);
export const is = (fact: Fact, word: string): number =>
  fact === undefined || fact === 'existing' ? OPEN : fact === word ? YES : NO;
export const oneOf = (fact: Fact, a: string, b?: string, c?: string): number =>
  fact === undefined ? OPEN : fact === a || fact === b || fact === c ? YES : NO;
export const aboveNumber = (fact: Fact, limit: number): number =>
  typeof fact === 'number' ? (fact > limit ? YES : NO) : OPEN;

export function seen(o: Seen): number {
  if (o === undefined) return OPEN;
  if (o.state === 'seen') return o.value ? YES : NO;
  return o.state === 'absent' || o.state === 'not-applicable' ? NO : OPEN;
}

export function chosen(o: Seen, a: string, b?: string): number {
  if (o === undefined) return OPEN;
  if (o.state === 'chosen') return o.value === a || o.value === b ? YES : NO;
  return o.state === 'absent' || o.state === 'not-applicable' ? NO : OPEN;
}

/** A yes or no that was seen on site. */
export const answerOf = (o: Seen): boolean | undefined =>
  o?.state === 'seen' ? o.value : undefined;

const notMeasured = (o: Seen): number =>
  o?.state === 'absent' || o?.state === 'not-applicable' ? NO : OPEN;

export const above = (o: Seen, limit: number): number =>
  o?.state === 'measured' ? (o.value > limit ? YES : NO) : notMeasured(o);
export const atLeastOf = (o: Seen, limit: number): number =>
  o?.state === 'measured' ? (o.value >= limit ? YES : NO) : notMeasured(o);
export const atMostOf = (o: Seen, limit: number): number =>
  o?.state === 'measured' ? (o.value <= limit ? YES : NO) : notMeasured(o);
export const below = (o: Seen, limit: number): number =>
  o?.state === 'measured' ? (o.value < limit ? YES : NO) : notMeasured(o);

const both = (low: boolean, high: boolean): number => (low === high ? (low ? YES : NO) : OPEN);

// The same, open where the error bar straddles the limit.
export const aboveBar = (o: Seen, limit: number): number =>
  o?.state === 'measured'
    ? both(o.value - o.uncertainty > limit, o.value + o.uncertainty > limit)
    : notMeasured(o);
export const atLeastOfBar = (o: Seen, limit: number): number =>
  o?.state === 'measured'
    ? both(o.value - o.uncertainty >= limit, o.value + o.uncertainty >= limit)
    : notMeasured(o);
export const atMostOfBar = (o: Seen, limit: number): number =>
  o?.state === 'measured'
    ? both(o.value - o.uncertainty <= limit, o.value + o.uncertainty <= limit)
    : notMeasured(o);
export const belowBar = (o: Seen, limit: number): number =>
  o?.state === 'measured'
    ? both(o.value - o.uncertainty < limit, o.value + o.uncertainty < limit)
    : notMeasured(o);

const isGuess = ({ instrument, method }: Measured): boolean =>
  instrument === 'visual' || method === 'visual' || method === '目测' || method === '目測';
const isEssential = (kind: number): boolean => kind === ESSENTIAL || kind === MISSED_ESSENTIAL;
const isMissed = (kind: number): boolean => kind >= MISSED;
const counts = (o: Measured, kind: number): boolean => !isEssential(kind) || !isGuess(o);

/** What was measured although it is said not to be there leaves the row open. */
export function provenByNumber(own: number, o: Seen, kind: number): number {
  if (o?.state === 'measured' && counts(o, kind)) return own === OPEN ? YES : or(own, OPEN);
  return own;
}
export const provenByAnswer = (own: number, o: Seen): number =>
  own === OPEN && o?.state === 'seen' ? YES : own;

export const isMiss = (verdict: number): boolean => verdict === BORDERLINE || verdict === FAIL;
export const isNotThere = (present: Seen): boolean =>
  present?.state === 'absent' || (present?.state === 'seen' && !present.value);

export function put(at: number, verdict: number, margin: number, v: Uint8Array, m: Float64Array) {
  v[at] = verdict;
  m[at] = margin;
}

export function skip(at: number, v: Uint8Array, m: Float64Array) {
  v[at] = NOT_APPLICABLE;
  m[at] = Number.NaN;
}

export function absent(at: number, rows: number, v: Uint8Array, m: Float64Array) {
  v.fill(NOT_APPLICABLE, at, at + rows);
  m.fill(Number.NaN, at, at + rows);
}

/** No fault is found while nobody knows whether the row applies. */
export function leaveOpen(at: number, v: Uint8Array) {
  if (isMiss(v[at]!)) v[at] = UNKNOWN;
}

/** Whether a prevailing row applies; a part that is not there takes no row of it along. */
export const applying = (verdict: number, own: number): number =>
  verdict === NOT_APPLICABLE ? NO : own;

/** A miss that one of two prevailing rows may forgive is open; `a` and `b`: whether those apply. */
export function forgive(
  at: number,
  rowA: number,
  a: number,
  rowB: number,
  b: number,
  v: Uint8Array,
) {
  if (!isMiss(v[at]!) || a === YES || b === YES) return;
  if ((a === OPEN && v[rowA] === PASS) || (b === OPEN && v[rowB] === PASS)) v[at] = UNKNOWN;
}

/** A row without a number: nothing is compared. */
function putUnread(at: number, o: Seen, kind: number, v: Uint8Array, m: Float64Array) {
  m[at] = Number.NaN;
  if (o?.state === 'not-applicable') v[at] = NOT_APPLICABLE;
  else if (o?.state === 'absent') v[at] = isMissed(kind) ? FAIL : NOT_APPLICABLE;
  else v[at] = UNKNOWN;
}

export function putFlag(at: number, o: Seen, ifAbsent: number, v: Uint8Array, m: Float64Array) {
  m[at] = Number.NaN;
  if (o === undefined) v[at] = UNKNOWN;
  else if (o.state === 'seen') v[at] = o.value ? PASS : FAIL;
  else if (o.state === 'absent') v[at] = ifAbsent;
  else v[at] = o.state === 'not-applicable' ? NOT_APPLICABLE : UNKNOWN;
}

export function refusesAtLeast(o: Seen, limit: number, kind: number): boolean {
  if (o?.state !== 'measured' || !counts(o, kind)) return false;
  const { value, uncertainty: u } = o;
  return value < limit && !(u > 0 && (value + u >= limit || limit - value <= u));
}

export function refusesAtMost(o: Seen, limit: number, kind: number): boolean {
  if (o?.state !== 'measured' || !counts(o, kind)) return false;
  const { value, uncertainty: u } = o;
  return value > limit && !(u > 0 && (value - u <= limit || value - limit <= u));
}

export function putAtLeast(
  at: number,
  o: Seen,
  limit: number,
  kind: number,
  v: Uint8Array,
  m: Float64Array,
) {
  if (o?.state !== 'measured' || !counts(o, kind)) {
    putUnread(at, o, kind, v, m);
    return;
  }
  const { value } = o;
  m[at] = value - limit;
  if (value >= limit) v[at] = PASS;
  else {
    const u = o.uncertainty;
    v[at] = u > 0 && (value + u >= limit || limit - value <= u) ? BORDERLINE : FAIL;
  }
}

export function putAtMost(
  at: number,
  o: Seen,
  limit: number,
  kind: number,
  v: Uint8Array,
  m: Float64Array,
) {
  if (o?.state !== 'measured' || !counts(o, kind)) {
    putUnread(at, o, kind, v, m);
    return;
  }
  const { value } = o;
  m[at] = limit - value;
  if (value <= limit) v[at] = PASS;
  else {
    const u = o.uncertainty;
    v[at] = u > 0 && (value - u <= limit || value - limit <= u) ? BORDERLINE : FAIL;
  }
}

export function putBetween(
  at: number,
  o: Seen,
  min: number,
  max: number,
  kind: number,
  v: Uint8Array,
  m: Float64Array,
) {
  if (o?.state !== 'measured' || !counts(o, kind)) {
    putUnread(at, o, kind, v, m);
    return;
  }
  const { value, uncertainty: u } = o;
  const margin = Math.min(value - min, max - value);
  m[at] = margin;
  if (value >= min && value <= max) v[at] = PASS;
  else {
    const isWithin = (value + u >= min && value - u <= max) || -margin <= u;
    v[at] = u > 0 && isWithin ? BORDERLINE : FAIL;
  }
}

/** A stated dimension without a tolerance: within the error bar and a tenth, and never a fault. */
export function putNominal(
  at: number,
  o: Seen,
  stated: number,
  kind: number,
  v: Uint8Array,
  m: Float64Array,
) {
  if (o?.state !== 'measured' || !counts(o, kind)) {
    putUnread(at, o, kind, v, m);
    if (v[at] === FAIL) v[at] = BORDERLINE;
    return;
  }
  const off = Math.abs(o.value - stated);
  m[at] = 0 - off;
  v[at] = off <= o.uncertainty + 0.1 * stated ? PASS : BORDERLINE;
}

/** Flush is up to 3 mm; up to 10 mm is not yet a barrier. */
export function putFlush(at: number, o: Seen, isNew: boolean, v: Uint8Array, m: Float64Array) {
  if (o?.state !== 'measured' || isGuess(o)) {
    putUnread(at, o, ESSENTIAL, v, m);
    return;
  }
  const { value, uncertainty: u } = o;
  m[at] = 0 - value;
  if (value <= 3) v[at] = PASS;
  else if (isNew) v[at] = u > 0 && (value - 3 <= u || value - u <= 3) ? BORDERLINE : FAIL;
  else v[at] = value - 10 <= u || value - u <= 10 ? BORDERLINE : FAIL;
}

export function putByTable(
  at: number,
  o: Seen,
  table: Table,
  by: Seen,
  printed: number,
  kind: number,
  v: Uint8Array,
  m: Float64Array,
) {
  if (o?.state !== 'measured' || !counts(o, kind)) {
    putUnread(at, o, kind, v, m);
    return;
  }
  let limit = printed;
  let mildest = printed;
  if (by?.state === 'measured') {
    limit = lookUp(table, by.value);
    mildest = Math.max(limit, lookUp(table, by.value - by.uncertainty));
  }
  const { value } = o;
  m[at] = limit - value;
  if (value <= limit) v[at] = PASS;
  else {
    const u = Math.max(o.uncertainty, mildest - limit);
    const isWithin = value - o.uncertainty <= mildest || value - limit <= u;
    v[at] = u > 0 && isWithin ? BORDERLINE : FAIL;
  }
}

function lookUp(table: Table, at: number): number {
  let before: readonly [number, number] | undefined;
  for (const point of table) {
    if (at === point[0]) return point[1];
    if (at < point[0]) {
      if (before === undefined) return point[1];
      return before[1] + ((at - before[0]) / (point[0] - before[0])) * (point[1] - before[1]);
    }
    before = point;
  }
  return before![1];
}
