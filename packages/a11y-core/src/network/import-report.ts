import type { AreaReport } from './area/area-report.js';
import { largestComponent } from './components.js';
import type { ElevationReport } from './elevation/drape.js';
import { ATTRIBUTE_NAMES, ATTRIBUTE_SOURCES, type Attribute } from './interval.js';
import { EDGE_VARIANTS } from './key.js';
import { EDGE_KINDS, type EdgeKind, type Network } from './network.js';

/** Something in the source that was not believed or not understood. */
export interface SuspiciousTag {
  /** Such as `way/123`. */
  readonly object: string;
  readonly key: string;
  readonly value: string;
  readonly reason: string;
}

/** How much of a network an attribute is known of. */
export interface AttributeCoverage {
  /** Kerbs and flights of steps are counted, everything else is measured in metres. */
  readonly by: 'metres' | 'edges';
  /** Where the question arises. */
  readonly applicable: number;
  /** … of which at least a word is known, or a model says something. */
  readonly known: number;
  /** … of which a number is known. */
  readonly measured: number;
}

/** What is in a network, worked out from its columns alone. */
export interface NetworkSummary {
  readonly nodes: number;
  readonly edges: number;
  /** Kerbs, doors, barriers and lifts at a point. */
  readonly transitionEdges: number;
  readonly lengthM: number;
  readonly edgesByKind: Readonly<Partial<Record<EdgeKind, number>>>;
  readonly coverage: Readonly<Record<Attribute, AttributeCoverage>>;
  readonly largestComponent: {
    readonly components: number;
    readonly nodeShare: number;
    readonly lengthShare: number;
  };
}

/** What came out of an import. Holds no times and no paths: the same input gives the same report. */
export interface ImportReport {
  readonly attribution: string;
  readonly licence: string;
  readonly source: {
    readonly nodes: number;
    readonly ways: number;
    readonly relations: number;
    readonly walkableWays: number;
    /** How many objects carry the tags that walkers ask for first, by `way key=value`; of OpenStreetMap only. */
    readonly tags?: Readonly<Record<string, number>>;
    /** Objects given more than once; the last one was taken. */
    readonly duplicateIds: number;
    /** References of walkable ways and roads to nodes that are not in the file. */
    readonly danglingReferences: number;
    /** Walkable ways of which fewer than two nodes are there. */
    readonly brokenWays: number;
  };
  readonly network: NetworkSummary;
  /** Where the network was laid on a model of heights. */
  readonly elevation?: ElevationReport;
  /** Absent where the source knows no areas. */
  readonly areas?: AreaReport;
  readonly suspicious: {
    readonly count: number;
    /** The first of them. */
    readonly listed: readonly SuspiciousTag[];
  };
}

/** Point attributes: a kerb has no length to measure coverage by. */
const COUNTED: ReadonlySet<Attribute> = new Set(['kerb', 'steps']);

const CODE = {
  notApplicable: ATTRIBUTE_SOURCES.indexOf('not-applicable'),
  word: ATTRIBUTE_SOURCES.indexOf('word'),
};
const AT = EDGE_VARIANTS.indexOf('at');

/** Counts, coverage and connectedness of a network. */
export function summarise(network: Network): NetworkSummary {
  const { edges, edgeCount } = network;
  const edgesByKind: Partial<Record<EdgeKind, number>> = {};
  const ofKind = new Uint32Array(EDGE_KINDS.length);
  let lengthMm = 0;
  let transitionEdges = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const kind = edges.kind[edge]!;
    // In the order in which they are met.
    if (ofKind[kind]!++ === 0) edgesByKind[EDGE_KINDS[kind]!] = 0;
    lengthMm += edges.lengthMm[edge]!;
    if (edges.variant[edge] === AT) transitionEdges++;
  }
  for (const kind of EDGE_KINDS) {
    const count = ofKind[EDGE_KINDS.indexOf(kind)]!;
    if (count > 0) edgesByKind[kind] = count;
  }
  const { components, nodeShare, lengthShare } = largestComponent(network);
  return {
    nodes: network.nodeCount,
    edges: edgeCount,
    transitionEdges,
    lengthM: Math.round(lengthMm / 1000),
    edgesByKind,
    coverage: Object.fromEntries(
      ATTRIBUTE_NAMES.map((attribute) => [attribute, coverageOf(network, attribute)]),
    ) as Record<Attribute, AttributeCoverage>,
    largestComponent: { components, nodeShare, lengthShare },
  };
}

function coverageOf({ edges, edgeCount }: Network, attribute: Attribute): AttributeCoverage {
  const isCounted = COUNTED.has(attribute);
  const sources = edges[`${attribute}Source`];
  let [applicable, known, measured] = [0, 0, 0];
  for (let edge = 0; edge < edgeCount; edge++) {
    const source = sources[edge]!;
    if (source === CODE.notApplicable) continue;
    const share = isCounted ? 1000 : edges.lengthMm[edge]!;
    applicable += share;
    if (source > CODE.notApplicable) known += share;
    if (source > CODE.word) measured += share;
  }
  return {
    by: isCounted ? 'edges' : 'metres',
    applicable: Math.round(applicable / 1000),
    known: Math.round(known / 1000),
    measured: Math.round(measured / 1000),
  };
}
