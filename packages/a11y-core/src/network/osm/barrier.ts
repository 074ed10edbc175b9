import type { EdgeKind } from '../network.js';
import type { Tags } from './extract.js';
import { readKerb } from './kerb.js';
import { NOTHING, type TagReading, word } from './reading.js';
import { readStepCount } from './step-count.js';
import { narrower, readWidth } from './width.js';

/** What stands in the way at a point, and what is known of passing it. */
export interface PointObstacle {
  readonly kind: Extract<EdgeKind, 'barrier' | 'door'>;
  readonly width: TagReading & { readonly key: string };
  /** Where there are steps or a threshold to speak of. */
  readonly steps?: TagReading & { readonly key: string };
  readonly kerb?: TagReading & { readonly key: string };
}

interface BarrierWords {
  readonly width?: TagReading;
  readonly steps?: TagReading;
  /**
   * Drawn as a line across a way, it stands in the way at the point they share: it is made to be
   * passed there. A wall, fence or hedge that a way is drawn through says nothing: the gap is where
   * the mapper put the way, and a gate in it is a point of its own.
   */
  readonly isPassedAsLine?: true;
}

/**
 * Made so that only a person on foot fits through, one at a time; no wheelchair or pushchair does.
 * Lanes of tripod turnstiles are 500 to 600 mm wide, full-height ones and kissing gates a little more.
 */
const FOR_ONE_WALKER = word(0, 650);

/**
 * Values of `barrier` that say more than that something stands in the way. Any other value narrows by
 * nobody knows how much, except those in `NO_HINDRANCE`: a way drawn through a wall has a gap that
 * nobody described.
 */
export const BARRIERS: Readonly<Record<string, BarrierWords>> = {
  gate: { isPassedAsLine: true },
  lift_gate: { isPassedAsLine: true },
  swing_gate: { isPassedAsLine: true },
  sliding_gate: { isPassedAsLine: true },
  wicket_gate: { isPassedAsLine: true },
  cycle_barrier: { isPassedAsLine: true },
  motorcycle_barrier: { isPassedAsLine: true },
  chain: { isPassedAsLine: true },
  bar: { isPassedAsLine: true },
  kissing_gate: { width: FOR_ONE_WALKER, isPassedAsLine: true },
  turnstile: { width: FOR_ONE_WALKER, isPassedAsLine: true },
  full_height_turnstile: { width: FOR_ONE_WALKER, isPassedAsLine: true },
  'full-height_turnstile': { width: FOR_ONE_WALKER, isPassedAsLine: true },
  stile: { width: FOR_ONE_WALKER, steps: word(1, null), isPassedAsLine: true },
  horse_stile: { steps: word(1, null) },
};

/** Values of `barrier` that are passed where a way crosses the line they are drawn as. */
export const LINES_PASSED: readonly string[] = Object.keys(BARRIERS).filter(
  (barrier) => BARRIERS[barrier]!.isPassedAsLine === true,
);

/** Values of `barrier` at a point that nobody on foot has to squeeze through. A kerb is read elsewhere. */
export const NO_HINDRANCE: ReadonlySet<string> = new Set([
  'no',
  'none',
  'entrance',
  'kerb',
  'door',
  'arch',
  'toll_booth',
  'border_control',
  'checkpoint',
  'height_restrictor',
  'bus_trap',
  'sump_buster',
]);

/** Posts and blocks have a width of their own; only these tags mean the gap. */
const GAP_KEYS = ['maxwidth:physical', 'opening'];
const GATE_KEYS = [...GAP_KEYS, 'width'];
export const POSTS: ReadonlySet<string> = new Set([
  'bollard',
  'block',
  'jersey_barrier',
  'planter',
  'log',
  'debris',
  'spikes',
  'rock',
  'boulder',
]);

/** Gates one after the other, with a turn between them. */
export const CHICANES: ReadonlySet<string> = new Set([
  'cycle_barrier',
  'motorcycle_barrier',
  'kissing_gate',
]);
const DOOR_KEYS = ['door:width', 'entrance:width', 'width'];

/** Whether a door or barrier stands at a node, as `readObstacle` reads it. */
export function obstacleKindAt(tags: Tags): PointObstacle['kind'] | undefined {
  const barrier = tags.get('barrier');
  if (barrier !== undefined && !NO_HINDRANCE.has(barrier)) return 'barrier';
  const isDoor = isSaid(tags.get('door')) || isSaid(tags.get('entrance'));
  return isDoor || barrier === 'door' ? 'door' : undefined;
}

/** The door or barrier at a node, or `undefined` where nothing stands in the way. */
export function readObstacle(tags: Tags): PointObstacle | undefined {
  const found = obstacleKindAt(tags);
  if (found === 'barrier') {
    const barrier = tags.get('barrier')!;
    const said = Object.hasOwn(BARRIERS, barrier) ? BARRIERS[barrier]! : {};
    const gap = CHICANES.has(barrier)
      ? readChicane(tags)
      : readWidth(tags, POSTS.has(barrier) ? GAP_KEYS : GATE_KEYS);
    // A gate that somebody in a wheelchair passed is not one of the narrow ones.
    const byWord = tags.get('wheelchair') === 'yes' ? NOTHING : (said.width ?? NOTHING);
    return {
      kind: 'barrier',
      width: gap.source === 'none' ? { ...gap, ...byWord } : gap,
      ...(said.steps !== undefined && { steps: { ...said.steps, key: 'barrier' } }),
    };
  }
  if (found === undefined) return undefined;
  const count = tags.get('entrance:step_count') ?? tags.get('step_count');
  const key = tags.has('entrance:step_count') ? 'entrance:step_count' : 'step_count';
  return {
    kind: 'door',
    width: readWidth(tags, DOOR_KEYS),
    kerb: readKerb(tags),
    ...(count !== undefined && count !== '0' && { steps: { ...readStepCount(count), key } }),
  };
}

/**
 * The gap of a chicane: as wide as the narrower of its opening and the space between its bars, in
 * which one has to turn. Bars that do not overlap are passed straight.
 */
function readChicane(tags: Tags): PointObstacle['width'] {
  if (tags.has('maxwidth:physical')) return readWidth(tags, ['maxwidth:physical']);
  const opening = readWidth(tags, ['opening', 'width']);
  const spacing = readWidth(tags, ['spacing']);
  const isStraight = /^(no|none|0(\.0+)?|-.*)$/u.test(tags.get('overlap')?.trim() ?? '');
  if (isStraight || spacing.source === 'none') return opening;
  return narrower(opening, spacing);
}

function isSaid(value: string | undefined): boolean {
  return value !== undefined && value !== 'no';
}
