import type { Facility, Place } from '../../facility/facility.js';
import type { Observation, Observations } from '../../facility/observation.js';
import { type FacilityTypeName, facilityDefinition } from '../../facility/types/index.js';
import type { Condition } from '../../standard/condition.js';
import { evaluateCondition } from '../evaluate-condition.js';
import type { PlaceFacts } from './place-condition.js';

/** What the facilities surveyed say of a number or a yes/no that a place is asked for. */
interface CountedBy {
  readonly type: FacilityTypeName;
  readonly parameter: string;
  /** Facilities of these types are counted; without them, those of `type`. */
  readonly counts?: readonly FacilityTypeName[];
  /** Which of them count; one of which nobody knows it may or may not. */
  readonly where?: Condition;
  /** Where the number is taken per storey, group or area, only "none at all" follows from a survey. */
  readonly noneOnly?: true;
}

const COUNTED: readonly CountedBy[] = [
  { type: 'parkingBay', parameter: 'count' },
  { type: 'wheelchairSpace', parameter: 'count' },
  { type: 'guestRoom', parameter: 'count' },
  { type: 'guestRoom', parameter: 'dwellingCount' },
  { type: 'lift', parameter: 'count' },
  { type: 'lift', parameter: 'countPerGroup', noneOnly: true },
  {
    type: 'stairs',
    parameter: 'accessibleStairCount',
    where: { context: 'accessibleStairs', oneOf: [true] },
  },
  {
    type: 'entrance',
    parameter: 'accessibleEntranceCount',
    where: { context: 'entranceKind', oneOf: ['flat', 'stepsAndRamp', 'stepsAndPlatformLift'] },
  },
  { type: 'accessibleToilet', parameter: 'count' },
  { type: 'accessibleToilet', parameter: 'groundFloorCount', noneOnly: true },
  { type: 'publicToilet', parameter: 'count' },
  {
    type: 'publicToilet',
    parameter: 'perFloorCount',
    counts: ['publicToilet', 'accessibleToilet'],
    noneOnly: true,
  },
  {
    type: 'publicToilet',
    parameter: 'perFloorProvision',
    counts: ['accessibleToilet', 'toiletCubicle', 'publicToilet'],
    noneOnly: true,
  },
  { type: 'dropOff', parameter: 'presentAtTransportAndHospital' },
  { type: 'audibleSignal', parameter: 'presentAtRequiredCrossings', noneOnly: true },
];

/** What was stated or follows of one facility type in a place. */
export interface PlaceCount {
  /** The least there can be, and what else was stated. */
  readonly least: Observations;
  /** The most there can be, where that is more; a parameter without an upper end is not in it. */
  readonly most: Observations;
  /** Parameters worked out from the survey, with the facilities counted. */
  readonly counted: Readonly<Record<string, readonly string[]>>;
}

/** The facility is there: nobody looked for it in vain. */
export function exists({ observations }: Facility): boolean {
  const present = observations['present'];
  return !(present?.state === 'absent' || (present?.state === 'seen' && !present.value));
}

/** "None of these", said of the place as a whole. */
export function saysNone(place: Place, type: string): boolean {
  const stated = place.observations?.[type];
  const present = stated?.['present'];
  const count = stated?.['count'];
  return (
    present?.state === 'absent' ||
    (present?.state === 'seen' && !present.value) ||
    count?.state === 'absent' ||
    (count?.state === 'measured' && count.value === 0)
  );
}

/** "There are some", said of the place as a whole, whether or not each was surveyed. */
export function saysSome(place: Place, type: string): boolean {
  const stated = place.observations?.[type];
  const present = stated?.['present'];
  const count = stated?.['count'];
  return (
    (present?.state === 'seen' && present.value) || (count?.state === 'measured' && count.value > 0)
  );
}

/**
 * What the place states of a facility type, filled in from the survey where it states nothing. A
 * facility counts whatever its colour: its own faults are its own orders, and are not blamed twice.
 * In an unfinished survey the facilities found are the least there can be.
 */
export function countsOf(place: Place, type: string, facts: PlaceFacts): PlaceCount {
  const stated = place.observations?.[type] ?? {};
  const none = saysNone(place, type);
  const least: Record<string, Observation> = {};
  for (const [parameter, observation] of Object.entries(stated)) {
    least[parameter] =
      isCount(type, parameter) && observation.state === 'absent'
        ? { ...observation, state: 'measured', value: 0, uncertainty: 0 }
        : observation;
  }
  const most: Record<string, Observation> = { ...least };
  const counted: Record<string, readonly string[]> = {};
  for (const rule of COUNTED) {
    const { parameter } = rule;
    if (rule.type !== type || Object.hasOwn(stated, parameter)) continue;
    const found = tally(rule, facts);
    const max = none ? found.least : facts.isComplete ? found.most : Number.POSITIVE_INFINITY;
    if (rule.noneOnly && max > 0) continue;
    const value = (number: number) => fromSurvey(type, parameter, number);
    least[parameter] = value(found.least);
    if (Number.isFinite(max)) most[parameter] = value(max);
    counted[parameter] = found.ids;
  }
  return { least, most, counted };
}

function tally({ type, counts = [type], where }: CountedBy, facts: PlaceFacts) {
  let least = 0;
  let most = 0;
  const ids: string[] = [];
  for (const facility of facts.facilities) {
    if (!counts.some((name) => name === facility.facilityType) || !exists(facility)) continue;
    const isMeant =
      where === undefined ? 'true' : evaluateCondition(where, facts.factsOf(facility));
    if (isMeant === 'false') continue;
    const number = numberOf(facility);
    if (isMeant === 'true') least += number;
    most += number;
    ids.push(facility.id);
  }
  return { least, most, ids };
}

/** One feature may stand for several: three bays in a row, drawn once. */
function numberOf({ observations }: Facility): number {
  const count = observations['count'];
  return count?.state === 'measured' ? count.value : 1;
}

function isCount(type: string, parameter: string): boolean {
  const declared = facilityDefinition(type).parameters[parameter];
  return declared?.kind === 'quantity' && declared.unit === 'count';
}

function fromSurvey(type: string, parameter: string, number: number): Observation {
  const method = 'counted from the facilities surveyed';
  return isCount(type, parameter)
    ? { state: 'measured', value: number, uncertainty: 0, source: 'survey', method }
    : { state: 'seen', value: number > 0, source: 'survey', method };
}
