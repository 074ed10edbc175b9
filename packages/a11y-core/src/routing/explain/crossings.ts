import type { EdgeFlag, Network, Tristate } from '../../network/network.js';
import { edgeFlag } from '../../network/read-edge.js';
import { crossingOf, crossingShares } from '../crossing-share.js';
import type { CrossingsOnWay } from './explanation.js';
import type { WalkedPart } from './walked.js';

/** The crossings of a way as they are waited at: the pieces of one count once, and stubs do not count. */
export function crossingsOf(network: Network, parts: readonly WalkedPart[]): CrossingsOnWay {
  const crossings = crossingsWalked(network, parts);
  const tally = (said: (edges: readonly number[]) => Tristate) => {
    const counts = { unknown: 0, no: 0, yes: 0 };
    for (const edges of crossings) counts[said(edges)] += 1;
    return counts;
  };
  const signal = (edges: readonly number[]) => agreed(network, edges, 'signal');
  return {
    count: crossings.length,
    signal: tally(signal),
    sound: tally((edges) => {
      const sound = agreed(network, edges, 'sound');
      // Where there is no signal, none sounds.
      return sound === 'unknown' && signal(edges) === 'no' ? 'no' : sound;
    }),
    tactile: tally((edges) => agreed(network, edges, 'tactile')),
  };
}

/** The edges of each crossing in the order walked; one walked back over is another. */
function crossingsWalked(
  network: Network,
  parts: readonly WalkedPart[],
): readonly (readonly number[])[] {
  const shareOf = crossingShares(network);
  const crossings: number[][] = [];
  let object: ReturnType<typeof crossingOf> | undefined;
  let before: WalkedPart | undefined;
  for (const part of parts) {
    const { edge, arc } = part;
    if (shareOf(edge) === 0) continue;
    const current = crossings.at(-1);
    const isOn = crossingOf(network, edge) === object;
    const isSamePiece = before?.arc === arc && before.toFraction === part.fromFraction;
    if (current !== undefined && isOn && (isSamePiece || !current.includes(edge))) {
      current.push(edge);
    } else {
      crossings.push([edge]);
    }
    object = crossingOf(network, edge);
    before = part;
  }
  return crossings;
}

/** No if any piece says no, yes if all say yes, otherwise nobody knows. */
function agreed(network: Network, edges: readonly number[], flag: EdgeFlag): Tristate {
  const said = edges.map((edge) => edgeFlag(network, edge, flag));
  if (said.includes('no')) return 'no';
  return said.every((word) => word === 'yes') ? 'yes' : 'unknown';
}
