import { InvalidInputError, UnknownNameError } from '../../errors.js';
import type { Place } from '../../facility/facility.js';
import type { Network } from '../../network/network.js';
import type { Moment } from '../../network/overlay/moment.js';
import type { Snap, Snapper } from '../../network/snap.js';
import type { ResolvedOptions } from '../../profile/options.js';
import type { Barrier, OtherEntrance, PlaceAtEnd } from '../outcome.js';
import { type Asked, askedPlace, type FixedPlace } from '../places.js';
import type { RoutePosition } from '../request.js';
import { type Candidate, candidatesOf, type Judged, judge } from './candidates.js';
import { type MappedDoors, mappedDoors } from './doors.js';
import { middleOf, type PlaceLookup } from './entrances-of.js';

/** One end of a request: where this traveller may begin or end, and where anybody might. */
export interface RouteEnd {
  readonly mine: Asked;
  readonly anyone: Asked;
  /** Where a place was asked for. */
  readonly at?: EndAtPlace;
}

export interface EndAtPlace {
  readonly place: Place;
  /** Every known entrance with what this traveller has to say to its door; empty where none is known. */
  readonly judged: readonly Judged[];
  /** Which entrance a place on the network belongs to. */
  readonly entranceAt: ReadonlyMap<Snap, Judged>;
}

/** Puts the ends of requests on a network. */
export type EndFinder = (
  /** JSON Pointer to it within the request. */
  pointer: string,
  position: RoutePosition,
  options: ResolvedOptions,
) => RouteEnd;

/**
 * Finds the ends of requests: positions and nodes as they are, places at their entrances. Throws
 * `UnknownNameError` for a node or place that does not exist, `InvalidInputError` for a place that
 * has neither an entrance nor a position.
 */
export function endFinder(
  network: Network,
  snapper: Snapper,
  placeOf: PlaceLookup,
  moment: Moment | undefined,
): EndFinder {
  let doors: MappedDoors | undefined;
  const known = new Map<string, { place: Place; candidates: readonly Candidate[] }>();
  const candidatesAt = (id: string) => {
    const held = known.get(id);
    if (held !== undefined) return held;
    const found = placeOf(id);
    if (found === undefined) throw new UnknownNameError('place', id, []);
    doors ??= mappedDoors(network);
    const { place } = found;
    const fresh = { place, candidates: candidatesOf(network, snapper, doors, found, moment) };
    known.set(id, fresh);
    return fresh;
  };
  return (pointer, position, options) => {
    if (!('place' in position)) {
      const asked = askedPlace(snapper, position);
      return { mine: asked, anyone: asked };
    }
    const { place, candidates } = candidatesAt(position.place);
    const judged = candidates.map((candidate) => judge(network, candidate, options));
    const middle =
      place.geometry === undefined
        ? candidates[0]?.called.position
        : middleOf({ geometry: place.geometry });
    if (middle === undefined) {
      const detail = `the place "${place.id}" has neither an entrance nor a position`;
      throw new InvalidInputError([{ pointer: `${pointer}/place`, detail }]);
    }
    if (judged.length === 0) {
      const asked: Asked = { position: middle };
      return { mine: asked, anyone: asked, at: { place, judged, entranceAt: new Map() } };
    }
    const entranceAt = new Map<Snap, Judged>();
    const fixed = (isPriced: boolean): readonly FixedPlace[] =>
      judged.flatMap((one) =>
        one.candidate.at.map((snap): FixedPlace => {
          const put = isPriced ? { ...snap, addedWeight: one.weight } : { ...snap };
          entranceAt.set(put, one);
          return put;
        }),
      );
    return {
      mine: {
        position: middle,
        fixed: fixed(true).filter((put) => isPassable(entranceAt.get(put)!)),
      },
      // Anybody pays no price at a door: what one costs is this traveller's.
      anyone: { position: middle, fixed: fixed(false) },
      at: { place, judged, entranceAt },
    };
  };
}

export const isPassable = ({ barriers }: Judged): boolean => barriers.length === 0;

/** Whether every entrance is known to be of no use to this traveller. */
export const isBarred = ({ mine, at }: RouteEnd): boolean =>
  at !== undefined && at.judged.length > 0 && mine.fixed?.length === 0;

/** Whether no way comes near any entrance. */
export const isOffNetwork = ({ anyone, at }: RouteEnd): boolean =>
  at !== undefined && at.judged.length > 0 && anyone.fixed?.length === 0;

/** What stands at the doors of a place that bars this traveller. */
export const doorBarriers = ({ at }: RouteEnd): readonly Barrier[] =>
  (at?.judged ?? []).flatMap(({ barriers }) => barriers);

/** Whether, and why not, this traveller gets to an entrance that was not taken. */
export type Probe = (places: readonly Snap[]) => Pick<OtherEntrance, 'reason' | 'barriers'>;

/** How a place is entered by the route, or why it is not; undefined where no place was asked for. */
export function placeAtEnd(
  { at }: RouteEnd,
  put: Snap | undefined,
  probe: Probe,
): PlaceAtEnd | undefined {
  if (at === undefined) return undefined;
  const { place, judged, entranceAt } = at;
  const taken = put === undefined ? undefined : entranceAt.get(put);
  const chosen = taken !== undefined && isPassable(taken) ? taken : undefined;
  const others = judged
    .filter((one) => one !== chosen)
    .map(({ candidate, barriers }): OtherEntrance => {
      const { called } = candidate;
      if (candidate.at.length === 0) return { ...called, reason: 'off-network', barriers: [] };
      if (barriers.length > 0) return { ...called, reason: 'door', barriers };
      return { ...called, ...probe(candidate.at) };
    });
  const why =
    judged.length === 1
      ? 'only'
      : others.some(({ reason }) => reason === 'farther')
        ? 'best'
        : 'only-usable';
  return {
    id: place.id,
    name: place.name,
    entrance: chosen === undefined ? null : { ...chosen.candidate.called, why },
    others,
  };
}
