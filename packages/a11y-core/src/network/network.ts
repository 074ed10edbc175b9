import type { EdgeHours } from './hours.js';
import type { Attribute, AttributeSource } from './interval.js';
import type { LevelSet } from './level.js';
import type { Foreign } from './opensidewalks/foreign.js';

/** What an edge is. Stored as the index; only ever append. */
export const EDGE_KINDS = [
  /** Footway, path, corridor away from roads. */
  'footway',
  /** A pavement mapped as a way of its own, or surveyed. */
  'sidewalk',
  /** A way across a carriageway. */
  'crossing',
  /** Pedestrian street, square rim, platform, living street. */
  'pedestrian',
  /** A road walked along, side unknown. */
  'road',
  'track',
  'steps',
  'ramp',
  'escalator',
  /** A lift between two levels. */
  'lift',
  /** Transition: a kerb, at the arm of the crossing it belongs to. */
  'kerb',
  /** Transition: a door or entrance. */
  'door',
  /** Transition: gate, bollard, cycle barrier and other points that narrow. */
  'barrier',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Yes, no, nobody said. Stored in two bits. */
export const TRISTATES = ['unknown', 'no', 'yes'] as const;
export type Tristate = (typeof TRISTATES)[number];

/** Yes/no facts of an edge, two bits each in the `flags` column, in this order; only ever append. */
export const EDGE_FLAGS = [
  /** Guided by tactile paving. */
  'tactile',
  /** A crossing with a traffic signal for walkers. */
  'signal',
  /** … whose signal sounds. */
  'sound',
  /** A crossing with a refuge island. */
  'island',
  'handrail',
  'lit',
  'covered',
  /** A person's claim (`wheelchair=yes|no`): may resolve unknowns, never beats a measurement. */
  'wheelchairClaim',
  /** A crossing whose signal can be felt. */
  'vibration',
  /** A crossing painted or paved so that drivers see it. */
  'marked',
  /** Steps with a ramp for pushchairs, too narrow or steep for a wheelchair. */
  'strollerRamp',
  /** A person's claim of `wheelchair=limited`: told, and resolves nothing. */
  'wheelchairLimited',
  /** Not on the ground that a model of heights sees: bridge, tunnel, embankment, cutting, another floor. */
  'offGround',
] as const;
export type EdgeFlag = (typeof EDGE_FLAGS)[number];

/** Which way a kerb or a flight of steps goes, seen in the edge's own direction. Stored as the index. */
export const SENSES = ['none', 'up', 'down', 'unknown'] as const;
export type Sense = (typeof SENSES)[number];

/** Whether the edge can be used at all at the moment. Stored as the index. */
export const EDGE_STATES = ['open', 'closed', 'unknown'] as const;
export type EdgeState = (typeof EDGE_STATES)[number];

type IntervalColumns = {
  readonly [A in Attribute as `${A}Low` | `${A}High`]: Int32Array | Uint16Array | Uint8Array;
} & { readonly [A in Attribute as `${A}Source`]: Uint8Array };

/** Per edge. An edge runs from `from` to `to`; both directions share its attributes. */
export interface EdgeColumns extends IntervalColumns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Ground length in mm; zero only on transition edges. */
  readonly lengthMm: Uint32Array;
  /** Index into `EDGE_KINDS`. */
  readonly kind: Uint8Array;
  /** Two bits for each of `EDGE_FLAGS`: an index into `TRISTATES`. */
  readonly flags: Uint32Array;
  /** Bit 0: may be walked forwards; bit 1: backwards. */
  readonly directions: Uint8Array;
  /** Index into `SENSES`, for a kerb or a flight of steps. */
  readonly kerbSense: Uint8Array;
  /** 1 where `incline` holds a magnitude: which way it rises is unknown, or it does both. */
  readonly inclineUnsigned: Uint8Array;
  /** Index into `EDGE_STATES`. */
  readonly state: Uint8Array;
  /** Id of the source object (an OSM way or node, a surveyed line). */
  readonly sourceId: Float64Array;
  /** Index into `SOURCE_TYPES`. */
  readonly sourceType: Uint8Array;
  /** Which piece of the source object, counted along it. */
  readonly ordinal: Uint16Array;
  /** Index into `EDGE_VARIANTS`. */
  readonly variant: Uint8Array;
  /** Index into `names`; 0 is no name. */
  readonly name: Uint32Array;
  /** Index into `levels`; 0 is unknown. */
  readonly level: Uint16Array;
  /** Index into `sources`: whose data, and under which licence. */
  readonly origin: Uint8Array;
  /** First shape point of the edge in `shape`; `edgeCount + 1` entries. Ends are not repeated. */
  readonly firstShape: Uint32Array;
}

/** Per node. */
export interface NodeColumns {
  /** 1e-7 degree, WGS-84. */
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  /** Id in the source; transition nodes share the id of the node they were split from. */
  readonly sourceId: Float64Array;
  /** 0 for the node itself, counted up for the nodes split from it. */
  readonly split: Uint8Array;
  /** Height of the ground above the sea in cm, or `UNKNOWN_ELEVATION_CM`. */
  readonly elevationCm: Int32Array;
}

export const UNKNOWN_ELEVATION_CM = -2_147_483_648;

/** Geometry between the ends of the edges, in edge order. */
export interface ShapeColumns {
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  /** Id of the shape point in the source. */
  readonly sourceId: Float64Array;
}

/**
 * Adjacency: the arcs leaving node `n` are `firstOut[n]` up to, not including, `firstOut[n + 1]`.
 * An arc is one direction of an edge.
 */
export interface Adjacency {
  readonly firstOut: Uint32Array;
  /** Per arc: the node it leads to. */
  readonly head: Uint32Array;
  /** Per arc: `edge << 1 | direction`, direction 0 forwards, 1 backwards. */
  readonly edge: Uint32Array;
}

/** Car of a lift, where known: sparse, keyed by edge. Intervals in mm; `null` is an end nobody knows. */
export interface LiftCar {
  readonly edge: number;
  readonly depthLowMm: number;
  readonly depthHighMm: number | null;
  readonly widthLowMm: number;
  readonly widthHighMm: number | null;
  /** Who says so; left out where it is a tag, or nobody does. */
  readonly depthSource?: AttributeSource;
  readonly widthSource?: AttributeSource;
}

export interface NetworkSource {
  readonly kind: 'osm' | 'opensidewalks' | 'survey' | 'synthetic';
  readonly attribution: string;
  readonly licence: string;
  /** Day the data speaks of, such as the last day of a survey; of two sources of one trust the newer goes first. */
  readonly asOf?: string;
  /** IANA name of the time zone its hours are meant in. Left out: looked up from the position. */
  readonly timeZone?: string;
}

/** A name in another language: sparse, keyed by its place in `names`. */
export interface NameTranslation {
  /** Index into `names`. */
  readonly name: number;
  /** Such as `en` or `zh-Hant`, as the source writes it. */
  readonly language: string;
  readonly text: string;
}

/** What a walker can pass, as columns. Holds no traveller's opinion; immutable once built. */
export interface Network {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly nodes: NodeColumns;
  readonly edges: EdgeColumns;
  readonly shape: ShapeColumns;
  readonly out: Adjacency;
  readonly liftCars: readonly LiftCar[];
  /** Names of ways; entry 0 is the empty string. */
  readonly names: readonly string[];
  /** In order of `name`, then language. */
  readonly translations: readonly NameTranslation[];
  /** Entry 0 is unknown. */
  readonly levels: readonly LevelSet[];
  /** In order of `edge`. */
  readonly hours: readonly EdgeHours[];
  readonly sources: readonly NetworkSource[];
  /**
   * The node at each rank of the hierarchy, lowest first: see `withOrder`. It hangs on nodes and edges
   * alone; a network without one is searched by A* only.
   */
  readonly order?: Uint32Array;
  /** What an OpenSidewalks dataset says beyond the columns; absent where none was read. */
  readonly foreign?: Foreign;
}
