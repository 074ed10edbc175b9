import { constantState, readTimetable } from '../hours/timetable.js';
import type { EdgeHours } from '../hours.js';
import type { EdgeState } from '../network.js';
import { accessValue, isShut } from './access.js';
import { accessExpression } from './access-hours.js';
import { isDirectionUnsaid } from './directions.js';
import type { Tags } from './extract.js';
import { letsInAtTimes } from './let-in-at-times.js';
import type { TaggedObject } from './tagged-object.js';

/** When something may be passed. */
export interface Opening {
  /** Without a time: what hangs on hours is unknown, never open or closed. */
  readonly state: EdgeState;
  readonly hours: readonly Omit<EdgeHours, 'edge'>[];
}

/** Hours of the passage itself, where the object has others too; the first that is there counts. */
export const PASSAGE_HOURS = [
  'opening_hours:foot',
  'opening_hours:pedestrian',
  'opening_hours:elevator',
  'opening_hours:lift',
  'opening_hours:entrance',
  'opening_hours:door',
  'opening_hours:gate',
] as const;

/** On an object that is one of these too, `opening_hours` are those of the market and not of the square. */
export const OTHER_BUSINESS = ['amenity', 'craft', 'office', 'shop', 'tourism'] as const;

/** When a way that walkers use may be walked; in doubt while it is being built, or while it may run the other way. */
export function openingOfWay(object: TaggedObject): Opening {
  const said = together(object);
  if (said.state !== 'open') return said;
  const { tags } = object;
  const isBeingBuilt = (tags.get('construction') ?? 'no') !== 'no';
  return isBeingBuilt || isDirectionUnsaid(tags) ? { ...said, state: 'unknown' } : said;
}

/** When a door, gate, barrier or lift may be passed; what is shut for good has no hours. */
export function openingOfPoint(object: TaggedObject): Opening {
  const { tags } = object;
  const isByFoot = accessValue(tags.get('foot')) !== undefined;
  // Opening hours are the owner's and let no stranger in; a conditional value may.
  if (isShut(tags) && !letsInAtTimes(tags, isByFoot)) return { state: 'closed', hours: [] };
  return together(object);
}

function together(object: TaggedObject): Opening {
  if (!speaksOfTime(object.tags)) return OPEN;
  const said = [accessRow(object), hoursRow(object)];
  const hours = said.flatMap((one) => one.hours);
  if (said.some(({ state }) => state === 'closed')) return { state: 'closed', hours: [] };
  return { state: said.some(({ state }) => state === 'unknown') ? 'unknown' : 'open', hours };
}

const OPEN: Opening = { state: 'open', hours: [] };

/** Hardly any object does, and all are asked. */
function speaksOfTime(tags: Tags): boolean {
  for (const key of tags.keys()) {
    const isTimed =
      key.startsWith('opening_') || key.endsWith(':conditional') || key.startsWith('temporary:');
    if (isTimed) return true;
  }
  return false;
}

function hoursRow(object: TaggedObject): Opening {
  const own = PASSAGE_HOURS.find((key) => object.tags.has(key));
  const key = own ?? 'opening_hours';
  const expression = object.tags.get(key)?.trim();
  if (expression === undefined) return OPEN;
  const other = OTHER_BUSINESS.find((business) => object.tags.has(business));
  if (own === undefined && other !== undefined) {
    object.note({ key, suspicious: `may be the hours of the ${other}, not of the passage` });
    return { state: 'unknown', hours: [] };
  }
  return rowOf(object, key, { expression, means: 'opening-hours' });
}

function accessRow(object: TaggedObject): Opening {
  const access = accessExpression(object);
  if (access === undefined) return OPEN;
  return rowOf(object, access.key, { expression: access.expression, means: 'access' });
}

/** What cannot be read is kept as it stands: it is unknown at all times. */
function rowOf(object: TaggedObject, key: string, row: Omit<EdgeHours, 'edge'>): Opening {
  const constant = constantState(row);
  if (constant !== undefined) return { state: constant, hours: [] };
  const read = readTimetable(row);
  if ('reason' in read) object.note({ key, suspicious: `hours not understood: ${read.reason}` });
  return { state: 'unknown', hours: [row] };
}
