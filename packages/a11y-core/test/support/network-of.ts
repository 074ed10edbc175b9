import { distanceM, EARTH_RADIUS_M } from '../../src/geo/position.js';
import { buildNetwork, type Directions, type EdgeInput } from '../../src/network/build.js';
import { checkNetwork } from '../../src/network/check-network.js';
import {
  type Attribute,
  type AttributeSource,
  fromNatural,
  type SourcedInterval,
} from '../../src/network/interval.js';
import type { EdgeVariant, SourceType } from '../../src/network/key.js';
import {
  EDGE_FLAGS,
  type EdgeFlag,
  type EdgeKind,
  type EdgeState,
  type Network,
  type Sense,
} from '../../src/network/network.js';

/** A number is exact; a pair an interval, `null` an unknown end; the object names another source than `tag`. */
export type Known =
  | number
  | readonly [low: number | null, high: number | null]
  | { readonly low: number | null; readonly high: number | null; readonly source: AttributeSource };

/** Attributes in natural units: rise over run, mm, count, class. */
interface KnownAttributes {
  readonly incline?: Known;
  readonly crossSlope?: Known;
  readonly widthMm?: Known;
  readonly kerbMm?: Known;
  readonly steps?: Known;
  readonly roughness?: Known;
}

export interface TestEdge
  extends KnownAttributes,
    Pick<EdgeInput, 'level' | 'names' | 'hours' | 'liftCar'> {
  readonly from: string;
  readonly to: string;
  /** Default: the length of the line, bends included; 0 for a kerb, door or barrier. */
  readonly lengthM?: number;
  /** Default: kerb where `kerbMm` is given, steps where `steps` is, otherwise footway. */
  readonly kind?: EdgeKind;
  /** Flags that are yes, or no. */
  readonly yes?: readonly EdgeFlag[];
  readonly no?: readonly EdgeFlag[];
  readonly directions?: Directions;
  readonly kerbSense?: Sense;
  readonly inclineUnsigned?: boolean;
  readonly state?: EdgeState;
  readonly name?: string;
  readonly sourceId?: number;
  readonly sourceType?: SourceType;
  readonly ordinal?: number;
  readonly variant?: EdgeVariant;
  /** Bends in metres east and north of the origin. */
  readonly shape?: readonly (readonly [eastM: number, northM: number])[];
}

/** In metres east and north of the origin, or in degrees. */
export type TestNode =
  | readonly [eastM: number, northM: number]
  | { readonly lon: number; readonly lat: number };

export interface TestNetwork {
  readonly network: Network;
  /** Index of a node by its name. */
  readonly node: (name: string) => number;
  /** Index of the edge between two nodes, in either order; the `nth` of several, from 0. */
  readonly edge: (from: string, to: string, nth?: number) => number;
}

/** Attributes of an edge about which nothing is in doubt; for tests about something else. */
export const KNOWN_AND_EASY = {
  incline: 0,
  crossSlope: 0,
  widthMm: 2000,
  roughness: 0,
} as const satisfies KnownAttributes;

/** The middle of Futian. */
export const ORIGIN = { lon: 114.0577, lat: 22.5431 } as const;

const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;

/** A position so many metres east and north of the origin. */
export function metres(eastM: number, northM: number): { lon: number; lat: number } {
  const shrink = Math.cos((ORIGIN.lat * Math.PI) / 180);
  return {
    lon: ORIGIN.lon + eastM / (METRES_PER_DEGREE * shrink),
    lat: ORIGIN.lat + northM / METRES_PER_DEGREE,
  };
}

/**
 * A small network drawn in a test. Nodes get the source ids 1, 2 … in the order written, edges 101,
 * 102 …. `defaults` fills attributes that an edge of a way (not a kerb, door, barrier, lift or
 * flight of steps) leaves out; without it they are unknown.
 */
export function networkOf(
  nodes: Readonly<Record<string, TestNode>>,
  edges: readonly TestEdge[],
  defaults: KnownAttributes = {},
): TestNetwork {
  const names = Object.keys(nodes);
  const positions = Object.values(nodes).map((node) =>
    'lon' in node ? node : metres(node[0], node[1]),
  );
  const node = (name: string): number => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`The test network has no node "${name}".`);
    return index;
  };
  const inputs = edges.map((edge, index): EdgeInput => {
    const kind = kindOf(edge);
    const from = node(edge.from);
    const to = node(edge.to);
    const shape = (edge.shape ?? []).map(([east, north]) => metres(east, north));
    const line = [positions[from]!, ...shape, positions[to]!];
    const isPoint = ['kerb', 'door', 'barrier'].includes(kind);
    const lengthM = edge.lengthM ?? (isPoint ? 0 : lineLengthM(line));
    const isWay = !isPoint && !['lift', 'steps', 'escalator'].includes(kind);
    return {
      from,
      to,
      kind,
      lengthMm: Math.max(isPoint || kind === 'lift' ? 0 : 1, Math.round(lengthM * 1000)),
      attributes: attributesOf(isWay ? { ...defaults, ...edge } : edge),
      flags: Object.fromEntries(
        EDGE_FLAGS.map((flag) => [
          flag,
          edge.yes?.includes(flag) ? 'yes' : edge.no?.includes(flag) ? 'no' : 'unknown',
        ]),
      ),
      kerbSense: edge.kerbSense ?? (kind === 'kerb' ? 'unknown' : 'none'),
      sourceId: edge.sourceId ?? 101 + index,
      variant: edge.variant ?? (isPoint ? 'at' : ''),
      shape,
      ...(edge.directions !== undefined && { directions: edge.directions }),
      ...(edge.inclineUnsigned !== undefined && { inclineUnsigned: edge.inclineUnsigned }),
      ...(edge.state !== undefined && { state: edge.state }),
      ...(edge.name !== undefined && { name: edge.name }),
      ...(edge.sourceType !== undefined && { sourceType: edge.sourceType }),
      ...(edge.ordinal !== undefined && { ordinal: edge.ordinal }),
      ...(edge.liftCar !== undefined && { liftCar: edge.liftCar }),
      ...(edge.level !== undefined && { level: edge.level }),
      ...(edge.names !== undefined && { names: edge.names }),
      ...(edge.hours !== undefined && { hours: edge.hours }),
    };
  });
  const network = buildNetwork({
    nodes: positions.map(({ lon, lat }, index) => ({ lon, lat, sourceId: index + 1 })),
    edges: inputs,
    sources: [{ kind: 'synthetic', attribution: 'Tongtu tests', licence: 'Apache-2.0' }],
  });
  const faults = checkNetwork(network);
  if (faults.length > 0) throw new Error(`The test network is broken: ${faults.join('; ')}`);
  const edge = (from: string, to: string, nth = 0): number => {
    const ends = [node(from), node(to)];
    const found = inputs.flatMap((input, index) =>
      ends.includes(input.from) &&
      ends.includes(input.to) &&
      (input.from !== input.to || from === to)
        ? [index]
        : [],
    );
    const index = found[nth];
    if (index === undefined) throw new Error(`There is no edge ${nth} from "${from}" to "${to}".`);
    return index;
  };
  return { network, node, edge };
}

function kindOf(edge: TestEdge): EdgeKind {
  if (edge.kind !== undefined) return edge.kind;
  if (edge.kerbMm !== undefined) return 'kerb';
  return edge.steps === undefined ? 'footway' : 'steps';
}

function lineLengthM(line: readonly { lon: number; lat: number }[]): number {
  let sum = 0;
  for (const [index, point] of line.slice(1).entries()) {
    const before = line[index]!;
    sum += distanceM([before.lon, before.lat], [point.lon, point.lat]);
  }
  return sum;
}

const COLUMN_OF = {
  incline: 'incline',
  crossSlope: 'crossSlope',
  widthMm: 'width',
  kerbMm: 'kerb',
  steps: 'steps',
  roughness: 'roughness',
} as const satisfies Record<keyof KnownAttributes, Attribute>;

function attributesOf(known: KnownAttributes): { [A in Attribute]?: SourcedInterval } {
  const attributes: { [A in Attribute]?: SourcedInterval } = {};
  for (const name of Object.keys(COLUMN_OF) as (keyof KnownAttributes)[]) {
    const value = known[name];
    if (value === undefined) continue;
    const { low, high, source } = spelledOut(value);
    attributes[COLUMN_OF[name]] = { ...fromNatural(COLUMN_OF[name], { low, high }), source };
  }
  return attributes;
}

function spelledOut(value: Known): {
  low: number | null;
  high: number | null;
  source: AttributeSource;
} {
  if (typeof value === 'number') return { low: value, high: value, source: 'tag' };
  if ('source' in value) return value;
  return { low: value[0], high: value[1], source: 'tag' };
}
