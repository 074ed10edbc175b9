import { distanceM } from '../geo/position.js';
import type { Network } from '../network/network.js';
import { findPathInHierarchy } from './hierarchy-search.js';
import type { KeptTraveller } from './metrics/kept-traveller.js';
import { KeptTravellers } from './metrics/kept-travellers.js';
import { type Choice, type ChosenPath, findPathAmong, type Weights } from './search.js';
import { createWorkspace } from './workspace.js';

/** The lightest way of one traveller from any of the starts to any of the goals. */
export type Find = (starts: readonly Choice[], goals: readonly Choice[]) => ChosenPath | undefined;

/** Makes a `Find` for each traveller over one network; answers one question at a time. */
export interface Finder {
  /**
   * For a traveller who may come back; `kept` is what is kept of them, where somebody keeps it. One
   * question has one `Find`, which tells there and back from two questions.
   */
  of<W extends Weights>(traveller: W, kept?: KeptTraveller<W>): Find;
  /** For a traveller of one question, for whom nothing is worth preparing. */
  once(traveller: Weights): Find;
}

export type Engine = 'astar' | 'hierarchy';

/** As the crow flies: up to here A* takes some ten microseconds, which no preparation is worth. */
export const LOCAL_M = 5000;

/** Long questions of one traveller that A* answers before weights are prepared for them. */
export const ASKED_BEFORE = 1;

/** Preparing more nodes takes longer than a tenth of a second: too long for a question to wait. */
export const MOST_NODES = 400_000;

/**
 * What answers a question. A* reads the limits from the columns and needs nothing: it answers what
 * is near, and whoever asks for the first time. The hierarchy answers what is far, once a traveller
 * has come back; both give ways of the same weight. While a metric is being made elsewhere, A* goes
 * on answering, and so it does where a metric takes more memory than there is for all of them.
 */
export function chooseEngine({
  apartM,
  askedBefore,
  rankedNodes,
  isWaitedFor,
}: {
  readonly apartM: number;
  /** Long questions of this traveller so far; there and back is one. */
  readonly askedBefore: number;
  /** Nodes in the order of the hierarchy; undefined for a network without one. */
  readonly rankedNodes: number | undefined;
  /** Whether the question would have to wait for a metric to be made. */
  readonly isWaitedFor: boolean;
}): Engine {
  if (rankedNodes === undefined || (isWaitedFor && rankedNodes > MOST_NODES)) return 'astar';
  return apartM > LOCAL_M && askedBefore >= ASKED_BEFORE ? 'hierarchy' : 'astar';
}

/** A finder over a network; `choose` may decide otherwise than `chooseEngine`. */
export function createFinder(
  network: Network,
  choose = chooseEngine,
  travellers = new KeptTravellers(network),
): Finder {
  const workspace = createWorkspace(network);
  const rankedNodes = network.order?.length;
  const byAstar = (traveller: Weights, starts: readonly Choice[], goals: readonly Choice[]) =>
    findPathAmong(network, traveller, starts, goals, workspace);
  return {
    of(traveller, kept = travellers.stranger(network, () => traveller)) {
      let counted: string | undefined;
      return (starts, goals) => {
        const apartM = apart(starts, goals);
        const pair = [starts[0]?.edge, goals[0]?.edge].toSorted().join();
        const isCounted = pair === counted;
        const engine = choose({
          apartM,
          askedBefore: isCounted ? kept.askedBefore - 1 : kept.askedBefore,
          rankedNodes,
          isWaitedFor: kept.isWaitedFor,
        });
        if (apartM > LOCAL_M && !isCounted) {
          kept.askedBefore += 1;
          counted = pair;
        }
        const prepared = engine === 'hierarchy' ? kept.prepared() : undefined;
        if (prepared === undefined) return byAstar(traveller, starts, goals);
        // What weighs more than a hierarchy can hold is still a way.
        return (
          findPathInHierarchy(network, traveller, prepared, starts, goals) ??
          byAstar(traveller, starts, goals)
        );
      };
    },
    once: (traveller) => (starts, goals) => byAstar(traveller, starts, goals),
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
