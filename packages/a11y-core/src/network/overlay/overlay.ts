import type { Facility } from '../../facility/facility.js';
import { isFacilityType } from '../../facility/types/index.js';
import { edgeKey } from '../key.js';
import type { Network } from '../network.js';
import { edgeKindOf } from '../read-edge.js';
import { createSnapper, type Snapper } from '../snap.js';
import { applyClaims, type EdgeClaim } from './apply.js';
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
  readonly links: readonly FacilityLink[];
  readonly review: readonly LinkToReview[];
  /** Ids of facilities that change passage and lie on no edge within reach. */
  readonly unplaced: readonly string[];
}

/**
 * Lays surveyed facilities over a network, so that routes follow the measurement and not the map
 * tag. A measured value with its error bar replaces what the map says where the facility makes up
 * the edge; where it is a part of the edge, or its source is a mere report, it can only make
 * passage worse. Depends on the set of facilities, not on their order.
 */
export function overlayFacilities(
  network: Network,
  facilities: readonly Facility[],
  snapper?: Snapper,
): Overlay {
  const { matching, found } = searchOn(network, snapper);
  const links: FacilityLink[] = [];
  const review: LinkToReview[] = [];
  const unplaced: string[] = [];
  const claims: EdgeClaim[] = [];
  for (const facility of facilities) {
    const type = isFacilityType(facility.facilityType)
      ? ON_NETWORK[facility.facilityType]
      : undefined;
    if (type === undefined) continue;
    const matches = found.get(facility) ?? matchFacility(matching, facility, type);
    found.set(facility, matches);
    if (matches.length === 0) unplaced.push(facility.id);
    for (const match of matches) {
      const { edge, rises, isWhole } = match;
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
      };
      for (const claim of type.claims(facility, lie)) {
        claims.push({ facility, edge, claim, isWhole });
      }
    }
  }
  const draft = new NetworkDraft(network);
  const effects = new Map<number, EdgeEffect[]>();
  for (const { edge, effect } of applyClaims(draft, claims)) {
    const there = effects.get(edge);
    if (there === undefined) effects.set(edge, [effect]);
    else there.push(effect);
  }
  return { network: draft.network, effects, links, review, unplaced };
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
