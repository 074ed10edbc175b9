import { EDGE_KINDS, type Network, type Tristate } from '../network/network.js';
import { edgeFlag } from '../network/read-edge.js';
import { crossingOf, crossingPieces } from './crossing-share.js';

const CROSSING = EDGE_KINDS.indexOf('crossing');
const KERB = EDGE_KINDS.indexOf('kerb');

/**
 * Per edge of a crossing, whether its kerbs have tactile paving: no where one is known to have none,
 * yes where both have it. What the kerbs say goes before what is said of the crossing as a whole.
 */
export function tactileAtKerbs(network: Network): (edge: number) => Tristate {
  const { edges } = network;
  const answers = known.get(edges.flags) ?? new Map<number | string, Tristate>();
  known.set(edges.flags, answers);
  const pieces = crossingPieces(network);
  return (edge) => {
    if (edges.kind[edge] !== CROSSING) return 'unknown';
    const crossing = crossingOf(network, edge);
    const answer = answers.get(crossing) ?? answerOf(network, pieces.get(crossing)!);
    answers.set(crossing, answer);
    return answer;
  };
}

/** By the only column of which an overlay may make another: the columns themselves never change. */
const known = new WeakMap<Network['edges']['flags'], Map<number | string, Tristate>>();

/** The crossings of whose price some edges decide: those they are pieces of, and those at whose ends they are kerbs. */
export function crossingsPricedBy(network: Network, edges: Iterable<number>): Set<number | string> {
  const { kind } = network.edges;
  const crossings = new Set<number | string>();
  for (const edge of edges) {
    if (kind[edge] === CROSSING) crossings.add(crossingOf(network, edge));
    if (kind[edge] !== KERB) continue;
    for (const other of edgesAtEnds(network, edge)) {
      if (kind[other] === CROSSING) crossings.add(crossingOf(network, other));
    }
  }
  return crossings;
}

function edgesAtEnds({ edges, out }: Network, edge: number): readonly number[] {
  return [edges.from[edge]!, edges.to[edge]!].flatMap((node) =>
    [...out.edge.subarray(out.firstOut[node], out.firstOut[node + 1])].map((arc) => arc >>> 1),
  );
}

/** A crossing has two kerbs at least, drawn or not. */
const BOTH = 2;

function answerOf(network: Network, pieces: readonly number[]): Tristate {
  const kerbs = new Set(
    pieces
      .flatMap((piece) => edgesAtEnds(network, piece))
      .filter((edge) => network.edges.kind[edge] === KERB),
  );
  const said = (edge: number) => edgeFlag(network, edge, 'tactile');
  const atKerbs = [...kerbs].map(said);
  if (atKerbs.includes('no')) return 'no';
  if (atKerbs.length >= BOTH && atKerbs.every((one) => one === 'yes')) return 'yes';
  const ofCrossing = pieces.map(said);
  if (ofCrossing.includes('no')) return 'no';
  return ofCrossing.includes('yes') ? 'yes' : 'unknown';
}
