import { edgePosition } from '../network/edge-line.js';
import {
  isQuantity,
  LIMITABLES,
  type Limitable,
  natural,
  type Quantity,
} from '../network/interval.js';
import { edgeKey } from '../network/key.js';
import type { Network } from '../network/network.js';
import { edgeKindOf } from '../network/read-edge.js';
import { limitableInterval } from '../network/read-limitable.js';
import { LIMIT_NAMES, LIMITS, type LimitName, type Limits } from '../profile/limit.js';
import { type Avoided, NOTHING_AVOIDED } from './avoid.js';
import type { CostModel } from './cost.js';
import { decideAtLeast, decideAtMost, storedLimits } from './decide.js';
import { isOldReading } from './explain/age.js';
import { judgedBy } from './judged.js';
import { metInTheSenseOf } from './limit-met.js';
import type { Barrier } from './outcome.js';
import type { BlockingReason } from './permission.js';
import type { PathPart } from './search.js';
import type { Reading, Surveyed } from './surveyed.js';

/** What this traveller would meet on a way that somebody else can take, in order. */
export function barriersOn(
  network: Network,
  cost: CostModel,
  limits: Limits,
  parts: readonly PathPart[],
  surveyed: Surveyed,
  avoided: Avoided = NOTHING_AVOIDED,
): Barrier[] {
  return parts
    .filter((part) => !cost.permits(part.arc))
    .flatMap((part) =>
      cost
        .reasons(part.arc)
        .map((reason) => barrierOf(network, limits, part, reason, surveyed))
        .map((barrier) =>
          barrier.cause === 'closed' && avoided.has(part.arc >>> 1) ? asAvoided(barrier) : barrier,
        ),
    );
}

/** What is avoided is closed on the network of the journey: only the request knows the difference. */
function asAvoided({
  facilityId: _,
  measuredAt: __,
  isOld: ___,
  judged: ____,
  ...barrier
}: Barrier): Barrier {
  return { ...barrier, cause: 'avoided', source: 'not-applicable' };
}

function barrierOf(
  network: Network,
  limits: Limits,
  part: PathPart,
  reason: BlockingReason,
  surveyed: Surveyed,
): Barrier {
  const edge = part.arc >>> 1;
  const place = {
    edge: edgeKey(network, edge),
    position: edgePosition(network, edge, (part.fromFraction + part.toFraction) / 2),
    edgeKind: edgeKindOf(network, edge),
  };
  const facilityIds = surveyed.facilitiesOn(edge);
  if (reason.cause !== 'attribute') {
    return {
      ...place,
      cause: reason.cause,
      low: null,
      high: null,
      limit: null,
      // A state is set by a survey of the facility or by a tag; a claim is a word.
      source: reason.cause === 'claim' ? 'word' : facilityIds.length > 0 ? 'survey' : 'tag',
      ...(reason.cause === 'closed' &&
        evidenceOf(surveyed, facilityIds[0], surveyed.readingOn?.(edge, 'state'))),
      isUnknown: false,
    };
  }
  const { attribute, isUnknown } = reason;
  const name = limitInTheWay(network, limits, part.arc, attribute, isUnknown);
  const { low, high } = natural(attribute, metInTheSenseOf(network, part.arc, name));
  const { source } = limitableInterval(network, edge, attribute);
  return {
    ...place,
    cause: name,
    low,
    high,
    limit: limits[name] ?? null,
    source,
    ...(source === 'survey' &&
      isQuantity(attribute) &&
      evidenceOf(surveyed, facilityIds[0], surveyed.readingOn?.(edge, attribute), attribute)),
    isUnknown,
  };
}

/** The facility that a figure or a state comes from, when it was read, and how the facility was judged. */
function evidenceOf(
  { asOfMs, judgedAs }: Surveyed,
  firstThere: string | undefined,
  reading: Reading | undefined,
  attribute?: Quantity,
): Pick<Barrier, 'facilityId' | 'measuredAt' | 'isOld' | 'judged'> {
  const facilityId = reading?.facilityId ?? firstThere;
  if (facilityId === undefined) return {};
  const assessment = judgedAs?.(facilityId);
  return {
    facilityId,
    ...(reading?.at !== undefined && { measuredAt: reading.at }),
    ...(reading !== undefined &&
      attribute !== undefined &&
      isOldReading(attribute, reading, asOfMs) && { isOld: true }),
    ...(assessment !== undefined && { judged: judgedBy(assessment, reading?.parameter) }),
  };
}

/**
 * The limit that an attribute breaks for certain on an arc, and what it would have to be to reach the
 * near end of what is known, and the far one.
 */
export function brokenLimit(
  network: Network,
  limits: Limits,
  arc: number,
  attribute: Limitable,
): { readonly name: LimitName; readonly near: number; readonly far: number } {
  const name = limitInTheWay(network, limits, arc, attribute, false);
  const { low, high } = metInTheSenseOf(network, arc, name);
  const inUnits = (stored: number) => Number((stored / LIMITABLES[attribute].scale).toFixed(6));
  const [near, far] = LIMITS[name].bound === 'max' ? [low, high] : [high, low];
  return { name, near: inUnits(near), far: inUnits(far) };
}

/**
 * The limit that an attribute breaks, or may break. Where the sense of a slope or kerb is not known
 * both are broken; the more generous one is named, because nothing opens before that one gives way.
 */
function limitInTheWay(
  network: Network,
  limits: Limits,
  arc: number,
  attribute: Limitable,
  isUnknown: boolean,
): LimitName {
  const scaled = storedLimits(limits);
  const broken = LIMIT_NAMES.filter((name) => {
    if (LIMITS[name].attribute !== attribute || limits[name] === undefined) return false;
    const { low, high } = metInTheSenseOf(network, arc, name);
    const decide = LIMITS[name].bound === 'max' ? decideAtMost : decideAtLeast;
    const decision = decide(scaled[name], low, high);
    // A height of unknown sense may break one limit for certain and be undecided as a whole.
    return isUnknown ? decision !== 'passes' : decision === 'blocked';
  });
  const [first, ...others] = broken;
  if (first === undefined)
    throw new Error(`Arc ${arc} is blocked by ${attribute} without a limit.`);
  if (isUnknown) return first;
  return others.reduce((widest, name) => (limits[name]! > limits[widest]! ? name : widest), first);
}
