import { walkableKind } from '../osm/access.js';
import type { Tags } from '../osm/extract.js';
import { Suspicions } from '../osm/suspicions.js';
import { TaggedObject } from '../osm/tagged-object.js';
import { type WayEdge, wayEdge } from '../osm/way-edges.js';

/**
 * What every line over an area has in common. A slope on an area has no direction, and is that of
 * the steepest line; how wide the gap is that a line leads through is not a matter of the area's
 * own width. Doubtful tags are listed once: where the outline is walked, that has done it.
 */
export function acrossEdge(name: string, tags: Tags, suspicions: Suspicions): WayEdge {
  const isListed = name.startsWith('way/') && walkableKind(tags) !== undefined;
  const object = new TaggedObject(name, tags, isListed ? new Suspicions() : suspicions);
  const edge = wayEdge(object, 'pedestrian');
  const { width: _, incline, ...others } = edge.attributes;
  const steepest = incline && Math.max(Math.abs(incline.low), Math.abs(incline.high));
  return {
    ...edge,
    attributes: {
      ...others,
      ...(incline !== undefined && { incline: { ...incline, low: 0, high: steepest! } }),
    },
    directions: 'both',
    inclineUnsigned: incline !== undefined,
  };
}
