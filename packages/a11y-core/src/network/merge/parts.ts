import { COORDINATE_SCALE } from '../../geo/position.js';
import { DIRECTIONS, type EdgeInput, type NodeInput, type ShapePoint } from '../build.js';
import { ATTRIBUTE_NAMES } from '../interval.js';
import { EDGE_VARIANTS, SOURCE_TYPES } from '../key.js';
import { EDGE_FLAGS, type LiftCar, type Network } from '../network.js';
import {
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeSense,
  edgeState,
  nodeElevationM,
  nodePosition,
} from '../read-edge.js';

/** A network taken apart into what it was built from, to be put together again otherwise. */
export class NetworkParts {
  readonly network: Network;
  readonly #liftCars: ReadonlyMap<number, LiftCar>;
  readonly #hours: ReadonlyMap<number, Network['hours']>;
  readonly #names: ReadonlyMap<number, Readonly<Record<string, string>>>;

  constructor(network: Network) {
    this.network = network;
    this.#liftCars = new Map(network.liftCars.map((car) => [car.edge, car]));
    const hours = new Map<number, Network['hours'][number][]>();
    for (const one of network.hours) {
      const there = hours.get(one.edge);
      if (there === undefined) hours.set(one.edge, [one]);
      else there.push(one);
    }
    this.#hours = hours;
    const names = new Map<number, Record<string, string>>();
    for (const { name, language, text } of network.translations) {
      const there = names.get(name) ?? {};
      names.set(name, there);
      there[language] = text;
    }
    this.#names = names;
  }

  node(node: number): NodeInput {
    const [lon, lat] = nodePosition(this.network, node);
    const elevationM = nodeElevationM(this.network, node);
    return {
      lon,
      lat,
      sourceId: this.network.nodes.sourceId[node]!,
      split: this.network.nodes.split[node]!,
      ...(elevationM !== undefined && { elevationM }),
    };
  }

  /** The edge as it was given, with the nodes of this network. */
  edge(
    edge: number,
  ): EdgeInput & { readonly shape: readonly ShapePoint[]; readonly origin: number } {
    const { network } = this;
    const { edges, shape } = network;
    const points: ShapePoint[] = [];
    for (let at = edges.firstShape[edge]!; at < edges.firstShape[edge + 1]!; at++) {
      points.push({
        lon: shape.lon[at]! / COORDINATE_SCALE,
        lat: shape.lat[at]! / COORDINATE_SCALE,
        sourceId: shape.sourceId[at]!,
      });
    }
    const car = this.#liftCars.get(edge);
    const hours = this.#hours.get(edge)?.map(({ expression, means }) => ({ expression, means }));
    const names = this.#names.get(edges.name[edge]!);
    return {
      from: edges.from[edge]!,
      to: edges.to[edge]!,
      lengthMm: edges.lengthMm[edge]!,
      kind: edgeKindOf(network, edge),
      attributes: Object.fromEntries(
        ATTRIBUTE_NAMES.map((attribute) => [attribute, edgeInterval(network, edge, attribute)]),
      ),
      flags: Object.fromEntries(EDGE_FLAGS.map((flag) => [flag, edgeFlag(network, edge, flag)])),
      directions: DIRECTIONS[edges.directions[edge]!]!,
      kerbSense: edgeSense(network, edge),
      inclineUnsigned: edges.inclineUnsigned[edge] === 1,
      state: edgeState(network, edge),
      sourceId: edges.sourceId[edge]!,
      sourceType: SOURCE_TYPES[edges.sourceType[edge]!]!,
      ordinal: edges.ordinal[edge]!,
      variant: EDGE_VARIANTS[edges.variant[edge]!]!,
      name: edgeName(network, edge),
      ...(names !== undefined && { names }),
      level: network.levels[edges.level[edge]!]!,
      origin: edges.origin[edge]!,
      ...(hours !== undefined && { hours }),
      shape: points,
      ...(car !== undefined && {
        liftCar: sizeOf(car),
      }),
    };
  }
}

/** A car without the edge it hangs on. */
function sizeOf({ edge: _, ...size }: LiftCar): Omit<LiftCar, 'edge'> {
  return size;
}
