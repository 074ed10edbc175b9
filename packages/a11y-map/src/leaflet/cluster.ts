import { type Status, severityRank } from './status.js';

/** A mark at a place on the screen, in pixels of the current zoom. */
export interface PixelMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly status: Status;
}

export interface Cluster<M extends PixelMark> {
  /** The id of its first member: the same marks at the same zoom give the same id. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly members: readonly M[];
  /** The worst status inside: a cluster never hides a red one. */
  readonly worst: Status;
}

/**
 * Merges marks that would cover each other: greedy, in the order given, each mark joining the
 * nearest cluster begun within `radiusPx`. Radius 0 merges nothing. Grid hashing keeps it linear.
 */
export function clusterMarks<M extends PixelMark>(
  marks: readonly M[],
  radiusPx: number,
): readonly Cluster<M>[] {
  if (radiusPx <= 0) return marks.map((mark) => close([mark], mark));
  const seeds: { readonly seed: M; readonly members: M[] }[] = [];
  const cells = new Map<string, typeof seeds>();
  const cell = (value: number) => Math.floor(value / radiusPx);
  for (const mark of marks) {
    let nearest: (typeof seeds)[number] | undefined;
    let best = radiusPx;
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const open of cells.get(`${cell(mark.x) + dx}/${cell(mark.y) + dy}`) ?? []) {
          const apart = Math.hypot(open.seed.x - mark.x, open.seed.y - mark.y);
          if (apart < best) {
            best = apart;
            nearest = open;
          }
        }
      }
    }
    if (nearest !== undefined) {
      nearest.members.push(mark);
      continue;
    }
    const opened = { seed: mark, members: [mark] };
    seeds.push(opened);
    const key = `${cell(mark.x)}/${cell(mark.y)}`;
    const inCell = cells.get(key);
    if (inCell === undefined) cells.set(key, [opened]);
    else inCell.push(opened);
  }
  return seeds.map(({ members, seed }) => close(members, seed));
}

function close<M extends PixelMark>(members: readonly M[], seed: M): Cluster<M> {
  const worst = members.reduce((a, b) => (severityRank(b.status) < severityRank(a.status) ? b : a));
  return { id: seed.id, x: seed.x, y: seed.y, members, worst: worst.status };
}

/** How many of each status. */
export function countByStatus(
  marks: readonly { readonly status: Status }[],
): Record<Status, number> {
  const counts: Record<Status, number> = { red: 0, faults: 0, incomplete: 0, grey: 0, green: 0 };
  for (const { status } of marks) counts[status]++;
  return counts;
}
