import { EDGE_KINDS, type Network, type Tristate } from '../network/network.js';
import { edgeFlag } from '../network/read-edge.js';
import { crossingOf } from './crossing-share.js';

const CROSSING = EDGE_KINDS.indexOf('crossing');
const KERB = EDGE_KINDS.indexOf('kerb');

/**
 * Per edge of a crossing, whether its kerbs have tactile paving: no where one is known to have none,
 * yes where both have it. What the kerbs say goes before what is said of the crossing as a whole.
 */
export function tactileAtKerbs(network: Network): (edge: number) => Tristate {
  let answers = known.get(network.edges.flags);
  if (answers === undefined) {
    answers = workedOut(network);
    known.set(network.edges.flags, answers);
  }
  const found = answers;
  return (edge) =>
    network.edges.kind[edge] === CROSSING ? found.get(crossingOf(network, edge))! : 'unknown';
}

/** By the only column of which an overlay may make another: the columns themselves never change. */
const known = new WeakMap<Network['edges']['flags'], ReadonlyMap<number | string, Tristate>>();

interface Said {
  readonly kerbs: Map<number, Tristate>;
  readonly pieces: Set<Tristate>;
}

function workedOut(network: Network): ReadonlyMap<number | string, Tristate> {
  const { edges, edgeCount, out } = network;
  const said = new Map<number | string, Said>();
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.kind[edge] !== CROSSING) continue;
    const crossing = crossingOf(network, edge);
    const { kerbs, pieces } = said.get(crossing) ?? { kerbs: new Map(), pieces: new Set() };
    said.set(crossing, { kerbs, pieces });
    pieces.add(edgeFlag(network, edge, 'tactile'));
    for (const node of [edges.from[edge]!, edges.to[edge]!]) {
      for (let place = out.firstOut[node]!; place < out.firstOut[node + 1]!; place++) {
        const kerb = out.edge[place]! >>> 1;
        if (edges.kind[kerb] === KERB) kerbs.set(kerb, edgeFlag(network, kerb, 'tactile'));
      }
    }
  }
  return new Map([...said].map(([crossing, one]) => [crossing, answerOf(one)]));
}

/** A crossing has two kerbs at least, drawn or not. */
const BOTH = 2;

function answerOf({ kerbs, pieces }: Said): Tristate {
  const atKerbs = [...kerbs.values()];
  if (atKerbs.includes('no')) return 'no';
  if (atKerbs.length >= BOTH && atKerbs.every((one) => one === 'yes')) return 'yes';
  if (pieces.has('no')) return 'no';
  return pieces.has('yes') ? 'yes' : 'unknown';
}
