import type { z } from 'zod';
import { defaultUncertainty } from './instrument.js';
import type { MeasuredQuantity, Observation } from './observation.js';
import {
  absentForm,
  choiceForm,
  flagForm,
  notApplicableForm,
  quantityForm,
  spokenSlope,
} from './observation-schema.js';
import { isPlausible, type Parameter, type QuantityParameter } from './parameter.js';
import { type Report, reportIssues } from './problem-list.js';
import { toStoredUnit, uncertaintyToStoredUnit, WRITTEN_UNITS } from './written-unit.js';

/** One observation as written in a survey; undefined after reporting what is wrong with it. */
export function parseObservation(
  raw: unknown,
  parameter: Parameter,
  report: Report,
): Observation | undefined {
  if (raw === null) {
    report(
      [],
      'null says nothing: leave the key out for unknown, write {"absent": true} for a part that is not there or {"notApplicable": true}',
    );
    return undefined;
  }
  // A bare value is short for {"value": …}; problems with it belong to the place itself.
  const isBare = typeof raw !== 'object' || Array.isArray(raw);
  const written: object = isBare ? { value: raw } : raw;
  const say: Report = isBare ? (_path, detail) => report([], detail) : report;

  if (Object.hasOwn(written, 'absent')) {
    const form = parseForm(absentForm, written, say);
    return form && { state: 'absent', ...evidenceOf(form) };
  }
  if (Object.hasOwn(written, 'notApplicable')) {
    const form = parseForm(notApplicableForm, written, say);
    return form && { state: 'not-applicable', ...evidenceOf(form) };
  }
  if (parameter.kind === 'flag') {
    const form = parseForm(flagForm, written, say);
    return form && { state: 'seen', value: form.value, ...evidenceOf(form) };
  }
  if (parameter.kind === 'choice') {
    const form = parseForm(choiceForm(parameter), written, say);
    return form && { state: 'chosen', value: form.value, ...evidenceOf(form) };
  }
  const form = parseForm(quantityForm(parameter), written, say);
  return form && measured(form, parameter, say);
}

type QuantityForm = z.infer<ReturnType<typeof quantityForm>>;
type Evidence = Omit<z.infer<typeof absentForm>, 'absent'>;

function parseForm<T>(schema: z.ZodType<T>, written: object, report: Report): T | undefined {
  const result = schema.safeParse(written);
  if (result.success) return result.data;
  reportIssues(result.error, report);
  return undefined;
}

function evidenceOf({ id, by, method, instrument, at, source = 'survey' }: Evidence) {
  return {
    ...(id !== undefined && { id }),
    ...(by !== undefined && { by }),
    ...(method !== undefined && { method }),
    ...(instrument !== undefined && { instrument }),
    ...(at !== undefined && { at }),
    source,
  };
}

function measured(
  form: QuantityForm,
  parameter: QuantityParameter,
  report: Report,
): MeasuredQuantity | undefined {
  const reading = readingOf(form, parameter);
  if (typeof reading === 'string') {
    report(['unit'], reading);
    return undefined;
  }
  const value = toStoredUnit(parameter.unit, reading.unit, reading.number);
  if (value === undefined || !isPlausible(parameter, value)) {
    report(['value'], implausible(reading, value, parameter));
    return undefined;
  }
  if (parameter.unit === 'count' && !Number.isInteger(value)) {
    report(['value'], `expected a whole number, received ${value}`);
    return undefined;
  }
  const uncertainty =
    form.uncertainty === undefined
      ? defaultUncertainty(form.instrument ?? parameter.instrument, parameter.unit, value)
      : uncertaintyToStoredUnit(parameter.unit, reading.unit, reading.number, form.uncertainty);
  if (uncertainty === undefined) {
    const [path, detail] =
      form.uncertainty === undefined
        ? [
            'instrument',
            `${form.instrument} reads no ${parameter.unit}: name another or give an uncertainty`,
          ]
        : [
            'uncertainty',
            `an uncertainty of ${form.uncertainty} leaves nothing of ${reading.number} ${reading.unit}`,
          ];
    report([path!], detail!);
    return undefined;
  }
  return { state: 'measured', value, uncertainty, ...evidenceOf(form) };
}

interface Reading {
  readonly number: number;
  readonly unit: string;
}

/** The number and its unit; a sentence where the two contradict each other. */
function readingOf(form: QuantityForm, parameter: QuantityParameter): Reading | string {
  if (typeof form.value === 'number') {
    return { number: form.value, unit: form.unit ?? parameter.unit };
  }
  if (form.unit !== undefined && form.unit !== '1:n') {
    return `the value "${form.value}" carries its unit already; leave out "${form.unit}"`;
  }
  return { number: Number(spokenSlope.parse(form.value).slice(2)), unit: '1:n' };
}

function implausible(
  reading: Reading,
  value: number | undefined,
  parameter: QuantityParameter,
): string {
  const [min, max] = parameter.range;
  const read =
    value === undefined || reading.unit === parameter.unit
      ? `${reading.number} ${reading.unit}`
      : `${reading.number} ${reading.unit} (${value} ${parameter.unit})`;
  const zero = parameter.orZero && min > 0 ? '0 or ' : '';
  const units = Object.keys(WRITTEN_UNITS[parameter.unit]);
  const hint = units.length > 1 ? `; other units need a "unit": ${units.join(', ')}` : '';
  return `${read} is not plausible: expected ${zero}${min} to ${max} ${parameter.unit}${hint}`;
}
