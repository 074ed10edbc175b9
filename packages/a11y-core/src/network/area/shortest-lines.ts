/** A line between two of the points given, by index. */
export type Line = readonly [from: number, to: number];

/**
 * Of all lines of sight between points only those on shortest ways between the first `entryCount`
 * of them. `metres` is the length of a line of sight, or `undefined` where there is none.
 */
export function shortestLines(
  pointCount: number,
  entryCount: number,
  metres: (from: number, to: number) => number | undefined,
): Line[] {
  const lines: { to: number; metres: number }[][] = Array.from({ length: pointCount }, () => []);
  for (let from = 0; from < pointCount; from++) {
    for (let to = from + 1; to < pointCount; to++) {
      const length = metres(from, to);
      if (length === undefined) continue;
      lines[from]!.push({ to, metres: length });
      lines[to]!.push({ to: from, metres: length });
    }
  }
  const kept = new Map<number, Line>();
  for (let start = 0; start + 1 < entryCount; start++) {
    const before = waysFrom(start, lines);
    for (let goal = start + 1; goal < entryCount; goal++) {
      for (let at = goal; before[at]! >= 0; at = before[at]!) {
        const line: Line = [Math.min(at, before[at]!), Math.max(at, before[at]!)];
        kept.set(line[0] * pointCount + line[1], line);
      }
    }
  }
  return [...kept.keys()].sort((a, b) => a - b).map((key) => kept.get(key)!);
}

/** Dijkstra over a few hundred points: the point before each on the shortest way, or -1. */
function waysFrom(
  start: number,
  lines: readonly (readonly { readonly to: number; readonly metres: number }[])[],
): Int32Array {
  const before = new Int32Array(lines.length).fill(-1);
  const far = new Float64Array(lines.length).fill(Infinity);
  const isDone = new Uint8Array(lines.length);
  far[start] = 0;
  for (;;) {
    let nearest = -1;
    for (let point = 0; point < lines.length; point++) {
      if (isDone[point] === 0 && far[point]! < (nearest < 0 ? Infinity : far[nearest]!))
        nearest = point;
    }
    if (nearest < 0) return before;
    isDone[nearest] = 1;
    for (const { to, metres } of lines[nearest]!) {
      const length = far[nearest]! + metres;
      if (length >= far[to]!) continue;
      far[to] = length;
      before[to] = nearest;
    }
  }
}
