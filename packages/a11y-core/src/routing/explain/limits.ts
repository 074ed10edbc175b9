import { type Interval, isQuantity, LIMITABLES, QUANTITY_NAMES } from '../../network/interval.js';
import type { Network } from '../../network/network.js';
import { LIMIT_NAMES, LIMITS, type LimitName, type Limits } from '../../profile/limit.js';
import { decideAtLeast, decideAtMost, storedLimits } from '../decide.js';
import type { Barrier } from '../outcome.js';
import type { Surveyed } from '../surveyed.js';
import type { LimitOnWay } from './explanation.js';
import { figureOn, metBy } from './figure.js';
import { lengthOfAll, type WalkedPart } from './walked.js';

/** Every active limit against the way: how near what is known comes to it, and where nobody knows. */
export function limitsOnWay(
  network: Network,
  surveyed: Surveyed,
  limits: Limits,
  parts: readonly WalkedPart[],
  barriersAvoided: readonly Barrier[] | null,
): readonly LimitOnWay[] {
  const totalM = lengthOfAll(parts);
  const scaled = storedLimits(limits);
  return LIMIT_NAMES.flatMap((name) => {
    const value = limits[name];
    if (value === undefined) return [];
    const { attribute, unit, bound } = LIMITS[name];
    const bit = isQuantity(attribute) ? QUANTITY_NAMES.indexOf(attribute) : -1;
    const decide = bound === 'max' ? decideAtMost : decideAtLeast;
    let least: { part: WalkedPart; met: Interval; slack: number } | undefined;
    let unknownM = 0;
    let unknownPoints = 0;
    for (const part of parts) {
      const met = metBy(network, part, name);
      if (met === undefined) continue;
      const isInDoubt =
        bit !== -1 &&
        ((part.undecided >>> bit) & 1) === 1 &&
        (met === 'unknown' || decide(scaled[name], met.low, met.high) !== 'passes');
      if (isInDoubt && part.isPoint) unknownPoints += 1;
      else if (isInDoubt) unknownM += part.lengthM;
      const slack = met === 'unknown' ? undefined : slackOf(scaled[name], name, met);
      if (met === 'unknown' || slack === undefined || slack >= (least?.slack ?? Infinity)) continue;
      least = { part, met, slack };
    }
    const slack = least === undefined ? null : least.slack / LIMITABLES[attribute].scale;
    return [
      {
        limit: name,
        value,
        unit,
        tightest:
          least === undefined
            ? null
            : figureOn(network, surveyed, least.part, attribute, least.met),
        slack,
        slackPercent:
          slack === null || value === 0 ? null : Number(((slack / value) * 100).toFixed(1)),
        isBinding: barriersAvoided?.some(({ cause }) => cause === name) ?? null,
        unknownShare: totalM === 0 ? 0 : unknownM / totalM,
        unknownPoints,
      },
    ];
  });
}

/** What is left to the limit at worst, in stored units; undefined where the worse end is open, or nothing goes that way. */
function slackOf(limit: number, name: LimitName, { low, high }: Interval): number | undefined {
  const { attribute, bound } = LIMITS[name];
  const { min, max, unit } = LIMITABLES[attribute];
  if (bound === 'min') return low === min ? undefined : low - limit;
  // The worst roughness and one escalator are real ends.
  if (high >= max && isQuantity(attribute) && unit !== 'class') return undefined;
  // A way that falls asks nothing of whoever climbs.
  if (min < 0 && high <= 0) return undefined;
  // `0 +`: a limit of 0 may be stored as -0.
  return 0 + limit - high;
}
