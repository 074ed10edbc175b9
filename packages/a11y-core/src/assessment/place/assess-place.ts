import type { Facility, Place } from '../../facility/facility.js';
import { TRAVELLER_GROUPS, type TravellerGroup } from '../../facility/traveller-group.js';
import { instantMs, isPastMonths } from '../../facility/validity.js';
import { assessFacility } from '../assess.js';
import type { Era } from '../assessment.js';
import { type ColourInput, conformityOf } from '../colour.js';
import { eraOf } from '../era.js';
import type { RowResult } from '../evaluate-row.js';
import { factsOf } from '../facts.js';
import { evidenceFor } from '../finding-evidence.js';
import { findingId, findingOf } from '../finding-of.js';
import { type AssessOptions, type JudgedFacility, judgeFacility } from '../judge-facility.js';
import { isOrderItem } from '../order.js';
import { type Policy, policyNamed } from '../policy.js';
import { revisionOf } from '../revision.js';
import { sameRepairs } from '../same-repair.js';
import { verificationsOf } from '../verification.js';
import { chainOf, type Gap } from './chain.js';
import { colourOfAll } from './colour-order.js';
import { countResults } from './count-results.js';
import { requiredResults } from './missing-facilities.js';
import type { PlaceAssessment, PlaceFinding } from './place-assessment.js';
import type { PlaceFacts } from './place-condition.js';
import { placeRevision } from './place-revision.js';
import { exists } from './surveyed-counts.js';
import { conformityFor, worstResult } from './traveller-conformity.js';
import type { Encounter } from './ways.js';

const GROUPS = Object.keys(TRAVELLER_GROUPS) as readonly TravellerGroup[];

/** As for one facility; the place is the one handed in. */
export type AssessPlaceOptions = Omit<AssessOptions, 'place'>;

/**
 * Judges a place: what it owes itself (counts, missing facilities), each of its facilities, and for
 * every traveller group the chain from the street to the service and the toilet. `facilities` may
 * be those of a whole survey: those of other places, or of none, are left out. The order of the
 * facilities does not matter. Throws as `assessFacility` does.
 */
export function assessPlace(
  place: Place,
  facilities: readonly Facility[],
  options: AssessPlaceOptions = {},
): PlaceAssessment {
  const policy = policyNamed(options.policy ?? 'district');
  const verifications = verificationsOf(options.verifications);
  const asOfMs = options.asOf === undefined ? undefined : instantMs(options.asOf, '/asOf');
  const era = eraOf(place, options.edition);
  const own = facilities
    .filter(({ placeId }) => placeId === place.id)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const assessments = own.map((facility) => assessFacility(facility, { ...options, place }));
  const judged = own.map((facility) => judgeFacility(facility, { ...options, place }));
  const facts = placeFacts(place, judged, era, policy);

  const counts = countResults(place, era, policy, verifications, facts);
  const required = requiredResults(place, era, verifications, facts, counts, assessments);
  const results = [
    ...counts.map(({ result }) => result),
    ...required.flatMap(({ result }) => result ?? []),
  ];
  const isStale = ({ observation, row }: RowResult): boolean =>
    asOfMs !== undefined &&
    isPastMonths(observation?.at, policy.validityMonths[row.requirement.validity], asOfMs);
  const input: ColourInput = { era, results, policy, isSurveyed: true, isStale };

  const failing = required.flatMap(({ result }) =>
    result?.verdict === 'fail' && result.role === 'binding' ? [result] : [],
  );
  const ordered = [
    ...counts.flatMap(({ result, rows, subject }) =>
      isOrderItem(result, rows, subject) ? [result] : [],
    ),
    ...failing,
  ];
  const report = reporterFor(place, sameRepairs(ordered), isStale, asOfMs);
  const findings = [
    ...counts.map(({ result, subject, counted }) =>
      report(result, subject.facts.observations, counted === undefined ? {} : { counted }),
    ),
    ...required.flatMap(({ result, entry }) =>
      result === undefined ? [] : [report(result, lookedFor(result), { required: entry.id })],
    ),
  ];
  const gaps = required.flatMap(({ entry, state }): Gap[] =>
    results
      .filter(({ row }) => state.findingIds.includes(findingId(place.id, row.requirement.id)))
      .map((result) => ({ types: entry.types, result })),
  );

  const groups = GROUPS.map((group) => {
    const owed = conformityFor(group, input);
    return chainOf({
      group,
      place,
      facts,
      encounters: judged.flatMap((facility) => encounterOf(group, facility) ?? []),
      gaps: gaps.filter(({ result }) => result.row.requirement.travellers.includes(group)),
      own: owed && { colour: owed.colour, worst: worstResult(group, input) },
      colourOf: (result) => conformityFor(group, { ...input, results: [result] })?.colour ?? 'grey',
    });
  });
  const concerned = groups.filter(({ links, weakest }) => links.length > 0 || weakest);
  return {
    placeId: place.id,
    category: place.category,
    ...(place.owner !== undefined && { owner: place.owner }),
    era,
    colour: colourOfAll(concerned.map(({ colour }) => colour)),
    isIncomplete: concerned.some((chain) => chain.isIncomplete),
    own: conformityOf(input),
    groups,
    findings,
    required: required.map(({ state }) => state),
    orderItems: ordered.map(({ row }) => findingId(place.id, row.requirement.id)),
    facilities: assessments,
    rulesetRevision: placeRevision(revisionOf(policy, verifications)),
  };
}

/** That nothing was found is an observation too. */
const lookedFor = ({ row, observation }: RowResult): Facility['observations'] =>
  observation === undefined ? {} : { [row.parameter]: observation };

/** A facility as a group meets it; undefined where no row about it protects the group. */
function encounterOf(group: TravellerGroup, judged: JudgedFacility): Encounter | undefined {
  const input: ColourInput = { ...judged, isSurveyed: true };
  const conformity = conformityFor(group, input);
  if (conformity === undefined) return undefined;
  // What was looked for in vain can only be missed: it is nobody's way.
  if (!exists(judged.facility) && conformity.colour !== 'red') return undefined;
  return { facility: judged.facility, colour: conformity.colour, worst: worstResult(group, input) };
}

function placeFacts(
  place: Place,
  judged: readonly JudgedFacility[],
  era: Era,
  policy: Policy,
): PlaceFacts {
  const facts = new Map(judged.map(({ facility, subject }) => [facility.id, subject.facts]));
  // What the place says of its surroundings is inherited, as by a facility in it.
  const ofPlace = factsOf({ ...place, observations: {}, context: {} }, era, place, policy);
  return {
    place: ofPlace,
    facilities: judged.map(({ facility }) => facility),
    factsOf: ({ id }) => facts.get(id) ?? ofPlace,
    isComplete: place.isComplete === true,
  };
}

function reporterFor(
  place: Place,
  repeated: ReadonlyMap<RowResult, RowResult>,
  isStale: (result: RowResult) => boolean,
  asOfMs: number | undefined,
) {
  return (
    result: RowResult,
    observations: Facility['observations'],
    more: Pick<PlaceFinding, 'counted' | 'required'>,
  ): PlaceFinding => {
    const { facilityType, travellers } = result.row.requirement;
    const evidenceOf = evidenceFor({ id: `${place.id}/${facilityType}`, observations }, asOfMs);
    const reporting = { facilityId: place.id, evidenceOf, isStale, repeated };
    const { facilityId: placeId, ...finding } = findingOf(result, reporting);
    return {
      ...finding,
      placeId,
      facilityType,
      travellers,
      ...(place.owner !== undefined && { owner: place.owner }),
      ...more,
    };
  };
}
