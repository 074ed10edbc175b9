import { BrokenNetworkError } from '../errors.js';
import { COORDINATE_SCALE, distanceM, isOnGlobe, type LonLat } from '../geo/position.js';
import { adjacencyOf } from './adjacency.js';
import { POINT_KINDS, unsaid } from './applicable.js';
import { Columns } from './columns.js';
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

/** The narrowest array type that holds every value of the attribute. */
export function intervalType(
  attribute: Attribute,
): Int32ArrayConstructor | Uint16ArrayConstructor | Uint8ArrayConstructor {
  const { min, max } = ATTRIBUTES[attribute];
  if (min < 0 || max > 0xffff) return Int32Array;
  return max > 0xff ? Uint16Array : Uint8Array;
}

export const NODE_COLUMNS = {
  lon: Int32Array,
  lat: Int32Array,
  sourceId: Float64Array,
  split: Uint8Array,
  elevationCm: Int32Array,
} as const;

/** Edge columns that are not intervals. */
export const PLAIN_EDGE_COLUMNS = {
  from: Uint32Array,
  to: Uint32Array,
  lengthMm: Uint32Array,
  kind: Uint8Array,
  flags: Uint32Array,
  directions: Uint8Array,
  kerbSense: Uint8Array,
  inclineUnsigned: Uint8Array,
  state: Uint8Array,
  sourceId: Float64Array,
  sourceType: Uint8Array,
  ordinal: Uint16Array,
  variant: Uint8Array,
  name: Uint32Array,
  level: Uint16Array,
  origin: Uint8Array,
  firstShape: Uint32Array,
} as const;

export const SHAPE_COLUMNS = { lon: Int32Array, lat: Int32Array, sourceId: Float64Array } as const;

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
  readonly #nodes = new Columns(NODE_COLUMNS);
  readonly #edges = new Columns(PLAIN_EDGE_COLUMNS);
  readonly #intervals = ATTRIBUTE_NAMES.map((attribute) => {
    const type = intervalType(attribute);
    return { attribute, columns: new Columns({ low: type, high: type, source: Uint8Array }) };
  });
  readonly #shape = new Columns(SHAPE_COLUMNS);
  /** Where in `#shape` the bends of the next edge begin. */
  #nextShape = 0;
  readonly #liftCars: LiftCar[] = [];
  readonly #hours: EdgeHours[] = [];
  readonly #names: string[] = [''];
  readonly #translations: NameTranslation[] = [];
  readonly #nameIndex = new Map<string, number>([['', 0]]);
  readonly #levels: LevelSet[] = [UNKNOWN_LEVEL];
  readonly #levelIndex = new Map<string, number>([[keyOfLevel(UNKNOWN_LEVEL), 0]]);

  get nodeCount(): number {
    return this.#nodes.length;
  }

  get edgeCount(): number {
    return this.#edges.length;
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
    this.#nodes.addRow();
    const { arrays } = this.#nodes;
    arrays.lon[index] = Math.round(node.lon * COORDINATE_SCALE);
    arrays.lat[index] = Math.round(node.lat * COORDINATE_SCALE);
    arrays.sourceId[index] = node.sourceId;
    arrays.split[index] = split;
    arrays.elevationCm[index] = elevationCm;
    return index;
  }

  /** Great-circle metres between two nodes already added, as they are kept. */
  distanceBetweenM(a: number, b: number): number {
    const { lon, lat } = this.#nodes.arrays;
    const at = (node: number): LonLat => [
      lon[node]! / COORDINATE_SCALE,
      lat[node]! / COORDINATE_SCALE,
    ];
    return distanceM(at(a), at(b));
  }

  /**
   * Adds a bend to the edge that is added next, before those in its `shape`. For those who have
   * whole units of 1e-7 degree at hand and many of them.
   */
  addBend(lonE7: number, latE7: number, sourceId: number): void {
    const at = this.#shape.addRow();
    const { arrays } = this.#shape;
    arrays.lon[at] = lonE7;
    arrays.lat[at] = latE7;
    arrays.sourceId[at] = sourceId;
  }

  /** Adds an edge between nodes already added and returns its index. */
  addEdge(edge: EdgeInput): number {
    const index = this.edgeCount;
    this.#check(edge, index);
    this.#edges.addRow();
    const { arrays } = this.#edges;
    arrays.from[index] = edge.from;
    arrays.to[index] = edge.to;
    arrays.lengthMm[index] = edge.lengthMm;
    arrays.kind[index] = KIND_CODE[edge.kind];
    arrays.flags[index] = packFlags(edge.flags);
    arrays.directions[index] = DIRECTIONS_CODE[edge.directions ?? 'both'];
    arrays.kerbSense[index] = SENSE_CODE[edge.kerbSense ?? 'none'];
    arrays.inclineUnsigned[index] = edge.inclineUnsigned === true ? 1 : 0;
    arrays.state[index] = STATE_CODE[edge.state ?? 'open'];
    arrays.sourceId[index] = edge.sourceId;
    arrays.sourceType[index] = SOURCE_TYPE_CODE[edge.sourceType ?? 'way'];
    arrays.ordinal[index] = edge.ordinal ?? 0;
    arrays.variant[index] = VARIANT_CODE[edge.variant ?? ''];
    arrays.name[index] = this.#nameOf(edge.name ?? '', edge.names);
    arrays.level[index] = edge.level === undefined ? 0 : this.#levelOf(edge.level);
    arrays.origin[index] = edge.origin ?? 0;
    arrays.firstShape[index] = this.#nextShape;
    for (const { attribute, columns } of this.#intervals) {
      const interval = edge.attributes?.[attribute] ?? unsaid(edge.kind, attribute);
      columns.addRow();
      columns.arrays.low[index] = interval.low;
      columns.arrays.high[index] = interval.high;
      columns.arrays.source[index] = SOURCE_CODE[interval.source];
    }
    for (const { lon, lat, sourceId = 0 } of edge.shape ?? []) {
      this.addBend(
        Math.round(lon * COORDINATE_SCALE),
        Math.round(lat * COORDINATE_SCALE),
        sourceId,
      );
    }
    this.#nextShape = this.#shape.length;
    if (edge.liftCar !== undefined) this.#liftCars.push({ edge: index, ...edge.liftCar });
    for (const hours of edge.hours ?? []) this.#hours.push({ edge: index, ...hours });
    return index;
  }

  /** The network of everything added so far. */
  finish(sources: readonly NetworkSource[]): Network {
    const { nodeCount, edgeCount } = this;
    const plain = this.#edges.trimmed();
    const firstShape = new Uint32Array(edgeCount + 1);
    firstShape.set(plain.firstShape);
    firstShape[edgeCount] = this.#nextShape;
    const intervals = Object.fromEntries(
      this.#intervals.flatMap(({ attribute, columns }) => {
        const { low, high, source } = columns.trimmed();
        return [
          [`${attribute}Low`, low],
          [`${attribute}High`, high],
          [`${attribute}Source`, source],
        ];
      }),
    ) as Pick<EdgeColumns, `${Attribute}${'Low' | 'High' | 'Source'}`>;
    const edges: EdgeColumns = { ...intervals, ...plain, firstShape };
    return {
      nodeCount,
      edgeCount,
      nodes: this.#nodes.trimmed(),
      edges,
      shape: this.#shape.trimmed(),
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
    const fail = (what: string): never => {
      const called = `Edge ${index} (${edge.sourceType ?? 'way'}/${edge.sourceId}, piece ${edge.ordinal ?? 0})`;
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
