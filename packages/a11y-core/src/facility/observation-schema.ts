import { z } from 'zod';
import { INSTRUMENTS, type InstrumentId } from './instrument.js';
import { OBSERVATION_SOURCES } from './observation.js';
import type { ChoiceParameter, Parameter, QuantityParameter } from './parameter.js';
import { WRITTEN_UNITS } from './written-unit.js';

const INSTRUMENT_IDS = Object.keys(INSTRUMENTS) as readonly InstrumentId[];

/** A calendar day that exists, in a year a facility can be from. */
export const isoDay = z.iso
  .date('expected a day that exists, written 2024-05-31')
  .refine((day) => day >= '1800' && day < '2200', 'expected a year from 1800 to 2199');

const isoInstant = z.iso.datetime({
  offset: true,
  error: 'expected a day such as 2024-05-31 or an instant such as 2024-05-31T09:30:00+08:00',
});

const evidence = {
  id: z.string().min(1).max(200).optional(),
  by: z.string().min(1).max(200).optional(),
  method: z.string().min(1).max(500).optional(),
  instrument: z.enum(INSTRUMENT_IDS).optional(),
  at: z
    .union([isoDay, isoInstant], {
      error: 'expected a day such as 2024-05-31 or an instant such as 2024-05-31T09:30:00+08:00',
    })
    .optional(),
  source: z.enum(OBSERVATION_SOURCES).optional(),
};

/** Somebody looked, and the part is not there. */
export const absentForm = z.strictObject({ absent: z.literal(true), ...evidence });

/** Somebody looked, and the question does not arise. */
export const notApplicableForm = z.strictObject({ notApplicable: z.literal(true), ...evidence });

export const flagForm = z.strictObject({ value: z.boolean(), ...evidence });

export const choiceForm = oncePer((parameter: ChoiceParameter) =>
  z.strictObject({ value: z.enum(Object.keys(parameter.options)), ...evidence }),
);

/** A slope as it is spoken: `1:12`. */
export const spokenSlope = z
  .string()
  .regex(/^1:\d{1,6}(\.\d{1,6})?$/, 'expected a slope such as 1:12');

const numberOf = (parameter: QuantityParameter) =>
  parameter.unit === 'ratio'
    ? z.union([z.number(), spokenSlope], { error: 'expected a number, or a slope such as "1:12"' })
    : z.number();

export const quantityForm = oncePer((parameter: QuantityParameter) =>
  z.strictObject({
    value: numberOf(parameter),
    uncertainty: z.number().nonnegative().optional(),
    unit: z.enum(Object.keys(WRITTEN_UNITS[parameter.unit])).optional(),
    ...evidence,
  }),
);

/** A bare value, in the stored unit. */
function bareForm(parameter: Parameter) {
  if (parameter.kind === 'flag') return z.boolean();
  if (parameter.kind === 'choice') return z.enum(Object.keys(parameter.options));
  const [min, max] = parameter.range;
  const inRange = z.number().min(min).max(max);
  if (parameter.unit === 'ratio') return z.union([inRange, spokenSlope]);
  return parameter.orZero ? z.union([inRange, z.literal(0)]) : inRange;
}

function fullForm(parameter: Parameter) {
  if (parameter.kind === 'flag') return flagForm;
  return parameter.kind === 'choice' ? choiceForm(parameter) : quantityForm(parameter);
}

/** What may be written for a parameter: for the JSON Schema; the parser picks the form by its keys. */
export const observationSchema = (parameter: Parameter) =>
  z
    .union([bareForm(parameter), fullForm(parameter), absentForm, notApplicableForm])
    .meta({ title: parameter.label.en, ...(parameter.how && { description: parameter.how }) });

/** Making a schema costs far more than using it: a thousand facilities parse four times as fast. */
function oncePer<P extends Parameter, S>(make: (parameter: P) => S): (parameter: P) => S {
  const made = new WeakMap<P, S>();
  return (parameter) => {
    const known = made.get(parameter) ?? make(parameter);
    made.set(parameter, known);
    return known;
  };
}
