import { operationOf } from '../assessment/operation.js';
import type { Facility } from '../facility/facility.js';
import type { FacilityTypeName } from '../facility/types/index.js';
import { instantMs, OPERATION_HOURS } from '../facility/validity.js';
import { distanceM, type LonLat } from '../geo/position.js';
import { edgePosition } from '../network/edge-line.js';
import type { Network } from '../network/network.js';
import type { Snapper } from '../network/snap.js';
import type { ResolvedOptions } from '../profile/options.js';
import { type FacilityUsability, facilityUsability } from '../profile/usability.js';
import { middleOf } from './entrance/entrances-of.js';
import { type FixedPlace, nearestReached, usableBy } from './places.js';
import type { Reach } from './reach.js';
import type { Weights } from './search.js';

type Operation = ReturnType<typeof operationOf>['state'];

/** The facilities that can be asked for, where they meet the network, and whether they work now. */
export interface FacilityDirectory {
  /** In order of their ids. */
  readonly all: readonly Facility[];
  /** The edges on which the measurements of a facility hold; empty where it lies beside the ways. */
  edgesOf(facilityId: string): readonly number[];
  operationOf(facility: Facility): Operation;
}

export const NO_FACILITIES: FacilityDirectory = {
  all: [],
  edgesOf: () => [],
  operationOf: () => 'unknown',
};

/** What was seen of operation on site stands for a day before `asOf`; without it, for ever. */
export function directoryOf(
  facilities: Iterable<Facility>,
  edgesOf: FacilityDirectory['edgesOf'],
  asOf?: string,
): FacilityDirectory {
  const asOfMs = asOf === undefined ? undefined : instantMs(asOf, '/asOf');
  return {
    all: [...facilities].sort((a, b) => (a.id < b.id ? -1 : 1)),
    edgesOf,
    operationOf: (facility) =>
      operationOf(facility, { operationHours: OPERATION_HOURS }, asOfMs).state,
  };
}

/** A facility as one traveller meets it. */
export interface FacilityForMe extends FacilityUsability {
  readonly facility: Facility;
  readonly position: LonLat;
}

/** Facilities of some types, or of all, with what they are to this traveller. */
export function facilitiesFor(
  { all, operationOf: stateOf }: FacilityDirectory,
  { limits }: ResolvedOptions,
  types?: readonly FacilityTypeName[],
): readonly FacilityForMe[] {
  const isAsked: (type: string) => boolean =
    types === undefined ? () => true : (type) => types.some((one) => one === type);
  return all
    .filter(({ facilityType }) => isAsked(facilityType))
    .map((facility) => ({
      facility,
      position: middleOf(facility),
      ...facilityUsability(facility, limits, stateOf(facility)),
    }));
}

/** Where somebody sets out, and what can be got to from there. */
export interface Origin {
  readonly places: readonly FixedPlace[];
  readonly reach: Reach;
}

/** A facility that lies on no way is come to on the nearest usable way, if that is so near. */
export const BESIDE_M = 50;

/**
 * Where a facility can be come to. One that lies on edges: at the place on each nearest to it; where
 * the edge has no length or this traveller may not use it, at its ends. One beside the ways: at the
 * nearest usable place within `BESIDE_M` that is reached from `origin`. Empty where it cannot be come to.
 */
export function endsOfFacility(
  network: Network,
  snapper: Snapper,
  weights: Weights,
  edgesOf: FacilityDirectory['edgesOf'],
  { facility, position }: FacilityForMe,
  { places: origins, reach }: Origin,
): readonly FixedPlace[] {
  const usable = usableBy(network, weights);
  const on = edgesOf(facility.id);
  if (on.length === 0) {
    const [nearest] = snapper.nearest(position, { maxDistanceM: BESIDE_M, usable });
    const place =
      nearest !== undefined && reach.covers(nearest)
        ? nearest
        : nearestReached(snapper, position, usable, origins, reach, BESIDE_M);
    return place === undefined ? [] : [place];
  }
  const along = new Set(on.filter((edge) => usable(edge) && network.edges.lengthMm[edge]! > 0));
  const places: FixedPlace[] =
    along.size === 0
      ? []
      : snapper.nearest(position, {
          maxDistanceM: Infinity,
          count: along.size,
          usable: (edge) => along.has(edge),
        });
  const atEnds = on
    .filter((edge) => !along.has(edge))
    .flatMap((edge) => bothEnds(network, edge, position));
  return [...places, ...atEnds].filter((place) => reach.covers(place));
}

const bothEnds = (network: Network, edge: number, asked: LonLat): readonly FixedPlace[] =>
  [0, 1].map((fraction) => {
    const position = edgePosition(network, edge, fraction);
    return { edge, fraction, position, distanceM: distanceM(asked, position), side: 'on' };
  });
