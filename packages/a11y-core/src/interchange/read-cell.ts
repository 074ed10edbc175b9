import type { ContextDefinition } from '../facility/context.js';
import type { ContextValue } from '../facility/facility.js';
import type { Unit } from '../facility/instrument.js';
import type { ChoiceParameter, Parameter } from '../facility/parameter.js';
import { toStoredUnit, WRITTEN_UNITS } from '../facility/written-unit.js';
import { optionNamed } from './options.js';
import type { Cell } from './table.js';
import { answerOf, unitNamed } from './words.js';

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
    if (answer !== undefined) return { is: { value: answer === 'yes' } };
    return { unread: 'expected yes, no, unknown, absent or not applicable' };
  }
  if (parameter.kind === 'choice') return { unread: notAnOption(parameter) };
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
    if (answer === 'yes' || answer === 'no') return { is: answer === 'yes' };
    return { unread: 'expected yes, no or unknown' };
  }
  if (definition.kind === 'choice') return { unread: notAnOption(definition) };
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

const PLAIN_NUMBER = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(\D*)$/;

/** A number with the unit it is in: that of the cell, else of the header, else the stored one. */
export function readNumber(
  cell: Cell,
  stored: Unit,
  headerUnit: string | undefined,
): Reading<WrittenNumber> {
  if (typeof cell === 'number') return { is: { value: cell, unit: headerUnit ?? stored } };
  const text = String(cell).normalize('NFKC').trim();
  if (stored === 'ratio') {
    const spoken = /^1\s*[:/]\s*(\d+(?:\.\d+)?)$/.exec(text);
    if (spoken !== null) return { is: { value: `1:${spoken[1]}`, unit: '1:n' } };
    if (/^\d+:\d\d(:\d\d)?$/.test(text) || /^\d{4}-\d\d-\d\d/.test(text)) {
      return {
        unread:
          'is a time of day or a date, which a spreadsheet makes of a slope such as 1:12 or 1/12; give the column the format "text" and type it again',
      };
    }
  }
  const match = PLAIN_NUMBER.exec(text);
  if (match === null) return { unread: notANumber(text, stored) };
  const [, number, word = ''] = match;
  const unit = word.trim() === '' ? (headerUnit ?? stored) : unitNamed(word);
  if (!Object.hasOwn(WRITTEN_UNITS[stored], unit)) {
    return {
      unread: `"${word.trim()}" is no unit of this column; known: ${Object.keys(WRITTEN_UNITS[stored]).join(', ')}`,
    };
  }
  return { is: { value: Number(number), unit } };
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

const notAnOption = ({ options }: Pick<ChoiceParameter, 'options'>) =>
  `is not one of ${Object.values(options)
    .map((label) => label['zh-CN'])
    .join('、')} (${Object.keys(options).join(', ')})`;
