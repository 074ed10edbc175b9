import type { Network } from 'a11y-core';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** So far apart that ids of OpenStreetMap stay apart. */
const ID_STEP = 1e12;

/** A network many times over, side by side and not joined: a large one with the numbers of a real one. */
export function tiled(network: Network, times: number): Network {
  const { nodeCount, edgeCount, nodes, edges, shape, out } = network;
  const repeated = <A extends Column>(column: A, step = 0): A => {
    const all = new (column.constructor as new (length: number) => A)(column.length * times);
    for (let tile = 0; tile < times; tile++) {
      for (let at = 0; at < column.length; at++) {
        all[tile * column.length + at] = column[at]! + tile * step;
      }
    }
    return all;
  };
  const all = <G extends object>(group: G, steps: Readonly<Record<string, number>> = {}): G =>
    Object.fromEntries(
      Object.entries(group).map(([name, column]) => [name, repeated(column, steps[name])]),
    ) as G;
  /** First positions have one entry more than there are rows. */
  const firsts = (column: Uint32Array, step: number): Uint32Array => {
    const rows = repeated(column.subarray(0, -1), step);
    const longer = new Uint32Array(rows.length + 1);
    longer.set(rows);
    longer[rows.length] = times * step;
    return longer;
  };
  const bends = shape.lon.length;
  return {
    ...network,
    nodeCount: nodeCount * times,
    edgeCount: edgeCount * times,
    nodes: all(nodes, { sourceId: ID_STEP }),
    edges: {
      ...all(edges, { from: nodeCount, to: nodeCount, sourceId: ID_STEP }),
      firstShape: firsts(edges.firstShape, bends),
    },
    shape: all(shape),
    out: {
      firstOut: firsts(out.firstOut, 2 * edgeCount),
      head: repeated(out.head, nodeCount),
      edge: repeated(out.edge, 2 * edgeCount),
    },
  };
}
