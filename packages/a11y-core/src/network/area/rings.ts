/**
 * Closes lines into rings at their common ends; `undefined` where an end is left over. Where more
 * than two lines meet at a point the first in order goes on, and the rings touch there.
 */
export function joinRings(lines: readonly (readonly number[])[]): number[][] | undefined {
  const rings: number[][] = [];
  const open = lines.filter((line) => line.length >= 2);
  const isUsed = new Uint8Array(open.length);
  const byEnd = new Map<number, number[]>();
  for (const [index, line] of open.entries()) {
    for (const end of new Set([line[0]!, line.at(-1)!])) {
      const there = byEnd.get(end);
      if (there === undefined) byEnd.set(end, [index]);
      else there.push(index);
    }
  }
  for (const [index, line] of open.entries()) {
    if (isUsed[index] === 1) continue;
    isUsed[index] = 1;
    const ring = [...line];
    while (ring[0] !== ring.at(-1)) {
      const end = ring.at(-1)!;
      const next = byEnd.get(end)!.find((each) => isUsed[each] === 0);
      if (next === undefined) return undefined;
      isUsed[next] = 1;
      const more = open[next]!;
      ring.push(...(more[0] === end ? more.slice(1) : more.slice(0, -1).reverse()));
    }
    // Out and back again along one line holds nothing.
    if (ring.length >= 4) rings.push(ring);
  }
  return rings.length > 0 ? rings : undefined;
}
