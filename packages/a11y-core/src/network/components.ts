import type { Network } from './network.js';

/** Parts of the network that are joined at all, whichever way their edges may be walked. */
export interface Components {
  /** Per node: the number of its component. Components are numbered by their first node. */
  readonly componentOf: Uint32Array;
  readonly count: number;
}

/** Finds the weak components: two nodes share one when any edges join them, closed ones included. */
export function weakComponents(network: Network): Components {
  const { nodeCount, edgeCount, edges } = network;
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = node; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const a = rootOf(edges.from[edge]!);
    const b = rootOf(edges.to[edge]!);
    // The smaller index is the root, so that numbering follows the first node.
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const componentOf = new Uint32Array(nodeCount);
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    const root = rootOf(node);
    componentOf[node] = root === node ? count++ : componentOf[root]!;
  }
  return { componentOf, count };
}

export interface LargestComponent {
  /** Its number in `componentOf`; 0 in a network without nodes. */
  readonly component: number;
  readonly components: number;
  /** Its part of all nodes and of all length, 0 to 1. */
  readonly nodeShare: number;
  readonly lengthShare: number;
}

/** The component with the most edge length; between equals the one numbered first. */
export function largestComponent(
  network: Network,
  { componentOf, count }: Components = weakComponents(network),
): LargestComponent {
  const { nodeCount, edgeCount, edges } = network;
  const nodes = new Uint32Array(count);
  const lengthMm = new Float64Array(count);
  for (let node = 0; node < nodeCount; node++) nodes[componentOf[node]!]! += 1;
  for (let edge = 0; edge < edgeCount; edge++) {
    lengthMm[componentOf[edges.from[edge]!]!]! += edges.lengthMm[edge]!;
  }
  let component = 0;
  for (let each = 1; each < count; each++) {
    if (lengthMm[each]! > lengthMm[component]!) component = each;
  }
  const whole = lengthMm.reduce((sum, length) => sum + length, 0);
  return {
    component,
    components: count,
    nodeShare: nodeCount === 0 ? 0 : nodes[component]! / nodeCount,
    lengthShare: whole === 0 ? 0 : lengthMm[component]! / whole,
  };
}
