import type { Facility } from '../../facility/facility.js';
import type { Colour } from '../assessment.js';
import type { RowResult } from '../evaluate-row.js';
import { COLOUR_RANK } from './colour-order.js';

/** One facility as one traveller group meets it. */
export interface Encounter {
  readonly facility: Facility;
  /** Its own colour for the group. */
  readonly colour: Colour;
  /** The row that best explains the colour; undefined where none lowers it. */
  readonly worst: RowResult | undefined;
}

/** A colour, and the encounter it comes from: a facility on the way, or the one reached. */
export interface Reached {
  readonly colour: Colour;
  /** Undefined for a way nobody surveyed. */
  readonly by: Encounter | undefined;
}

/** What leads where, for one group. */
export interface Ways {
  /** The facility's own colour or that of the best way to it, whichever is worse. */
  readonly reach: (encounter: Encounter) => Reached;
  /** Whether something names it as a way that leads there. */
  readonly isNamed: (id: string) => boolean;
  /** What is reached where the facilities of `behind` are cut off by the order of the chain. */
  readonly reachedFrom: (behind: ReadonlySet<string>) => ReadonlySet<string>;
}

const UNSURVEYED: Reached = { colour: 'grey', by: undefined };
const UNCONCERNED: Reached = { colour: 'green', by: undefined };

const byRank = (a: Reached, b: Reached): number =>
  COLOUR_RANK[a.colour] - COLOUR_RANK[b.colour] || tie(a, b);

/** Among equals the first by id is named, whatever the order of the file. */
function tie(a: Reached, b: Reached): number {
  const [left, right] = [a.by?.facility.id ?? '', b.by?.facility.id ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The worst of several; grey for none at all. */
export const worstOf = (reached: readonly Reached[]): Reached =>
  reached.toSorted(byRank).at(0) ?? UNSURVEYED;

/** The best of several; undefined for none at all. */
export const bestOf = (reached: readonly Reached[]): Reached | undefined =>
  reached.toSorted((a, b) => COLOUR_RANK[b.colour] - COLOUR_RANK[a.colour] || tie(a, b)).at(0);

/**
 * The ways among the facilities of a place: `via` holds for a facility the ids of what leads to it,
 * any of which will do. A facility without any is reached by the order of the chain, and so is one
 * whose ways lead in a circle. An id nobody surveyed is unknown; a facility that no row about the
 * group speaks of is no obstacle to it.
 */
export function waysAmong(
  encounters: readonly Encounter[],
  ids: ReadonlySet<string>,
  via: ReadonlyMap<string, readonly string[]>,
): Ways {
  const own = new Map<string, Reached>([...ids].map((id) => [id, UNCONCERNED]));
  for (const encounter of encounters) {
    own.set(encounter.facility.id, { colour: encounter.colour, by: encounter });
  }
  const leadsTo = new Map<string, string[]>();
  for (const [id, ways] of via) {
    for (const way of ways) {
      const list = leadsTo.get(way) ?? [];
      list.push(id);
      leadsTo.set(way, list);
      if (!own.has(way)) own.set(way, UNSURVEYED);
    }
  }
  const isSource = (id: string) => (via.get(id) ?? []).length === 0;
  const grounded = spread([...own.keys()].filter(isSource), leadsTo, () => true);
  const starts = [...own.keys()].filter((id) => isSource(id) || !grounded.has(id));

  const best = bestWays(starts, own, leadsTo);
  return {
    reach: ({ facility }) => best.get(facility.id) ?? UNSURVEYED,
    isNamed: (id) => leadsTo.has(id),
    reachedFrom: (behind) =>
      spread(
        starts.filter((id) => !behind.has(id)),
        leadsTo,
        (way) => own.get(way)?.colour !== 'red',
      ),
  };
}

/** Everything that can be reached from the starts, going on from what `mayPass`. */
function spread(
  starts: readonly string[],
  leadsTo: ReadonlyMap<string, readonly string[]>,
  mayPass: (id: string) => boolean,
): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) {
    if (mayPass(id)) for (const next of leadsTo.get(id) ?? []) reached.add(next);
  }
  return reached;
}

/** The best way to each facility, as good as its worst piece, and what is worst on it. */
function bestWays(
  starts: readonly string[],
  own: ReadonlyMap<string, Reached>,
  leadsTo: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Reached> {
  const rankOf = (id: string) => COLOUR_RANK[own.get(id)?.colour ?? 'grey'];
  // Settled from the best colour down, each once: the first way to arrive is the best there is.
  const ranks = new Map<string, number>();
  const open: Set<string>[] = [new Set(), new Set(), new Set(), new Set()];
  for (const id of starts) open[rankOf(id)]?.add(id);
  for (const [rank, bucket] of [...open.entries()].toReversed()) {
    for (const id of bucket) {
      if (ranks.has(id)) continue;
      ranks.set(id, rank);
      for (const next of leadsTo.get(id) ?? []) {
        if (!ranks.has(next)) open[Math.min(rank, rankOf(next))]?.add(next);
      }
    }
  }
  // What is worst on the way: the facility itself, or else the nearest such before it.
  const worst = new Map<string, Reached>();
  let layer = new Map<string, Reached>();
  for (const [id, reached] of own) if (ranks.get(id) === rankOf(id)) layer.set(id, reached);
  while (layer.size > 0) {
    for (const [id, reached] of layer) worst.set(id, reached);
    const following = new Map<string, Reached>();
    for (const [id, reached] of layer) {
      for (const next of leadsTo.get(id) ?? []) {
        if (worst.has(next) || ranks.get(next) !== ranks.get(id)) continue;
        const other = following.get(next);
        if (other === undefined || tie(reached, other) < 0) following.set(next, reached);
      }
    }
    layer = following;
  }
  return worst;
}
