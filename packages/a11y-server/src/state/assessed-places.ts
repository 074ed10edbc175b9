import { assessPlace, type Facility, type Place, type PlaceAssessment } from 'a11y-core';
import type { AssessedFacility, Snapshot } from './snapshot.js';

type Members = ReadonlyMap<string, readonly AssessedFacility[]>;

const membersBySnapshot = new WeakMap<Snapshot, Members>();
const judged = new WeakMap<Place, Judged>();

/** A place as it was judged, and what it was judged from. */
interface Judged {
  readonly members: readonly AssessedFacility[];
  readonly assessedOn: string;
  readonly isComplete: boolean;
  readonly assessment: PlaceAssessment;
}

/** The facilities of every place, in the order of their ids. */
export function membersOf(snapshot: Snapshot): Members {
  let members = membersBySnapshot.get(snapshot);
  if (members === undefined) {
    members = sortedMembers(snapshot);
    membersBySnapshot.set(snapshot, members);
  }
  return members;
}

function sortedMembers(snapshot: Snapshot): Members {
  const members = new Map<string, AssessedFacility[]>();
  for (const id of [...snapshot.facilities.keys()].sort()) {
    const assessed = snapshot.facilities.get(id);
    const placeId = assessed?.stored.facility.placeId;
    if (assessed === undefined || placeId === undefined) continue;
    const list = members.get(placeId);
    if (list === undefined) members.set(placeId, [assessed]);
    else list.push(assessed);
  }
  return members;
}

/**
 * What a place is judged from. A survey of which the audience sees a part is not complete to it: a
 * facility that is held back must not be called missing.
 */
export function placeForJudging(
  snapshot: Snapshot,
  place: Place,
): { readonly place: Place; readonly facilities: readonly Facility[] } {
  const members = membersOf(snapshot).get(place.id) ?? [];
  return {
    place: snapshot.partlyShown.has(place.id) ? { ...place, isComplete: false } : place,
    facilities: members.map(({ stored }) => stored.facility),
  };
}

/**
 * A place judged on the day of the snapshot. Kept until one of its own facilities changes: a write
 * elsewhere costs nothing here.
 */
export function placeAssessment(snapshot: Snapshot, place: Place): PlaceAssessment {
  const members = membersOf(snapshot).get(place.id) ?? [];
  const { assessedOn } = snapshot;
  const { place: known, facilities } = placeForJudging(snapshot, place);
  const isComplete = known.isComplete === true;
  const kept = judged.get(place);
  if (
    kept !== undefined &&
    kept.assessedOn === assessedOn &&
    kept.isComplete === isComplete &&
    kept.members.length === members.length &&
    kept.members.every((member, index) => member === members[index])
  ) {
    return kept.assessment;
  }
  const assessment: PlaceAssessment = {
    ...assessPlace(known, facilities, { asOf: assessedOn }),
    // The same answers as in the snapshot, held once.
    facilities: members.map((member) => member.assessment),
  };
  judged.set(place, { members, assessedOn, isComplete, assessment });
  return assessment;
}
