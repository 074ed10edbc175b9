import { distanceM } from '../../geo/position.js';
import { resolveOptions } from '../../profile/options.js';
import { avoidedIn } from '../avoid.js';
import type { RoutingContext } from '../context.js';
import {
  endsOfFacility,
  type FacilityForMe,
  facilitiesFor,
  type Origin,
} from '../facility-ends.js';
import { type Journey, journeyOf } from '../journey.js';
import { shareOf } from '../leg/measure.js';
import { placeOneEnd } from '../one-end.js';
import type { FixedPlace } from '../places.js';
import { type PathPart, partsEntering, partWeight, tailOf } from '../search.js';
import { lightestTo, type Walked, type Walks, walksFrom } from '../walks.js';
import type { NearestOutcome, NearFacility, PassedOver } from './outcome.js';
import { type NearestRequest, parseNearestRequest } from './request.js';

/** How many of those passed over are named. */
const MOST_NAMED = 20;

/** A facility and where it can be come to. */
interface Candidate {
  readonly forMe: FacilityForMe;
  readonly places: readonly FixedPlace[];
  readonly counts: boolean;
}

interface Found extends Candidate {
  readonly walked: Walked & { readonly place: FixedPlace };
}

/** The facilities nearest to somebody by their own ways. See `Router.nearest`. */
export function nearestIn(context: RoutingContext, request: NearestRequest): NearestOutcome {
  const { from, types, k, working, unknownUsability, mostS, departAt, avoid, ...traveller } =
    parseNearestRequest(request);
  const options = resolveOptions(traveller);
  const journey = journeyOf(context, {
    options,
    departMs: departAt === undefined ? undefined : Date.parse(departAt),
    language: undefined,
    avoided: avoidedIn(context.network, context.snapper, avoid),
  });
  const all = facilitiesFor(context.facilities, options, types);
  const counts = ({ usability }: FacilityForMe): boolean =>
    (usability !== 'does-not' || working === false) &&
    (usability !== 'unknown' || unknownUsability !== 'exclude');
  const placed = (origin: Origin): readonly Candidate[] =>
    all.map((forMe) => ({
      forMe,
      counts: counts(forMe),
      places: placesOf(context, journey, forMe, origin),
    }));
  const start = placeOneEnd(context, journey, from, (places, reach) =>
    placed({ places, reach }).some((one) => one.counts && one.places.length > 0),
  );
  if (start.outcome === 'off-network') return start;
  const candidates = placed(start);
  const { walks, found } = search(context, journey, start.places, candidates, k, mostS);
  const chosen = found.filter((one) => one.counts).slice(0, k);
  const lastWeight = chosen.length < k ? Infinity : chosen.at(-1)!.walked.weight;
  const passed = (usability: FacilityForMe['usability']): PassedOver =>
    named(
      found
        .filter((one) => !one.counts && one.forMe.usability === usability)
        .filter(({ walked }) => walked.weight <= lastWeight)
        .map(({ forMe }) => forMe),
    );
  const unreachable = candidates
    .filter((one) => one.counts && one.places.length === 0)
    .map(({ forMe }) => forMe)
    .map((forMe) => ({ forMe, awayM: distanceM(start.told.position, forMe.position) }))
    .sort((a, b) => a.awayM - b.awayM || (a.forMe.facility.id < b.forMe.facility.id ? -1 : 1));
  return {
    outcome: 'nearest',
    from: start.told,
    facilities: chosen.map((one) => nearFacility(context, journey, walks, one)),
    passedOver: {
      doesNot: passed('does-not'),
      unknown: passed('unknown'),
      unreachable: named(unreachable.map(({ forMe }) => forMe)),
    },
    warnings: start.warnings,
  };
}

const placesOf = (
  { network, snapper, facilities }: RoutingContext,
  { traveller }: Journey,
  forMe: FacilityForMe,
  origin: Origin,
): readonly FixedPlace[] =>
  endsOfFacility(network, snapper, traveller.weights, facilities.edgesOf, forMe, origin);

/**
 * Looks outwards until nothing lighter than the k-th that counts can come any more. Answers every
 * facility up to there, the lightest first, those of one weight by id.
 */
function search(
  { network }: RoutingContext,
  { traveller }: Journey,
  starts: readonly FixedPlace[],
  candidates: readonly Candidate[],
  k: number,
  mostS: number | undefined,
): { readonly walks: Walks; readonly found: readonly Found[] } {
  const cost = traveller.weights;
  const entries = new Map<number, { readonly index: number; readonly weight: number }[]>();
  for (const [index, { places, counts }] of candidates.entries()) {
    if (!counts) continue;
    for (const part of places.flatMap((place) => partsEntering(place))) {
      const weight = partWeight(cost, part);
      if (weight < 0) continue;
      const node = tailOf(network, part.arc);
      const there = entries.get(node);
      if (there === undefined) entries.set(node, [{ index, weight }]);
      else there.push({ index, weight });
    }
  }
  const least = new Map<number, number>();
  let bound = Infinity;
  const onSettled = (node: number, weight: number): boolean => {
    if (weight > bound) return true;
    const there = entries.get(node);
    if (there === undefined) return false;
    for (const entry of there) {
      const known = least.get(entry.index) ?? Infinity;
      least.set(entry.index, Math.min(known, weight + entry.weight));
    }
    if (least.size >= k) bound = [...least.values()].sort((a, b) => a - b)[k - 1]!;
    return false;
  };
  // Whether a lightest way keeps within a time is known only once it is the lightest, so that the
  // time alone ends a search that has one.
  const end: Parameters<typeof walksFrom>[3] =
    mostS === undefined ? { onSettled } : { budget: { by: 'time', most: mostS } };
  const walks = walksFrom(network, cost, starts, end);
  const found = candidates.flatMap((candidate): Found[] => {
    const walked = lightestTo(walks, candidate.places);
    return walked === undefined || walked.timeS > (mostS ?? Infinity)
      ? []
      : [{ ...candidate, walked }];
  });
  return { walks, found: found.sort((a, b) => a.walked.weight - b.walked.weight) };
}

function nearFacility(
  { network }: RoutingContext,
  { traveller }: Journey,
  walks: Walks,
  { forMe, walked }: Found,
): NearFacility {
  const { facility, position, usability, because } = forMe;
  const cost = traveller.weights;
  const parts = walks.partsTo(walked.place) ?? [];
  const sum = (of: (part: PathPart) => number) =>
    parts.reduce((total, part) => total + of(part) * shareOf(part), 0);
  return {
    id: facility.id,
    type: facility.facilityType,
    ...(facility.name !== undefined && { name: facility.name }),
    position,
    distanceM: sum(({ arc }) => network.edges.lengthMm[arc >>> 1]! / 1000),
    durationS: sum(({ arc }) => cost.timeS(arc)),
    penaltyS: sum(({ arc }) => cost.penaltyS(arc)),
    asideM: walked.place.distanceM,
    usability,
    because,
  };
}

const named = (all: readonly FacilityForMe[]): PassedOver => ({
  count: all.length,
  ids: all.slice(0, MOST_NAMED).map(({ facility }) => facility.id),
});
