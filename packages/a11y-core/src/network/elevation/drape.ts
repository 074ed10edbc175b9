import type { ImportReport } from '../import-report.js';
import { summarise } from '../import-report.js';
import { ATTRIBUTE_SOURCES, ATTRIBUTES } from '../interval.js';
import { type EdgeColumns, type Network, UNKNOWN_ELEVATION_CM } from '../network.js';
import { edgeInterval, nodePosition } from '../read-edge.js';
import type { ElevationTile } from './grid.js';
import type { ElevationLayer, ElevationModel } from './model.js';
import { cellSizeM } from './model.js';
import { type OnGround, onGround } from './on-ground.js';
import {
  inclineOfWord,
  type ModelIncline,
  modelIncline,
  type StretchSlope,
  stretchSlopes,
  wantedRun,
  windowM,
} from './slope.js';
import { Streets } from './street-run.js';

/** What came of laying a network on a model of heights. Holds names of files, never their paths. */
export interface ElevationReport {
  readonly tiles: readonly {
    readonly name: string;
    readonly format: ElevationTile['format'];
    readonly cellM: number;
    /** Half the error bar of a slope on level ground, rise over run. */
    readonly slopeUncertainty: number;
    /** What the file says of its owner; `null` where it says nothing. */
    readonly attribution: string | null;
  }[];
  readonly nodes: {
    /** Nodes whose height is known now. */
    readonly known: number;
    /** On a bridge, in a tunnel or a building: the model knows the ground, not them. */
    readonly offGround: number;
    /** Within a tile, beside a void. */
    readonly void: number;
    /** Beyond all tiles. */
    readonly outside: number;
  };
  /** Edges on which the question of an incline arises. */
  readonly edges: {
    /** Nobody had said anything, the model now does. */
    readonly given: number;
    /** Somebody had said which way it rises, the model now says how steep. */
    readonly narrowed: number;
    /** Somebody says it rises the one way, the model the other: the person is believed. */
    readonly contradicted: number;
    /** A number from a tag or a survey, which no model changes. */
    readonly measured: number;
    readonly offGround: number;
    /** No heights along all of it, or too short a street to tell. */
    readonly unknown: number;
  };
}

type EdgeOutcome = keyof ElevationReport['edges'];

const SOURCE = {
  notApplicable: ATTRIBUTE_SOURCES.indexOf('not-applicable'),
  none: ATTRIBUTE_SOURCES.indexOf('none'),
  model: ATTRIBUTE_SOURCES.indexOf('model'),
  word: ATTRIBUTE_SOURCES.indexOf('word'),
};

/**
 * Lays a network on a model of heights: nodes get an elevation, edges an incline where nothing
 * better is known. Heights and inclines that are there stay. The network handed in is not changed.
 */
export function drapeElevation(
  network: Network,
  model: ElevationModel,
): { network: Network; report: ElevationReport } {
  const ground = onGround(network);
  const { elevationCm, nodes } = nodeHeights(network, model, ground);
  const { columns, edges } = edgeInclines(network, model, ground);
  const report: ElevationReport = {
    tiles: model.layers.flatMap((layer) => layer.tiles.map((tile) => describeTile(tile, layer))),
    nodes,
    edges,
  };
  return {
    network: {
      ...network,
      nodes: { ...network.nodes, elevationCm },
      edges: { ...network.edges, ...columns },
    },
    report,
  };
}

/** The same for a network fresh from an import, whose report then speaks of the heights too. */
export function drapeImport(
  { network: flat, report }: { readonly network: Network; readonly report: ImportReport },
  model: ElevationModel,
): { network: Network; report: ImportReport } {
  const { network, report: elevation } = drapeElevation(flat, model);
  return { network, report: { ...report, network: summarise(network), elevation } };
}

function describeTile(tile: ElevationTile, layer: ElevationLayer) {
  const { name, format, attribution } = tile;
  const slopeUncertainty = (2 * layer.uncertainty.verticalM) / windowM(layer);
  return {
    name,
    format,
    cellM: Math.round(cellSizeM(tile) * 10) / 10,
    slopeUncertainty: Math.round(slopeUncertainty * 1000) / 1000,
    attribution,
  };
}

function nodeHeights(network: Network, model: ElevationModel, ground: OnGround) {
  const elevationCm = network.nodes.elevationCm.slice();
  const nodes = { known: 0, offGround: 0, void: 0, outside: 0 };
  for (let node = 0; node < network.nodeCount; node++) {
    if (elevationCm[node] !== UNKNOWN_ELEVATION_CM) {
      nodes.known++;
      continue;
    }
    if (ground.nodes[node] !== 1) {
      nodes.offGround++;
      continue;
    }
    const [lon, lat] = nodePosition(network, node);
    const elevationM = model.at(lon, lat);
    if (elevationM !== undefined) {
      elevationCm[node] = Math.round(elevationM * 100);
      nodes.known++;
    } else if (model.layers.some((layer) => layer.covers(lon, lat))) nodes.void++;
    else nodes.outside++;
  }
  return { elevationCm, nodes };
}

type InclineColumns = Pick<
  EdgeColumns,
  'inclineLow' | 'inclineHigh' | 'inclineSource' | 'inclineUnsigned'
>;

function edgeInclines(network: Network, model: ElevationModel, ground: OnGround) {
  const columns: InclineColumns = {
    inclineLow: network.edges.inclineLow.slice(),
    inclineHigh: network.edges.inclineHigh.slice(),
    inclineSource: network.edges.inclineSource.slice(),
    inclineUnsigned: network.edges.inclineUnsigned.slice(),
  };
  const edges: Record<EdgeOutcome, number> = {
    given: 0,
    narrowed: 0,
    contradicted: 0,
    measured: 0,
    offGround: 0,
    unknown: 0,
  };
  const streets = new Streets(network, ground);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const source = columns.inclineSource[edge]!;
    if (source === SOURCE.notApplicable) continue;
    const { outcome, incline } = inclineOf(network, edge, () => {
      return ground.edges[edge] === 1 ? slopesOf(streets, edge, model) : 'off-ground';
    });
    edges[outcome]++;
    if (incline === undefined) continue;
    columns.inclineLow[edge] = incline.low;
    columns.inclineHigh[edge] = incline.high;
    columns.inclineSource[edge] = SOURCE.model;
    columns.inclineUnsigned[edge] = incline.isUnsigned ? 1 : 0;
  }
  return { columns, edges };
}

/** What the model adds to what is known of the incline of an edge. */
function inclineOf(
  network: Network,
  edge: number,
  slopes: () => readonly StretchSlope[] | 'off-ground' | undefined,
): { outcome: EdgeOutcome; incline?: ModelIncline } {
  const source = network.edges.inclineSource[edge]!;
  if (source !== SOURCE.none && source !== SOURCE.word) return { outcome: 'measured' };
  const found = slopes();
  if (found === 'off-ground') return { outcome: 'offGround' };
  if (found === undefined) return { outcome: 'unknown' };
  if (source === SOURCE.none) return { outcome: 'given', incline: modelIncline(found) };
  const word = wordOf(network, edge);
  if (word === undefined) return { outcome: 'measured' };
  const incline = inclineOfWord(found, word);
  return incline === undefined ? { outcome: 'contradicted' } : { outcome: 'narrowed', incline };
}

/** Which way a word says an edge rises, where it says no more than that. */
function wordOf(network: Network, edge: number): 'up' | 'down' | undefined {
  const { low, high } = edgeInterval(network, edge, 'incline');
  if (network.edges.inclineUnsigned[edge] === 1) return undefined;
  if (low >= 0 && high === ATTRIBUTES.incline.max) return 'up';
  return high <= 0 && low === ATTRIBUTES.incline.min ? 'down' : undefined;
}

/** The slopes along an edge from the finest layer that knows all of them. */
function slopesOf(
  streets: Streets,
  edge: number,
  { layers }: ElevationModel,
): readonly StretchSlope[] | undefined {
  for (const layer of layers) {
    const slopes = stretchSlopes(streets.run(edge, wantedRun(layer)), layer);
    if (slopes !== undefined) return slopes;
  }
  return undefined;
}
