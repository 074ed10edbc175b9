/*
 * Frozen: a baseline is worth something only while it stays what it was. Dijkstra's algorithm on
 * compressed rows of typed arrays with ready whole weights, a binary heap in two flat arrays, and
 * rounds instead of clearing.
 */
export interface PlainGraph {
  readonly nodeCount: number;
  /** Ends of each edge; arc `edge << 1` runs from `from` to `to`, `edge << 1 | 1` back. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Per arc; `closed` where it cannot be walked. */
  readonly weights: Int32Array;
  readonly closed: number;
}

export interface PlainDijkstra {
  /** The least weight from one node to another; `closed` where there is no way. */
  toOne(from: number, to: number): number;
  /** The least weight to every node, valid until the next question; `settled` nodes were reached. */
  toAll(from: number): { readonly weights: (node: number) => number; readonly settled: number };
}

export function plainDijkstra(graph: PlainGraph): PlainDijkstra {
  const { nodeCount, from, to, weights, closed } = graph;
  const first = new Uint32Array(nodeCount + 1);
  for (let arc = 0; arc < weights.length; arc++) {
    if (weights[arc] === closed) continue;
    first[((arc & 1) === 0 ? from : to)[arc >>> 1]! + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node]!;
  const next = first.slice(0, nodeCount);
  const head = new Uint32Array(first[nodeCount]!);
  const step = new Int32Array(first[nodeCount]!);
  for (let arc = 0; arc < weights.length; arc++) {
    if (weights[arc] === closed) continue;
    const isBack = (arc & 1) === 1;
    const place = next[(isBack ? to : from)[arc >>> 1]!]!++;
    head[place] = (isBack ? from : to)[arc >>> 1]!;
    step[place] = weights[arc]!;
  }

  const least = new Int32Array(nodeCount);
  const round = new Uint32Array(nodeCount);
  let now = 0;
  const keys = new Int32Array(first[nodeCount]! + 1);
  const values = new Uint32Array(first[nodeCount]! + 1);
  let size = 0;

  const push = (key: number, value: number): void => {
    let at = size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[at] = keys[above]!;
      values[at] = values[above]!;
      at = above;
    }
    keys[at] = key;
    values[at] = value;
  };

  /** Takes the least out; its key and value are at hand before. */
  const drop = (): void => {
    const key = keys[--size]!;
    const value = values[size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below += 1;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      values[at] = values[below]!;
      at = below;
    }
    keys[at] = key;
    values[at] = value;
  };

  const search = (start: number, goal: number): number => {
    now += 1;
    size = 0;
    round[start] = now;
    least[start] = 0;
    push(0, start);
    let settled = 0;
    while (size > 0) {
      const key = keys[0]!;
      const node = values[0]!;
      drop();
      if (key > least[node]!) continue;
      settled += 1;
      if (node === goal) return settled;
      const end = first[node + 1]!;
      for (let place = first[node]!; place < end; place++) {
        const weight = key + step[place]!;
        const reached = head[place]!;
        if (round[reached] === now && least[reached]! <= weight) continue;
        round[reached] = now;
        least[reached] = weight;
        push(weight, reached);
      }
    }
    return settled;
  };

  return {
    toOne(start, goal) {
      search(start, goal);
      return round[goal] === now ? least[goal]! : closed;
    },
    toAll(start) {
      const settled = search(start, -1);
      const asked = now;
      return {
        settled,
        weights: (node) => (round[node] === asked ? least[node]! : closed),
      };
    },
  };
}
