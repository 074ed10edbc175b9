import type { EdgeKind } from '../network.js';
import type { Tags } from './extract.js';
import { letsInAtTimes } from './let-in-at-times.js';
import { SIDES, sideState } from './sides/side-tags.js';

/**
 * Who may walk a class of way where no access tag says otherwise.
 * - `everyone`: walkers are expected
 * - `with-pavement`: only where a pavement is tagged, or walkers are let in by name
 * - `by-name`: only where walkers are let in by name
 * - `nobody`: not a way (any more, or yet)
 */
type Default = 'everyone' | 'with-pavement' | 'by-name' | 'nobody';

interface HighwayClass {
  readonly kind: EdgeKind;
  readonly walked: Default;
  /** A carriageway: what a crossing crosses and a kerb drops to. */
  readonly isRoad: boolean;
}

const way = (kind: EdgeKind, walked: Default = 'everyone'): HighwayClass => ({
  kind,
  walked,
  isRoad: false,
});
const road = (walked: Default = 'everyone'): HighwayClass => ({
  kind: 'road',
  walked,
  isRoad: true,
});

/** Values of `highway`. A value not listed here is not walked. */
export const HIGHWAYS: Readonly<Record<string, HighwayClass>> = {
  footway: way('footway'),
  path: way('footway'),
  corridor: way('footway'),
  pedestrian: way('pedestrian'),
  platform: way('pedestrian'),
  living_street: { ...way('pedestrian'), isRoad: true },
  steps: way('steps'),
  elevator: way('lift'),
  track: way('track'),
  cycleway: way('footway', 'by-name'),
  bridleway: way('track', 'by-name'),
  residential: road(),
  service: road(),
  unclassified: road(),
  road: road(),
  tertiary: road(),
  tertiary_link: road(),
  secondary: road(),
  secondary_link: road(),
  primary: road(),
  primary_link: road(),
  trunk: road('with-pavement'),
  trunk_link: road('with-pavement'),
  motorway: road('by-name'),
  motorway_link: road('by-name'),
  busway: road('by-name'),
  bus_guideway: road('by-name'),
  construction: way('footway', 'nobody'),
  proposed: way('footway', 'nobody'),
  abandoned: way('footway', 'nobody'),
  disused: way('footway', 'nobody'),
  razed: way('footway', 'nobody'),
  raceway: road('nobody'),
  via_ferrata: way('footway', 'nobody'),
};

/** Ways without `highway` that are walked. */
const OTHER_WAYS: readonly (readonly [key: string, value: string, kind: EdgeKind])[] = [
  ['railway', 'platform', 'pedestrian'],
  ['public_transport', 'platform', 'pedestrian'],
  ['man_made', 'pier', 'footway'],
];

/** Values of access tags, for a walker who is neither owner nor staff. A value not listed says nothing. */
export const ACCESS: Readonly<Record<string, 'let in' | 'kept out' | 'expected'>> = {
  // By name: beats what is usual on the class of way.
  yes: 'let in',
  designated: 'let in',
  official: 'let in',
  permissive: 'let in',
  public: 'let in',
  // Allowed for a purpose that a walker may have.
  destination: 'expected',
  customers: 'expected',
  residents: 'expected',
  discouraged: 'expected',
  unknown: 'expected',
  // `use_sidepath`: the pavement beside it is drawn as a way of its own.
  use_sidepath: 'kept out',
  no: 'kept out',
  private: 'kept out',
  permit: 'kept out',
  employees: 'kept out',
  military: 'kept out',
  emergency: 'kept out',
  delivery: 'kept out',
  psv: 'kept out',
  bus: 'kept out',
  restricted: 'kept out',
  agricultural: 'kept out',
  forestry: 'kept out',
};

/** Keys that say `yes` of a way that is there no more, or not kept up. */
export const GONE = [
  'abandoned',
  'disused',
  'demolished',
  'razed',
  'removed',
  'dismantled',
] as const;

/** What kind of way a walker finds here, or `undefined` where walkers are not allowed or expected. */
export function walkableKind(tags: Tags): EdgeKind | undefined {
  const found = classOf(tags);
  if (found === undefined || found.walked === 'nobody') return undefined;
  // A lift that is shut today is still there: it is imported with its state.
  if (found.kind === 'lift') return 'lift';
  const foot = accessValue(tags.get('foot'));
  // Who is let in at some hours has a way there; when, is read with its hours.
  if (foot === 'kept out' && !letsInAtTimes(tags, true)) return undefined;
  if (foot === undefined || foot === 'expected') {
    const isKeptOut = foot === undefined && accessValue(tags.get('access')) === 'kept out';
    if (isKeptOut && !letsInAtTimes(tags, false)) return undefined;
    const hasPavement = isPavementTagged(tags);
    if (found.kind === 'road' && !hasPavement && isPavementSeparate(tags)) return undefined;
    if (tags.get('motorroad') === 'yes' && !hasPavement) return undefined;
    if (isCrossing(tags) && isNoCrossing(tags)) return undefined;
    if (GONE.some((key) => tags.get(key) === 'yes')) return undefined;
    if (found.walked === 'with-pavement' && !hasPavement) return undefined;
    // A cycleway with a tagged pavement has a part for walkers.
    if (found.walked === 'by-name' && !(tags.get('highway') === 'cycleway' && hasPavement)) {
      return undefined;
    }
  }
  return kindOf(found.kind, tags);
}

/** Whether the way is a carriageway, walkable or not. */
export function isRoad(tags: Tags): boolean {
  return classOf(tags)?.isRoad === true;
}

/** `crossing=no` says that nobody crosses here, whatever else is drawn. */
export function isNoCrossing(tags: Tags): boolean {
  return tags.get('crossing') === 'no';
}

export function isCrossing(tags: Tags): boolean {
  return ['footway', 'path', 'cycleway', 'pedestrian'].some((key) => tags.get(key) === 'crossing');
}

/** What stops vehicles and not walkers: `access=no` at such a point means vehicles. */
export const STOPS_VEHICLES: ReadonlySet<string> = new Set([
  'bollard',
  'block',
  'jersey_barrier',
  'planter',
  'cycle_barrier',
  'motorcycle_barrier',
  'chain',
  'bar',
  'rock',
  'boulder',
]);

/** Values of `operational_status` of a lift or door that does not work. */
export const OUT_OF_SERVICE: ReadonlySet<string> = new Set([
  'broken',
  'closed',
  'out_of_order',
  'out_of_service',
]);

/** Whether a barrier, door or lift shuts walkers out by its plain tags. */
export function isShut(tags: Tags): boolean {
  if (OUT_OF_SERVICE.has(tags.get('operational_status') ?? '')) return true;
  const foot = accessValue(tags.get('foot'));
  if (foot !== undefined) return foot === 'kept out';
  if (stopsVehicles(tags)) return false;
  return tags.get('locked') === 'yes' || accessValue(tags.get('access')) === 'kept out';
}

function classOf(tags: Tags): HighwayClass | undefined {
  const highway = tags.get('highway');
  if (highway !== undefined && Object.hasOwn(HIGHWAYS, highway)) return HIGHWAYS[highway];
  const other = OTHER_WAYS.find(([key, value]) => tags.get(key) === value);
  return other === undefined ? undefined : way(other[2]);
}

/** Whether it stops vehicles and not walkers: its `access` is about vehicles. */
export function stopsVehicles(tags: Tags): boolean {
  return STOPS_VEHICLES.has(tags.get('barrier') ?? '');
}

/** What a value of `foot` or `access` means to a walker; `undefined` where it says nothing. */
export function accessValue(value: string | undefined): (typeof ACCESS)[string] | undefined {
  return value !== undefined && Object.hasOwn(ACCESS, value) ? ACCESS[value] : undefined;
}

function isPavementTagged(tags: Tags): boolean {
  // `yes` does not name the side; that there is one is enough here.
  return tags.get('sidewalk') === 'yes' || statesOf(tags).includes('pavement');
}

/** Pavements drawn as ways of their own on every side that has one: nobody is meant to walk the road. */
function isPavementSeparate(tags: Tags): boolean {
  return statesOf(tags).includes('separate') && !isPavementTagged(tags);
}

const statesOf = (tags: Tags) => SIDES.map((side) => sideState(tags, side));

function kindOf(kind: EdgeKind, tags: Tags): EdgeKind {
  if (kind === 'steps') return isConveying(tags) ? 'escalator' : 'steps';
  if (kind !== 'footway' && kind !== 'pedestrian') return kind;
  if (isCrossing(tags)) return 'crossing';
  return tags.get('footway') === 'sidewalk' || tags.get('path') === 'sidewalk' ? 'sidewalk' : kind;
}

function isConveying(tags: Tags): boolean {
  return (tags.get('conveying') ?? 'no') !== 'no';
}
