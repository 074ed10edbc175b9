import type { Observation, ObservationSource } from '../../facility/observation.js';
import type { AttributeSource } from '../interval.js';

/** What a statement about passage rests on. */
export type Evidence = Exclude<ObservationSource, 'osm'> | 'osm-number' | 'osm-word';

export interface Precedence {
  readonly evidence: Evidence;
  /** Whether it may open a way. What may not can still close one, or warn. */
  readonly mayOpen: boolean;
  /** The class of source that an edge remembers. */
  readonly writes: AttributeSource;
}

/**
 * Who is believed, most trusted first: the one place where that is said. Of two that speak of the
 * same thing on the same edge the more trusted settles it; of two alike the newer, where an undated
 * one counts as the oldest. What is less trusted and not known to be older may still make it worse.
 */
export const PRECEDENCE: readonly Precedence[] = [
  { evidence: 'survey', mayOpen: true, writes: 'survey' },
  { evidence: 'device', mayOpen: true, writes: 'survey' },
  { evidence: 'owner', mayOpen: true, writes: 'survey' },
  { evidence: 'osm-number', mayOpen: false, writes: 'tag' },
  { evidence: 'osm-word', mayOpen: false, writes: 'word' },
  { evidence: 'report', mayOpen: false, writes: 'word' },
  { evidence: 'model', mayOpen: false, writes: 'model' },
];

/** What the map itself says, by the class of its source; nothing for what nobody said. */
const ON_THE_MAP: Readonly<Record<AttributeSource, Evidence | undefined>> = {
  none: undefined,
  'not-applicable': undefined,
  model: 'model',
  word: 'osm-word',
  tag: 'osm-number',
  survey: 'survey',
};

/** What an observation rests on: a number in a map tag is more than a word. */
export function evidenceOf({ source, state }: Observation): Evidence {
  if (source !== 'osm') return source;
  return state === 'measured' ? 'osm-number' : 'osm-word';
}

export const precedenceOf = (reading: Observation): Precedence =>
  PRECEDENCE[rowOf(evidenceOf(reading))]!;

/** Whether a reading may open a way. */
export const mayOpen = (reading: Observation): boolean => precedenceOf(reading).mayOpen;

/** How far an observation is trusted; the greater number the more. */
export const trustIn = (reading: Observation): number =>
  PRECEDENCE.length - rowOf(evidenceOf(reading));

/** How far what stands on the map is trusted; 0 where nobody said anything. */
export function trustInMap(source: AttributeSource): number {
  const evidence = ON_THE_MAP[source];
  return evidence === undefined ? 0 : PRECEDENCE.length - rowOf(evidence);
}

const rowOf = (evidence: Evidence): number =>
  PRECEDENCE.findIndex((row) => row.evidence === evidence);

/** When a reading was taken, in ms; undefined where nobody noted it. */
export const takenAt = ({ at }: Observation): number | undefined =>
  at === undefined ? undefined : Date.parse(at);

/** The less trusted or older first; an undated reading counts as the oldest of its trust. */
export function byTrustThenAge(a: Observation, b: Observation): number {
  const oldest = Number.MIN_SAFE_INTEGER;
  return trustIn(a) - trustIn(b) || (takenAt(a) ?? oldest) - (takenAt(b) ?? oldest);
}

/** Whether it is known that `a` was taken before `b`. */
export function isKnownOlder(a: Observation, b: Observation): boolean {
  const [before, after] = [takenAt(a), takenAt(b)];
  return before !== undefined && after !== undefined && before < after;
}
