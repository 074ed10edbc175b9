import type { Network } from '../../network/network.js';
import { crossingPieces } from '../crossing-share.js';
import { crossingsPricedBy } from '../crossing-tactile.js';

/**
 * The edges whose weight may be another, for some traveller, once the attributes, state, flags or lift
 * car of some edges are: those themselves, and all pieces of a crossing that its kerbs and its other
 * pieces have a part in. Junctions and shares of crossings hang on what no overlay changes.
 */
export function reweighedWith(network: Network, changed: Iterable<number>): ReadonlySet<number> {
  const edges = new Set(changed);
  const pieces = crossingPieces(network);
  for (const crossing of crossingsPricedBy(network, edges)) {
    for (const piece of pieces.get(crossing)!) edges.add(piece);
  }
  return edges;
}
