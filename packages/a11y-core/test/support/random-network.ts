import fc from 'fast-check';
import { EDGE_FLAGS } from '../../src/network/network.js';
import { type Known, metres, networkOf, type TestEdge, type TestNetwork } from './network-of.js';

export interface RandomNetworkOptions {
  readonly maxNodes?: number;
  readonly maxEdges?: number;
  /** Values are drawn from these, so that many sit exactly on a limit. */
  readonly inclines?: readonly number[];
  readonly widthsMm?: readonly number[];
  readonly kerbsMm?: readonly number[];
}

const DEFAULTS = {
  maxNodes: 9,
  maxEdges: 26,
  inclines: [-0.12, -0.0834, -1 / 12, -0.05, 0, 0.05, 1 / 12, 0.0834, 0.12],
  widthsMm: [600, 899, 900, 901, 1200, 2500],
  kerbsMm: [0, 3, 20, 30, 31, 120],
} as const;

/** What a model of heights may say of an incline: an interval around a value. */
const modelled = (values: readonly number[]): fc.Arbitrary<Known> =>
  fc
    .tuple(fc.constantFrom(...values), fc.constantFrom(0, 0.02, 0.06))
    .map(([value, error]) => ({ low: value - error, high: value + error, source: 'model' }));

/** Exact, an interval around the values, open at one end, or nothing at all. */
function known(values: readonly number[]): fc.Arbitrary<Known | undefined> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    { weight: 5, arbitrary: value },
    {
      weight: 2,
      arbitrary: fc.tuple(value, value).map(([a, b]): Known => [Math.min(a, b), Math.max(a, b)]),
    },
    { weight: 1, arbitrary: value.map((low): Known => ({ low, high: null, source: 'word' })) },
    { weight: 1, arbitrary: value.map((high): Known => ({ low: null, high, source: 'word' })) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
}

/**
 * Small networks with many edges and values that sit on the limits: nodes `n0`, `n1` … on a
 * 300 m square; ways, steps, crossings, kerbs, doors and lifts; one-way, closed, parallel edges
 * and loops. No way is shorter than the straight line; kerbs, doors, barriers and lifts join
 * nodes at one place only in the sense of topology: they are as long as the line between them.
 */
export function randomNetwork(options: RandomNetworkOptions = {}): fc.Arbitrary<TestNetwork> {
  const { maxNodes, maxEdges, inclines, widthsMm, kerbsMm } = { ...DEFAULTS, ...options };
  const coordinate = fc.integer({ min: 0, max: 30 }).map((step) => step * 10);
  const nodes = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
    minLength: 2,
    maxLength: maxNodes,
    selector: ([east, north]) => `${east} ${north}`,
  });
  return nodes.chain((positions) => {
    const name = fc.integer({ min: 0, max: positions.length - 1 }).map((index) => `n${index}`);
    const edge = fc
      .record({
        from: name,
        to: name,
        kind: fc.constantFrom(
          ...([
            'footway',
            'footway',
            'footway',
            'sidewalk',
            'sidewalk',
            'crossing',
            'road',
          ] as const),
          ...([
            'pedestrian',
            'ramp',
            'steps',
            'escalator',
            'lift',
            'kerb',
            'kerb',
            'door',
            'barrier',
          ] as const),
        ),
        detour: fc.constantFrom(1, 1, 1.2, 2),
        incline: fc.oneof(
          { weight: 4, arbitrary: known(inclines) },
          { weight: 1, arbitrary: modelled(inclines) },
        ),
        crossSlope: known([0, 0.02, 0.025, 0.05]),
        width: known(widthsMm),
        kerb: known(kerbsMm),
        steps: known([0, 1, 12]),
        roughness: known([0, 2, 3, 5]),
        kerbSense: fc.constantFrom('up', 'down', 'unknown'),
        isUnsigned: fc.constantFrom(false, false, false, true),
        directions: fc.constantFrom('both', 'both', 'both', 'forwards', 'backwards'),
        state: fc.constantFrom('open', 'open', 'open', 'open', 'open', 'unknown', 'closed'),
        yes: fc.subarray([...EDGE_FLAGS]),
        isBare: fc.boolean(),
        car: fc.option(fc.record({ width: carSide, depth: carSide }), { nil: undefined }),
        isOverArea: fc.boolean(),
        level: fc.constantFrom(undefined, undefined, [0], [1], [0, 1], [-0.5]),
        names: fc.constantFrom(undefined, undefined, {}, { en: 'Main', zh: '主街' }),
        expression: fc.constantFrom(undefined, undefined, undefined, 'Mo-Fr 08:00-18:00'),
      })
      .map((drawn): TestEdge => {
        const end = (at: string) => positions[Number(at.slice(1))]!;
        const lengthM =
          Math.hypot(end(drawn.from)[0] - end(drawn.to)[0], end(drawn.from)[1] - end(drawn.to)[1]) *
          drawn.detour;
        const isWay = !['steps', 'escalator', 'lift', 'kerb', 'door', 'barrier'].includes(
          drawn.kind,
        );
        const isPoint = ['kerb', 'door', 'barrier'].includes(drawn.kind);
        return {
          from: drawn.from,
          to: drawn.to,
          kind: drawn.kind,
          // Rounded up and a little over, so that a straight-line bound stays a lower bound.
          lengthM: Math.ceil(lengthM * 1001) / 1000,
          directions: drawn.directions,
          state: drawn.state,
          yes: drawn.yes,
          ...(drawn.isBare && { no: ['tactile'] }),
          ...(drawn.kind === 'pedestrian' && drawn.isOverArea && { variant: 'across' as const }),
          ...(drawn.level !== undefined && { level: { scope: 'way/7', values: drawn.level } }),
          ...(drawn.names !== undefined && { names: drawn.names }),
          ...(drawn.expression !== undefined && {
            hours: [{ expression: drawn.expression, means: 'opening-hours' as const }],
          }),
          ...(isWay && given('incline', drawn.incline)),
          ...(isWay && given('crossSlope', drawn.crossSlope)),
          ...(isWay && given('roughness', drawn.roughness)),
          ...(isWay && drawn.isUnsigned && isMagnitude(drawn.incline) && { inclineUnsigned: true }),
          ...(drawn.kind !== 'kerb' && given('widthMm', drawn.width)),
          ...(isPoint && given('kerbMm', drawn.kerb)),
          ...(isPoint && { kerbSense: drawn.kerbSense }),
          ...(['steps', 'escalator'].includes(drawn.kind) && given('steps', drawn.steps)),
          ...(drawn.kind === 'lift' && drawn.car !== undefined && { liftCar: carOf(drawn.car) }),
        };
      });
    return fc
      .array(edge, { minLength: 1, maxLength: maxEdges, size: 'max' })
      .map((edges) =>
        networkOf(
          Object.fromEntries(
            positions.map(([east, north], index) => [`n${index}`, metres(east, north)]),
          ),
          edges,
        ),
      );
  });
}

function given<K extends string>(key: K, value: Known | undefined): { [P in K]?: Known } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: Known });
}

/** One side of a lift's car: measured, known to one end, or not at all. */
const carSide = fc.constantFrom(
  [1100, 1100],
  [800, 800],
  [795, 805],
  [799, 799],
  [1400, null],
  [0, 1200],
  [0, null],
) as fc.Arbitrary<readonly [number, number | null]>;

function carOf({
  width,
  depth,
}: Readonly<Record<'width' | 'depth', readonly [number, number | null]>>) {
  return {
    widthLowMm: width[0],
    widthHighMm: width[1],
    depthLowMm: depth[0],
    depthHighMm: depth[1],
  };
}

function isMagnitude(value: Known | undefined): boolean {
  return typeof value === 'number' && value >= 0;
}
