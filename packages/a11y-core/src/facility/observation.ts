import type { InstrumentId } from './instrument.js';

/** Where an observation comes from, most trusted first. */
export const OBSERVATION_SOURCES = ['survey', 'device', 'owner', 'report', 'osm', 'model'] as const;
export type ObservationSource = (typeof OBSERVATION_SOURCES)[number];

interface Evidence {
  /** Id of the measurement in the system it was taken with. */
  readonly id?: string;
  /** Who took it, as the survey names people: a name, a badge, a team. */
  readonly by?: string;
  /** How it was read, in the surveyor's words. */
  readonly method?: string;
  readonly instrument?: InstrumentId;
  /** ISO 8601 date or instant of the reading. */
  readonly at?: string;
  readonly source: ObservationSource;
}

/** A number, in the unit of its parameter. */
export interface MeasuredQuantity extends Evidence {
  readonly state: 'measured';
  readonly value: number;
  /** Expanded uncertainty U, half the width of the error bar, in the unit of the parameter. */
  readonly uncertainty: number;
}

/** A yes or no seen on site. */
export interface SeenFlag extends Evidence {
  readonly state: 'seen';
  readonly value: boolean;
}

/** One of the parameter's options. */
export interface ChosenOption extends Evidence {
  readonly state: 'chosen';
  readonly value: string;
}

/** Somebody looked, and the part is not there. */
export interface Absent extends Evidence {
  readonly state: 'absent';
}

/** Somebody looked, and the question does not arise here. */
export interface NotApplicable extends Evidence {
  readonly state: 'not-applicable';
}

/**
 * What is known of one parameter. A missing key means that nobody looked: unknown. Absent,
 * not applicable, no and unknown are four different answers; never merge them.
 */
export type Observation = MeasuredQuantity | SeenFlag | ChosenOption | Absent | NotApplicable;

export type Observations = Readonly<Record<string, Observation>>;
