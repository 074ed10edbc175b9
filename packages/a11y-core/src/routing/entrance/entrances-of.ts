import type { Facility, Place } from '../../facility/facility.js';
import { distanceM, type LonLat } from '../../geo/position.js';
import { middleOfRing } from '../../network/overlay/match-area.js';

/** One way into a place, as surveyed: the entrance, and the doors that stand in it. */
export interface SurveyedEntrance {
  /** Of the entrance, or else of the door. */
  readonly facilityId: string;
  readonly name?: string;
  readonly position: LonLat;
  /** What has to be passed here. */
  readonly facilities: readonly Facility[];
}

/** A place as a route may begin or end at it. */
export interface RoutablePlace {
  readonly place: Place;
  /** By id; empty where nobody surveyed one. */
  readonly entrances: readonly SurveyedEntrance[];
}

/** Finds a place by its id; undefined where there is none. */
export type PlaceLookup = (id: string) => RoutablePlace | undefined;

/** A door this close to an entrance stands in it. */
const SAME_ENTRANCE_M = 5;

/**
 * Finds places with their surveyed entrances. A door counts as a way in of its own where it leads
 * outdoors and stands in no surveyed entrance.
 */
export function placesWithEntrances(
  places: Iterable<Place>,
  facilities: readonly Facility[],
): PlaceLookup {
  const byPlace = new Map<string, Facility[]>();
  for (const facility of facilities) {
    const { facilityType, placeId } = facility;
    if (placeId === undefined || (facilityType !== 'entrance' && facilityType !== 'door')) continue;
    const there = byPlace.get(placeId);
    if (there === undefined) byPlace.set(placeId, [facility]);
    else there.push(facility);
  }
  const byId = new Map([...places].map((place) => [place.id, place]));
  return (id) => {
    const place = byId.get(id);
    return place && { place, entrances: entrancesAmong(byPlace.get(id) ?? []) };
  };
}

function entrancesAmong(facilities: readonly Facility[]): readonly SurveyedEntrance[] {
  const sorted = [...facilities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = sorted
    .filter(({ facilityType }) => facilityType === 'entrance')
    .map((facility) => ({ position: middleOf(facility), facilities: [facility] }));
  for (const door of sorted.filter(({ facilityType }) => facilityType === 'door')) {
    const position = middleOf(door);
    const near = groups
      .map((group) => ({ group, awayM: distanceM(group.position, position) }))
      .filter(({ awayM }) => awayM <= SAME_ENTRANCE_M)
      .sort((a, b) => a.awayM - b.awayM)[0];
    if (near !== undefined) near.group.facilities.push(door);
    else if (leadsOutdoors(door)) groups.push({ position, facilities: [door] });
  }
  return groups.map(({ position, facilities: there }) => {
    const [first] = there;
    return {
      facilityId: first!.id,
      ...(first!.name !== undefined && { name: first!.name }),
      position,
      facilities: there,
    };
  });
}

const leadsOutdoors = ({ context }: Facility): boolean =>
  context['outdoor'] === true || context['exteriorDoor'] === true || context['atEntrance'] === true;

/** The point, the middle of an area's corners, or the head of a line: it leads in. */
export function middleOf({ geometry }: { readonly geometry: Facility['geometry'] }): LonLat {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates[0]!, geometry.coordinates[1]!];
    case 'LineString': {
      const head = geometry.coordinates.at(-1)!;
      return [head[0]!, head[1]!];
    }
    case 'Polygon':
      return middleOfRing(geometry.coordinates[0]!.map(([lon, lat]): LonLat => [lon!, lat!]));
  }
}
