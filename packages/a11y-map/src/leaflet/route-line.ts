import { distanceM, type FoundRoute, type LonLat } from 'a11y-core';

/** How a stretch is drawn; each has a dash of its own, so that none is told by colour alone. */
export type StretchKind = 'plain' | 'undecided' | 'steps';

export interface Stretch {
  readonly kind: StretchKind;
  readonly line: readonly LonLat[];
}

/**
 * Cuts the line of a route where the way of drawing changes: stairs, and stretches where a limit of
 * this traveller could not be decided. Neighbours of one kind are joined. Edges without length
 * (kerbs, doors) draw nothing by themselves.
 */
export function stretchesOf(route: FoundRoute): readonly Stretch[] {
  const { geometry, edges } = route;
  if (geometry.length < 2) return [];
  const at = cumulative(geometry);
  const total = at.at(-1)!;
  const walked = edges.reduce((sum, edge) => sum + edge.distanceM, 0);
  // Lengths of edges are ground lengths of the source; the drawn line may differ a little.
  const scale = walked > 0 ? total / walked : 0;
  const cuts: { kind: StretchKind; to: number }[] = [];
  let to = 0;
  for (const edge of edges) {
    if (edge.distanceM <= 0) continue;
    to += edge.distanceM * scale;
    const kind =
      edge.kind === 'steps' ? 'steps' : edge.undecided.length > 0 ? 'undecided' : 'plain';
    const last = cuts.at(-1);
    if (last?.kind === kind) last.to = to;
    else cuts.push({ kind, to });
  }
  if (cuts.length === 0) return [{ kind: 'plain', line: geometry }];
  cuts.at(-1)!.to = total;
  let from = 0;
  return cuts.map((cut) => {
    const stretch = { kind: cut.kind, line: between(geometry, at, from, cut.to) };
    from = cut.to;
    return stretch;
  });
}

function cumulative(line: readonly LonLat[]): readonly number[] {
  const at = [0];
  for (let i = 1; i < line.length; i++) at.push(at[i - 1]! + distanceM(line[i - 1]!, line[i]!));
  return at;
}

function between(
  line: readonly LonLat[],
  at: readonly number[],
  from: number,
  to: number,
): readonly LonLat[] {
  const inside = line.filter((_, i) => at[i]! > from && at[i]! < to);
  return [pointAt(line, at, from), ...inside, pointAt(line, at, to)];
}

function pointAt(line: readonly LonLat[], at: readonly number[], metres: number): LonLat {
  const next = at.findIndex((value) => value >= metres);
  if (next <= 0) return next === 0 ? line[0]! : line.at(-1)!;
  const span = at[next]! - at[next - 1]!;
  const share = span > 0 ? (metres - at[next - 1]!) / span : 0;
  const [a, b] = [line[next - 1]!, line[next]!];
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
