import type { Network } from '../../network/network.js';
import type { CostModel } from '../cost.js';
import type { FixedPlace } from '../places.js';
import { headOf, partsEntering, partsLeaving, partWeight, tailOf } from '../search.js';
import { lightestTo, type Walks, walksFrom } from '../walks.js';
import { type Cells, emptyCells, putWay } from './cells.js';

/** All cells by a search from each source, or towards each target where there are fewer of them. */
export function cellsByTrees(
  network: Network,
  cost: CostModel,
  sources: readonly (readonly FixedPlace[])[],
  targets: readonly (readonly FixedPlace[])[],
): Cells {
  const cells = emptyCells(sources.length, targets.length);
  const towards = targets.length < sources.length;
  const [from, to] = towards ? [targets, sources] : [sources, targets];
  for (const [i, starts] of from.entries()) {
    const walks = walksAmong(network, cost, starts, to, towards);
    for (const [j, places] of to.entries()) {
      const walked = lightestTo(walks, places);
      if (walked === undefined) continue;
      putWay(cells, towards ? j * targets.length + i : i * targets.length + j, walked);
    }
  }
  return cells;
}

/** One search, that ends when everything asked for is found. */
function walksAmong(
  network: Network,
  cost: CostModel,
  starts: readonly FixedPlace[],
  ends: readonly (readonly FixedPlace[])[],
  towards: boolean,
): Walks {
  const awaited = new Set<number>();
  for (const end of ends.flat()) {
    for (const part of towards ? partsLeaving(end) : partsEntering(end)) {
      if (partWeight(cost, part) < 0) continue;
      awaited.add(towards ? headOf(network, part.arc) : tailOf(network, part.arc));
    }
  }
  return walksFrom(network, cost, starts, {
    towards,
    onSettled: (node) => awaited.delete(node) && awaited.size === 0,
  });
}
