import { resolveOptions } from '../../profile/options.js';
import { avoidedIn } from '../avoid.js';
import type { RoutingContext } from '../context.js';
import { isPoint } from '../effort.js';
import { endsOfFacility, facilitiesFor } from '../facility-ends.js';
import { type Journey, journeyOf } from '../journey.js';
import { type OneEnd, placeOneEnd } from '../one-end.js';
import type { FixedPlace } from '../places.js';
import { type Budget, lightestTo, type Walks, walksFrom } from '../walks.js';
import type { ReachedArea, ReachedFacility, ReachOutcome } from './outcome.js';
import { outlinesOf } from './outline.js';
import { type EdgePart, reachedParts } from './reached-parts.js';
import { parseReachRequest, type ReachRequest } from './request.js';
import { sitesOf } from './sites.js';

/** Everything within some budgets along the traveller's own ways. See `Router.reach`. */
export function reachIn(context: RoutingContext, request: ReachRequest): ReachOutcome {
  const {
    from,
    budgets,
    by = 'time',
    direction = 'from',
    types,
    departAt,
    avoid,
    ...traveller
  } = parseReachRequest(request);
  const { network } = context;
  const journey = journeyOf(context, {
    options: resolveOptions(traveller),
    departMs: departAt === undefined ? undefined : Date.parse(departAt),
    language: undefined,
    avoided: avoidedIn(network, context.snapper, avoid),
  });
  const cost = journey.traveller.weights;
  const towards = direction === 'to';
  const rising = [...new Set(budgets)].sort((a, b) => a - b);
  const budget: Budget = { by, most: rising.at(-1)! };
  const walked = new Map<readonly FixedPlace[], Walks>();
  const walksOf = (places: readonly FixedPlace[]): Walks => {
    const walks = walked.get(places) ?? walksFrom(network, cost, places, { towards, budget });
    walked.set(places, walks);
    return walks;
  };
  const start = placeOneEnd(
    context,
    journey,
    from,
    (places) => !walksOf(places).isExhausted,
    towards,
  );
  if (start.outcome === 'off-network') return start;
  const walks = walksOf(start.places);
  const spentAt = by === 'time' ? walks.timeSAt : walks.lengthMAt;
  const rankOf = (node: number): number => {
    const rank =
      walks.weightAt[node] === Infinity ? -1 : rising.findIndex((most) => spentAt[node]! <= most);
    return rank === -1 ? rising.length : rank;
  };
  const parts = rising.map((most) =>
    reachedParts(network, cost, walks, start.places, { by, most }, towards),
  );
  const sites = sitesOf(
    network,
    start.places.map(({ position }) => position),
    rankOf,
    parts,
  );
  const outlines = outlinesOf(sites);
  const facilities = facilitiesReached(context, journey, start, walks, by, types);
  const areas = rising.map((most, rank): ReachedArea => {
    const within = facilities.filter((one) => spentOf(one, by) <= most);
    const that = (...usabilities: readonly ReachedFacility['usability'][]) =>
      within.filter(({ usability }) => usabilities.includes(usability));
    return {
      budget: most,
      geometry: outlines.of(rank),
      nodes: walks.order.filter((node) => spentAt[node]! <= most).length,
      lengthM: lengthOf(context, parts[rank]!),
      indistinct: sites.indistinct[rank]!,
      facilities: {
        works: that('works', 'with-effort'),
        unknown: that('unknown'),
        doesNot: that('does-not'),
      },
    };
  });
  return {
    outcome: 'reach',
    by,
    direction,
    from: start.told,
    areas: budgets.map((asked) => areas[rising.indexOf(asked)]!),
    warnings: start.warnings,
  };
}

const spentOf = (
  { durationS, distanceM }: Pick<ReachedFacility, 'durationS' | 'distanceM'>,
  by: Budget['by'],
): number => (by === 'time' ? durationS : distanceM);

/** Everything the walks know a way to, sorted by what the budget counts. */
function facilitiesReached(
  { network, snapper, facilities }: RoutingContext,
  { traveller, options }: Journey,
  origin: OneEnd,
  walks: Walks,
  by: Budget['by'],
  types: ReachRequest['types'],
): readonly ReachedFacility[] {
  const found = facilitiesFor(facilities, options, types).flatMap((forMe): ReachedFacility[] => {
    const places = endsOfFacility(
      network,
      snapper,
      traveller.weights,
      facilities.edgesOf,
      forMe,
      origin,
    );
    const walked = lightestTo(walks, places);
    if (walked === undefined) return [];
    const { facility, position, usability, because } = forMe;
    return [
      {
        id: facility.id,
        type: facility.facilityType,
        ...(facility.name !== undefined && { name: facility.name }),
        position,
        distanceM: walked.lengthM,
        durationS: walked.timeS,
        usability,
        because,
      },
    ];
  });
  return found.sort((a, b) => spentOf(a, by) - spentOf(b, by));
}

/** Metres on the ground; kerbs, doors and lifts have none. */
function lengthOf(
  { network }: RoutingContext,
  parts: ReadonlyMap<number, readonly EdgePart[]>,
): number {
  let metres = 0;
  for (const [edge, of] of parts) {
    if (isPoint(network, edge)) continue;
    const share = of.reduce((sum, { from, to }) => sum + to - from, 0);
    metres += (network.edges.lengthMm[edge]! / 1000) * share;
  }
  return metres;
}
