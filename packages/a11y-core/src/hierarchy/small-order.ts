/** Nodes a piece may have to be ordered by `eliminationOrder`: one bit each. */
export const SMALL = 31;

/**
 * An order of a small graph in which each node is taken out with the fewest neighbours left, which
 * are then linked with each other. `linked[n]` has the bit of every neighbour of `n`.
 */
export function eliminationOrder(linked: readonly number[]): readonly number[] {
  const left = [...linked];
  const order: number[] = [];
  let remaining = 2 ** left.length - 1;
  while (order.length < left.length) {
    let chosen = -1;
    let fewest = Infinity;
    for (let node = 0; node < left.length; node++) {
      if ((remaining & (1 << node)) === 0) continue;
      const count = bitCount(left[node]! & remaining);
      if (count < fewest) {
        fewest = count;
        chosen = node;
      }
    }
    order.push(chosen);
    remaining &= ~(1 << chosen);
    const around = left[chosen]! & remaining;
    for (let node = 0; node < left.length; node++) {
      if ((around & (1 << node)) !== 0) left[node]! |= around & ~(1 << node);
    }
  }
  return order;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
