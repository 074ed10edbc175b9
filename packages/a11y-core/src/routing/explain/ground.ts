import { ATTRIBUTE_SOURCES, ATTRIBUTES, natural } from '../../network/interval.js';
import { EDGE_KINDS, type Network } from '../../network/network.js';
import { edgeInterval } from '../../network/read-edge.js';
import type { KindOnWay, SurfaceOnWay } from './explanation.js';
import type { WalkedPart } from './walked.js';

const NOT_APPLICABLE = ATTRIBUTE_SOURCES.indexOf('not-applicable');

/** Length by what is known of the roughness: a class, a range of classes, or nothing. Stairs and points have none. */
export function surfacesOf(
  network: Network,
  parts: readonly WalkedPart[],
): readonly SurfaceOnWay[] {
  const lengths = new Map<string, SurfaceOnWay>();
  for (const { edge, lengthM } of parts) {
    if (network.edges.roughnessSource[edge] === NOT_APPLICABLE || lengthM === 0) continue;
    const known = natural('roughness', edgeInterval(network, edge, 'roughness'));
    const key = `${known.low} ${known.high}`;
    const before = lengths.get(key)?.distanceM ?? 0;
    lengths.set(key, { ...known, distanceM: before + lengthM });
  }
  const place = ({ low, high }: SurfaceOnWay): number =>
    low === null || high === null ? Infinity : low * (ATTRIBUTES.roughness.max + 1) + high;
  return [...lengths.values()].sort((a, b) => place(a) - place(b));
}

/** Length and number of edges by kind, in the order of the declaration. */
export function kindsOf(network: Network, parts: readonly WalkedPart[]): readonly KindOnWay[] {
  return EDGE_KINDS.flatMap((kind, code) => {
    const of = parts.filter(({ edge }) => network.edges.kind[edge] === code);
    if (of.length === 0) return [];
    return [{ kind, edges: of.length, distanceM: of.reduce((sum, part) => sum + part.lengthM, 0) }];
  });
}
