import type { FacilityDefinition } from '../facility/define.js';
import { INSTRUMENTS } from '../facility/instrument.js';
import type { Observation, Observations } from '../facility/observation.js';
import type { QuantityParameter } from '../facility/parameter.js';
import { parseObservation } from '../facility/parse-observation.js';
import { toStoredUnit } from '../facility/written-unit.js';
import type { EvidencePart } from './column.js';
import { type Options, optionNamed } from './options.js';
import { readNumber, readObservation, type WrittenNumber } from './read-cell.js';
import { isBlank, isoDate } from './read-common.js';
import type { FilledCell, SheetRow } from './sheet-rows.js';
import { SOURCE_WORDS } from './words.js';

interface ObservedCells {
  value?: FilledCell;
  readonly evidence: Map<EvidencePart, FilledCell>;
}

/** What holds for every observation of a row that does not say otherwise. */
const OF_ROW = ['at', 'by', 'source'] as const;

/**
 * What a row observed of a facility type. A cell that cannot be read leaves its parameter unknown,
 * and so does one whose uncertainty, instrument or date cannot: a value is not judged on half of it.
 */
export function readObservations(row: SheetRow, definition: FacilityDefinition): Observations {
  const byName = new Map<string, ObservedCells>();
  for (const filled of row.cells) {
    const { column } = filled;
    if (column.kind !== 'value' && column.kind !== 'evidence') continue;
    if (column.facilityType !== definition.type) continue;
    const cells: ObservedCells = byName.get(column.name) ?? { evidence: new Map() };
    byName.set(column.name, cells);
    if (column.kind === 'value') cells.value = filled;
    else cells.evidence.set(column.part, filled);
  }
  const observations: Record<string, Observation> = {};
  const said = new Set<string>();
  const report = (key: string, reason: string) => {
    // One wrong date of the row is one mistake, not one of each of its values.
    if (OF_ROW.some((part) => part === key) && said.has(key)) return;
    said.add(key);
    row.report(key, reason);
  };
  for (const [name, cells] of byName) {
    const observation = readOne(row, definition, name, cells, report);
    if (observation !== undefined) observations[name] = observation;
  }
  return observations;
}

function readOne(
  row: SheetRow,
  definition: FacilityDefinition,
  name: string,
  { value, evidence }: ObservedCells,
  report: (key: string, reason: string) => void,
): Observation | undefined {
  const parameter = definition.parameters[name]!;
  const [first] = evidence.values();
  if (value === undefined || isBlank(value.cell)) {
    if (first !== undefined && !isBlank(first.cell)) {
      report(first.column.key, 'says how a value was made, and there is no value');
    }
    return undefined;
  }
  const { key } = value.column;
  const reading = readObservation(value.cell, parameter, value.unit);
  if ('unread' in reading) {
    report(key, reading.unread);
    return undefined;
  }
  if (reading.is === undefined) return undefined;
  const sources = new Map<string, string>();
  const written: Record<string, unknown> = { ...reading.is };
  for (const part of OF_ROW) {
    const cell = row.cell(part);
    if (saysNothing(part, cell)) continue;
    written[part] = evidenceOf(part, cell);
    sources.set(part, part);
  }
  for (const [part, filled] of evidence) {
    if (part === 'uncertainty' || saysNothing(part, filled.cell)) continue;
    written[part] = evidenceOf(part, filled.cell);
    sources.set(part, filled.column.key);
  }
  const uncertainty = evidence.get('uncertainty');
  if (uncertainty !== undefined && !isBlank(uncertainty.cell)) {
    sources.set('uncertainty', uncertainty.column.key);
    const reason = addUncertainty(written, parameter, uncertainty);
    if (reason !== undefined) {
      report(uncertainty.column.key, reason);
      return undefined;
    }
  }
  return parseObservation(written, parameter, ([part], detail) =>
    report(sources.get(String(part)) ?? key, detail),
  );
}

/** A name may be made of blanks; a date, an instrument or a number may not. */
const saysNothing = (part: EvidencePart, cell: FilledCell['cell']): boolean =>
  part === 'method' || part === 'by' || part === 'id' ? cell === '' : isBlank(cell);

function evidenceOf(part: EvidencePart, cell: FilledCell['cell']): string {
  const text = String(cell);
  if (part === 'at') return isoDate(text.trim());
  const options: Options | undefined =
    part === 'source' ? SOURCE_WORDS : part === 'instrument' ? INSTRUMENTS_BY_ID : undefined;
  return options === undefined ? text : (optionNamed(options, text) ?? text);
}

/** Names of instruments, as a drop-down offers them. */
export const INSTRUMENTS_BY_ID: Options = Object.fromEntries(
  Object.entries(INSTRUMENTS).map(([id, { label }]) => [id, label]),
);

/** Half the error bar, brought to the unit of the value; why not, where that cannot be done. */
function addUncertainty(
  written: Record<string, unknown>,
  parameter: FacilityDefinition['parameters'][string],
  { cell, unit }: FilledCell,
): string | undefined {
  if (parameter.kind !== 'quantity' || !('unit' in written)) {
    return 'only a number has an uncertainty';
  }
  const reading = readNumber(cell, parameter.unit, unit);
  if ('unread' in reading) return reading.unread;
  const given = reading.is;
  if (given === undefined || typeof given.value === 'string') return 'expected a number';
  const value = { value: written['value'], unit: written['unit'] } as WrittenNumber;
  if (given.unit === value.unit) {
    written['uncertainty'] = given.value;
    return undefined;
  }
  return inStoredUnit(written, parameter, value, { value: given.value, unit: given.unit });
}

function inStoredUnit(
  written: Record<string, unknown>,
  parameter: QuantityParameter,
  value: WrittenNumber,
  given: { readonly value: number; readonly unit: string },
): string | undefined {
  const isAngle = given.unit === '°' || given.unit === 'deg' || given.unit === '1:n';
  const number = typeof value.value === 'string' ? Number(value.value.slice(2)) : value.value;
  const stored = toStoredUnit(parameter.unit, value.unit, number);
  const half = isAngle ? undefined : toStoredUnit(parameter.unit, given.unit, given.value);
  if (stored === undefined || half === undefined) return `give it in ${value.unit}, as the value`;
  written['value'] = stored;
  written['unit'] = parameter.unit;
  written['uncertainty'] = half;
  return undefined;
}
