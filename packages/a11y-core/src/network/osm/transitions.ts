import type { EdgeInput } from '../build.js';
import { type LevelSet, levelText, UNKNOWN_LEVEL } from '../level.js';
import { readObstacle } from './barrier.js';
import type { Tags } from './extract.js';
import { readFlags } from './flags.js';
import { readKerb } from './kerb.js';
import { crossingPoints, kerbSide, type Surroundings, unmappedKerbs } from './kerb-places.js';
import { readLevels } from './levels.js';
import { readNames } from './names.js';
import { openingOfPoint } from './open-state.js';
import { type Arm, armGroups } from './pieces.js';
import { storeysAt } from './storeys-at.js';
import type { Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';
import { undrawnKerbs } from './undrawn-kerbs.js';
import { liftCarOf } from './way-edges.js';
import { readLiftWidth } from './width.js';

/** A transition edge without its ends. It leads from the node itself towards the arms split off. */
export type Transition = Omit<EdgeInput, 'from' | 'to' | 'lengthMm'>;

/** Arms that meet the node only after the transitions, in order from the node. */
export interface SplitArms {
  readonly arms: readonly Arm[];
  readonly chain: readonly Transition[];
}

/** A floor that a lift at a node serves. */
export interface LiftFloor {
  readonly arms: readonly Arm[];
  readonly level: LevelSet;
}

/** What becomes of a node where something has to be passed. */
export type NodePlan =
  /** Each group is on a storey of its own; the first stays at the node itself, nothing joins them. */
  | {
      readonly kind: 'storeys';
      readonly storeys: readonly { readonly arms: readonly Arm[]; readonly plan?: NodePlan }[];
    }
  | { readonly kind: 'points'; readonly split: readonly SplitArms[] }
  /** Each group is a floor; the first stays at the node itself, every two are joined by the lift. */
  | {
      readonly kind: 'lift';
      readonly floors: readonly LiftFloor[];
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
  const storeys = storeysAt(around, arms);
  if (storeys.length > 1) {
    return {
      kind: 'storeys',
      storeys: storeys.map((group) => {
        const plan = planNode(around, node, group, suspicions, hasCorners);
        return { arms: group, ...(plan !== undefined && { plan }) };
      }),
    };
  }
  const kerbs = hasCorners
    ? []
    : [
        ...mappedKerbs(around, node, id, arms, object),
        ...missingKerbs(around, node, arms, suspicions),
        ...kerbsAtRoad(around, node, arms, suspicions),
      ];
  const obstacle = object && obstacleAt(object, id);
  if (obstacle === undefined)
    return kerbs.length === 0 ? undefined : { kind: 'points', split: kerbs };
  const kerbed = new Set(kerbs.flatMap((kerb) => kerb.arms));
  // What is first without a kerb stays where it is; whoever comes from it passes the obstacle once.
  const free = armGroups(
    around.ways,
    around.pieces,
    arms.filter((arm) => !kerbed.has(arm)),
  ).slice(1);
  return {
    kind: 'points',
    split: [
      ...kerbs.map((kerb) => ({ arms: kerb.arms, chain: [obstacle, ...kerb.chain] })),
      ...free.map((group) => ({ arms: group, chain: [obstacle] })),
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
  if (object === undefined || around.isKerbPlace[node] !== 1) return [];
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
      ...kerbEdge(object, tactileTold(around, around.pieces[arm.piece]!.run, way.tags)),
      kerbSense: 'down',
      sourceId: way.id,
      sourceType: 'way',
      ordinal: arm.end === 'first' ? 0 : 1,
    };
    return { arms: [arm], chain: [kerb] };
  });
}

/** Kerbs that nobody drew where paths meet a road: up from the road to the path. */
function kerbsAtRoad(
  around: Surroundings,
  node: number,
  arms: readonly Arm[],
  suspicions: Suspicions,
): SplitArms[] {
  const id = around.extract.nodeIds[node]!;
  return undrawnKerbs(around, node, arms).map(({ arms: side, told }) => {
    const object = new TaggedObject(`node/${id}`, told ?? NO_TAGS, suspicions);
    const { tactile } = readFlags(around.tagsOf(node) ?? NO_TAGS);
    const kerb: Transition = {
      ...kerbEdge(object, tactile === undefined ? {} : { tactile }),
      kerbSense: 'up',
      sourceId: id,
      sourceType: 'node',
    };
    return { arms: side, chain: [kerb] };
  });
}

export function kerbEdge(
  object: TaggedObject,
  flags: EdgeInput['flags'],
): Pick<Transition, 'kind' | 'attributes' | 'flags' | 'variant'> {
  return {
    kind: 'kerb',
    // Nearly no kerb is described.
    attributes: object.tags.size === 0 ? {} : object.attribute('kerb', readKerb(object.tags)),
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
  const served = object.level();
  const floors = floorsOf(around, arms, served);
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
      level: served,
      name: object.tags.get('name') ?? '',
      names: readNames(object.tags),
      ...(liftCar !== undefined && { liftCar }),
    },
  };
}

/**
 * Arms by floor; `layer` stands in for a level nobody wrote. Where no arm says anything, a lift is
 * taken to part them all. The one floor left over of those the lift serves is that of the arms that
 * say nothing.
 */
function floorsOf(
  around: Surroundings,
  arms: readonly Arm[],
  served: LevelSet,
): readonly LiftFloor[] {
  const floors = new Map<string, { arms: Arm[]; level: LevelSet }>();
  for (const arm of arms) {
    const { tags } = around.ways.walked[around.pieces[arm.piece]!.way]!.way;
    const { level } = readLevels(tags);
    const name = level.values.length > 0 ? levelText(level) : (tags.get('layer') ?? '');
    const known = floors.get(name);
    if (known === undefined) floors.set(name, { arms: [arm], level });
    else {
      known.arms.push(arm);
      if (known.level.values.length === 0) known.level = level;
    }
  }
  const silent = floors.get('');
  if (floors.size === 1 && silent !== undefined) {
    return armGroups(around.ways, around.pieces, arms).map((group) => ({
      arms: group,
      level: UNKNOWN_LEVEL,
    }));
  }
  if (silent !== undefined) {
    const said = [...floors.values()].flatMap(({ level }) => level.values);
    const left = served.values.filter((value) => !said.includes(value));
    if (left.length === 1) silent.level = { ...served, values: left };
  }
  return [...floors.values()];
}

export const NO_TAGS: Tags = new Map();

/** Of a crossing's own tags only tactile paving speaks of its ends. */
export function onlyTactile(tags: Tags): Tags {
  const value = tags.get('tactile_paving');
  return value === undefined ? NO_TAGS : new Map([['tactile_paving', value]]);
}

/** Tactile paving told by the crossing, or by its point in the road, lies at its ends. */
function tactileTold(around: Surroundings, run: Int32Array, crossing: Tags): EdgeInput['flags'] {
  const { tactile } = [crossing, ...crossingPoints(around, run)]
    .map(readFlags)
    .find((flags) => flags.tactile !== undefined) ?? { tactile: undefined };
  return tactile === undefined ? {} : { tactile };
}
