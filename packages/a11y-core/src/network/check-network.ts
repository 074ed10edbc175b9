import { COORDINATE_SCALE, isOnGlobe } from '../geo/position.js';
import { POINT_KINDS } from './applicable.js';
import { DIRECTIONS } from './build.js';
import { ATTRIBUTE_NAMES, ATTRIBUTE_SOURCES, ATTRIBUTES } from './interval.js';
import { EDGE_VARIANTS, edgeKey, nodeKey, SOURCE_TYPES } from './key.js';
import { levelText } from './level.js';
import { levelJoins } from './level-joins.js';
import { EDGE_FLAGS, EDGE_KINDS, EDGE_STATES, type Network, SENSES } from './network.js';
import { hasSoundStructure } from './sound-structure.js';

/** How many faults are listed before the check gives up. */
const MOST_FAULTS = 100;

export interface NetworkCheckOptions {
  /**
   * Levels joined elsewhere than at lifts, stairs, ramps and escalators are faults. Real map data do
   * that and are listed as suspicious; networks made by us must not. Default false.
   */
  readonly isStrictOnLevels?: boolean;
}

/**
 * Everything wrong with a network, in words; empty when sound. Trusts nobody, the builder included.
 */
export function checkNetwork(
  network: Network,
  { isStrictOnLevels = false }: NetworkCheckOptions = {},
): string[] {
  const faults: string[] = [];
  for (const fault of faultsOf(network, isStrictOnLevels)) {
    if (faults.push(fault) === MOST_FAULTS) break;
  }
  return faults;
}

/** The faults that a search would trip over; quick enough for every file opened. */
export function structureFaults(network: Network): string[] {
  const sizes = [...wrongSizes(network)];
  if (sizes.length > 0) return sizes;
  const sparse = [...sparseFaults(network)];
  return hasSoundStructure(network) ? sparse : checkNetwork(network);
}

function* faultsOf(network: Network, isStrictOnLevels: boolean): Generator<string> {
  const sizes = [...wrongSizes(network)];
  yield* sizes;
  // Reading beyond the end of a column would only repeat the same fault a thousand times.
  if (sizes.length > 0) return;
  yield* nodeFaults(network);
  yield* edgeFaults(network);
  yield* sparseFaults(network);
  yield* arcFaults(network);
  if (isStrictOnLevels) yield* levelFaults(network);
}

function* levelFaults(network: Network): Generator<string> {
  const { edges, edgeCount, levels } = network;
  // A level or an end that is not there was named before.
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.level[edge]! >= levels.length) return;
    if (edges.from[edge]! >= network.nodeCount || edges.to[edge]! >= network.nodeCount) return;
  }
  for (const { node, edges: pair } of levelJoins(network)) {
    const [a, b] = pair.map((edge) => levelText(levels[edges.level[edge]!]!));
    yield `levels ${a} and ${b} are joined at node ${nodeKey(network, node)} elsewhere than at level changers`;
  }
}

function* sparseFaults(network: Network) {
  const { edgeCount, names, hours, liftCars, translations } = network;
  yield* orderFaults(network);
  for (const [table, rows] of Object.entries({ hours, liftCars })) {
    for (const { edge } of rows) {
      if (!(edge < edgeCount)) yield `${table} speak of edge ${edge}; there are ${edgeCount}`;
    }
  }
  for (const { name, language } of translations) {
    if (!(name < names.length)) yield `there is no name ${name} to translate to ${language}`;
  }
}

/** Every node has one rank. */
function* orderFaults({ nodeCount, order }: Network) {
  if (order === undefined) return;
  if (order.length !== nodeCount) {
    yield `the order has ${order.length} ranks for ${nodeCount} nodes`;
    return;
  }
  const isRanked = new Uint8Array(nodeCount);
  for (const [rank, node] of order.entries()) {
    if (node < nodeCount && isRanked[node] === 0) isRanked[node] = 1;
    else {
      yield `rank ${rank} of the order is node ${node}, which ${node < nodeCount ? 'has another' : 'is none'}`;
      return;
    }
  }
}

function* wrongSizes(network: Network): Generator<string> {
  const { nodeCount, edgeCount, nodes, edges, shape, out } = network;
  const expected = (name: string, actual: number, wanted: number): string[] =>
    actual === wanted ? [] : [`${name} has ${actual} entries, not ${wanted}`];
  for (const [name, column] of Object.entries(nodes)) {
    yield* expected(`nodes.${name}`, column.length, nodeCount);
  }
  for (const [name, column] of Object.entries(edges)) {
    yield* expected(`edges.${name}`, column.length, edgeCount + (name === 'firstShape' ? 1 : 0));
  }
  yield* expected('shape.lat', shape.lat.length, shape.lon.length);
  yield* expected('shape.sourceId', shape.sourceId.length, shape.lon.length);
  yield* expected('out.firstOut', out.firstOut.length, nodeCount + 1);
  yield* expected('out.head', out.head.length, 2 * edgeCount);
  yield* expected('out.edge', out.edge.length, 2 * edgeCount);
  if (network.names[0] !== '') yield 'names do not begin with the empty name';
  if (network.levels[0]?.values.length !== 0) yield 'levels do not begin with the unknown one';
}

function* nodeFaults(network: Network): Generator<string> {
  const { nodes, nodeCount } = network;
  const keys = new Set<string>();
  for (let node = 0; node < nodeCount; node++) {
    const lon = nodes.lon[node]! / COORDINATE_SCALE;
    const lat = nodes.lat[node]! / COORDINATE_SCALE;
    if (!isOnGlobe(lon, lat)) yield `node ${node} lies at ${lon}, ${lat}`;
    if (!Number.isSafeInteger(nodes.sourceId[node]!)) yield `node ${node} has no whole source id`;
    const key = nodeKey(network, node);
    if (keys.has(key)) yield `node key ${key} is used twice`;
    keys.add(key);
  }
}

const SMALL_COLUMNS = [
  ['kind', EDGE_KINDS.length],
  ['directions', DIRECTIONS.length],
  ['kerbSense', SENSES.length],
  ['inclineUnsigned', 2],
  ['state', EDGE_STATES.length],
  ['sourceType', SOURCE_TYPES.length],
  ['variant', EDGE_VARIANTS.length],
] as const;

function* edgeFaults(network: Network): Generator<string> {
  const { edges, edgeCount, nodeCount, names, shape, levels, sources } = network;
  const keys = new Set<string>();
  if (edges.firstShape[0] !== 0) yield 'the shape of edge 0 does not begin at 0';
  if (edges.firstShape[edgeCount] !== shape.lon.length) yield 'shape points are left over';
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edges.from[edge]! >= nodeCount || edges.to[edge]! >= nodeCount) {
      yield `edge ${edge} runs from ${edges.from[edge]} to ${edges.to[edge]}; there are ${nodeCount} nodes`;
      continue;
    }
    for (const [column, count] of SMALL_COLUMNS) {
      if (edges[column][edge]! >= count) yield `edge ${edge} has ${column} ${edges[column][edge]}`;
    }
    if (edges.lengthMm[edge] === 0 && !POINT_KINDS.has(EDGE_KINDS[edges.kind[edge]!]!)) {
      yield `edge ${edge} has no length`;
    }
    for (let flag = 0; flag < 16; flag++) {
      const bits = (edges.flags[edge]! >>> (2 * flag)) & 3;
      if (bits === 3 || (flag >= EDGE_FLAGS.length && bits !== 0)) {
        yield `edge ${edge} has flags ${edges.flags[edge]}`;
        break;
      }
    }
    if (edges.name[edge]! >= names.length) yield `edge ${edge} has name ${edges.name[edge]}`;
    if (edges.level[edge]! >= levels.length) yield `edge ${edge} has level ${edges.level[edge]}`;
    if (edges.origin[edge]! >= sources.length)
      yield `edge ${edge} has origin ${edges.origin[edge]}`;
    if (!Number.isSafeInteger(edges.sourceId[edge]!)) yield `edge ${edge} has no whole source id`;
    if (edges.firstShape[edge]! > edges.firstShape[edge + 1]!) {
      yield `the shape of edge ${edge} ends before it begins`;
    }
    for (const attribute of ATTRIBUTE_NAMES) {
      const low = edges[`${attribute}Low`][edge]!;
      const high = edges[`${attribute}High`][edge]!;
      const { min, max } = ATTRIBUTES[attribute];
      if (low > high || low < min || high > max) {
        yield `edge ${edge} has ${attribute} from ${low} to ${high}`;
      }
      if (edges[`${attribute}Source`][edge]! >= ATTRIBUTE_SOURCES.length) {
        yield `edge ${edge} has an unheard-of source of ${attribute}`;
      }
    }
    const key = edgeKey(network, edge);
    if (keys.has(key)) yield `edge key ${key} is used twice`;
    keys.add(key);
  }
}

function* arcFaults(network: Network): Generator<string> {
  const { out, nodeCount, edgeCount, edges } = network;
  const seen = new Uint8Array(2 * edgeCount);
  if (out.firstOut[0] !== 0) yield 'the arcs of node 0 do not begin at 0';
  if (out.firstOut[nodeCount] !== 2 * edgeCount) {
    yield `${out.firstOut[nodeCount]} arcs leave the nodes, not two for each of ${edgeCount} edges`;
  }
  for (let node = 0; node < nodeCount; node++) {
    if (out.firstOut[node]! > out.firstOut[node + 1]!) {
      yield `the arcs of node ${node} end before they begin`;
      continue;
    }
    for (let position = out.firstOut[node]!; position < out.firstOut[node + 1]!; position++) {
      const arc = out.edge[position]!;
      const edge = arc >>> 1;
      if (edge >= edgeCount) {
        yield `node ${node} has an arc of edge ${edge}; there are ${edgeCount}`;
        continue;
      }
      const [tail, head] =
        (arc & 1) === 0
          ? [edges.from[edge]!, edges.to[edge]!]
          : [edges.to[edge]!, edges.from[edge]!];
      if (tail !== node) yield `arc ${arc} leaves node ${node}, its edge ${tail}`;
      if (head !== out.head[position])
        yield `arc ${arc} leads to ${out.head[position]}, its edge to ${head}`;
      if (seen[arc] === 1) yield `arc ${arc} is there twice`;
      seen[arc] = 1;
    }
  }
}
