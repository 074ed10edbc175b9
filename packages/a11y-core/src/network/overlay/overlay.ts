import type { Facility } from '../../facility/facility.js';
import { isFacilityType } from '../../facility/types/index.js';
import { edgeKey } from '../key.js';
import type { Network } from '../network.js';
import { edgeKindOf } from '../read-edge.js';
import { createSnapper, type Snapper } from '../snap.js';
import { applyClaims } from './apply.js';
import type { EdgeClaim } from './claim.js';
import { NetworkDraft } from './draft.js';
import type { EdgeEffect } from './effect.js';
import {
  FIRM_SCORE,
  type Match,
  type Matching,
  matchFacility,
  meetsKerbEdge,
  objectsOf,
} from './match.js';
import { type Moment, momentOf } from './moment.js';
import { createNearby } from './nearby.js';
import { ON_NETWORK } from './types/index.js';

/** That a facility lies on an edge, and how sure that is. */
export interface FacilityLink {
  readonly facilityId: string;
  /** Stable key of the edge. */
  readonly edgeKey: string;
  /** The part of the edge it lies on, along the edge's own direction; equal for a point. */
  readonly fromFraction: number;
  readonly toFraction: number;
  /** 0 to 1, by distance, bearing and rivals. */
  readonly score: number;
  readonly method: Match['method'];
}

/** A link too weak to change anything before somebody confirms it. */
export interface LinkToReview extends FacilityLink {
  /** `far`: too far off or too askew; `ambiguous`: another edge fits as well. */
  readonly reason: 'far' | 'ambiguous';
}

/** A network with facilities laid over it. */
export interface Overlay {
  /** New columns for what changed; topology, lengths and the rest are shared with the network given. */
  readonly network: Network;
  /** By index of the edge, what changed on it. */
  readonly effects: ReadonlyMap<number, readonly EdgeEffect[]>;
  /** By id of the facility, like the two lists below. */
  readonly links: readonly FacilityLink[];
  readonly review: readonly LinkToReview[];
  /** Ids of facilities that change passage and lie on no edge within reach. */
  readonly unplaced: readonly string[];
}

export interface OverlayOptions {
  /** Finds places on the network given; made where it is missing. */
  readonly snapper?: Snapper;
  /**
   * ISO 8601 day or instant: answers about operation older than they stand promise nothing any more,
   * and periods are looked at. Missing: nothing is out of date, and what has a period may be there.
   */
  readonly asOf?: string;
}

/** What changed since an overlay was made. */
export interface OverlayChanges {
  /** Recorded anew, or for the first time. */
  readonly changed?: readonly Facility[];
  /** Ids of facilities that are no more. */
  readonly removed?: readonly string[];
  /** The moment asked about now; missing: still the same. */
  readonly asOf?: string;
}

/** An overlay after some changes. */
export interface UpdatedOverlay {
  readonly overlay: Overlay;
  /** Indices, ascending, of the edges that were written anew; all others are what they were. */
  readonly touched: readonly number[];
}

/** Where one facility lies, and what it says there. */
interface Laid {
  readonly facility: Facility;
  readonly links: readonly FacilityLink[];
  readonly review: readonly LinkToReview[];
  readonly isUnplaced: boolean;
  readonly claims: ReadonlyMap<number, readonly EdgeClaim[]>;
}

/** What an overlay was made of: needed to change it, of no interest to who uses it. */
interface Making {
  readonly base: Network;
  readonly snapper: Snapper | undefined;
  readonly asOf: string | undefined;
  readonly laid: ReadonlyMap<string, Laid>;
  readonly onEdge: ReadonlyMap<number, ReadonlySet<string>>;
}

const makings = new WeakMap<Overlay, Making>();

/**
 * Lays surveyed facilities over a network, so that routes follow the measurement and not the map
 * tag. A measured value with its error bar replaces what the map says where the facility makes up
 * the edge; where it is a part of the edge, or its source is a mere report, it can only make
 * passage worse. Depends on the set of facilities, not on their order; of two with one id the last
 * counts. Throws `InvalidInputError` for an `asOf` that is no day or instant.
 */
export function overlayFacilities(
  network: Network,
  facilities: readonly Facility[],
  { snapper, asOf }: OverlayOptions = {},
): Overlay {
  const moment = asOf === undefined ? undefined : momentOf(asOf);
  const search = searchOn(network, snapper);
  const laid = new Map<string, Laid>();
  for (const facility of facilities) laid.set(facility.id, lay(search, facility, moment));
  const onEdge = new Map<number, Set<string>>();
  for (const [id, { claims }] of laid) {
    for (const edge of claims.keys()) {
      const there = onEdge.get(edge);
      if (there === undefined) onEdge.set(edge, new Set([id]));
      else there.add(id);
    }
  }
  const draft = new NetworkDraft(network);
  const effects = new Map<number, readonly EdgeEffect[]>();
  for (const edge of [...onEdge.keys()].sort((a, b) => a - b)) {
    const changed = applyClaims(draft, edge, claimsOn(edge, laid, onEdge));
    if (changed.length > 0) effects.set(edge, changed);
  }
  return overlayOf(draft, effects, { base: network, snapper, asOf, laid, onEdge });
}

/**
 * The overlay after some facilities changed: the same as laying all of them anew, with only the
 * edges written on which something changed. The overlay given stays as it is.
 */
export function updateOverlay(
  before: Overlay,
  { changed = [], removed = [], asOf: askedNow }: OverlayChanges,
): UpdatedOverlay {
  const making = makings.get(before);
  if (making === undefined) throw new TypeError('This overlay was not made by overlayFacilities.');
  const asOf = askedNow ?? making.asOf;
  const moment = asOf === undefined ? undefined : momentOf(asOf);
  const search = searchOn(making.base, making.snapper);
  const laid = new Map(making.laid);
  const touched = new Set<number>();
  const isLater = asOf !== making.asOf;
  for (const id of removed) laid.delete(id);
  for (const facility of changed) laid.set(facility.id, lay(search, facility, moment));
  // Another moment may change what anybody says, and mostly changes nothing.
  const asked = isLater
    ? new Set([...making.laid.keys(), ...laid.keys()])
    : new Set([...removed, ...changed.map(({ id }) => id)]);
  const onEdge = new Map(making.onEdge);
  for (const id of asked) {
    const known = laid.get(id);
    const was = making.laid.get(id);
    const now = isLater && known !== undefined ? lay(search, known.facility, moment) : known;
    if (now !== undefined) laid.set(id, now);
    for (const edge of new Set([...(was?.claims.keys() ?? []), ...(now?.claims.keys() ?? [])])) {
      if (isSaying(was?.claims.get(edge), now?.claims.get(edge))) continue;
      touched.add(edge);
      const there = new Set(onEdge.get(edge));
      if (now?.claims.has(edge) === true) there.add(id);
      else there.delete(id);
      if (there.size === 0) onEdge.delete(edge);
      else onEdge.set(edge, there);
    }
  }
  const ascending = [...touched].sort((a, b) => a - b);
  const draft = new NetworkDraft(making.base, before.network);
  const effects = new Map(before.effects);
  for (const edge of ascending) {
    draft.reset(edge);
    const there = applyClaims(draft, edge, claimsOn(edge, laid, onEdge));
    if (there.length > 0) effects.set(edge, there);
    else effects.delete(edge);
  }
  const { base, snapper } = making;
  return {
    overlay: overlayOf(draft, effects, { base, snapper, asOf, laid, onEdge }),
    touched: ascending,
  };
}

/** Whether the same is said; claims are plain values. */
const isSaying = (
  before: readonly EdgeClaim[] | undefined,
  after: readonly EdgeClaim[] | undefined,
): boolean => JSON.stringify(before) === JSON.stringify(after);

function overlayOf(
  draft: NetworkDraft,
  effects: ReadonlyMap<number, readonly EdgeEffect[]>,
  making: Making,
): Overlay {
  const overlay = new LaidOverlay(draft.network, effects, making.laid);
  makings.set(overlay, making);
  return overlay;
}

/** The lists are made when somebody asks: of a thousand changes in a row nobody reads most. */
class LaidOverlay implements Overlay {
  readonly network: Network;
  readonly effects: ReadonlyMap<number, readonly EdgeEffect[]>;
  readonly #laid: ReadonlyMap<string, Laid>;
  #sorted: readonly Laid[] | undefined;

  constructor(
    network: Network,
    effects: ReadonlyMap<number, readonly EdgeEffect[]>,
    laid: ReadonlyMap<string, Laid>,
  ) {
    this.network = network;
    this.effects = effects;
    this.#laid = laid;
  }

  get links(): readonly FacilityLink[] {
    return this.#byId.flatMap(({ links }) => links);
  }

  get review(): readonly LinkToReview[] {
    return this.#byId.flatMap(({ review }) => review);
  }

  get unplaced(): readonly string[] {
    return this.#byId.flatMap(({ facility, isUnplaced }) => (isUnplaced ? [facility.id] : []));
  }

  get #byId(): readonly Laid[] {
    this.#sorted ??= [...this.#laid.values()].sort((a, b) =>
      a.facility.id < b.facility.id ? -1 : 1,
    );
    return this.#sorted;
  }
}

function claimsOn(
  edge: number,
  laid: ReadonlyMap<string, Laid>,
  onEdge: ReadonlyMap<number, ReadonlySet<string>>,
): readonly EdgeClaim[] {
  return [...(onEdge.get(edge) ?? [])].flatMap((id) => laid.get(id)?.claims.get(edge) ?? []);
}

/** Where a facility lies and what it says on each edge. */
function lay({ matching, found }: Search, facility: Facility, moment: Moment | undefined): Laid {
  const { network } = matching;
  const type = isFacilityType(facility.facilityType)
    ? ON_NETWORK[facility.facilityType]
    : undefined;
  const links: FacilityLink[] = [];
  const review: LinkToReview[] = [];
  const claims = new Map<number, readonly EdgeClaim[]>();
  if (type === undefined) return { facility, links, review, isUnplaced: false, claims };
  const matches = found.get(facility) ?? matchFacility(matching, facility, type);
  found.set(facility, matches);
  const firm = matches.filter((match) => weaknessOf(match) === undefined);
  for (const match of matches) {
    const { edge, rises, isWhole, fromFraction, toFraction } = match;
    const link = linkOf(network, facility, match);
    const reason = weaknessOf(match);
    if (reason !== undefined) {
      review.push({ ...link, reason });
      continue;
    }
    links.push(link);
    const lie = {
      edge,
      kind: edgeKindOf(network, edge),
      rises,
      meetsKerbEdge: meetsKerbEdge(network, edge),
      isOnly: firm.length === 1,
      isStretch: match.method !== 'point',
    };
    const said = type.claims(facility, lie, moment).map((claim) => ({
      facilityId: facility.id,
      claim,
      isWhole,
      fromFraction,
      toFraction,
    }));
    if (said.length > 0) claims.set(edge, said);
  }
  return { facility, links, review, isUnplaced: matches.length === 0, claims };
}

interface Search {
  readonly matching: Matching;
  /** Where facilities were found to lie before. */
  readonly found: WeakMap<Facility, readonly Match[]>;
}

/**
 * Networks and facilities never change, so neither does where one lies on the other: after one
 * facility is recorded anew only that one is looked for again.
 */
const searches = new WeakMap<Network, Search>();

function searchOn(network: Network, snapper: Snapper | undefined): Search {
  const known = searches.get(network);
  if (known !== undefined) return known;
  const nearby = createNearby(network, snapper ?? createSnapper(network));
  const fresh: Search = {
    matching: { network, nearby, objectOf: objectsOf(network) },
    found: new WeakMap(),
  };
  searches.set(network, fresh);
  return fresh;
}

function weaknessOf(match: Match): LinkToReview['reason'] | undefined {
  if (match.isAmbiguous) return 'ambiguous';
  return match.score < FIRM_SCORE ? 'far' : undefined;
}

function linkOf(network: Network, facility: Facility, match: Match): FacilityLink {
  const { edge, fromFraction, toFraction, score, method } = match;
  return {
    facilityId: facility.id,
    edgeKey: edgeKey(network, edge),
    fromFraction,
    toFraction,
    score,
    method,
  };
}
