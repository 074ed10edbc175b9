import type { LonLat } from 'a11y-core';
import { markPosition } from '../../index.js';
import type { FacilityPage, PlaceSummary } from '../api/types.js';
import { parseCoordinates } from '../words/coordinates.js';
import { facilityName, markOf } from '../words/facility.js';
import type { Point } from './point.js';

const MOST = 8;

/** Points a text may mean: the one of its coordinates, else places and facilities of that name. */
export async function lookUp(
  text: string,
  home: LonLat,
  places: readonly PlaceSummary[],
  facilities: (q: string) => Promise<FacilityPage>,
): Promise<readonly Point[]> {
  const position = parseCoordinates(text, home);
  if (position !== null) return [{ position, name: null }];
  const wanted = text.toLowerCase();
  const ofPlaces = places.flatMap(({ id, name, geometry }): Point[] => {
    const at = geometry === null ? null : markPosition(geometry);
    return at !== null && name.toLowerCase().includes(wanted)
      ? [{ position: at, name, place: id }]
      : [];
  });
  const { features } = await facilities(text);
  const ofFacilities = features.flatMap((feature): Point[] => {
    const mark = markOf(feature);
    return mark === null ? [] : [{ position: mark.position, name: facilityName(feature) }];
  });
  return [...ofPlaces, ...ofFacilities].slice(0, MOST);
}
