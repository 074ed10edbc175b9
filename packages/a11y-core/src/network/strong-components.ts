import type { Components } from './components.js';
import type { Network } from './network.js';

/**
 * Parts of the network within which one can get from everywhere to everywhere and back, along arcs
 * (`edge << 1 | direction`) that `permits` allows. Who can roll into a hollow and not out of it
 * finds the hollow a part of its own. Components are numbered by their first node.
 */
export function strongComponents(network: Network, permits: (arc: number) => boolean): Components {
  const { nodeCount, out } = network;
  const none = 0xffff_ffff;
  // Tarjan's algorithm, with a stack of our own: a long path would overflow that of calls.
  const order = new Uint32Array(nodeCount).fill(none);
  const lowest = new Uint32Array(nodeCount);
  const isOpen = new Uint8Array(nodeCount);
  const next = out.firstOut.slice(0, nodeCount);
  const open: number[] = [];
  const path: number[] = [];
  const found = new Uint32Array(nodeCount);
  let visited = 0;
  let count = 0;
  const visit = (node: number): void => {
    order[node] = lowest[node] = visited++;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  for (let start = 0; start < nodeCount; start++) {
    if (order[start] !== none) continue;
    visit(start);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = next[node]!;
      if (at < out.firstOut[node + 1]!) {
        next[node] = at + 1;
        if (!permits(out.edge[at]!)) continue;
        const head = out.head[at]!;
        if (order[head] === none) visit(head);
        else if (isOpen[head] === 1) lowest[node] = Math.min(lowest[node]!, order[head]!);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before !== undefined) lowest[before] = Math.min(lowest[before]!, lowest[node]!);
      if (lowest[node] !== order[node]) continue;
      for (let member = open.pop()!; ; member = open.pop()!) {
        isOpen[member] = 0;
        found[member] = count;
        if (member === node) break;
      }
      count++;
    }
  }
  return numberedByFirstNode(found, count);
}

function numberedByFirstNode(found: Uint32Array, count: number): Components {
  const number = new Int32Array(count).fill(-1);
  let used = 0;
  const componentOf = found.map((component) => {
    if (number[component] === -1) number[component] = used++;
    return number[component]!;
  });
  return { componentOf, count };
}
