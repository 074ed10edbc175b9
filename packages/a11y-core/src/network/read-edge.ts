import { COORDINATE_SCALE, type LonLat } from '../geo/position.js';
import { DIRECTIONS, type Directions } from './build.js';
import { ATTRIBUTE_SOURCES, type Attribute, type SourcedInterval } from './interval.js';
import { nameIn } from './name-languages.js';
import {
  EDGE_FLAGS,
  EDGE_KINDS,
  EDGE_STATES,
  type EdgeFlag,
  type EdgeKind,
  type EdgeState,
  type Network,
  SENSES,
  type Sense,
  TRISTATES,
  type Tristate,
  UNKNOWN_ELEVATION_CM,
} from './network.js';

const columnsOf = <A extends Attribute>(name: A) => ({
  low: `${name}Low` as const,
  high: `${name}High` as const,
  source: `${name}Source` as const,
});

/** Names of the columns of each attribute: put together once, for that takes longer than reading them. */
const COLUMNS = {
  incline: columnsOf('incline'),
  crossSlope: columnsOf('crossSlope'),
  width: columnsOf('width'),
  kerb: columnsOf('kerb'),
  steps: columnsOf('steps'),
  roughness: columnsOf('roughness'),
} as const satisfies Record<Attribute, object>;

/** What is known of an attribute in the edge's own direction, in stored units. */
export function edgeInterval(
  network: Network,
  edge: number,
  attribute: Attribute,
): SourcedInterval {
  const { edges } = network;
  const { low, high, source } = COLUMNS[attribute];
  return {
    low: edges[low][edge]!,
    high: edges[high][edge]!,
    source: ATTRIBUTE_SOURCES[edges[source][edge]!]!,
  };
}

/**
 * The same as met when walking an arc (`edge << 1 | direction`): the incline of a backward arc has
 * its sign turned, one whose sign is unknown lies anywhere between its steepness down and up.
 */
export function arcInterval(network: Network, arc: number, attribute: Attribute): SourcedInterval {
  const edge = arc >>> 1;
  const interval = edgeInterval(network, edge, attribute);
  if (attribute !== 'incline') return interval;
  const { low, high, source } = interval;
  if (network.edges.inclineUnsigned[edge] === 1) {
    const steepest = Math.max(Math.abs(low), Math.abs(high));
    return { low: -steepest, high: steepest, source };
  }
  // `0 - x` and not `-x`: a level way is 0 both ways, never -0.
  return (arc & 1) === 0 ? interval : { low: 0 - high, high: 0 - low, source };
}

export function edgeKindOf(network: Network, edge: number): EdgeKind {
  return EDGE_KINDS[network.edges.kind[edge]!]!;
}

export function edgeFlag(network: Network, edge: number, flag: EdgeFlag): Tristate {
  return TRISTATES[(network.edges.flags[edge]! >>> (2 * EDGE_FLAGS.indexOf(flag))) & 3]!;
}

/** Which way the kerb or the steps go, in the edge's own direction. */
export function edgeSense(network: Network, edge: number): Sense {
  return SENSES[network.edges.kerbSense[edge]!]!;
}

/** Which way the kerb or the steps go when walking the arc. */
export function arcSense(network: Network, arc: number): Sense {
  const sense = edgeSense(network, arc >>> 1);
  if ((arc & 1) === 0) return sense;
  return sense === 'up' ? 'down' : sense === 'down' ? 'up' : sense;
}

export function edgeState(network: Network, edge: number): EdgeState {
  return EDGE_STATES[network.edges.state[edge]!]!;
}

export function edgeDirections(network: Network, edge: number): Directions {
  return DIRECTIONS[network.edges.directions[edge]!]!;
}

/** Whether the rules of the way allow walking the arc. Its state is another question. */
export function isArcAllowed(network: Network, arc: number): boolean {
  return ((network.edges.directions[arc >>> 1]! >>> (arc & 1)) & 1) === 1;
}

/** As written on the spot, or for a reader of a language such as `en` or `zh-HK`, where it is known. */
export function edgeName(network: Network, edge: number, language?: string): string {
  const name = network.edges.name[edge]!;
  return language === undefined ? network.names[name]! : nameIn(network, name, language);
}

export function nodePosition(network: Network, node: number): LonLat {
  return [network.nodes.lon[node]! / COORDINATE_SCALE, network.nodes.lat[node]! / COORDINATE_SCALE];
}

/** Metres above the sea; `undefined` where nobody knows. */
export function nodeElevationM(network: Network, node: number): number | undefined {
  const elevationCm = network.nodes.elevationCm[node]!;
  return elevationCm === UNKNOWN_ELEVATION_CM ? undefined : elevationCm / 100;
}

/** The line of an edge from `from` to `to`, both ends included. */
export function edgeGeometry(network: Network, edge: number): LonLat[] {
  const { edges, shape } = network;
  const line: LonLat[] = [nodePosition(network, edges.from[edge]!)];
  for (let point = edges.firstShape[edge]!; point < edges.firstShape[edge + 1]!; point++) {
    line.push([shape.lon[point]! / COORDINATE_SCALE, shape.lat[point]! / COORDINATE_SCALE]);
  }
  line.push(nodePosition(network, edges.to[edge]!));
  return line;
}
