import { assessPlace, type Facility, type Place, type PlaceAssessment } from 'a11y-core';
import { type Audit, optionsOf } from './audit.js';

/** What is said of a place; its facilities are reported one by one. */
export type PlaceAnswer = Omit<PlaceAssessment, 'facilities'>;

/** One place with its answers, in the order of `Audit.editions`. */
export interface JudgedPlace {
  readonly place: Place;
  readonly answers: readonly PlaceAnswer[];
}

/**
 * Judges the places one after the other, each with its own facilities: what it owes itself (counts,
 * what is missing), and the way of every traveller group through it. A place of which the survey
 * holds nothing is left out: there is nothing to say.
 */
export function* judgedPlaces(audit: Audit): Generator<JudgedPlace> {
  const { survey, editions } = audit;
  const facilities = new Map<string, Facility[]>();
  for (const facility of survey.facilities) {
    if (facility.placeId === undefined) continue;
    const own = facilities.get(facility.placeId);
    if (own === undefined) facilities.set(facility.placeId, [facility]);
    else own.push(facility);
  }
  for (const place of survey.places) {
    const own = facilities.get(place.id) ?? [];
    const isSurveyed = own.length > 0 || place.observations !== undefined || place.isComplete;
    if (isSurveyed !== true) continue;
    yield {
      place,
      answers: editions.map((edition) => {
        const { facilities: _, ...answer } = assessPlace(place, own, optionsOf(audit, edition));
        return answer;
      }),
    };
  }
}
