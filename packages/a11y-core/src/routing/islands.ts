import type { LonLat } from '../geo/position.js';
import { POINT_KINDS } from '../network/applicable.js';
import { edgePosition } from '../network/edge-line.js';
import type { Network } from '../network/network.js';
import { edgeKindOf } from '../network/read-edge.js';
import { strongComponents } from '../network/strong-components.js';
import { LIMITS } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import { barriersOn } from './barriers.js';
import { type CostModel, costFor } from './cost.js';
import type { Barrier } from './outcome.js';
import type { FacilitiesOn } from './surveyed.js';

/** How much of a network hangs together for one traveller. */
export interface Islands {
  readonly profile: string;
  /** Metres that anybody on foot may walk, whatever stands there. */
  readonly walkableM: number;
  /** … that this traveller may use, in one direction at least. */
  readonly usableM: number;
  /** Parts within which this traveller gets everywhere and back. */
  readonly count: number;
  /** Usable metres of the largest part, and its share of all that is walkable. */
  readonly largestM: number;
  readonly largestShare: number;
  /** Somewhere on the largest part. */
  readonly largestAt: LonLat | null;
  /** What parts the most from the most, worst first. */
  readonly separators: readonly Separator[];
}

/** A part that this traveller cannot get to and back from, and what has to give way to get there. */
export interface Separator {
  /** Of the first barrier, coming from the larger part. */
  readonly position: LonLat;
  /** In the order they are met; all of them stand between the two parts. */
  readonly barriers: readonly Barrier[];
  /** Usable metres of the part that is cut off. */
  readonly separatesM: number;
}

/** How many separators are told by default. */
export const MOST_SEPARATORS = 20;

/** A part smaller than this is a stub between two barriers: the other side of it counts, in m. */
const LEAST_PART_M = 20;

/** Nobody has surveyed anything. */
const NO_FACILITIES: FacilitiesOn = () => [];

/**
 * The parts of a network for one traveller, and the barriers that part them. Lengths are of edges
 * on the ground; kerbs, doors and gates have none.
 */
export function islandsOf(
  network: Network,
  options: ResolvedOptions,
  facilitiesOn: FacilitiesOn = NO_FACILITIES,
  mostSeparators = MOST_SEPARATORS,
): Islands {
  const cost = costFor(network, options);
  const { edges, edgeCount } = network;
  const { componentOf, count } = strongComponents(network, cost.permits);
  const lengthMm = new Float64Array(count);
  const anyEdge = new Int32Array(count).fill(-1);
  let walkableMm = 0;
  let usableMm = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const mm = edges.lengthMm[edge]!;
    if (edges.directions[edge] === 0 || POINT_KINDS.has(edgeKindOf(network, edge))) continue;
    walkableMm += mm;
    if (!isUsable(cost, edge)) continue;
    usableMm += mm;
    const component = componentOf[edges.from[edge]!]!;
    if (component !== componentOf[edges.to[edge]!]) continue;
    lengthMm[component]! += mm;
    if (anyEdge[component] === -1) anyEdge[component] = edge;
  }
  let largest = 0;
  for (let each = 1; each < count; each++) if (lengthMm[each]! > lengthMm[largest]!) largest = each;
  const largestEdge = count === 0 ? -1 : anyEdge[largest]!;
  const largestMm = count === 0 ? 0 : lengthMm[largest]!;
  return {
    profile: options.profile,
    walkableM: Math.round(walkableMm / 1000),
    usableM: Math.round(usableMm / 1000),
    count,
    largestM: Math.round(largestMm / 1000),
    largestShare: walkableMm === 0 ? 0 : largestMm / walkableMm,
    largestAt: largestEdge < 0 ? null : edgePosition(network, largestEdge, 0.5),
    separators: separatorsOf(network, cost, componentOf, lengthMm, largest)
      .slice(0, mostSeparators)
      .map(({ met, separatesM }) => ({
        position: edgePosition(network, met[0]!, 0.5),
        barriers: met.flatMap((edge) =>
          barriersBothWays(network, cost, options, edge, facilitiesOn),
        ),
        separatesM,
      })),
  };
}

const isUsable = (cost: CostModel, edge: number): boolean =>
  cost.permits(edge << 1) || cost.permits((edge << 1) | 1);

interface Parting {
  /** Edges that are not permitted, in order from the larger part. */
  readonly met: readonly number[];
  readonly separatesM: number;
}

/**
 * Every part worth speaking of but the largest, with the fewest barriers between it and the part
 * one comes from. Parts without a barrier on the way, such as an island in a lake, are left out.
 */
function separatorsOf(
  network: Network,
  cost: CostModel,
  componentOf: Uint32Array,
  lengthMm: Float64Array,
  largest: number,
): Parting[] {
  const { edges, edgeCount } = network;
  const barriersOf = new Map<number, number[]>();
  const ends = (edge: number) =>
    [componentOf[edges.from[edge]!]!, componentOf[edges.to[edge]!]!] as const;
  for (let edge = 0; edge < edgeCount; edge++) {
    const [a, b] = ends(edge);
    if (a === b || !isBarrier(cost, edge)) continue;
    for (const part of [a, b]) barriersOf.set(part, [...(barriersOf.get(part) ?? []), edge]);
  }
  // Breadth first over the parts: as few barriers as can be.
  const cameBy = new Map<number, { readonly part: number; readonly edge: number }>();
  const queue = [largest];
  for (const part of queue) {
    for (const edge of barriersOf.get(part) ?? []) {
      const [a, b] = ends(edge);
      const next = a === part ? b : a;
      if (next === largest || cameBy.has(next)) continue;
      cameBy.set(next, { part, edge });
      queue.push(next);
    }
  }
  const isStub = (part: number) => part !== largest && lengthMm[part]! < LEAST_PART_M * 1000;
  const partings: Parting[] = [];
  for (const part of cameBy.keys()) {
    if (isStub(part)) continue;
    const met: number[] = [];
    for (let at = cameBy.get(part); at !== undefined; at = cameBy.get(at.part)) {
      met.unshift(at.edge);
      if (!isStub(at.part)) break;
    }
    partings.push({ met, separatesM: Math.round(lengthMm[part]! / 1000) });
  }
  return partings.sort((a, b) => b.separatesM - a.separatesM || a.met[0]! - b.met[0]!);
}

/** Whether a limit of the traveller stands in the way, and not the direction of the way alone. */
const isBarrier = (cost: CostModel, edge: number): boolean =>
  [edge << 1, (edge << 1) | 1].some((arc) => !cost.permits(arc) && cost.reasons(arc).length > 0);

function barriersBothWays(
  network: Network,
  cost: CostModel,
  options: ResolvedOptions,
  edge: number,
  facilitiesOn: FacilitiesOn,
): Barrier[] {
  const parts = [edge << 1, (edge << 1) | 1].map((arc) => ({
    arc,
    fromFraction: 0,
    toFraction: 1,
  }));
  const met = barriersOn(network, cost, options.limits, parts, { facilitiesOn });
  // The same kerb stands in the way going up and coming down.
  return met.filter((one, at) => met.findIndex((other) => isSameThing(one, other)) === at);
}

const subjectOf = (cause: Barrier['cause']): string =>
  cause === 'closed' || cause === 'claim' || cause === 'avoided' ? cause : LIMITS[cause].attribute;

const isSameThing = (a: Barrier, b: Barrier): boolean => subjectOf(a.cause) === subjectOf(b.cause);
