import { bearingDeg, distanceM, type LonLat } from '../../geo/position.js';
import { edgePosition } from '../edge-line.js';
import { edgeIndex, edgeKey } from '../key.js';
import type { EdgeKind, Network } from '../network.js';
import { angleBetween } from '../overlay/kerb-arm.js';
import { FIRM_SCORE, REACH_M } from '../overlay/match.js';
import { createNearby, type Near, type Nearby } from '../overlay/nearby.js';
import { edgeKindOf } from '../read-edge.js';
import { createSnapper } from '../snap.js';
import { byName, type StoredLink } from './stored-link.js';

/** A link found on the new network, and how. */
export interface FoundLink extends StoredLink {
  readonly found: 'key' | 'geometry';
}

/** A link that somebody should look at before it is used again. */
export interface DoubtfulLink extends FoundLink {
  /** `weak`: it lies too far off. `ambiguous`: another edge lies there as well. */
  readonly reason: 'weak' | 'ambiguous';
}

export interface LostLink {
  readonly link: StoredLink;
  /** `unknown-edge`: the old network has no such edge. `nothing-near`: the new one has nothing like it there. */
  readonly reason: 'unknown-edge' | 'nothing-near';
}

export interface Relinked {
  readonly links: readonly FoundLink[];
  readonly review: readonly DoubtfulLink[];
  readonly lost: readonly LostLink[];
}

/** An edge of one key that moved further than this is another way under an old name. */
const SAME_PLACE_M = 5;

/** Edges more askew than this run elsewhere. */
const MOST_ASKEW_DEG = 35;

/** Another edge must be so much further off, else nobody can tell which is meant. */
const CLEAR_LEAD_M = 1;

/** An edge on which less than this part of the link lies was only grazed. */
const LEAST_SHARE = 0.2;

const SAMPLE_M = 2;
const MOST_SAMPLES = 100;

/** What one kind of way may have become in another source or a newer map. */
const ALIKE: readonly (readonly EdgeKind[])[] = [
  ['footway', 'sidewalk', 'pedestrian', 'ramp'],
  ['steps', 'escalator'],
];

/**
 * Finds stored links again after a network was imported anew: by the key of their edge, else by where it
 * ran. What a person confirmed stays confirmed where it is found; what is found in doubt is listed and
 * not used, and so is what is lost.
 */
export function relink(before: Network, after: Network, links: readonly StoredLink[]): Relinked {
  const search = new Search(before, after);
  const found: FoundLink[] = [];
  const review: DoubtfulLink[] = [];
  const lost: LostLink[] = [];
  for (const link of links) {
    const results = search.find(link);
    if (typeof results === 'string') lost.push({ link, reason: results });
    else {
      for (const { isAmbiguous, ...one } of results) {
        // Of a link that was weak before, only a person can say more than the network can.
        const isWeak = (one.confirmedBy === undefined ? one.score : one.fit) < FIRM_SCORE;
        const { fit: _, ...plain } = one;
        if (isWeak || isAmbiguous)
          review.push({ ...plain, reason: isAmbiguous ? 'ambiguous' : 'weak' });
        else found.push(plain);
      }
    }
  }
  return {
    links: found.sort(byName),
    review: review.sort(byName),
    lost: lost.sort((a, b) => byName(a.link, b.link)),
  };
}

type Result = FoundLink & { readonly fit: number; readonly isAmbiguous: boolean };

interface Place {
  readonly at: LonLat;
  /** Undefined for an edge of no length. */
  readonly bearing: number | undefined;
}

class Search {
  readonly #before: Network;
  readonly #after: Network;
  readonly #oldIndex: ReadonlyMap<string, number>;
  readonly #newIndex: ReadonlyMap<string, number>;
  readonly #nearby: Nearby;

  constructor(before: Network, after: Network) {
    this.#before = before;
    this.#after = after;
    this.#oldIndex = edgeIndex(before);
    this.#newIndex = edgeIndex(after);
    this.#nearby = createNearby(after, createSnapper(after));
  }

  find(link: StoredLink): readonly Result[] | LostLink['reason'] {
    const old = this.#oldIndex.get(link.edgeKey);
    const same = this.#newIndex.get(link.edgeKey);
    if (old === undefined) return 'unknown-edge';
    if (same !== undefined && this.#isWhereItWas(old, same, link)) {
      return [{ ...link, found: 'key', fit: 1, isAmbiguous: false }];
    }
    const results = this.#byGeometry(old, link);
    return results.length === 0 ? 'nothing-near' : results;
  }

  #isWhereItWas(old: number, same: number, { fromFraction, toFraction }: StoredLink): boolean {
    if (edgeKindOf(this.#before, old) !== edgeKindOf(this.#after, same)) return false;
    return [fromFraction, (fromFraction + toFraction) / 2, toFraction].every((fraction) => {
      const [was, is] = [
        edgePosition(this.#before, old, fraction),
        edgePosition(this.#after, same, fraction),
      ];
      return distanceM(was, is) <= SAME_PLACE_M;
    });
  }

  #byGeometry(old: number, link: StoredLink): Result[] {
    const kind = edgeKindOf(this.#before, old);
    const kinds = ALIKE.find((alike) => alike.includes(kind)) ?? [kind];
    const places = placesOf(this.#before, old, link);
    const samples = new Map<number, Near[]>();
    let rivals = 0;
    for (const { at, bearing } of places) {
      const near = this.#nearby(at, kinds, REACH_M).filter(
        ({ edge, fraction }) =>
          bearing === undefined || this.#askew(edge, fraction, bearing) <= MOST_ASKEW_DEG,
      );
      const [best, second] = near;
      if (best === undefined) continue;
      // The next piece of the same way begins where this one ends.
      const isRival =
        second !== undefined &&
        second.distanceM - best.distanceM < CLEAR_LEAD_M &&
        !this.#meet(best.edge, second.edge);
      if (isRival) rivals++;
      const there = samples.get(best.edge) ?? [];
      samples.set(best.edge, [...there, best]);
    }
    const covered =
      [...samples.values()].reduce((sum, there) => sum + there.length, 0) / places.length;
    return [...samples]
      .filter(([, there]) => there.length / places.length >= LEAST_SHARE)
      .map(([edge, there]) => {
        const fractions = there.map(({ fraction }) => fraction);
        const awayM = there.reduce((sum, near) => sum + near.distanceM, 0) / there.length;
        const fit = Math.round((1 - awayM / REACH_M) * covered * 1000) / 1000;
        const isPoint = link.fromFraction === link.toFraction;
        return {
          ...link,
          edgeKey: edgeKey(this.#after, edge),
          fromFraction: Math.min(...fractions),
          toFraction: isPoint ? Math.min(...fractions) : Math.max(...fractions),
          score: Math.round(Math.min(link.score, 1) * fit * 1000) / 1000,
          found: 'geometry' as const,
          fit,
          isAmbiguous: rivals / places.length > 0.5,
        };
      });
  }

  #meet(a: number, b: number): boolean {
    const { from, to } = this.#after.edges;
    return [from[a], to[a]].some((node) => node === from[b] || node === to[b]);
  }

  #askew(edge: number, fraction: number, bearing: number): number {
    if (this.#after.edges.lengthMm[edge] === 0) return 0;
    const step = Math.min(0.5, 500 / this.#after.edges.lengthMm[edge]!);
    const before = edgePosition(this.#after, edge, Math.max(0, fraction - step));
    const after = edgePosition(this.#after, edge, Math.min(1, fraction + step));
    const angle = angleBetween(bearingDeg(before, after), bearing);
    return Math.min(angle, 180 - angle);
  }
}

/** Places along the part of an edge that a link lies on. */
function placesOf(
  network: Network,
  edge: number,
  { fromFraction, toFraction }: StoredLink,
): Place[] {
  const lengthM = network.edges.lengthMm[edge]! / 1000;
  if (lengthM === 0) return [{ at: edgePosition(network, edge, 0), bearing: undefined }];
  const count = Math.min(
    MOST_SAMPLES,
    Math.max(1, Math.ceil(((toFraction - fromFraction) * lengthM) / SAMPLE_M)),
  );
  const step = Math.min(0.5, 0.5 / lengthM);
  return Array.from({ length: count }, (_, i) => {
    const fraction = fromFraction + ((toFraction - fromFraction) * (i + 0.5)) / count;
    const before = edgePosition(network, edge, Math.max(0, fraction - step));
    const after = edgePosition(network, edge, Math.min(1, fraction + step));
    return { at: edgePosition(network, edge, fraction), bearing: bearingDeg(before, after) };
  });
}
