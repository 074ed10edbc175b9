import type { Facility, Place } from '../facility/facility.js';

/**
 * The facility with the works of its place, where the survey records none of its own: a ramp nobody
 * dated is as old as its building. One that says what kind of works it is, such as an alteration,
 * has a history of its own, and takes no date from the place.
 */
export function withWorksOf(facility: Facility, place: Place | undefined): Facility {
  if (place?.worksDate === undefined) return facility;
  if (facility.worksDate !== undefined || facility.worksStage !== undefined) return facility;
  return {
    ...facility,
    worksDate: place.worksDate,
    ...(place.worksStage !== undefined && { worksStage: place.worksStage }),
  };
}
