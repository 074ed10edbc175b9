import type { EdgeInput } from '../build.js';
import { readObstacle } from './barrier.js';
import type { Tags } from './extract.js';
import { readFlags } from './flags.js';
import { readKerb } from './kerb.js';
import { isKerbPlace, kerbSide, type Surroundings, unmappedKerbs } from './kerb-places.js';
import { openingOfPoint } from './open-state.js';
import type { Arm } from './pieces.js';
import type { Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';
import { liftCarOf } from './way-edges.js';
import { readLiftWidth } from './width.js';

/** A transition edge without its ends. It leads from the node itself towards the arms split off. */
export type Transition = Omit<EdgeInput, 'from' | 'to' | 'lengthMm'>;

/** Arms that meet the node only after the transitions, in order from the node. */
export interface SplitArms {
  readonly arms: readonly Arm[];
  readonly chain: readonly Transition[];
}

/** What becomes of a node where something has to be passed. */
export type NodePlan =
  | { readonly kind: 'points'; readonly split: readonly SplitArms[] }
  /** Each group is a floor; the first stays at the node itself, every two are joined by the lift. */
  | {
      readonly kind: 'lift';
      readonly floors: readonly (readonly Arm[])[];
      readonly lift: Transition;
    };

/**
 * Plans the transition edges at a node, or `undefined` where nothing is in the way. Where pavements
 * made of tags meet at corners beside the node, their kerbs are planned with them.
 */
export function planNode(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
  suspicions: Suspicions,
  hasCorners: boolean,
): NodePlan | undefined {
  if (arms.length + around.isTaggedPavement[node]! < 2) return undefined;
  const id = around.extract.nodeIds[node]!;
  const tags = around.tagsOf(node);
  const object = tags && new TaggedObject(`node/${id}`, tags, suspicions);
  if (object?.tags.get('highway') === 'elevator') return planLift(around, object, id, arms);
  const kerbs = hasCorners
    ? []
    : [
        ...mappedKerbs(around, node, id, arms, object),
        ...missingKerbs(around, node, arms, suspicions),
      ];
  const obstacle = object && obstacleAt(object, id);
  if (obstacle === undefined)
    return kerbs.length === 0 ? undefined : { kind: 'points', split: kerbs };
  const kerbed = new Set(kerbs.flatMap((kerb) => kerb.arms));
  // The first arm without a kerb stays where it is; whoever comes from it passes the obstacle once.
  const free = arms.filter((arm) => !kerbed.has(arm)).slice(1);
  return {
    kind: 'points',
    split: [
      ...kerbs.map((kerb) => ({ arms: kerb.arms, chain: [obstacle, ...kerb.chain] })),
      ...free.map((arm) => ({ arms: [arm], chain: [obstacle] })),
    ],
  };
}

function mappedKerbs(
  around: Surroundings,
  node: number,
  id: number,
  arms: readonly Arm[],
  object: TaggedObject | undefined,
): SplitArms[] {
  if (object === undefined || !isKerbPlace(around, node)) return [];
  const side = kerbSide(around, arms);
  const kerb: Transition = {
    ...kerbEdge(object, readFlags(object.tags)),
    kerbSense: side.isSideKnown ? 'down' : 'unknown',
    sourceId: id,
    sourceType: 'node',
  };
  return side.groups.map((group) => ({ arms: group, chain: [kerb] }));
}

function missingKerbs(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
  suspicions: Suspicions,
): SplitArms[] {
  return unmappedKerbs(around, node, arms).map(({ arm, told }) => {
    const { way } = around.ways.walked[around.pieces[arm.piece]!.way]!;
    const object = new TaggedObject(`way/${way.id}`, told ?? NO_TAGS, suspicions);
    const kerb: Transition = {
      ...kerbEdge(object, readFlags(onlyTactile(way.tags))),
      kerbSense: 'down',
      sourceId: way.id,
      sourceType: 'way',
      ordinal: arm.end === 'first' ? 0 : 1,
    };
    return { arms: [arm], chain: [kerb] };
  });
}

export function kerbEdge(
  object: TaggedObject,
  flags: EdgeInput['flags'],
): Pick<Transition, 'kind' | 'attributes' | 'flags' | 'variant'> {
  return {
    kind: 'kerb',
    attributes: object.attribute('kerb', readKerb(object.tags)),
    flags: flags ?? {},
    variant: 'at',
  };
}

export function obstacleAt(object: TaggedObject, id: number): Transition | undefined {
  const obstacle = readObstacle(object.tags);
  if (obstacle === undefined) return undefined;
  const { kind, width, kerb, steps } = obstacle;
  return {
    kind,
    attributes: {
      ...object.attribute('width', width),
      ...(kerb !== undefined && object.attribute('kerb', kerb)),
      ...(steps !== undefined && object.attribute('steps', steps)),
    },
    flags: readFlags(object.tags),
    // A threshold or step of unknown sense has to be met either way.
    kerbSense: kerb !== undefined || steps !== undefined ? 'unknown' : 'none',
    ...openingOfPoint(object),
    sourceId: id,
    sourceType: 'node',
    variant: 'at',
  };
}

function planLift(
  around: Surroundings,
  object: TaggedObject,
  id: number,
  arms: readonly Arm[],
): NodePlan | undefined {
  const floors = floorsOf(around, arms);
  if (floors.length < 2) return undefined;
  const liftCar = liftCarOf(object);
  return {
    kind: 'lift',
    floors,
    lift: {
      kind: 'lift',
      attributes: object.attribute('width', readLiftWidth(object.tags)),
      flags: readFlags(object.tags),
      ...openingOfPoint(object),
      sourceId: id,
      sourceType: 'node',
      variant: 'at',
      name: object.tags.get('name') ?? '',
      ...(liftCar !== undefined && { liftCar }),
    },
  };
}

/** Arms by floor. Where no level is written on any arm, a lift is taken to part them all. */
function floorsOf(around: Surroundings, arms: readonly Arm[]): readonly (readonly Arm[])[] {
  const byLevel = new Map<string, Arm[]>();
  for (const arm of arms) {
    const { way } = around.ways.walked[around.pieces[arm.piece]!.way]!;
    const level = way.tags.get('level') ?? way.tags.get('layer') ?? '';
    byLevel.set(level, [...(byLevel.get(level) ?? []), arm]);
  }
  if (byLevel.size === 1 && byLevel.has('')) return arms.map((arm) => [arm]);
  return [...byLevel.values()];
}

export const NO_TAGS: Tags = new Map();

/** Of a crossing's own tags only tactile paving speaks of its ends. */
export function onlyTactile(tags: Tags): Tags {
  const value = tags.get('tactile_paving');
  return value === undefined ? NO_TAGS : new Map([['tactile_paving', value]]);
}
