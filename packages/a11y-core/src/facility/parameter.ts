import type { ValidityClass } from './define.js';
import type { InstrumentId, Unit } from './instrument.js';
import type { Label } from './label.js';
import type { RemedyKind } from './remedy.js';
import type { TravellerGroup } from './traveller-group.js';

interface ParameterBase {
  readonly label: Label;
  /** How to measure it on site, in English; empty where the name says it. */
  readonly how: string;
  /** Whether a survey is expected to record it. */
  readonly core: boolean;
  /** Whom it matters to, where that is not everybody the facility type serves. */
  readonly serves?: readonly TravellerGroup[];
  /** How long an observation of it stands, where that differs from the rest of the type. */
  readonly validity?: ValidityClass;
  /** How a fault is put right; a number without one follows from the way its limit binds. */
  readonly remedy?: RemedyKind;
}

/** A number read off an instrument. */
export interface QuantityParameter extends ParameterBase {
  readonly kind: 'quantity';
  readonly unit: Unit;
  /** The instrument assumed when an observation names none: its uncertainty is the default. */
  readonly instrument: InstrumentId;
  /** Plausible values; outside it is a slip of the pen or the unit, and refused. */
  readonly range: readonly [min: number, max: number];
  /** Whether zero is plausible too: a flush lip is 0 mm, but 0.012 is 12 mm typed in metres. */
  readonly orZero: boolean;
}

/** Something that is so, or is not. */
export interface FlagParameter extends ParameterBase {
  readonly kind: 'flag';
  readonly remedy: RemedyKind;
  readonly instrument: InstrumentId;
}

/** One of several named possibilities. */
export interface ChoiceParameter<Option extends string = string> extends ParameterBase {
  readonly kind: 'choice';
  readonly options: Readonly<Record<Option, Label>>;
}

export type Parameter = QuantityParameter | FlagParameter | ChoiceParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

interface Wording {
  readonly label: Label;
  readonly how?: string;
  readonly core?: boolean;
  readonly serves?: readonly TravellerGroup[];
  readonly validity?: ValidityClass;
}

const RANGE: Readonly<Record<Unit, readonly [number, number]>> = {
  mm: [0, 1_000_000],
  ratio: [-2, 2],
  m2: [0, 100_000],
  s: [0, 3600],
  N: [0, 1000],
  lx: [0, 200_000],
  count: [0, 10_000],
  '%': [0, 100],
  seats_per_space: [0, 10],
};

export function quantity(
  unit: Unit,
  instrument: InstrumentId,
  wording: Wording & {
    readonly range?: readonly [number, number];
    readonly orZero?: boolean;
    /** The words of any other remedy would not say what the number has to become. */
    readonly remedy?: 'widen' | 'add' | 'level';
  },
): QuantityParameter {
  const { how = '', core = false, range = RANGE[unit], orZero = false } = wording;
  return { ...wording, kind: 'quantity', unit, instrument, how, core, range, orZero };
}

export function flag(
  wording: Wording & { readonly remedy: RemedyKind; readonly instrument?: InstrumentId },
): FlagParameter {
  const { how = '', core = false, instrument = 'visual' } = wording;
  return { ...wording, kind: 'flag', instrument, how, core };
}

export function choice<const Option extends string>(
  wording: Wording & { readonly options: Readonly<Record<Option, Label>> },
): ChoiceParameter<Option> {
  const { how = '', core = false } = wording;
  return { ...wording, kind: 'choice', how, core };
}

/** Whether a number is a plausible value of the parameter, in its own unit. */
export function isPlausible(parameter: QuantityParameter, value: number): boolean {
  const [min, max] = parameter.range;
  return (value >= min && value <= max) || (parameter.orZero && value === 0);
}
