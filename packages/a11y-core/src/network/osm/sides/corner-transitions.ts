import type { Tags } from '../extract.js';
import { readFlags } from '../flags.js';
import { isKerb } from '../kerb.js';
import type { Suspicions } from '../suspicions.js';
import { TaggedObject } from '../tagged-object.js';
import { kerbEdge, NO_TAGS, obstacleAt, onlyTactile, type Transition } from '../transitions.js';

/** The edges that stand between the corners of a node of roads. */
export interface CornerTransitions {
  /** From a corner down to the carriageway. */
  readonly kerb: Transition;
  /** Over the carriageway. */
  readonly crossing: Transition;
  /** What footways that meet a corner have to pass, if anything. */
  readonly obstacle: Transition | undefined;
  /** Whether it stands on the pavements too. */
  readonly isObstacleOnPavement: boolean;
}

/** Made to stop vehicles on the carriageway: pavements lead past them. */
export const ONLY_ON_CARRIAGEWAY: ReadonlySet<string> = new Set([
  'bollard',
  'block',
  'lift_gate',
  'jersey_barrier',
  'planter',
  'chain',
  'bar',
  'rope',
  'bump_gate',
  'motorcycle_barrier',
  'cattle_grid',
  'spikes',
]);

/**
 * Reads the tags of a node of roads for its corners. What a crossing point in the road says holds
 * for the crossing made there; the height of a kerb nobody wrote down is unknown.
 */
export function cornerTransitions(
  id: number,
  tags: Tags | undefined,
  suspicions: Suspicions,
): CornerTransitions {
  // Nearly all corners are at plain junctions.
  if (tags === undefined) return untold(id);
  const object = new TaggedObject(`node/${id}`, tags, suspicions);
  const told = isKerb(tags) ? object : new TaggedObject(object.name, NO_TAGS, suspicions);
  const source = { sourceId: id, sourceType: 'node' } as const;
  return {
    kerb: {
      ...kerbEdge(told, readFlags(onlyTactile(object.tags))),
      kerbSense: 'down',
      ...source,
    },
    crossing: {
      kind: 'crossing',
      flags: object.tags.get('highway') === 'crossing' ? readFlags(object.tags) : {},
      variant: 'across',
      ...source,
    },
    obstacle: obstacleAt(object, id),
    isObstacleOnPavement: !ONLY_ON_CARRIAGEWAY.has(object.tags.get('barrier') ?? ''),
  };
}

const untold = (sourceId: number): CornerTransitions => ({
  kerb: {
    kind: 'kerb',
    attributes: {},
    flags: {},
    variant: 'at',
    kerbSense: 'down',
    sourceId,
    sourceType: 'node',
  },
  crossing: { kind: 'crossing', flags: {}, variant: 'across', sourceId, sourceType: 'node' },
  obstacle: undefined,
  isObstacleOnPavement: true,
});
