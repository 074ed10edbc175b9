import type { Facility, Place } from '../../facility/facility.js';
import type { PlaceCategory } from '../../facility/place-category.js';
import type { TravellerGroup } from '../../facility/traveller-group.js';
import { FACILITY_TYPES } from '../../facility/types/index.js';
import type { Colour } from '../assessment.js';
import { evaluateCondition } from '../evaluate-condition.js';
import type { RowResult } from '../evaluate-row.js';
import type { Facts } from '../facts.js';
import { findingId } from '../finding-of.js';
import {
  CHAINS,
  type ChainLink,
  IMPLIED_WAYS,
  type LinkKind,
  type LinkStep,
  NO_WAY_FOR,
  PLACEMENTS,
  USUAL_LINK,
} from './chain-links.js';
import { COLOUR_RANK, colourOfAll } from './colour-order.js';
import type { GroupChain, LinkState, WeakestLink } from './place-assessment.js';
import { evaluatePlaceCondition, type PlaceFacts } from './place-condition.js';
import { exists } from './surveyed-counts.js';
import { bestOf, type Encounter, type Reached, type Ways, waysAmong, worstOf } from './ways.js';

/** A failing finding of the place that leaves a link with nothing to use. */
export interface Gap {
  readonly types: readonly string[];
  readonly result: RowResult;
}

/** What a chain is made from. */
export interface ChainInput {
  readonly group: TravellerGroup;
  readonly place: Place;
  readonly facts: PlaceFacts;
  /** The facilities that concern the group, in order of id. */
  readonly encounters: readonly Encounter[];
  readonly gaps: readonly Gap[];
  /** What the place itself owes the group; undefined where it owes nothing it is asked for. */
  readonly own: Pick<Encounter, 'colour' | 'worst'> | undefined;
  /** What one finding of the place makes of a colour. */
  readonly colourOf: (result: RowResult) => Colour;
}

/**
 * The chain of one traveller group: `any` steps take the best of their facilities, `every` steps
 * the worst, a link the best of its ways, the chain its weakest link. A facility is never better
 * than the best way that leads to it.
 */
export function chainOf(input: ChainInput): GroupChain {
  const { group, place, facts, own } = input;
  const encounters = input.encounters.toSorted((a, b) => (a.facility.id < b.facility.id ? -1 : 1));
  const chain = CHAINS[place.category as PlaceCategory] ?? [];
  const byLink = new Map<ChainLink, Encounter[]>(chain.map((link) => [link, []]));
  for (const encounter of encounters) {
    const link = linkOf(encounter.facility, chain, facts);
    if (link !== undefined) byLink.get(link)?.push(encounter);
  }
  const ways = waysIn(group, encounters, byLink, facts);

  const links: LinkState[] = [];
  /** Facilities that a red link comes before. */
  const behind = new Set<string>();
  let isCut = false;
  for (const [link, members] of byLink) {
    if (isCut) for (const { facility } of members) behind.add(facility.id);
    const state = linkState(link, members, input, ways);
    if (state === undefined) continue;
    links.push(state);
    isCut ||= state.colour === 'red';
  }
  const reached = ways.reachedFrom(behind);
  const unreachable = encounters
    .filter(({ facility, colour }) => colour === 'green' && !reached.has(facility.id))
    .map(({ facility }) => facility.id);

  const colours = links.map(({ colour }) => colour);
  const ownLink: WeakestLink | undefined =
    own === undefined || own.colour === 'green'
      ? undefined
      : weakestOf('place', own.colour, own.worst, place);
  const colour = colourOfAll(own === undefined ? colours : [...colours, own.colour]);
  const weakest = [
    ...links.flatMap((link) => link.weakest ?? []),
    ...(ownLink === undefined ? [] : [ownLink]),
  ]
    .toSorted((a, b) => COLOUR_RANK[a.colour] - COLOUR_RANK[b.colour])
    .at(0);
  return {
    group,
    colour,
    isIncomplete: links.some((link) => link.colour === 'grey'),
    links,
    ...(weakest !== undefined && { weakest }),
    unreachable,
  };
}

/** The link of the chain a facility belongs to; undefined for one that changes no chain here. */
function linkOf(
  facility: Facility,
  chain: readonly ChainLink[],
  facts: PlaceFacts,
): ChainLink | undefined {
  const type = facility.facilityType;
  const own = facts.factsOf(facility);
  const placed = PLACEMENTS.find(
    ({ types, where }) =>
      types.some((name) => name === type) && evaluateCondition(where, own) === 'true',
  );
  const kind: LinkKind | undefined = placed?.kind ?? USUAL_LINK[type as keyof typeof USUAL_LINK];
  const takes = (link: ChainLink) =>
    link.ways.flat().some(({ types }) => types.some((name) => name === type));
  return chain.find((link) => link.kind === kind && takes(link)) ?? chain.find(takes);
}

/** What leads to each facility: what the survey says, or what the kind of entrance implies. */
function waysIn(
  group: TravellerGroup,
  encounters: readonly Encounter[],
  byLink: ReadonlyMap<ChainLink, readonly Encounter[]>,
  { facilities, factsOf }: PlaceFacts,
): Ways {
  const noWay = new Set(
    facilities.filter((facility) => isNoWay(facility, group)).map(({ id }) => id),
  );
  const mates = new Map<string, readonly Encounter[]>();
  for (const members of byLink.values()) {
    for (const { facility } of members) mates.set(facility.id, members);
  }
  const via = new Map<string, readonly string[]>();
  for (const facility of facilities) {
    const { id, reachedVia = [] } = facility;
    const passable = reachedVia.filter((way) => !noWay.has(way));
    // Where all that is said to lead here is no way for the group, none of its own was surveyed.
    const stated = passable.length > 0 ? passable : [NOBODY_SURVEYED];
    const implied = () =>
      impliedVia(group, facility, mates.get(id) ?? [], factsOf(facility), facilities);
    via.set(id, reachedVia.length > 0 ? stated : implied());
  }
  return waysAmong(encounters, new Set(facilities.map(({ id }) => id)), via);
}

/** Stands for a way that has to be there and is not in the survey; no facility has an empty id. */
const NOBODY_SURVEYED = '';

const isNoWay = ({ facilityType }: Facility, group: TravellerGroup): boolean =>
  NO_WAY_FOR[group]?.some((type) => type === facilityType) === true;

function impliedVia(
  group: TravellerGroup,
  facility: Facility,
  mates: readonly Encounter[],
  own: Facts,
  facilities: readonly Facility[],
): readonly string[] {
  const implied = IMPLIED_WAYS.find(
    ({ type, where }) => type === facility.facilityType && evaluateCondition(where, own) === 'true',
  );
  const none = NO_WAY_FOR[group];
  // Beside steps that are no way for the group there is to be another one, and nobody surveyed it.
  const others = implied?.via.filter((type) => !none?.includes(type)) ?? [];
  const isThere = facilities.some(
    (other) => others.some((type) => type === other.facilityType) && exists(other),
  );
  if (none !== undefined && others.length > 0 && !isThere) return [NOBODY_SURVEYED];
  return mates
    .filter((mate) => others.some((type) => type === mate.facility.facilityType))
    .map((mate) => mate.facility.id);
}

function linkState(
  link: ChainLink,
  members: readonly Encounter[],
  { group, place, facts, gaps, colourOf }: ChainInput,
  ways: Ways,
): LinkState | undefined {
  const { kind } = link;
  const facilityIds = members.map(({ facility }) => facility.id);
  if (members.length === 0) {
    const types = link.ways.flat().flatMap((step) => step.types);
    const gap = gaps
      .filter((candidate) => candidate.types.some((type) => types.some((name) => name === type)))
      .map(({ result }) => ({ result, colour: colourOf(result) }))
      .toSorted((a, b) => COLOUR_RANK[a.colour] - COLOUR_RANK[b.colour])
      .at(0);
    if (gap !== undefined) {
      const weakest = weakestOf(kind, gap.colour, gap.result, place);
      return { kind, colour: gap.colour, isSurveyed: true, facilityIds, weakest };
    }
    if (!isExpected(link, group, place, facts)) return undefined;
    return {
      kind,
      colour: 'grey',
      isSurveyed: false,
      facilityIds,
      weakest: { kind, colour: 'grey' },
    };
  }
  const { colour, by } = usable(link, members, ways);
  if (colour === 'green') return { kind, colour, isSurveyed: true, facilityIds };
  const weakest =
    by === undefined ? { kind, colour } : weakestOf(kind, colour, by.worst, place, by.facility);
  return { kind, colour, isSurveyed: true, facilityIds, weakest };
}

/** Whether a link of which nothing was surveyed belongs to the chain all the same. */
function isExpected(
  link: ChainLink,
  group: TravellerGroup,
  place: Place,
  facts: PlaceFacts,
): boolean {
  if (link.isOptional) return false;
  // Surveyed, but nothing there concerns the group.
  const isSeen = facts.facilities.some(
    (facility) =>
      exists(facility) &&
      !isNoWay(facility, group) &&
      linkOf(facility, CHAINS[place.category as PlaceCategory] ?? [], facts) === link,
  );
  if (isSeen) return false;
  const serves = link.ways
    .flat()
    .flatMap(({ types }) => types)
    .some(
      (type) =>
        FACILITY_TYPES[type].serves.some((served) => served === group) && type !== 'information',
    );
  if (!serves) return false;
  const isNeeded =
    link.condition === undefined ? undefined : evaluatePlaceCondition(link.condition, facts);
  if (isNeeded === 'false') return false;
  return isNeeded !== undefined || !facts.isComplete;
}

/** How good the link is: its best way, each as good as its worst step. */
function usable(link: ChainLink, members: readonly Encounter[], ways: Ways): Reached {
  const own = members.filter(({ facility }) => !ways.isNamed(facility.id));
  // All of it leads to something else that says so: the best of it stands for the link.
  const counting = own.length > 0 ? own : members;
  const whole = link.ways.flatMap((steps) => wayOf(steps, counting, own.length > 0, ways) ?? []);
  return bestOf(whole) ?? { colour: 'grey', by: undefined };
}

function wayOf(
  steps: readonly LinkStep[],
  members: readonly Encounter[],
  needsEvery: boolean,
  ways: Ways,
): Reached | undefined {
  const inStep = ({ types }: LinkStep) =>
    members.filter(({ facility }) => types.some((type) => type === facility.facilityType));
  const hasGoal = steps.some((step) => step.isGoal && inStep(step).length > 0);
  const parts = steps.flatMap((step): Reached[] => {
    const found = inStep(step);
    if (found.length === 0 || (step.isSupport && hasGoal)) return [];
    const reached = found.map((encounter) => ways.reach(encounter));
    return [
      (step.need === 'every' && needsEvery ? worstOf(reached) : bestOf(reached)) ??
        worstOf(reached),
    ];
  });
  if (parts.length === 0) return undefined;
  const isGoalMissing = !hasGoal && steps.some(({ isGoal }) => isGoal);
  return worstOf(isGoalMissing ? [...parts, { colour: 'grey', by: undefined }] : parts);
}

function weakestOf(
  kind: WeakestLink['kind'],
  colour: Colour,
  result: RowResult | undefined,
  place: Place,
  facility?: Facility,
): WeakestLink {
  const owner = facility?.owner ?? place.owner;
  return {
    kind,
    colour,
    ...(facility !== undefined && { facilityId: facility.id }),
    ...(result !== undefined && {
      findingId: findingId(facility?.id ?? place.id, result.row.requirement.id),
      requirementId: result.row.requirement.id,
      edition: result.row.requirement.edition,
      clause: result.row.requirement.clause,
    }),
    ...(owner !== undefined && { owner }),
  };
}
