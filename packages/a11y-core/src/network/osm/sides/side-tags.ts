import type { Tags } from '../extract.js';

export const SIDES = ['left', 'right'] as const;
/** Seen in the direction in which the way is drawn. */
export type Side = (typeof SIDES)[number];

/**
 * What lies along one side of a road.
 * - `pavement`: a pavement that is drawn no other way than by this tag
 * - `none`: somebody looked, and there is none
 * - `separate`: a pavement drawn as a way of its own
 * - `unknown`: nobody said
 */
export type SideState = 'pavement' | 'none' | 'separate' | 'unknown';

/** Values of `sidewalk`, for both sides. `yes` names no side, so it says nothing about either. */
export const SIDEWALK: Readonly<Record<string, Readonly<Record<Side, SideState>>>> = {
  both: { left: 'pavement', right: 'pavement' },
  left: { left: 'pavement', right: 'none' },
  right: { left: 'none', right: 'pavement' },
  separate: { left: 'separate', right: 'separate' },
  no: { left: 'none', right: 'none' },
  none: { left: 'none', right: 'none' },
};

/** Values of `sidewalk:left`, `sidewalk:right` and `sidewalk:both`, which are asked first. */
export const SIDEWALK_SIDE: Readonly<Record<string, SideState>> = {
  yes: 'pavement',
  separate: 'separate',
  no: 'none',
  none: 'none',
};

/** What the tags of a road say of one of its sides. */
export function sideState(tags: Tags, side: Side): SideState {
  const own = tags.get(`sidewalk:${side}`) ?? tags.get('sidewalk:both');
  if (own !== undefined && Object.hasOwn(SIDEWALK_SIDE, own)) return SIDEWALK_SIDE[own]!;
  const both = tags.get('sidewalk');
  return both !== undefined && Object.hasOwn(SIDEWALK, both) ? SIDEWALK[both]![side] : 'unknown';
}

/** Keys that describe a pavement when written with `sidewalk:left:` or its like before them. */
export const PAVEMENT_FACTS = [
  'surface',
  'smoothness',
  'width',
  'est_width',
  'incline',
  'incline:across',
  'lit',
  'covered',
  'tactile_paving',
  'wheelchair',
] as const;

/** Of the road's own tags these hold on its pavements too; its surface and width do not. */
export const SHARED_FACTS = [
  'name',
  'incline',
  'lit',
  'opening_hours',
  // Off the ground the pavement is too: a model of heights sees the valley and not the bridge.
  'bridge',
  'tunnel',
  'covered',
  'embankment',
  'cutting',
  'layer',
  'level',
  'location',
  'opening_date',
  'access',
  'access:conditional',
  'temporary:access',
  'foot',
  'foot:conditional',
  'temporary:foot',
  'temporary:date_on',
  'temporary:date_off',
] as const;

/** The tags of the pavement on one side of a road, as if it were drawn as a way of its own. */
export function pavementTags(tags: Tags, side: Side): Tags {
  const own = new Map<string, string>([
    ['highway', 'footway'],
    ['footway', 'sidewalk'],
  ]);
  for (const [key, value] of tags) {
    const isShared = (SHARED_FACTS as readonly string[]).includes(key) || key.startsWith('name:');
    if (isShared) own.set(key, value);
  }
  for (const fact of PAVEMENT_FACTS) {
    const value =
      tags.get(`sidewalk:${side}:${fact}`) ??
      tags.get(`sidewalk:both:${fact}`) ??
      tags.get(`sidewalk:${fact}`);
    if (value !== undefined) own.set(fact, value);
  }
  return own;
}
