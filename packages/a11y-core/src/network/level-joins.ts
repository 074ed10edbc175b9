import { mayShareLevel } from './level.js';
import { EDGE_KINDS, type EdgeKind, type Network } from './network.js';

/** Kinds that lead from floor to floor. */
export const LEVEL_CHANGERS: ReadonlySet<EdgeKind> = new Set([
  'lift',
  'steps',
  'escalator',
  'ramp',
]);

/** Points on one floor: whoever passes them stays where they are. */
const ON_ONE_FLOOR: ReadonlySet<EdgeKind> = new Set(['kerb', 'door', 'barrier']);

/** Two edges of different floors that meet without a lift, stairs, ramp or escalator. */
export interface LevelJoin {
  /** The node where they meet; kerbs, doors and barriers between them count as one place with it. */
  readonly node: number;
  readonly edges: readonly [number, number];
}

/**
 * Where levels are joined elsewhere than at level changers, each place once. A way that carries both
 * floors joins them rightly; a floor nobody knows fits all.
 */
export function* levelJoins(network: Network): Generator<LevelJoin> {
  if (network.levels.length === 1) return;
  for (const [node, edges] of edgesByPlace(network)) {
    const join = joinAmong(network, edges);
    if (join !== undefined) yield { node, edges: join };
  }
}

function joinAmong(
  network: Network,
  edges: readonly number[],
): readonly [number, number] | undefined {
  const levelOf = (edge: number) => network.levels[network.edges.level[edge]!]!;
  const isChanger = (edge: number) => LEVEL_CHANGERS.has(EDGE_KINDS[network.edges.kind[edge]!]!);
  const walked = edges.filter((edge) => !isChanger(edge));
  for (const [index, a] of walked.entries()) {
    for (const b of walked.slice(index + 1)) {
      if (mayShareLevel(levelOf(a), levelOf(b))) continue;
      const joins = (edge: number): boolean =>
        mayShareLevel(levelOf(edge), levelOf(a)) && mayShareLevel(levelOf(edge), levelOf(b));
      if (!edges.some(joins)) return [a, b];
    }
  }
  return undefined;
}

/**
 * Edges that say their floor, and all level changers, by the place where they meet: its lowest node. A
 * plain way of unknown floors neither joins others wrongly nor excuses that they are.
 */
function edgesByPlace(network: Network): Map<number, number[]> {
  const { nodeCount, edgeCount, edges } = network;
  const place = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const placeOf = (node: number): number => {
    let at = node;
    while (place[at] !== at) at = place[at]!;
    return at;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    if (!ON_ONE_FLOOR.has(EDGE_KINDS[edges.kind[edge]!]!) || edges.lengthMm[edge] !== 0) continue;
    const [a, b] = [placeOf(edges.from[edge]!), placeOf(edges.to[edge]!)];
    place[Math.max(a, b)] = Math.min(a, b);
  }
  const met = new Map<number, number[]>();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.level[edge] === 0 && !LEVEL_CHANGERS.has(EDGE_KINDS[edges.kind[edge]!]!)) continue;
    for (const node of new Set([placeOf(edges.from[edge]!), placeOf(edges.to[edge]!)])) {
      const known = met.get(node);
      if (known === undefined) met.set(node, [edge]);
      else known.push(edge);
    }
  }
  return met;
}
