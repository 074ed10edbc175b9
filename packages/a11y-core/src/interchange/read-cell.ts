import type { ContextDefinition } from '../facility/context.js';
import type { ContextValue } from '../facility/facility.js';
import type { Unit } from '../facility/instrument.js';
import type { Label } from '../facility/label.js';
import type { Parameter } from '../facility/parameter.js';
import { toStoredUnit, WRITTEN_UNITS } from '../facility/written-unit.js';
import { type Options, optionNamed } from './options.js';
import type { Cell } from './table.js';
import { answerOf, isPresenceWord, plainText, unitNamed } from './words.js';

/** What a cell says; `unread` is why it cannot be understood. An empty reading is the word "unknown". */
export type Reading<T> = { readonly is?: T } | { readonly unread: string };

/** A number as it stands, with the unit it is written in, as surveys write it. */
export interface WrittenNumber {
  readonly value: number | string;
  readonly unit: string;
}

/** One observation as a survey file would write it, without its evidence. */
export type WrittenObservation =
  | WrittenNumber
  | { readonly value: boolean | string }
  | { readonly absent: true }
  | { readonly notApplicable: true };

/** What a cell says of a parameter. `unit` is that of the header; a unit in the cell goes before it. */
export function readObservation(
  cell: Cell,
  parameter: Parameter,
  unit: string | undefined,
): Reading<WrittenObservation> {
  if (parameter.kind === 'choice') {
    const option = optionNamed(parameter.options, String(cell));
    if (option !== undefined) return { is: { value: option } };
  }
  const answer = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : answerOf(String(cell));
  if (answer === 'unknown') return {};
  if (answer === 'absent') return { is: { absent: true } };
  if (answer === 'notApplicable') return { is: { notApplicable: true } };
  if (parameter.kind === 'flag') {
    if (isDoubtfulPresence(cell, parameter.label)) return { unread: DOUBTFUL_PRESENCE };
    if (answer !== undefined) return { is: { value: answer === 'yes' } };
    return { unread: 'expected yes, no, unknown, absent or not applicable' };
  }
  if (parameter.kind === 'choice') return { unread: notAnOption(parameter.options) };
  if (answer !== undefined) {
    return { unread: `expected a number in ${parameter.unit}, not a yes or no` };
  }
  return readNumber(cell, parameter.unit, unit);
}

/** A fact of the surroundings; numbers come in the stored unit. */
export function readContextCell(
  cell: Cell,
  definition: ContextDefinition,
  unit: string | undefined,
): Reading<ContextValue> {
  if (definition.kind === 'choice') {
    const option = optionNamed(definition.options, String(cell));
    if (option !== undefined) return { is: option };
  }
  const answer = typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : answerOf(String(cell));
  if (answer === 'unknown') return {};
  if (definition.kind === 'flag') {
    if (isDoubtfulPresence(cell, definition.label)) return { unread: DOUBTFUL_PRESENCE };
    if (answer === 'yes' || answer === 'no') return { is: answer === 'yes' };
    return { unread: 'expected yes, no or unknown' };
  }
  if (definition.kind === 'choice') return { unread: notAnOption(definition.options) };
  const read = readNumber(cell, definition.unit, unit);
  if ('unread' in read) return read;
  const number = read.is;
  const value =
    typeof number?.value === 'number'
      ? toStoredUnit(definition.unit, number.unit, number.value)
      : undefined;
  return value === undefined
    ? { unread: `expected a number in ${definition.unit}` }
    : { is: value };
}

/** A label that speaks of something not being so: 无门槛, 避开障碍物、未被占用. 无障碍 is no negation. */
const NEGATED = /[无無未不]/;

/** 无 in a column 无门槛 could say that there is no threshold, or that the claim does not hold. */
function isDoubtfulPresence(cell: Cell, label: Label): boolean {
  const claim = label['zh-CN'].replaceAll('无障碍', '');
  return typeof cell === 'string' && isPresenceWord(cell) && NEGATED.test(claim);
}

const DOUBTFUL_PRESENCE =
  'could mean either, for the column itself speaks of something not being there: write 是 (it is as the header says) or 否';

/**
 * From here a bare slope is more often one in percent whose sign was left out (0.5, 1.5, 2) than one
 * of 1:5 and steeper; believed, it would accuse an owner. With its unit any slope is read.
 */
export const DOUBTFUL_RATIO = 0.2;

const PLAIN_NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(\D*)$/;

/** A number with the unit it is in: that of the cell, else of the header, else the stored one. */
export function readNumber(
  cell: Cell,
  stored: Unit,
  headerUnit: string | undefined,
): Reading<WrittenNumber> {
  if (typeof cell === 'number') return bareNumber(cell, stored, headerUnit);
  const text = plainText(String(cell));
  if (stored === 'ratio') {
    const spoken = /^1\s*[:/比]\s*(\d+(?:\.\d+)?)$/.exec(text);
    if (spoken !== null) return { is: { value: `1:${spoken[1]}`, unit: '1:n' } };
  }
  if (/^\d+:\d\d(:\d\d)?$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text)) {
    const mistaken =
      stored === 'ratio' ? ', which a spreadsheet makes of a slope such as 1:12 or 1/12' : '';
    return {
      unread: `is a time of day or a date${mistaken}; give the column the format "text" and type it again`,
    };
  }
  const match = PLAIN_NUMBER.exec(text);
  if (match === null) return { unread: notANumber(text, stored) };
  const [, number, word = ''] = match;
  if (word.trim() === '') return bareNumber(Number(number), stored, headerUnit);
  const unit = unitNamed(word);
  if (!Object.hasOwn(WRITTEN_UNITS[stored], unit)) {
    return {
      unread: `"${word.trim()}" is no unit of this column; known: ${Object.keys(WRITTEN_UNITS[stored]).join(', ')}`,
    };
  }
  return { is: { value: Number(number), unit } };
}

/** A number without a unit beside it is in that of the header. */
function bareNumber(
  value: number,
  stored: Unit,
  headerUnit: string | undefined,
): Reading<WrittenNumber> {
  const unit = headerUnit ?? stored;
  if (unit === 'ratio' && Math.abs(value) >= DOUBTFUL_RATIO) {
    return {
      unread: `could be a ratio or percent: write it with its unit, such as ${value}%, 1:4 or ${value} 坡比`,
    };
  }
  return { is: { value, unit } };
}

function notANumber(text: string, unit: Unit): string {
  if (/^[<>≤≥~≈约約]|[-~–—至]\s*\d/.test(text)) {
    return 'is a bound or a range, which is no measurement: write the number that was read, or leave the cell empty';
  }
  if (/^\d+,\d+/.test(text))
    return 'has a comma, which could be a decimal point or not: write 1.2 or 1200';
  if (/^[#=]/.test(text)) return 'is an error or a formula without its result';
  return `expected a number in ${unit}`;
}

export const notAnOption = (options: Options): string =>
  `is not one of ${Object.values(options)
    .map((label) => label['zh-CN'])
    .join('、')} (${Object.keys(options).join(', ')})`;
