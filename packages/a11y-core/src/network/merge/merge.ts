import { distanceM, type LonLat } from '../../geo/position.js';
import { APPLICABLE, POINT_KINDS } from '../applicable.js';
import { type ImportReport, summarise } from '../import-report.js';
import { edgeKey } from '../key.js';
import { indexLines, type LineIndex, offsetM } from '../lines/line-index.js';
import type { Network, NetworkSource } from '../network.js';
import { at, buildDraft, type Draft, type DraftEdge, layTogether } from './draft.js';
import { compare } from './precedence.js';
import { findTakenOver, type TakenOver, type TakeOverOptions } from './take-over.js';

export interface MergeOptions extends TakeOverOptions {
  /** Sources that go first, by kind or attribution; else surveys before maps, newer before older. */
  readonly prefer?: readonly string[];
  /** Loose ends this near to another source are joined to it. Default 1. */
  readonly joinM?: number;
  /** Loose ends this near are listed. Default 5. */
  readonly nearM?: number;
  /** What becomes of a pavement along which a better one lies. Default `close`. */
  readonly duplicates?: 'close' | 'remove' | 'keep';
}

/** What a merge did, all of it for review. Edges and nodes by key. */
export interface MergeReport {
  /** In order of precedence. */
  readonly sources: readonly (NetworkSource & {
    readonly edges: number;
    readonly lengthM: number;
  })[];
  /** Keys that two networks had with different contents. */
  readonly replaced: readonly string[];
  readonly takenOver: readonly {
    readonly edge: string;
    readonly by: readonly string[];
    readonly share: number;
    readonly awayM: number;
  }[];
  /** Nodes that were put on another source, by how far they were moved. */
  readonly joined: readonly {
    readonly node: string;
    readonly to: string;
    readonly movedM: number;
  }[];
  /** Loose ends that miss another source by more than may be joined. */
  readonly nearMisses: readonly {
    readonly node: string;
    readonly edge: string;
    readonly distanceM: number;
  }[];
  /** Edges that go by other keys now, because an end was joined or they were cut. */
  readonly renamed: readonly { readonly from: string; readonly to: readonly string[] }[];
  /** Edges whose two ends became one place. */
  readonly collapsed: readonly string[];
}

export interface Merged {
  readonly network: Network;
  readonly report: ImportReport;
  readonly merge: MergeReport;
}

/** A network with the report of its import. */
export interface Reported {
  readonly network: Network;
  readonly report: ImportReport;
}

/** Where an edge is cut for the end of another. */
interface Cut {
  readonly alongM: number;
  readonly node: number;
}

/**
 * Merges networks of several sources into one. What has one key is one thing, and the better source's
 * word stands. A pavement along which a better source has one is taken over by it. Loose ends, and what
 * led off a pavement that was taken over, are put on the other source where it is near. Edges keep their
 * source, so that licences stay apart. The order of the networks does not matter, and a network merged
 * with itself is itself.
 */
export function mergeNetworks(given: readonly Reported[], options: MergeOptions = {}): Merged {
  const { prefer = [], joinM = 1, nearM = 5, duplicates = 'close' } = options;
  const draft = layTogether(
    given.map(({ network }) => network),
    prefer,
  );
  const lines = draft.edges.map((edge) => lineOf(draft, edge));
  const index = indexLines(lines);
  const takenOver = findTakenOver(draft.edges, lines, index, options);
  const isGone = new Set(duplicates === 'keep' ? [] : takenOver.map(({ edge }) => edge));
  const joining = new Joining(draft, lines, index, isGone, { joinM, nearM });
  joining.joinAll(takenOver);
  const built = joining.build(duplicates === 'close');
  const network = buildDraft({ sources: draft.sources, nodes: joining.nodes }, built.edges);
  const keyOf = (edge: number) => draft.edges[edge]!.key;
  const renamed = renames(network, built.from.map(keyOf));
  return {
    network,
    report: reportOf(network, draft.sources, given),
    merge: {
      sources: totals(network),
      replaced: draft.replaced,
      takenOver: takenOver
        .map(({ edge, by, share, awayM }) => ({
          edge: keyOf(edge),
          by: by.map(keyOf),
          share,
          awayM,
        }))
        .sort((a, b) => compare(a.edge, b.edge)),
      joined: joining.joined,
      nearMisses: joining.nearMisses,
      renamed,
      collapsed: built.collapsed.map(keyOf),
    },
  };
}

function lineOf({ nodes }: Draft, { from, to, input }: DraftEdge): LonLat[] {
  return [at(nodes[from]!.input), ...input.shape.map(at), at(nodes[to]!.input)];
}

/** Edges whose key changed, with what they go by now. */
function renames(network: Network, before: readonly string[]): MergeReport['renamed'] {
  const now = new Map<string, string[]>();
  for (const [edge, key] of before.entries()) {
    const known = now.get(key) ?? [];
    now.set(key, [...known, edgeKey(network, edge)]);
  }
  return [...now]
    .filter(([from, to]) => to.length > 1 || to[0] !== from)
    .map(([from, to]) => ({ from, to }))
    .sort((a, b) => compare(a.from, b.from));
}

function totals(network: Network): MergeReport['sources'] {
  return network.sources.map((source, origin) => {
    let [count, lengthMm] = [0, 0];
    for (let edge = 0; edge < network.edgeCount; edge++) {
      if (network.edges.origin[edge] !== origin) continue;
      count++;
      lengthMm += network.edges.lengthMm[edge]!;
    }
    return { ...source, edges: count, lengthM: Math.round(lengthMm / 1000) };
  });
}

function reportOf(
  network: Network,
  sources: readonly NetworkSource[],
  given: readonly Reported[],
): ImportReport {
  const listed = (of: (source: NetworkSource) => string) =>
    [...new Set(sources.map(of))].join('; ');
  // What a network says twice, as one merged with itself does, is counted once.
  const reports = new Map(given.map(({ report }) => [JSON.stringify(report), report]));
  const all = [...reports].sort(([a], [b]) => compare(a, b)).map(([, report]) => report);
  const sum = (of: (report: ImportReport) => number) =>
    all.reduce((total, report) => total + of(report), 0);
  return {
    attribution: listed(({ attribution }) => attribution),
    licence: listed(({ licence }) => licence),
    source: {
      nodes: sum(({ source }) => source.nodes),
      ways: sum(({ source }) => source.ways),
      relations: sum(({ source }) => source.relations),
      walkableWays: sum(({ source }) => source.walkableWays),
      duplicateIds: sum(({ source }) => source.duplicateIds),
      danglingReferences: sum(({ source }) => source.danglingReferences),
      brokenWays: sum(({ source }) => source.brokenWays),
    },
    network: summarise(network),
    suspicious: {
      count: sum(({ suspicious }) => suspicious.count),
      listed: all.flatMap(({ suspicious }) => suspicious.listed),
    },
  };
}

/** Puts loose ends on other sources. */
class Joining {
  readonly nodes: Draft['nodes'][number][];
  readonly joined: { node: string; to: string; movedM: number }[] = [];
  readonly nearMisses: { node: string; edge: string; distanceM: number }[] = [];
  readonly #draft: Draft;
  readonly #lines: readonly (readonly LonLat[])[];
  readonly #index: LineIndex;
  readonly #isGone: ReadonlySet<number>;
  readonly #reach: { readonly joinM: number; readonly nearM: number };
  /** By node: the one it became. */
  readonly #became = new Map<number, number>();
  readonly #cuts = new Map<number, Cut[]>();
  readonly #at: readonly (readonly number[])[];

  constructor(
    draft: Draft,
    lines: readonly (readonly LonLat[])[],
    index: LineIndex,
    isGone: ReadonlySet<number>,
    reach: { readonly joinM: number; readonly nearM: number },
  ) {
    this.#draft = draft;
    this.nodes = [...draft.nodes];
    this.#lines = lines;
    this.#index = index;
    this.#isGone = isGone;
    this.#reach = reach;
    const edgesAt: number[][] = draft.nodes.map(() => []);
    for (const [edge, { from, to }] of draft.edges.entries()) {
      edgesAt[from]!.push(edge);
      if (to !== from) edgesAt[to]!.push(edge);
    }
    this.#at = edgesAt;
  }

  joinAll(takenOver: readonly TakenOver[]): void {
    const leftBehind = new Map<
      number,
      { readonly by: readonly number[]; readonly reachM: number }
    >();
    for (const { edge, by, reachM } of takenOver) {
      if (!this.#isGone.has(edge)) continue;
      for (const node of [this.#draft.edges[edge]!.from, this.#draft.edges[edge]!.to]) {
        const stays = this.#at[node]!.some((other) => !this.#isGone.has(other));
        if (!stays) continue;
        const known = leftBehind.get(node) ?? { by: [], reachM };
        leftBehind.set(node, { by: [...known.by, ...by], reachM: Math.max(known.reachM, reachM) });
      }
    }
    const order = [...this.#draft.nodes.keys()].sort((a, b) =>
      compare(this.#draft.nodes[a]!.key, this.#draft.nodes[b]!.key),
    );
    for (const node of order) {
      const left = leftBehind.get(node);
      if (left !== undefined) this.#join(node, left.reachM, (edge) => left.by.includes(edge));
      else if (this.#isLoose(node)) this.#join(node, this.#reach.joinM, () => true);
    }
  }

  /** Where only one way ends, in the middle of nothing. */
  #isLoose(node: number): boolean {
    const [edge, ...others] = this.#at[node]!.filter((other) => !this.#isGone.has(other));
    return edge !== undefined && others.length === 0 && this.#draft.sources.length > 1;
  }

  #join(node: number, reachM: number, among: (edge: number) => boolean): void {
    const { edges, nodes } = this.#draft;
    const own = nodes[node]!;
    if (this.#became.has(node)) return;
    const position = at(own.input);
    const floors = this.#at[node]!.map((edge) => edges[edge]!);
    const near = this.#index
      .near(position, Math.max(reachM, this.#reach.nearM))
      .filter(
        ({ line }) =>
          !this.#isGone.has(line) &&
          !own.ranks.has(edges[line]!.rank) &&
          !POINT_KINDS.has(edges[line]!.input.kind) &&
          floors.every((edge) => isOnFloor(edge, edges[line]!)),
      );
    const target = near.find(({ line, distanceM }) => distanceM <= reachM && among(line));
    if (target === undefined) {
      const [missed] = near;
      if (missed !== undefined && this.#isLoose(node)) {
        this.nearMisses.push({
          node: own.key,
          edge: edges[missed.line]!.key,
          distanceM: missed.distanceM,
        });
      }
      return;
    }
    const { line, alongM, distanceM } = target;
    const edge = edges[line]!;
    const total = this.#index.lengthM(line);
    // Near an end the end is meant.
    const end = alongM <= reachM ? edge.from : total - alongM <= reachM ? edge.to : undefined;
    if (end !== undefined && end !== node) {
      this.#unite(node, this.#now(end));
      return;
    }
    if (!APPLICABLE[edge.input.kind].includes('roughness') || end === node) return;
    const cuts = this.#cuts.get(line) ?? [];
    this.#cuts.set(line, cuts);
    cuts.push({ alongM, node });
    if (edge.rank < own.rank) this.#moveTo(node, target.at);
    this.joined.push({ node: own.key, to: edge.key, movedM: edge.rank < own.rank ? distanceM : 0 });
  }

  /** Makes two nodes one; the place and key of the better one stand. */
  #unite(node: number, other: number): void {
    const [a, b] = [this.nodes[node]!, this.nodes[other]!];
    if (node === other) return;
    const aFirst = a.rank < b.rank || (a.rank === b.rank && compare(a.key, b.key) < 0);
    const [stays, goes] = aFirst ? [node, other] : [other, node];
    const [kept, gone] = [this.nodes[stays]!, this.nodes[goes]!];
    const movedM = Math.hypot(...offsetM(at(kept.input), at(gone.input)));
    this.#moveTo(goes, at(kept.input));
    this.#became.set(goes, stays);
    this.joined.push({ node: gone.key, to: kept.key, movedM });
  }

  #now(node: number): number {
    let now = node;
    for (let next = this.#became.get(now); next !== undefined; next = this.#became.get(now))
      now = next;
    return now;
  }

  /** Moves a node, and with it those split from it: between them lie kerbs and doors of no length. */
  #moveTo(node: number, [lon, lat]: LonLat): void {
    const waiting = [node];
    const seen = new Set(waiting);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const moved = this.nodes[next]!;
      this.nodes[next] = { ...moved, input: { ...moved.input, lon, lat } };
      for (const edge of this.#at[next]!) {
        const { input, from, to } = this.#draft.edges[edge]!;
        const other = from === next ? to : from;
        if (input.lengthMm === 0 && !seen.has(other)) {
          seen.add(other);
          waiting.push(other);
        }
      }
    }
  }

  /** The edges with their ends joined and cut; `from` is the edge each came from. */
  build(closes: boolean): { edges: DraftEdge[]; from: number[]; collapsed: number[] } {
    const made: DraftEdge[] = [];
    const from: number[] = [];
    const collapsed: number[] = [];
    const taken = new Set<string>();
    for (const [edge, draft] of this.#draft.edges.entries()) {
      if (this.#isGone.has(edge) && !closes) continue;
      const state = this.#isGone.has(edge) ? 'closed' : draft.input.state;
      for (const part of this.#partsOf(edge, draft)) {
        if (part.from === part.to && draft.from !== draft.to) {
          collapsed.push(edge);
          continue;
        }
        const input = { ...part.input, ...(state !== undefined && { state }) };
        const { sourceType, sourceId, variant } = input;
        const name = (ordinal: number) =>
          `${sourceType} ${sourceId} ${part.from} ${part.to} ${ordinal} ${variant}`;
        let ordinal = input.ordinal ?? 0;
        while (taken.has(name(ordinal))) ordinal++;
        taken.add(name(ordinal));
        made.push({ ...part, input: { ...input, ordinal } });
        from.push(edge);
      }
    }
    return { edges: made, from, collapsed };
  }

  #partsOf(edge: number, draft: DraftEdge): DraftEdge[] {
    const from = this.#now(draft.from);
    const to = this.#now(draft.to);
    const cuts = [...(this.#cuts.get(edge) ?? [])].sort(
      (a, b) => a.alongM - b.alongM || a.node - b.node,
    );
    const isMoved = (node: number, now: number) =>
      this.nodes[now]!.input !== this.#draft.nodes[node]!.input;
    const isSame = cuts.length === 0 && !isMoved(draft.from, from) && !isMoved(draft.to, to);
    if (isSame) return [{ ...draft, from, to }];
    const stops = [
      { alongM: 0, node: from },
      ...cuts.map(({ alongM, node }) => ({ alongM, node: this.#now(node) })),
      { alongM: this.#index.lengthM(edge), node: to },
    ];
    const line = this.#lines[edge]!;
    return stops.slice(1).map((stop, i) => {
      const start = stops[i]!;
      const shape = draft.input.shape.filter((_, point) => {
        const along = this.#index.alongM(edge, point + 1);
        return along > start.alongM + SAME_M && along < stop.alongM - SAME_M;
      });
      const points = [
        at(this.nodes[start.node]!.input),
        ...shape.map(at),
        at(this.nodes[stop.node]!.input),
      ];
      const lengthMm =
        draft.input.lengthMm === 0 ? 0 : this.#lengthOf(draft, line, points, cuts.length > 0);
      return {
        ...draft,
        from: start.node,
        to: stop.node,
        input: { ...draft.input, shape, lengthMm },
      };
    });
  }

  /** The length on the ground; one the source measured otherwise than the line is kept where nothing was cut. */
  #lengthOf(
    { input }: DraftEdge,
    before: readonly LonLat[],
    now: readonly LonLat[],
    isCut: boolean,
  ): number {
    const drawnMm = Math.max(1, Math.ceil(lengthOf(now) * 1000));
    if (isCut) return drawnMm;
    return Math.max(drawnMm, input.lengthMm + drawnMm - Math.ceil(lengthOf(before) * 1000));
  }
}

const SAME_M = 1e-3;

const lengthOf = (points: readonly LonLat[]): number =>
  points.reduce((sum, here, i) => (i === 0 ? 0 : sum + distanceM(points[i - 1]!, here)), 0);

/** Whether two edges may be on one floor of one building. */
function isOnFloor(a: DraftEdge, b: DraftEdge): boolean {
  const [one, other] = [a.input.level, b.input.level];
  const isUnknown = !one?.values.length || !other?.values.length || one.scope !== other.scope;
  return isUnknown || one.values.some((value) => other.values.includes(value));
}
