import type { SurveyedLine } from '../../facility/surveyed-line.js';
import { distanceM, type LonLat } from '../../geo/position.js';
import { type EdgeInput, NetworkBuilder } from '../build.js';
import { type ImportReport, summarise } from '../import-report.js';
import { widest } from '../interval.js';
import type { EdgeKind, Network, NetworkSource } from '../network.js';
import { kerbAt, type LineEdge, type LineEdgeOptions, levelsOf, lineEdge } from './line-edges.js';
import {
  joinLines,
  type LinePiece,
  SLOTS,
  type Topology,
  type TopologyDoubt,
  type TopologyOptions,
} from './topology.js';

export interface LinesOptions extends TopologyOptions {
  /** What a line is that does not say. Default a pavement, which is what districts survey. */
  readonly kind?: EdgeKind;
  /** Whether slopes have a sign along their line. Default signed. */
  readonly slopes?: LineEdgeOptions['slopes'];
}

/** A network of surveyed lines, what is in it, and what a person should look at. */
export interface NetworkFromLines {
  readonly network: Network;
  readonly report: ImportReport;
  /** Where lines nearly meet, cross, or could not be joined. */
  readonly doubts: readonly TopologyDoubt[];
  /** How many lines did not say what they are and were taken for `options.kind`. */
  readonly kindless: number;
  /** Ends of crossings whose kerb nobody measured: of unknown height. */
  readonly unmeasuredKerbs: number;
}

/** Kinds of line that lie in the carriageway: a kerb at their end leads up from it. */
const IN_CARRIAGEWAY: ReadonlySet<EdgeKind> = new Set(['crossing', 'road']);

/** Makes a network of surveyed lines: joined at their ends, cut where others meet them, with kerbs at their ends. */
export function networkFromLines(
  given: readonly SurveyedLine[],
  source: NetworkSource,
  options: LinesOptions = {},
): NetworkFromLines {
  const kind = options.kind ?? 'sidewalk';
  const slopes = options.slopes ?? 'signed';
  const lines = [...given].sort((a, b) => a.number - b.number);
  const edges = lines.map((line) => lineEdge(line, { kind, slopes }));
  const topology = joinLines(
    lines.map((line, i) => ({
      number: line.number,
      points: line.line,
      levels: levelsOf(line),
      isWhole: edges[i]!.kind === 'steps' || edges[i]!.kind === 'escalator',
    })),
    options,
  );
  const laid = new Laying(lines, edges, topology);
  for (const piece of topology.pieces) laid.add(piece);
  const network = laid.builder.finish([source]);
  const count = topology.doubts.filter(({ reason }) => reason === 'too-short').length;
  return {
    network,
    report: reportOf(network, source, lines, count),
    doubts: topology.doubts,
    kindless: lines.filter(({ observations }) => observations['kind'] === undefined).length,
    unmeasuredKerbs: laid.unmeasuredKerbs,
  };
}

function reportOf(
  network: Network,
  { attribution, licence }: NetworkSource,
  lines: readonly SurveyedLine[],
  tooShort: number,
): ImportReport {
  return {
    attribution,
    licence,
    source: {
      nodes: lines.reduce((sum, { line }) => sum + line.length, 0),
      ways: lines.length,
      relations: 0,
      walkableWays: lines.length - tooShort,
      duplicateIds: 0,
      danglingReferences: 0,
      brokenWays: tooShort,
    },
    network: summarise(network),
    suspicious: { count: 0, listed: [] },
  };
}

/** Lays pieces as edges, with a kerb between the junction and the piece where its line has one there. */
class Laying {
  readonly builder = new NetworkBuilder();
  unmeasuredKerbs = 0;
  readonly #lines: readonly SurveyedLine[];
  readonly #edges: readonly LineEdge[];
  readonly #topology: Topology;
  readonly #main = new Map<number, number>();
  readonly #splits = new Map<number, number>();
  /** By junction: the lines that have it, by index. */
  readonly #meeting = new Map<number, Set<number>>();
  readonly #last: readonly number[];
  /** By line: the junctions at its ends. */
  readonly #ends: readonly (readonly [start: number, end: number])[];

  constructor(lines: readonly SurveyedLine[], edges: readonly LineEdge[], topology: Topology) {
    this.#lines = lines;
    this.#edges = edges;
    this.#topology = topology;
    const last: number[] = [];
    const ends: [number, number][] = [];
    for (const { line, from, to, ordinal } of topology.pieces) {
      last[line] = ordinal;
      ends[line] = [ends[line]?.[0] ?? from, to];
      for (const junction of [from, to]) {
        const there = this.#meeting.get(junction) ?? new Set<number>();
        this.#meeting.set(junction, there.add(line));
      }
    }
    this.#last = last;
    this.#ends = ends;
  }

  add({ line, from, to, ordinal, points }: LinePiece): void {
    const { number } = this.#lines[line]!;
    const isFirst = ordinal === 0;
    const isLast = ordinal === this.#last[line];
    const shape = points.slice(1, -1).map(([lon, lat]) => ({ lon, lat }));
    this.builder.addEdge({
      ...this.#edges[line]!,
      from: isFirst ? this.#pastKerb(line, from, 'Start') : this.#node(from),
      to: isLast ? this.#pastKerb(line, to, 'End') : this.#node(to),
      lengthMm: Math.max(1, Math.ceil(lengthOf(points) * 1000)),
      sourceId: number,
      sourceType: 'line',
      ordinal,
      shape,
    });
  }

  /** The node a line begins at: behind its kerb where it has one. */
  #pastKerb(line: number, junction: number, end: 'Start' | 'End'): number {
    const main = this.#node(junction);
    const kerb = this.#kerbOf(line, junction, end);
    if (kerb === undefined) return main;
    const split = (this.#splits.get(junction) ?? 0) + 1;
    this.#splits.set(junction, split);
    const behind = this.#addNode(junction, split);
    const { number } = this.#lines[line]!;
    const { flags, level } = this.#edges[line]!;
    this.builder.addEdge({
      from: main,
      to: behind,
      lengthMm: 0,
      kind: 'kerb',
      attributes: kerb,
      // Tactile paving along the line tells nothing of its kerb's, but that of a crossing lies there.
      flags: flags.tactile === undefined ? {} : { tactile: flags.tactile },
      kerbSense: IN_CARRIAGEWAY.has(this.#edges[line]!.kind) ? 'down' : 'unknown',
      sourceId: number,
      sourceType: 'line',
      ordinal: end === 'Start' ? 0 : 1,
      variant: 'at',
      level,
    });
    return behind;
  }

  /** The attributes of the kerb at the end of a line; undefined where there is none to pass. */
  #kerbOf(
    line: number,
    junction: number,
    end: 'Start' | 'End',
  ): EdgeInput['attributes'] | undefined {
    const said = kerbAt(this.#lines[line]!, end);
    if (said !== undefined) return { kerb: said };
    if (this.#edges[line]!.kind !== 'crossing') return undefined;
    const others = [...this.#meeting.get(junction)!].filter((other) => other !== line);
    // Within the carriageway there is no kerb to climb, and one that another line measured here is this one.
    const isInRoad =
      others.length > 0 && others.every((other) => IN_CARRIAGEWAY.has(this.#edges[other]!.kind));
    const isMeasured = others.some(
      (other) =>
        !IN_CARRIAGEWAY.has(this.#edges[other]!.kind) && this.#measuresKerb(other, junction),
    );
    if (isInRoad || isMeasured) return undefined;
    this.unmeasuredKerbs++;
    return { kerb: { ...widest('kerb'), source: 'none' } };
  }

  /** Whether a line that ends at a junction says how high the kerb there is. */
  #measuresKerb(line: number, junction: number): boolean {
    const [start, end] = this.#ends[line]!;
    return (
      (start === junction && kerbAt(this.#lines[line]!, 'Start') !== undefined) ||
      (end === junction && kerbAt(this.#lines[line]!, 'End') !== undefined)
    );
  }

  #node(junction: number): number {
    const known = this.#main.get(junction);
    if (known !== undefined) return known;
    const made = this.#addNode(junction, 0);
    this.#main.set(junction, made);
    return made;
  }

  #addNode(junction: number, split: number): number {
    const { at, line, slot } = this.#topology.junctions[junction]!;
    return this.builder.addNode({
      lon: at[0],
      lat: at[1],
      sourceId: lineNodeId(line, slot),
      split,
    });
  }
}

/**
 * The id of a node of surveyed lines: the line of the least number that has it, and where on it.
 * Negative, so that it is no id of a map.
 */
export const lineNodeId = (line: number, slot: number): number => -(line * SLOTS + slot + 1);

const lengthOf = (points: readonly LonLat[]): number =>
  points.reduce((sum, at, i) => (i === 0 ? 0 : sum + distanceM(points[i - 1]!, at)), 0);
