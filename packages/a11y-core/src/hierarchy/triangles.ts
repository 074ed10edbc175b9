/**
 * For every two rungs of a node, the rung that joins their upper ends: node by node, for each rung
 * in turn each that comes after it. What stands there is its place among the rungs of the lower of
 * the two ends. (Sixteen bits do: a node with more rungs would have a clique of two thousand million.)
 */
export function joinsOf(firstUp: Uint32Array, upper: Uint32Array): Uint16Array {
  const nodeCount = firstUp.length - 1;
  let count = 0;
  for (let node = 0; node < nodeCount; node++) {
    count += pairsAmong(firstUp[node + 1]! - firstUp[node]!);
  }
  const joins = new Uint16Array(count);
  let next = 0;
  for (let node = 0; node < nodeCount; node++) {
    const end = firstUp[node + 1]!;
    for (let low = firstUp[node]!; low < end; low++) {
      const base = firstUp[upper[low]!]!;
      // Both lists ascend, and the longer one holds all of the other.
      let rung = base;
      for (let high = low + 1; high < end; high++) {
        while (upper[rung]! < upper[high]!) rung += 1;
        joins[next++] = rung - base;
      }
    }
  }
  return joins;
}

/** How many pairs there are among so many. */
export const pairsAmong = (count: number): number => (count * (count - 1)) / 2;
