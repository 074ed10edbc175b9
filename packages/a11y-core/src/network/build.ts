import { BrokenNetworkError } from '../errors.js';
import { COORDINATE_SCALE, distanceM, isOnGlobe, type LonLat } from '../geo/position.js';
import { adjacencyOf } from './adjacency.js';
import { POINT_KINDS, unsaid } from './applicable.js';
import { Growable } from './growable.js';
import type { EdgeHours } from './hours.js';
import {
  ATTRIBUTE_NAMES,
  ATTRIBUTE_SOURCES,
  ATTRIBUTES,
  type Attribute,
  type SourcedInterval,
} from './interval.js';
import { EDGE_VARIANTS, type EdgeVariant, SOURCE_TYPES, type SourceType } from './key.js';
import { type LevelSet, UNKNOWN_LEVEL } from './level.js';
import {
  EDGE_FLAGS,
  EDGE_KINDS,
  EDGE_STATES,
  type EdgeColumns,
  type EdgeFlag,
  type EdgeKind,
  type EdgeState,
  type LiftCar,
  type NameTranslation,
  type Network,
  type NetworkSource,
  SENSES,
  type Sense,
  TRISTATES,
  type Tristate,
  UNKNOWN_ELEVATION_CM,
} from './network.js';

/** Which ways an edge may be walked; the index of `directions` bits. */
export const DIRECTIONS = ['neither', 'forwards', 'backwards', 'both'] as const;
export type Directions = (typeof DIRECTIONS)[number];

export interface NodeInput {
  /** Degrees, WGS-84; kept to 1e-7. */
  readonly lon: number;
  readonly lat: number;
  readonly sourceId: number;
  /** Counted up for nodes split from one source node by transition edges. Default 0. */
  readonly split?: number;
  /** Metres above the sea; left out where no model or survey says. */
  readonly elevationM?: number;
}

export interface ShapePoint {
  /** Degrees, WGS-84; kept to 1e-7. */
  readonly lon: number;
  readonly lat: number;
  /** Default 0: no object of its own in the source. */
  readonly sourceId?: number;
}

/** One edge. What is left out is unknown where the question arises, not applicable where it does not. */
export interface EdgeInput {
  /** Index of the node among those given. */
  readonly from: number;
  readonly to: number;
  /** Whole mm; zero only on kerbs, doors, barriers and lifts. */
  readonly lengthMm: number;
  readonly kind: EdgeKind;
  /** In stored units, as made by `stored`. */
  readonly attributes?: { readonly [A in Attribute]?: SourcedInterval };
  /** A flag left out is unknown. */
  readonly flags?: { readonly [F in EdgeFlag]?: Tristate };
  /** Default both. */
  readonly directions?: Directions;
  /** Default none. */
  readonly kerbSense?: Sense;
  /** The incline is a magnitude only. Default false. */
  readonly inclineUnsigned?: boolean;
  /** Default open. */
  readonly state?: EdgeState;
  readonly sourceId: number;
  /** Default way. */
  readonly sourceType?: SourceType;
  /** Default 0; edges of one source object between the same nodes need different ones. */
  readonly ordinal?: number;
  /** Default the way itself. */
  readonly variant?: EdgeVariant;
  readonly name?: string;
  /** The name in other languages, by language. */
  readonly names?: Readonly<Record<string, string>>;
  /** Default unknown. */
  readonly level?: LevelSet;
  /** Index into the sources given to `finish`. Default 0. */
  readonly origin?: number;
  readonly hours?: readonly Omit<EdgeHours, 'edge'>[];
  /** Bends between the ends. */
  readonly shape?: readonly ShapePoint[];
  readonly liftCar?: Omit<LiftCar, 'edge'>;
}

export interface NetworkInput {
  readonly nodes: readonly NodeInput[];
  readonly edges: readonly EdgeInput[];
  readonly sources: readonly NetworkSource[];
}

type IntervalArray = Int32Array | Uint16Array | Uint8Array;

/** The narrowest array type that holds every value of the attribute. */
export function intervalArray(attribute: Attribute, length: number): IntervalArray {
  const { min, max } = ATTRIBUTES[attribute];
  if (min < 0 || max > 0xffff) return new Int32Array(length);
  return max > 0xff ? new Uint16Array(length) : new Uint8Array(length);
}

const uint8 = (length: number) => new Uint8Array(length);
const uint16 = (length: number) => new Uint16Array(length);
const uint32 = (length: number) => new Uint32Array(length);
const int32 = (length: number) => new Int32Array(length);
const float64 = (length: number) => new Float64Array(length);

const codes = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word, code) => [word, code])) as Record<T, number>;
const KIND_CODE = codes(EDGE_KINDS);
const SENSE_CODE = codes(SENSES);
const STATE_CODE = codes(EDGE_STATES);
const SOURCE_CODE = codes(ATTRIBUTE_SOURCES);
const SOURCE_TYPE_CODE = codes(SOURCE_TYPES);
const VARIANT_CODE = codes(EDGE_VARIANTS);
const DIRECTIONS_CODE = codes(DIRECTIONS);
const TRISTATE_CODE = codes(TRISTATES);

/** Collects nodes and edges, checks each as it comes, and lays them out as columns. */
export class NetworkBuilder {
  readonly #nodes = {
    lon: new Growable(int32),
    lat: new Growable(int32),
    sourceId: new Growable(float64),
    split: new Growable(uint8),
    elevationCm: new Growable(int32),
  };
  readonly #edges = {
    from: new Growable(uint32),
    to: new Growable(uint32),
    lengthMm: new Growable(uint32),
    kind: new Growable(uint8),
    flags: new Growable(uint32),
    directions: new Growable(uint8),
    kerbSense: new Growable(uint8),
    inclineUnsigned: new Growable(uint8),
    state: new Growable(uint8),
    sourceId: new Growable(float64),
    sourceType: new Growable(uint8),
    ordinal: new Growable(uint16),
    variant: new Growable(uint8),
    name: new Growable(uint32),
    level: new Growable(uint16),
    origin: new Growable(uint8),
    firstShape: new Growable(uint32),
  };
  readonly #intervals = ATTRIBUTE_NAMES.map((attribute) => ({
    attribute,
    low: new Growable((length) => intervalArray(attribute, length)),
    high: new Growable((length) => intervalArray(attribute, length)),
    source: new Growable(uint8),
  }));
  readonly #shape = {
    lon: new Growable(int32),
    lat: new Growable(int32),
    sourceId: new Growable(float64),
  };
  readonly #liftCars: LiftCar[] = [];
  readonly #hours: EdgeHours[] = [];
  readonly #names: string[] = [''];
  readonly #translations: NameTranslation[] = [];
  readonly #nameIndex = new Map<string, number>([['', 0]]);
  readonly #levels: LevelSet[] = [UNKNOWN_LEVEL];
  readonly #levelIndex = new Map<string, number>([[keyOfLevel(UNKNOWN_LEVEL), 0]]);

  get nodeCount(): number {
    return this.#nodes.lon.length;
  }

  get edgeCount(): number {
    return this.#edges.from.length;
  }

  /** Adds a node and returns its index. */
  addNode(node: NodeInput): number {
    const index = this.nodeCount;
    const split = node.split ?? 0;
    if (!isOnGlobe(node.lon, node.lat)) {
      throw new BrokenNetworkError(`Node ${index} lies at ${node.lon}, ${node.lat}.`);
    }
    if (!Number.isSafeInteger(node.sourceId)) {
      throw new BrokenNetworkError(`Node ${index} has the source id ${node.sourceId}.`);
    }
    if (!Number.isInteger(split) || split < 0 || split > 0xff) {
      throw new BrokenNetworkError(`Node ${index} is split ${split}; 0 to 255 fit.`);
    }
    const elevationCm =
      node.elevationM === undefined ? UNKNOWN_ELEVATION_CM : Math.round(node.elevationM * 100);
    if (!Number.isInteger(elevationCm) || Math.abs(elevationCm) > 0x8000_0000) {
      throw new BrokenNetworkError(`Node ${index} lies ${node.elevationM} m above the sea.`);
    }
    this.#nodes.lon.push(Math.round(node.lon * COORDINATE_SCALE));
    this.#nodes.lat.push(Math.round(node.lat * COORDINATE_SCALE));
    this.#nodes.sourceId.push(node.sourceId);
    this.#nodes.split.push(split);
    this.#nodes.elevationCm.push(elevationCm);
    return index;
  }

  /** Great-circle metres between two nodes already added, as they are kept. */
  distanceBetweenM(a: number, b: number): number {
    const { lon, lat } = this.#nodes;
    const at = (node: number): LonLat => [
      lon.at(node) / COORDINATE_SCALE,
      lat.at(node) / COORDINATE_SCALE,
    ];
    return distanceM(at(a), at(b));
  }

  /** Adds an edge between nodes already added and returns its index. */
  addEdge(edge: EdgeInput): number {
    const index = this.edgeCount;
    this.#check(edge, index);
    const columns = this.#edges;
    columns.from.push(edge.from);
    columns.to.push(edge.to);
    columns.lengthMm.push(edge.lengthMm);
    columns.kind.push(KIND_CODE[edge.kind]);
    columns.flags.push(packFlags(edge.flags));
    columns.directions.push(DIRECTIONS_CODE[edge.directions ?? 'both']);
    columns.kerbSense.push(SENSE_CODE[edge.kerbSense ?? 'none']);
    columns.inclineUnsigned.push(edge.inclineUnsigned === true ? 1 : 0);
    columns.state.push(STATE_CODE[edge.state ?? 'open']);
    columns.sourceId.push(edge.sourceId);
    columns.sourceType.push(SOURCE_TYPE_CODE[edge.sourceType ?? 'way']);
    columns.ordinal.push(edge.ordinal ?? 0);
    columns.variant.push(VARIANT_CODE[edge.variant ?? '']);
    columns.name.push(this.#nameOf(edge.name ?? '', edge.names));
    columns.level.push(edge.level === undefined ? 0 : this.#levelOf(edge.level));
    columns.origin.push(edge.origin ?? 0);
    columns.firstShape.push(this.#shape.lon.length);
    for (const { attribute, low, high, source } of this.#intervals) {
      const interval = edge.attributes?.[attribute] ?? unsaid(edge.kind, attribute);
      low.push(interval.low);
      high.push(interval.high);
      source.push(SOURCE_CODE[interval.source]);
    }
    for (const point of edge.shape ?? []) {
      this.#shape.lon.push(Math.round(point.lon * COORDINATE_SCALE));
      this.#shape.lat.push(Math.round(point.lat * COORDINATE_SCALE));
      this.#shape.sourceId.push(point.sourceId ?? 0);
    }
    if (edge.liftCar !== undefined) this.#liftCars.push({ edge: index, ...edge.liftCar });
    for (const hours of edge.hours ?? []) this.#hours.push({ edge: index, ...hours });
    return index;
  }

  /** The network of everything added so far. */
  finish(sources: readonly NetworkSource[]): Network {
    const { nodeCount, edgeCount } = this;
    const firstShape = new Uint32Array(edgeCount + 1);
    firstShape.set(this.#edges.firstShape.trimmed());
    firstShape[edgeCount] = this.#shape.lon.length;
    const intervals = Object.fromEntries(
      this.#intervals.flatMap(({ attribute, low, high, source }) => [
        [`${attribute}Low`, low.trimmed()],
        [`${attribute}High`, high.trimmed()],
        [`${attribute}Source`, source.trimmed()],
      ]),
    ) as Pick<EdgeColumns, `${Attribute}${'Low' | 'High' | 'Source'}`>;
    const edges: EdgeColumns = {
      ...intervals,
      from: this.#edges.from.trimmed(),
      to: this.#edges.to.trimmed(),
      lengthMm: this.#edges.lengthMm.trimmed(),
      kind: this.#edges.kind.trimmed(),
      flags: this.#edges.flags.trimmed(),
      directions: this.#edges.directions.trimmed(),
      kerbSense: this.#edges.kerbSense.trimmed(),
      inclineUnsigned: this.#edges.inclineUnsigned.trimmed(),
      state: this.#edges.state.trimmed(),
      sourceId: this.#edges.sourceId.trimmed(),
      sourceType: this.#edges.sourceType.trimmed(),
      ordinal: this.#edges.ordinal.trimmed(),
      variant: this.#edges.variant.trimmed(),
      name: this.#edges.name.trimmed(),
      level: this.#edges.level.trimmed(),
      origin: this.#edges.origin.trimmed(),
      firstShape,
    };
    return {
      nodeCount,
      edgeCount,
      nodes: {
        lon: this.#nodes.lon.trimmed(),
        lat: this.#nodes.lat.trimmed(),
        sourceId: this.#nodes.sourceId.trimmed(),
        split: this.#nodes.split.trimmed(),
        elevationCm: this.#nodes.elevationCm.trimmed(),
      },
      edges,
      shape: {
        lon: this.#shape.lon.trimmed(),
        lat: this.#shape.lat.trimmed(),
        sourceId: this.#shape.sourceId.trimmed(),
      },
      out: adjacencyOf(nodeCount, edges),
      liftCars: this.#liftCars,
      names: this.#names,
      translations: this.#translations,
      levels: this.#levels,
      hours: this.#hours,
      sources,
    };
  }

  /** Two ways of one name and different translations have two entries. */
  #nameOf(name: string, names: EdgeInput['names']): number {
    const others = names === undefined ? [] : Object.entries(names).sort(byCodeUnits);
    const key = others.length === 0 ? name : JSON.stringify([name, others]);
    const known = this.#nameIndex.get(key);
    if (known !== undefined) return known;
    const index = this.#names.push(name) - 1;
    for (const [language, text] of others) this.#translations.push({ name: index, language, text });
    this.#nameIndex.set(key, index);
    return index;
  }

  #levelOf(level: LevelSet): number {
    const key = keyOfLevel(level);
    const known = this.#levelIndex.get(key);
    if (known !== undefined) return known;
    const index = this.#levels.push(level) - 1;
    this.#levelIndex.set(key, index);
    return index;
  }

  #check(edge: EdgeInput, index: number): void {
    const called = `Edge ${index} (${edge.sourceType ?? 'way'}/${edge.sourceId}, piece ${edge.ordinal ?? 0})`;
    const fail = (what: string): never => {
      throw new BrokenNetworkError(`${called} ${what}.`);
    };
    const isNode = (node: number) => Number.isInteger(node) && node >= 0 && node < this.nodeCount;
    if (!isNode(edge.from) || !isNode(edge.to)) {
      fail(`runs from ${edge.from} to ${edge.to}; nodes are 0 to ${this.nodeCount - 1}`);
    }
    if (!isWhole(edge.lengthMm, 0xffff_ffff)) fail(`is ${edge.lengthMm} mm long`);
    if (edge.lengthMm === 0 && !POINT_KINDS.has(edge.kind)) {
      fail(
        `has no length; only kerbs, doors, barriers and lifts may have none, not a ${edge.kind}`,
      );
    }
    if (!Number.isSafeInteger(edge.sourceId)) fail('has a source id that is no whole number');
    if (!isWhole(edge.origin ?? 0, 0xff)) fail('has a source number outside 0 to 255');
    if (edge.level?.values.some((value, at, all) => !(value > (all[at - 1] ?? -Infinity)))) {
      fail(`has the levels ${edge.level.values.join(', ')}, which do not rise`);
    }
    if (!isWhole(edge.ordinal ?? 0, 0xffff)) fail('has a piece number outside 0 to 65535');
    if (edge.attributes !== undefined) {
      for (const attribute of ATTRIBUTE_NAMES) {
        const interval = edge.attributes[attribute];
        if (interval === undefined) continue;
        const { min, max } = ATTRIBUTES[attribute];
        const { low, high } = interval;
        const isInRange =
          Number.isInteger(low) && Number.isInteger(high) && low >= min && high <= max;
        if (!isInRange || low > high) {
          fail(`has ${attribute} ${low} to ${high}; whole numbers from ${min} to ${max} fit`);
        }
      }
    }
    for (const point of edge.shape ?? []) {
      if (!isOnGlobe(point.lon, point.lat)) fail(`bends at ${point.lon}, ${point.lat}`);
    }
  }
}

/** A network from lists of nodes and edges. Throws `BrokenNetworkError` naming the first bad one. */
export function buildNetwork(input: NetworkInput): Network {
  const builder = new NetworkBuilder();
  for (const node of input.nodes) builder.addNode(node);
  for (const edge of input.edges) builder.addEdge(edge);
  return builder.finish(input.sources);
}

/** Flags as stored: two bits each, in the order of `EDGE_FLAGS`. */
export function packFlags(flags: EdgeInput['flags']): number {
  if (flags === undefined) return 0;
  let packed = 0;
  for (let position = 0; position < EDGE_FLAGS.length; position++) {
    const state = flags[EDGE_FLAGS[position]!];
    if (state !== undefined) packed |= TRISTATE_CODE[state] << (2 * position);
  }
  return packed >>> 0;
}

const keyOfLevel = ({ scope, values }: LevelSet): string => `${scope} ${values.join(';')}`;

const byCodeUnits = ([a]: [string, string], [b]: [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function isWhole(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}
