import type { Facility, Place } from '../facility/facility.js';

/**
 * The facility with the works of its place, where the survey records none of its own: a ramp nobody
 * dated is as old as its building, and so is one recorded as existing, unless the date of the place is
 * that of an alteration or extension, which the facility then is older than. One that says what
 * kind of works it is, such as an alteration, has a history of its own, and takes no date.
 */
export function withWorksOf(facility: Facility, place: Place | undefined): Facility {
  if (place?.worksDate === undefined) return facility;
  if (facility.worksDate !== undefined) return facility;
  if (facility.worksStage === 'existing') {
    const isLater = place.worksStage === 'alteration' || place.worksStage === 'extension';
    return isLater ? facility : { ...facility, worksDate: place.worksDate };
  }
  if (facility.worksStage !== undefined) return facility;
  return {
    ...facility,
    worksDate: place.worksDate,
    ...(place.worksStage !== undefined && { worksStage: place.worksStage }),
  };
}
