import type { EdgeState } from '../network.js';
import { DAY_MIN } from './calendar.js';
import { Cursor, NotReadable } from './cursor.js';
import { DayReader } from './read-days.js';
import type { Rule, Schedule, Span, TimeMark, Unreadable } from './schedule.js';
import { SUN_EVENTS } from './sun.js';
import { tokensOf } from './tokens.js';

const STATE_WORDS = ['open', 'closed', 'off', 'unknown'] as const;
const STATES: readonly EdgeState[] = ['open', 'closed', 'closed', 'unknown'];

/** Reads an `opening_hours` expression; says why where it cannot. */
export function readSchedule(text: string): Schedule | Unreadable {
  const tokens = tokensOf(text);
  if ('unexpected' in tokens) return { reason: `"${tokens.unexpected}" is not understood` };
  const cursor = new Cursor(tokens);
  const days = new DayReader(cursor);
  try {
    return { rules: readRules(cursor, days), holidays: days.holidays };
  } catch (error) {
    if (error instanceof NotReadable) return { reason: error.message };
    throw error;
  }
}

function readRules(cursor: Cursor, days: DayReader): readonly Rule[] {
  const rules: Rule[] = [];
  let joins: Rule['joins'] = 'overrides';
  for (;;) {
    rules.push(readRule(cursor, days, joins));
    if (cursor.takeSign('||')) joins = 'falls-back';
    else if (cursor.takeSign(',')) joins = 'adds';
    else {
      if (cursor.peek() === undefined) return rules;
      cursor.expectSign(';');
      joins = 'overrides';
      // A semicolon at the end, or two of them, say nothing.
      while (cursor.takeSign(';'));
      if (cursor.peek() === undefined) return rules;
    }
  }
}

function readRule(cursor: Cursor, reader: DayReader, joins: Rule['joins']): Rule {
  const start = cursor.mark();
  const isAlways = cursor.takeWord(['24/7']) === 0;
  const days = isAlways ? [] : reader.read();
  const spans = isAlways ? [] : readSpans(cursor);
  const word = cursor.takeWord(STATE_WORDS);
  const comment = cursor.peek()?.kind === 'comment';
  if (comment) cursor.skip();
  if (cursor.mark() === start) throw cursor.unexpected();
  // Words alone, such as "by appointment", leave open whether it is.
  const state = word >= 0 ? STATES[word]! : comment ? 'unknown' : 'open';
  return { joins, days, spans: spans.some(isWholeDay) ? [] : spans, state };
}

function readSpans(cursor: Cursor): readonly Span[] {
  const spans: Span[] = [];
  while (isTime(cursor)) {
    spans.push(readSpan(cursor));
    if (!cursor.isSign(',')) break;
    const mark = cursor.mark();
    cursor.skip();
    if (isTime(cursor)) continue;
    cursor.reset(mark);
    break;
  }
  return spans;
}

/** A time of day, or a bare hour before a hyphen (`15-17`). */
function isTime(cursor: Cursor): boolean {
  const token = cursor.peek();
  if (token?.kind === 'time' || cursor.isWord(SUN_EVENTS)) return true;
  if (cursor.isSign('(') && cursor.isWord(SUN_EVENTS, 1)) return true;
  return cursor.number(0, 24) !== undefined && cursor.isSign('-', 1);
}

function readSpan(cursor: Cursor): Span {
  const from = readTime(cursor);
  if (cursor.isSign('+')) throw new NotReadable('nobody says until when');
  cursor.expectSign('-');
  const to = readTime(cursor);
  if (cursor.isSign('+')) throw new NotReadable('nobody says until when');
  if (!('minute' in from) || !('minute' in to)) return { from, to };
  if (from.minute >= DAY_MIN) throw new NotReadable('begins after the end of the day');
  if (to.minute > 2 * DAY_MIN) throw new NotReadable('ends more than a day later');
  return to.minute > from.minute ? { from, to } : { from, to: { minute: to.minute + DAY_MIN } };
}

function readTime(cursor: Cursor): TimeMark {
  const token = cursor.peek();
  if (token?.kind === 'time') {
    cursor.skip();
    return { minute: token.minute };
  }
  if (token?.kind === 'number') return { minute: 60 * cursor.takeNumber(0, 48) };
  const isShifted = cursor.takeSign('(');
  const event = SUN_EVENTS[cursor.takeWord(SUN_EVENTS)];
  if (event === undefined) throw cursor.unexpected();
  if (!isShifted) return { event, offset: 0 };
  const sign = cursor.takeSign('-') ? -1 : 1;
  if (sign === 1) cursor.expectSign('+');
  const shift = cursor.peek();
  if (shift?.kind !== 'time') throw cursor.unexpected();
  cursor.skip();
  cursor.expectSign(')');
  return { event, offset: sign * shift.minute };
}

function isWholeDay({ from, to }: Span): boolean {
  return 'minute' in from && 'minute' in to && from.minute === 0 && to.minute === DAY_MIN;
}
