import type { RoutingContext } from './context.js';
import { joinLegs } from './join-legs.js';
import { type Journey, journeyOf } from './journey.js';
import { endWarnings } from './leg/end-of-leg.js';
import { type FoundLeg, type LegEnd, type LegOutcome, legBetween } from './leg/leg.js';
import type { FoundRoute, NoRoute, OffNetwork } from './outcome.js';
import type { FixedPlace } from './places.js';
import { alongHeading, placesWithin, usableBy } from './places.js';

/** How many places around a point are tried where the nearest leads no further. */
const MOST_TRIED = 8;

/** A way through all points, with the legs it was made of. */
export interface FoundThrough {
  readonly outcome: 'route';
  readonly route: FoundRoute;
  readonly legs: readonly FoundLeg[];
  readonly journeys: readonly Journey[];
}

/**
 * The way through all points in order. Each leg sets out where and when the one before arrived: what
 * was come to is what is left from, and hours hold at the time of each leg.
 */
export function wayThrough(
  context: RoutingContext,
  asked: Pick<Journey, 'options' | 'departMs' | 'language' | 'avoided' | 'isExplained'>,
  ends: readonly LegEnd[],
): FoundThrough | NoRoute | OffNetwork {
  const legs: FoundLeg[] = [];
  const journeys: Journey[] = [];
  let { departMs } = asked;
  let journey = journeyOf(context, asked);
  const take = (leg: FoundLeg): void => {
    legs.push(leg);
    journeys.push(journey);
    if (departMs === undefined) return;
    departMs += leg.way.durationS * 1000;
    journey = journeyOf(context, { ...asked, departMs });
  };
  for (const [i, to] of ends.slice(1).entries()) {
    const before = legs.at(-1);
    const from = before === undefined ? ends[i]! : leftFrom(ends[i]!, before.goal);
    const leg = legBetween(context, journey, from, to);
    if (leg.outcome === 'route') {
      take(leg);
      continue;
    }
    const mended =
      before === undefined
        ? undefined
        : byAnotherPlace(context, journeys.at(-1)!, {
            start: before.start,
            from: ends[i - 1]!,
            by: ends[i]!,
            to,
          });
    if (mended === undefined) return ends.length > 2 ? { ...leg, leg: i } : leg;
    legs.pop();
    const held = journeys.pop()!;
    departMs = held.departMs;
    journey = held;
    for (const one of mended) take(one);
  }
  return { outcome: 'route', route: joinLegs(legs.map(({ way }) => way)), legs, journeys };
}

/** A point that is left from the very place it was come to. */
function leftFrom({ position, end }: LegEnd, place: FixedPlace): LegEnd {
  const fixed = { position: end.mine.position, fixed: [place] };
  return { position, end: { ...end, mine: fixed, anyone: fixed } };
}

/** Two legs by another place near a point whose nearest leads no further; undefined where none does. */
function byAnotherPlace(
  context: RoutingContext,
  journey: Journey,
  {
    start,
    from,
    by,
    to,
  }: {
    readonly start: FixedPlace;
    readonly from: LegEnd;
    readonly by: LegEnd;
    readonly to: LegEnd;
  },
): readonly FoundLeg[] | undefined {
  const { network, snapper } = context;
  const { weights, find } = journey.traveller;
  const usable = usableBy(network, weights);
  const near = ({ mine }: LegEnd['end']) =>
    placesWithin(snapper, mine, usable, alongHeading(mine, weights));
  const goals = near(to.end);
  const place = near(by.end)
    .slice(0, MOST_TRIED)
    .find((one) => find([start], [one]) !== undefined && find([one], goals) !== undefined);
  if (place === undefined) return undefined;
  const there = legBetween(context, journey, leftFrom(from, start), leftFrom(by, place));
  if (!isFound(there)) return undefined;
  const { way } = there;
  const { departMs } = journey;
  const later =
    departMs === undefined
      ? journey
      : journeyOf(context, { ...journey, departMs: departMs + way.durationS * 1000 });
  const onwards = legBetween(context, later, leftFrom(by, place), to);
  if (!isFound(onwards)) return undefined;
  const isMoved = by.end.mine.fixed === undefined;
  const moved = endWarnings('to', place, isMoved).filter(({ code }) => code !== 'far-from-network');
  const warnings = [...way.warnings, ...moved];
  return [{ ...there, way: { ...way, warnings } }, onwards];
}

const isFound = (leg: LegOutcome): leg is FoundLeg => leg.outcome === 'route';
