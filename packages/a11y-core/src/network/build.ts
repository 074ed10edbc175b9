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

/** What edges may have in common. */
export type EdgeFacts = Pick<
  EdgeInput,
  'kind' | 'attributes' | 'flags' | 'directions' | 'kerbSense' | 'inclineUnsigned' | 'state'
>;

/** What is an edge's own. */
export type OwnFacts = Pick<EdgeInput, AlwaysOwn> & {
  readonly [K in Exclude<keyof EdgeInput, AlwaysOwn | keyof EdgeFacts>]?: EdgeInput[K] | undefined;
};
type AlwaysOwn = 'from' | 'to' | 'lengthMm' | 'sourceId';

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
  readonly #nodes: Columns<typeof NODE_COLUMNS>;
  readonly #edges: Columns<typeof PLAIN_EDGE_COLUMNS>;
  readonly #intervals;
  readonly #shape: Columns<typeof SHAPE_COLUMNS>;
  /** Where in `#shape` the bends of the next edge begin. */
  #nextShape = 0;
  readonly #liftCars: LiftCar[] = [];
  readonly #hours: EdgeHours[] = [];
  readonly #names: string[] = [''];
  readonly #translations: NameTranslation[] = [];
  readonly #nameIndex = new Map<string, number>([['', 0]]);
  /** The first edge that had these facts. */
  readonly #rowOf = new Map<EdgeFacts, number>();
  readonly #levels: LevelSet[] = [UNKNOWN_LEVEL];
  readonly #levelIndex = new Map<string, number>([[keyOfLevel(UNKNOWN_LEVEL), 0]]);

  /** Where it is known about how many edges will come, room is made for them at once. */
  constructor(expectedEdges = 1024) {
    this.#nodes = new Columns(NODE_COLUMNS, expectedEdges);
    this.#edges = new Columns(PLAIN_EDGE_COLUMNS, expectedEdges);
    this.#intervals = ATTRIBUTE_NAMES.map((attribute) => {
      const type = intervalType(attribute);
      const types = { low: type, high: type, source: Uint8Array };
      return { attribute, columns: new Columns(types, expectedEdges) };
    });
    this.#shape = new Columns(SHAPE_COLUMNS, 2 * expectedEdges);
  }

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
    this.#check(edge, edge.kind);
    this.#checkIntervals(edge, edge);
    this.#checkShape(edge);
    this.#pack(this.#edges.addRow(), edge);
    return this.#place(edge);
  }

  /** The same for edges of which many have the same facts: each object of them is packed once. */
  addEdgeWith(facts: EdgeFacts, edge: OwnFacts): number {
    const like = this.#rowOf.get(facts);
    this.#check(edge, facts.kind);
    if (like === undefined) this.#checkIntervals(edge, facts);
    this.#checkShape(edge);
    const index = this.#edges.addRow();
    if (like === undefined) {
      this.#pack(index, facts);
      this.#rowOf.set(facts, index);
    } else this.#copy(index, like);
    return this.#place(edge);
  }

  #pack(index: number, facts: EdgeFacts): void {
    const { arrays } = this.#edges;
    arrays.kind[index] = KIND_CODE[facts.kind];
    arrays.flags[index] = packFlags(facts.flags);
    arrays.directions[index] = DIRECTIONS_CODE[facts.directions ?? 'both'];
    arrays.kerbSense[index] = SENSE_CODE[facts.kerbSense ?? 'none'];
    arrays.inclineUnsigned[index] = facts.inclineUnsigned === true ? 1 : 0;
    arrays.state[index] = STATE_CODE[facts.state ?? 'open'];
    for (const { attribute, columns } of this.#intervals) {
      const interval = facts.attributes?.[attribute] ?? unsaid(facts.kind, attribute);
      columns.addRow();
      columns.arrays.low[index] = interval.low;
      columns.arrays.high[index] = interval.high;
      columns.arrays.source[index] = SOURCE_CODE[interval.source];
    }
  }

  /** What `#pack` writes, from an edge that has the same. */
  #copy(index: number, like: number): void {
    const { arrays } = this.#edges;
    arrays.kind[index] = arrays.kind[like]!;
    arrays.flags[index] = arrays.flags[like]!;
    arrays.directions[index] = arrays.directions[like]!;
    arrays.kerbSense[index] = arrays.kerbSense[like]!;
    arrays.inclineUnsigned[index] = arrays.inclineUnsigned[like]!;
    arrays.state[index] = arrays.state[like]!;
    for (const { columns } of this.#intervals) {
      columns.addRow();
      const { low, high, source } = columns.arrays;
      low[index] = low[like]!;
      high[index] = high[like]!;
      source[index] = source[like]!;
    }
  }

  /** Fills in what is the last edge's own. */
  #place(edge: OwnFacts): number {
    const index = this.edgeCount - 1;
    const { arrays } = this.#edges;
    arrays.from[index] = edge.from;
    arrays.to[index] = edge.to;
    arrays.lengthMm[index] = edge.lengthMm;
    arrays.sourceId[index] = edge.sourceId;
    arrays.sourceType[index] = SOURCE_TYPE_CODE[edge.sourceType ?? 'way'];
    arrays.ordinal[index] = edge.ordinal ?? 0;
    arrays.variant[index] = VARIANT_CODE[edge.variant ?? ''];
    arrays.name[index] = this.#nameOf(edge.name ?? '', edge.names);
    arrays.level[index] = edge.level === undefined ? 0 : this.#levelOf(edge.level);
    arrays.origin[index] = edge.origin ?? 0;
    arrays.firstShape[index] = this.#nextShape;
    if (edge.shape !== undefined) {
      for (const { lon, lat, sourceId = 0 } of edge.shape) {
        const lonE7 = Math.round(lon * COORDINATE_SCALE);
        this.addBend(lonE7, Math.round(lat * COORDINATE_SCALE), sourceId);
      }
    }
    this.#nextShape = this.#shape.length;
    if (edge.liftCar !== undefined) this.#liftCars.push({ edge: index, ...edge.liftCar });
    if (edge.hours !== undefined) {
      for (const hours of edge.hours) this.#hours.push({ edge: index, ...hours });
    }
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
  #nameOf(name: string, names: OwnFacts['names']): number {
    const others = names === undefined ? NO_NAMES : Object.entries(names).sort(byCodeUnits);
    const key = others.length === 0 ? name : JSON.stringify([name, others]);
    const known = this.#nameIndex.get(key);
    if (known !== undefined) return known;
    const index = this.#names.push(name) - 1;
    for (const [language, text] of others) this.#translations.push({ name: index, language, text });
    this.#nameIndex.set(key, index);
    return index;
  }

  #levelOf(level: LevelSet): number {
    if (level === UNKNOWN_LEVEL) return 0;
    const key = keyOfLevel(level);
    const known = this.#levelIndex.get(key);
    if (known !== undefined) return known;
    const index = this.#levels.push(level) - 1;
    this.#levelIndex.set(key, index);
    return index;
  }

  #check(edge: OwnFacts, kind: EdgeKind): void {
    const { from, to, lengthMm, level } = edge;
    if (!isWhole(from, this.nodeCount - 1) || !isWhole(to, this.nodeCount - 1)) {
      this.#fail(edge, `runs from ${from} to ${to}; nodes are 0 to ${this.nodeCount - 1}`);
    }
    if (!isWhole(lengthMm, 0xffff_ffff)) this.#fail(edge, `is ${lengthMm} mm long`);
    if (lengthMm === 0 && !POINT_KINDS.has(kind)) {
      const reason = 'only kerbs, doors, barriers and lifts may have none';
      this.#fail(edge, `has no length; ${reason}, not a ${kind}`);
    }
    if (!Number.isSafeInteger(edge.sourceId)) {
      this.#fail(edge, 'has a source id that is no whole number');
    }
    if (!isWhole(edge.origin ?? 0, 0xff)) this.#fail(edge, 'has a source number outside 0 to 255');
    if (level !== undefined && level !== UNKNOWN_LEVEL && !isRising(level.values)) {
      this.#fail(edge, `has the levels ${level.values.join(', ')}, which do not rise`);
    }
    if (!isWhole(edge.ordinal ?? 0, 0xffff)) {
      this.#fail(edge, 'has a piece number outside 0 to 65535');
    }
  }

  #checkIntervals(edge: OwnFacts, { attributes }: EdgeFacts): void {
    if (attributes === undefined) return;
    for (const attribute of ATTRIBUTE_NAMES) {
      const interval = attributes[attribute];
      if (interval === undefined) continue;
      const { min, max } = ATTRIBUTES[attribute];
      const { low, high } = interval;
      const isInRange =
        Number.isInteger(low) && Number.isInteger(high) && low >= min && high <= max;
      if (!isInRange || low > high) {
        const range = `whole numbers from ${min} to ${max} fit`;
        this.#fail(edge, `has ${attribute} ${low} to ${high}; ${range}`);
      }
    }
  }

  #checkShape(edge: OwnFacts): void {
    if (edge.shape === undefined) return;
    for (const { lon, lat } of edge.shape) {
      if (!isOnGlobe(lon, lat)) this.#fail(edge, `bends at ${lon}, ${lat}`);
    }
  }

  #fail({ sourceType = 'way', sourceId, ordinal = 0 }: OwnFacts, what: string): never {
    const called = `Edge ${this.edgeCount} (${sourceType}/${sourceId}, piece ${ordinal})`;
    throw new BrokenNetworkError(`${called} ${what}.`);
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

const NO_NAMES: readonly [string, string][] = [];

const isRising = (values: readonly number[]): boolean =>
  values.every((value, at) => value > (values[at - 1] ?? -Infinity));

function isWhole(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}
