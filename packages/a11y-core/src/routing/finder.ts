import { distanceM } from '../geo/position.js';
import type { Hierarchy } from '../hierarchy/hierarchy.js';
import { hierarchyOfNetwork } from '../hierarchy/of-network.js';
import { createHierarchyQuery } from '../hierarchy/query.js';
import type { Network } from '../network/network.js';
import { findPathInHierarchy, type Prepared, prepare } from './hierarchy-search.js';
import {
  type Choice,
  type ChosenPath,
  createWorkspace,
  findPathAmong,
  type Weights,
} from './search.js';

/** The lightest way of one traveller from any of the starts to any of the goals. */
export type Find = (starts: readonly Choice[], goals: readonly Choice[]) => ChosenPath | undefined;

/** Makes a `Find` for each traveller over one network; answers one question at a time. */
export interface Finder {
  /** `onEngine` is told what answered each question. */
  of(traveller: Weights): Find;
}

export type Engine = 'astar' | 'hierarchy';

/** As the crow flies: up to here A* takes some ten microseconds, which no preparation is worth. */
export const LOCAL_M = 5000;

/** Long questions of one traveller that A* answers before weights are prepared for them. */
export const ASKED_BEFORE = 1;

/** More rungs take longer than a tenth of a second to prepare, for which everybody would wait. */
export const MOST_RUNGS = 2_000_000;

/**
 * What answers a question. A* reads the limits from the columns and needs nothing: it answers what
 * is near, and whoever asks for the first time. The hierarchy answers what is far, once a traveller
 * has come back; both give ways of the same weight.
 */
export function chooseEngine({
  apartM,
  askedBefore,
  rungCount,
}: {
  readonly apartM: number;
  /** Long questions of this traveller so far. */
  readonly askedBefore: number;
  /** Undefined for a network without a hierarchy. */
  readonly rungCount: number | undefined;
}): Engine {
  if (rungCount === undefined || rungCount > MOST_RUNGS) return 'astar';
  return apartM > LOCAL_M && askedBefore >= ASKED_BEFORE ? 'hierarchy' : 'astar';
}

/** A finder over a network; `choose` may decide otherwise than `chooseEngine`. */
export function createFinder(network: Network, choose = chooseEngine): Finder {
  const workspace = createWorkspace(network);
  const hierarchy: Hierarchy | undefined = hierarchyOfNetwork(network);
  const query = hierarchy && createHierarchyQuery(hierarchy);
  return {
    of(traveller) {
      let askedBefore = 0;
      let prepared: Prepared | undefined;
      return (starts, goals) => {
        const apartM = apart(starts, goals);
        const engine = choose({ apartM, askedBefore, rungCount: hierarchy?.rungCount });
        if (apartM > LOCAL_M) askedBefore += 1;
        if (engine === 'astar' || hierarchy === undefined || query === undefined) {
          return findPathAmong(network, traveller, starts, goals, workspace);
        }
        prepared ??= prepare(network, hierarchy, query, traveller);
        return findPathInHierarchy(network, traveller, prepared, starts, goals);
      };
    },
  };
}

/** How far the nearest start lies from the nearest goal; 0 where there is none of one kind. */
function apart(starts: readonly Choice[], goals: readonly Choice[]): number {
  let least = Infinity;
  for (const start of starts) {
    for (const goal of goals) least = Math.min(least, distanceM(start.position, goal.position));
  }
  return least === Infinity ? 0 : least;
}
