import { LIMIT_NAMES } from '../../profile/limit.js';
import type { ResolvedOptions } from '../../profile/options.js';
import { barriersOn } from '../barriers.js';
import type { RoutingContext } from '../context.js';
import { costFor } from '../cost.js';
import { changeOfFewestBarriers } from '../fewest-barriers.js';
import { type Journey, onceTraveller } from '../journey.js';
import type { Relaxation } from '../outcome.js';
import { placeEnds, placesWithin, usableBy } from '../places.js';
import { type Change, changed, mostGenerous, singleChanges } from '../relax.js';
import type { RoutePosition } from '../request.js';
import { lengthOf, shareOf } from './measure.js';

/** What would have to give way, and the way that opens; only what the router itself then finds. */
export function relaxations(
  context: RoutingContext,
  { now, options, avoided, traveller }: Journey,
  from: RoutePosition,
  to: RoutePosition,
): readonly Relaxation[] {
  const { network, snapper, findEnd, finder, surveyed } = context;
  const generous = mostGenerous(options);
  const usable = usableBy(network, costFor(now, generous));
  const endsFor = (asked: ResolvedOptions) => [
    findEnd('/from', from, asked).mine,
    findEnd('/to', to, asked).mine,
  ];
  const [starts = [], goals = []] = endsFor(generous).map((end) =>
    placesWithin(snapper, end, usable),
  );
  const opened = (change: Change): readonly Relaxation[] => {
    const [one, other] = endsFor(changed(options, change));
    const { weights, find } = onceTraveller(context, costFor(now, changed(options, change)));
    const placement = placeEnds(network, snapper, weights, one!, other!, find);
    if (placement.kind !== 'found') return [];
    const { parts } = placement.path;
    return [
      {
        ...change,
        asked: Object.fromEntries(
          LIMIT_NAMES.filter((name) => change.limits[name] !== undefined).map((name) => [
            name,
            options.limits[name],
          ]),
        ),
        barriers: barriersOn(network, traveller.weights, options.limits, parts, surveyed, avoided),
        distanceM: lengthOf(network, parts),
        durationS: parts.reduce((sum, part) => sum + weights.timeS(part.arc) * shareOf(part), 0),
      },
    ];
  };
  const single = singleChanges(now, options, starts, goals).flatMap(opened);
  if (single.length > 0) {
    return single.sort(
      (a, b) => a.barriers.length - b.barriers.length || a.distanceM - b.distanceM,
    );
  }
  const several = changeOfFewestBarriers(now, options, starts, goals, finder.once);
  return several === undefined ? [] : opened(several);
}
