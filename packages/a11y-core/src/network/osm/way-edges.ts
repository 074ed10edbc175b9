import { APPLICABLE } from '../applicable.js';
import type { EdgeInput } from '../build.js';
import type { Attribute, SourcedInterval } from '../interval.js';
import type { EdgeKind, LiftCar, Sense } from '../network.js';
import { walkableDirections } from './directions.js';
import { readFlags } from './flags.js';
import { type InclineReading, readIncline } from './incline.js';
import { openingOfPoint, openingOfWay } from './open-state.js';
import { NOTHING } from './reading.js';
import { readRoughness } from './roughness.js';
import { readStepCount } from './step-count.js';
import type { KeyedReading, TaggedObject } from './tagged-object.js';
import { readLiftCarWidth, readLiftDepth, readLiftWidth, readWayWidth } from './width.js';

/** What every edge of a way has in common, but for its names. */
export type WayEdge = Required<
  Pick<
    EdgeInput,
    | 'kind'
    | 'attributes'
    | 'flags'
    | 'directions'
    | 'kerbSense'
    | 'inclineUnsigned'
    | 'state'
    | 'level'
    | 'hours'
  >
> &
  Pick<EdgeInput, 'liftCar'>;

/** Reads the tags of a way that is walked as the given kind. */
export function wayEdge(object: TaggedObject, kind: EdgeKind): WayEdge {
  const { tags } = object;
  const applies = APPLICABLE[kind];
  const incline = inclineOf(object);
  const rises = kind === 'steps' || kind === 'escalator';
  const liftCar = kind === 'lift' ? liftCarOf(object) : undefined;
  const attributes: { [A in Attribute]?: SourcedInterval } = {};
  // One by one: an object put together from five others costs more than reading the tags.
  const set = (attribute: Attribute, reading: KeyedReading): void => {
    const interval = object.interval(attribute, reading);
    if (interval !== undefined) attributes[attribute] = interval;
  };
  if (applies.includes('incline')) set('incline', incline);
  if (applies.includes('crossSlope')) set('crossSlope', crossSlopeOf(object));
  if (applies.includes('width')) {
    set('width', kind === 'lift' ? readLiftWidth(tags) : readWayWidth(tags));
  }
  if (applies.includes('roughness')) set('roughness', readRoughness(tags));
  if (applies.includes('steps')) {
    set('steps', { ...readStepCount(tags.get('step_count')), key: 'step_count' });
  }
  const { state, hours } = kind === 'lift' ? openingOfPoint(object) : openingOfWay(object);
  const edge: WayEdge = {
    kind,
    attributes,
    flags: readFlags(tags),
    directions: walkableDirections(tags),
    kerbSense: rises ? senseOf(incline) : 'none',
    inclineUnsigned: applies.includes('incline') && incline.isUnsigned,
    state,
    hours,
    level: object.level(),
  };
  return liftCar === undefined ? edge : { ...edge, liftCar };
}

/** Whether a ramp for wheelchairs lies beside a flight of steps. */
export function hasWheelchairRamp(object: TaggedObject): boolean {
  return object.tags.get('ramp:wheelchair') === 'yes';
}

/** The ramp beside a flight of steps: of its slope, if that was tagged; of its width nothing is known. */
export function rampBesideSteps(object: TaggedObject, steps: WayEdge): WayEdge {
  const incline = inclineOf(object);
  return {
    kind: 'ramp',
    attributes: object.attribute('incline', incline),
    inclineUnsigned: incline.isUnsigned,
    kerbSense: 'none',
    flags: steps.flags,
    directions: steps.directions,
    state: steps.state,
    level: steps.level,
    hours: steps.hours,
  };
}

/** The car of a lift, where anything is known of its size. */
export function liftCarOf(object: TaggedObject): Omit<LiftCar, 'edge'> | undefined {
  const depth = readLiftDepth(object.tags);
  const width = readLiftCarWidth(object.tags);
  object.note(depth);
  object.note(width);
  if (depth.source === 'none' && width.source === 'none') return undefined;
  return {
    depthLowMm: Math.floor(depth.low ?? 0),
    depthHighMm: depth.high === null ? null : Math.ceil(depth.high),
    widthLowMm: Math.floor(width.low ?? 0),
    widthHighMm: width.high === null ? null : Math.ceil(width.high),
  };
}

const NO_INCLINE = { ...NOTHING, isUnsigned: false, key: 'incline' };
const NO_CROSS_SLOPE = { ...NOTHING, isUnsigned: true, key: 'incline:across' };

function inclineOf({ tags }: TaggedObject): InclineReading & { key: string } {
  const value = tags.get('incline');
  return value === undefined ? NO_INCLINE : { ...readIncline(value), key: 'incline' };
}

function crossSlopeOf({ tags }: TaggedObject): InclineReading & { key: string } {
  const { key } = NO_CROSS_SLOPE;
  const value = tags.get(key);
  if (value === undefined) return NO_CROSS_SLOPE;
  const reading = readIncline(value);
  const [low, high] = [Math.abs(reading.low ?? 0), Math.abs(reading.high ?? 0)];
  if (reading.source !== 'tag' || reading.high === null || reading.low === null) {
    return { ...NOTHING, isUnsigned: true, key, suspicious: 'not a cross slope' };
  }
  return { ...reading, low: Math.min(low, high), high: Math.max(low, high), isUnsigned: true, key };
}

function senseOf({ low, high, isUnsigned }: InclineReading): Sense {
  if (isUnsigned) return 'unknown';
  if (low !== null && low >= 0 && high !== 0) return 'up';
  return high !== null && high <= 0 && low !== 0 ? 'down' : 'unknown';
}
