import { MultiDirectedGraph } from 'graphology';
import { BrokenNetworkError } from '../errors.js';
import { COORDINATE_SCALE } from '../geo/position.js';
import { type Directions, NetworkBuilder, type ShapePoint } from './build.js';
import type { EdgeHours } from './hours.js';
import {
  ATTRIBUTE_NAMES,
  type Attribute,
  type AttributeSource,
  fromNatural,
  type NaturalInterval,
  natural,
  type SourcedInterval,
} from './interval.js';
import {
  EDGE_VARIANTS,
  type EdgeVariant,
  edgeKey,
  nodeKey,
  SOURCE_TYPES,
  type SourceType,
} from './key.js';
import type { LevelSet } from './level.js';
import {
  EDGE_FLAGS,
  type EdgeFlag,
  type EdgeKind,
  type EdgeState,
  type LiftCar,
  type Network,
  type NetworkSource,
  type Sense,
  type Tristate,
} from './network.js';
import {
  arcInterval,
  arcSense,
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeState,
  isArcAllowed,
  nodeElevationM,
  nodePosition,
} from './read-edge.js';

export interface GraphNode {
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  readonly sourceId: number;
  readonly split: number;
  /** Metres above the sea, where known. */
  readonly elevationM?: number;
}

/** One direction of an edge, everything as met when walking it. */
export interface GraphArc {
  /** Key of the edge; both its arcs carry it. */
  readonly edge: string;
  readonly direction: 'forwards' | 'backwards';
  /** Whether the way may be walked in this direction. */
  readonly isAllowed: boolean;
  readonly kind: EdgeKind;
  readonly lengthM: number;
  /** In natural units (ratio, mm, count, class); `null` is an end nobody knows. */
  readonly attributes: Readonly<Record<Attribute, NaturalInterval & { source: AttributeSource }>>;
  /** The incline is known without its sign: its interval is how steep, on both arcs. */
  readonly isInclineUnsigned: boolean;
  readonly kerbSense: Sense;
  readonly flags: Readonly<Record<EdgeFlag, Tristate>>;
  readonly state: EdgeState;
  readonly name: string;
  /** The name in other languages, by language. */
  readonly names: Readonly<Record<string, string>>;
  readonly level: LevelSet;
  /** Index into the sources of the graph. */
  readonly origin: number;
  readonly hours: readonly Omit<EdgeHours, 'edge'>[];
  readonly sourceId: number;
  readonly sourceType: SourceType;
  readonly ordinal: number;
  readonly variant: EdgeVariant;
  /** Bends on the way, in the order they are met. */
  readonly shape: readonly Required<ShapePoint>[];
  readonly liftCar?: Omit<LiftCar, 'edge'>;
}

export interface GraphMeta {
  readonly sources: readonly NetworkSource[];
}

export type NetworkGraph = MultiDirectedGraph<GraphNode, GraphArc, GraphMeta>;

/**
 * The network as a graph to inspect, edit and embed. Nodes are named by node key, arcs by edge key
 * with `>` forwards or `<` backwards; every edge has both arcs.
 */
export function toGraphology(network: Network): NetworkGraph {
  const graph: NetworkGraph = new MultiDirectedGraph();
  graph.replaceAttributes({ sources: network.sources });
  const keys: string[] = [];
  for (let node = 0; node < network.nodeCount; node++) {
    const [lon, lat] = nodePosition(network, node);
    const sourceId = network.nodes.sourceId[node]!;
    keys.push(nodeKey(network, node));
    const elevationM = nodeElevationM(network, node);
    graph.addNode(keys[node], {
      lon,
      lat,
      sourceId,
      split: network.nodes.split[node]!,
      ...(elevationM !== undefined && { elevationM }),
    });
  }
  const sparse = sparseOf(network);
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const [from, to] = [keys[network.edges.from[edge]!]!, keys[network.edges.to[edge]!]!];
    const key = edgeKey(network, edge);
    const forwards = graphArc(network, edge << 1, key, sparse);
    graph.addDirectedEdgeWithKey(`${key}>`, from, to, forwards);
    const backwards = graphArc(network, (edge << 1) | 1, key, sparse);
    graph.addDirectedEdgeWithKey(`${key}<`, to, from, backwards);
  }
  return graph;
}

/** What few edges or names have, by edge or by place in `names`. */
interface Sparse {
  readonly liftCars: ReadonlyMap<number, Omit<LiftCar, 'edge'>>;
  readonly hours: ReadonlyMap<number, readonly Omit<EdgeHours, 'edge'>[]>;
  readonly names: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

function sparseOf(network: Network): Sparse {
  const hours = new Map<number, Omit<EdgeHours, 'edge'>[]>();
  for (const { edge, ...row } of network.hours) hours.set(edge, [...(hours.get(edge) ?? []), row]);
  const names = new Map<number, Record<string, string>>();
  for (const { name, language, text } of network.translations) {
    names.set(name, { ...names.get(name), [language]: text });
  }
  const liftCars = new Map(network.liftCars.map(({ edge, ...car }) => [edge, car]));
  return { liftCars, hours, names };
}

function graphArc(network: Network, arc: number, key: string, sparse: Sparse): GraphArc {
  const edge = arc >>> 1;
  const liftCar = sparse.liftCars.get(edge);
  const { edges } = network;
  const isForwards = (arc & 1) === 0;
  const shape = shapeOf(network, edge);
  return {
    edge: key,
    direction: isForwards ? 'forwards' : 'backwards',
    isAllowed: isArcAllowed(network, arc),
    kind: edgeKindOf(network, edge),
    lengthM: edges.lengthMm[edge]! / 1000,
    attributes: Object.fromEntries(
      ATTRIBUTE_NAMES.map((attribute) => {
        const isMagnitude = attribute === 'incline' && edges.inclineUnsigned[edge] === 1;
        const known = isMagnitude
          ? edgeInterval(network, edge, attribute)
          : arcInterval(network, arc, attribute);
        return [attribute, { ...natural(attribute, known), source: known.source }];
      }),
    ) as GraphArc['attributes'],
    isInclineUnsigned: edges.inclineUnsigned[edge] === 1,
    kerbSense: arcSense(network, arc),
    flags: Object.fromEntries(
      EDGE_FLAGS.map((flag) => [flag, edgeFlag(network, edge, flag)]),
    ) as GraphArc['flags'],
    state: edgeState(network, edge),
    name: edgeName(network, edge),
    names: sparse.names.get(edges.name[edge]!) ?? {},
    level: network.levels[edges.level[edge]!]!,
    origin: edges.origin[edge]!,
    hours: sparse.hours.get(edge) ?? [],
    sourceId: edges.sourceId[edge]!,
    sourceType: SOURCE_TYPES[edges.sourceType[edge]!]!,
    ordinal: edges.ordinal[edge]!,
    variant: EDGE_VARIANTS[edges.variant[edge]!]!,
    shape: isForwards ? shape : shape.reverse(),
    ...(liftCar !== undefined && { liftCar }),
  };
}

function shapeOf({ edges, shape }: Network, edge: number): Required<ShapePoint>[] {
  const points: Required<ShapePoint>[] = [];
  for (let at = edges.firstShape[edge]!; at < edges.firstShape[edge + 1]!; at++) {
    points.push({
      lon: shape.lon[at]! / COORDINATE_SCALE,
      lat: shape.lat[at]! / COORDINATE_SCALE,
      sourceId: shape.sourceId[at]!,
    });
  }
  return points;
}

/**
 * The network of a graph made by `toGraphology`, edited or not. What an edge is comes from its
 * forward arc, in the order of the graph; the backward arc says whether it may be walked back, and
 * an arc taken out of the graph may not. Throws `BrokenNetworkError` naming the arc.
 */
export function fromGraphology(graph: NetworkGraph): Network {
  const builder = new NetworkBuilder();
  const index = new Map<string, number>();
  graph.forEachNode((key, node) => {
    index.set(key, builder.addNode(node));
  });
  const backwards = new Map<string, GraphArc>();
  graph.forEachDirectedEdge((_, arc) => {
    if (arc.direction === 'backwards') backwards.set(arc.edge, arc);
  });
  graph.forEachDirectedEdge((key, arc, source, target) => {
    if (arc.direction === 'backwards') return;
    const back = backwards.get(arc.edge);
    backwards.delete(arc.edge);
    builder.addEdge({
      from: index.get(source)!,
      to: index.get(target)!,
      lengthMm: wholeMm(arc.lengthM, key),
      kind: arc.kind,
      attributes: storedAttributes(arc),
      inclineUnsigned: arc.isInclineUnsigned,
      flags: arc.flags,
      directions: directionsOf(arc.isAllowed, back?.isAllowed === true),
      kerbSense: arc.kerbSense,
      state: arc.state,
      name: arc.name,
      names: arc.names,
      level: arc.level,
      origin: arc.origin,
      hours: arc.hours,
      sourceId: arc.sourceId,
      sourceType: arc.sourceType,
      ordinal: arc.ordinal,
      variant: arc.variant,
      shape: arc.shape,
      ...(arc.liftCar !== undefined && { liftCar: arc.liftCar }),
    });
  });
  const [orphan] = backwards.keys();
  if (orphan !== undefined) {
    throw new BrokenNetworkError(
      `The graph has an arc back, but none forwards, of edge ${orphan}.`,
    );
  }
  return builder.finish(graph.getAttribute('sources'));
}

function storedAttributes(arc: GraphArc): { [A in Attribute]?: SourcedInterval } {
  return Object.fromEntries(
    ATTRIBUTE_NAMES.map((attribute) => {
      const { source, ...known } = arc.attributes[attribute];
      return [attribute, { ...fromNatural(attribute, known), source }];
    }),
  );
}

function wholeMm(lengthM: number, key: string): number {
  const lengthMm = Math.round(lengthM * 1000);
  if (!Number.isFinite(lengthMm)) throw new BrokenNetworkError(`Arc ${key} is ${lengthM} m long.`);
  return lengthMm;
}

function directionsOf(isForwards: boolean, isBackwards: boolean): Directions {
  if (isForwards) return isBackwards ? 'both' : 'forwards';
  return isBackwards ? 'backwards' : 'neither';
}
