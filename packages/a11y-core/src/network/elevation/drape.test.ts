import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOf, type Relief, tileOf } from '../../../test/support/elevation-of.js';
import { networkOf, type TestEdge, type TestNode } from '../../../test/support/network-of.js';
import { checkNetwork } from '../check-network.js';
import type { Network } from '../network.js';
import { edgeInterval, nodeElevationM } from '../read-edge.js';
import { drapeElevation } from './drape.js';
import { type ElevationModel, joinTiles } from './model.js';

const SCALE = 1_000_000;
const LIMIT = 1 / 12;

function draped(
  nodes: Readonly<Record<string, TestNode>>,
  edges: readonly TestEdge[],
  model: ElevationModel,
) {
  const flat = networkOf(nodes, edges);
  const { network, report } = drapeElevation(flat.network, model);
  expect(checkNetwork(network)).toEqual([]);
  const incline = (from: string, to: string, nth = 0) => {
    const edge = flat.edge(from, to, nth);
    const { low, high, source } = edgeInterval(network, edge, 'incline');
    const isUnsigned = network.edges.inclineUnsigned[edge] === 1;
    return { low: low / SCALE, high: high / SCALE, source, isUnsigned };
  };
  const height = (name: string) => nodeElevationM(network, flat.node(name));
  return { network, report, incline, height, flat };
}

/** The interval is round the slope, and half as wide as expected. */
function expectSlope(
  { low, high, source }: { low: number; high: number; source: string },
  slope: number,
  uncertainty?: number,
) {
  expect(source).toBe('model');
  expect((low + high) / 2).toBeCloseTo(slope, 3);
  if (uncertainty !== undefined) expect((high - low) / 2).toBeCloseTo(uncertainty, 3);
}

const street = (lengthM: number) => ({ a: [0, 0], b: [lengthM, 0] }) as const;

describe('on a plane', () => {
  test.each([
    ['up to the east', 0, 0.06],
    ['up to the north-east', 45, 0.06 * Math.SQRT1_2],
    ['level along the contour', 90, 0],
    ['down to the north-west', 135, -0.06 * Math.SQRT1_2],
    ['down to the west', 180, -0.06],
    ['down to the south-west', 225, -0.06 * Math.SQRT1_2],
    ['level the other way', 270, 0],
    ['up to the south-east', 315, 0.06 * Math.SQRT1_2],
  ])('the slope is exact: %s', (_, degrees, slope) => {
    const turn = (degrees * Math.PI) / 180;
    const end = [200 * Math.cos(turn), 200 * Math.sin(turn)] as const;
    const { incline } = draped(
      { a: [0, 0], b: end },
      [{ from: 'a', to: 'b' }],
      modelOf((east) => 100 + 0.06 * east, { error: { horizontalM: 0 } }),
    );
    // Three metres at either end of 90 m.
    expectSlope(incline('a', 'b'), slope, 6 / 90);
  });

  test('nodes get their height in whole centimetres', () => {
    const { height } = draped(
      { a: [0, 0], b: [101, 0] },
      [{ from: 'a', to: 'b' }],
      modelOf((east) => 100 + 0.06 * east),
    );
    expect(height('a')).toBe(100);
    expect(height('b')).toBe(106.06);
  });

  test('on a hillside the map may lie beside the model, and the interval is wider', () => {
    const of = (horizontalM: number) =>
      draped(
        street(200),
        [{ from: 'a', to: 'b' }],
        modelOf((_, north) => 0.3 * north, { error: { horizontalM } }),
      );
    expectSlope(of(0).incline('a', 'b'), 0, 6 / 90);
    expectSlope(of(9).incline('a', 'b'), 0, (6 + 2 * 9 * 0.3) / 90);
  });

  test.each([
    ['SRTM3: a cell', 92.7, 3, 92.7],
    ['SRTM1: thirty times its error', 30, 3, 90],
    ['a national model', 10, 1.5, 45],
    ['the finest: 30 m all the same', 1, 0.1, 30],
  ])('the window of %s', (_, cellM, verticalM, windowM) => {
    const box = [-2 * cellM, -2 * cellM, 200 + 2 * cellM, 2 * cellM] as const;
    const model = modelOf(() => 0, { cellM, box, error: { verticalM, horizontalM: 0 } });
    const { incline } = draped(street(200), [{ from: 'a', to: 'b' }], model);
    expectSlope(incline('a', 'b'), 0, (2 * verticalM) / windowM);
  });
});

describe('a short edge is part of its street', () => {
  const plane = modelOf((east) => 0.05 * east, { error: { horizontalM: 0 } });

  test('the window reaches over kerbs to what goes straight on', () => {
    const { incline } = draped(
      { a: [0, 0], b: [40, 0], c: [40, 0], d: [50, 0], e: [100, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c', kerbMm: 30 },
        { from: 'c', to: 'd' },
        { from: 'd', to: 'e' },
      ],
      plane,
    );
    expectSlope(incline('c', 'd'), 0.05, 6 / 90);
    expectSlope(incline('a', 'b'), 0.05, 6 / 90);
  });

  test('of several ways on the straightest is taken', () => {
    // South of the street lies a pit.
    const model = modelOf((_, north) => (north < -15 ? -40 : 0), { error: { horizontalM: 0 } });
    const { incline } = draped(
      { a: [0, 0], b: [10, 0], pit: [12, -90], c: [100, 0], d: [-90, 0] },
      [
        { from: 'b', to: 'pit' },
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'd', to: 'a' },
      ],
      model,
    );
    expectSlope(incline('a', 'b'), 0, 6 / 90);
  });

  test('of two that both go on the straighter, in whichever order they come', () => {
    const model = modelOf((_, north) => 0.5 * north, { error: { horizontalM: 0 } });
    const ways = [
      { from: 'b', to: 'left' },
      { from: 'b', to: 'c' },
      { from: 'right', to: 'b' },
    ];
    for (const order of [ways, [...ways].reverse()]) {
      const { incline } = draped(
        { a: [0, 0], b: [10, 0], c: [100, 0], left: [80, 60], right: [80, -50] },
        [{ from: 'a', to: 'b' }, ...order],
        model,
      );
      expectSlope(incline('a', 'b'), 0, 6 / 90);
    }
  });

  test('round a corner the street does not go on, and the rest comes from the other side', () => {
    const model = modelOf((_, north) => -0.2 * north, { error: { horizontalM: 0 } });
    const { incline } = draped(
      { a: [-100, 0], b: [0, 0], c: [10, 0], d: [10, 100] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'd' },
      ],
      model,
    );
    expectSlope(incline('b', 'c'), 0, 6 / 90);
  });

  test('too short by half, nothing is said; half the window is told with its own error', () => {
    const alone = (lengthM: number) => draped(street(lengthM), [{ from: 'a', to: 'b' }], plane);
    expect(alone(44).incline('a', 'b').source).toBe('none');
    expect(alone(44).report.edges).toMatchObject({ given: 0, unknown: 1 });
    expectSlope(alone(46).incline('a', 'b'), 0.05, 6 / 46);
  });
});

describe('a long edge is as steep as its steepest stretch', () => {
  const exact = { error: { verticalM: 0.5, horizontalM: 0 } } as const;
  const only = (relief: Relief, lengthM = 600) => {
    const { incline } = draped(street(lengthM), [{ from: 'a', to: 'b' }], modelOf(relief, exact));
    return incline('a', 'b');
  };
  const U = 1 / 30;

  test('level, then steep', () => {
    expectSlope(
      only((east) => Math.max(0, east - 300) * 0.2),
      0.2,
      U,
    );
  });

  test('and downhill', () => {
    expectSlope(
      only((east) => Math.max(0, east - 300) * -0.2),
      -0.2,
      U,
    );
  });

  test('over a hill it rises and falls: a magnitude', () => {
    const { low, high, isUnsigned } = only((east) => -0.2 * Math.abs(east - 300));
    expect(isUnsigned).toBe(true);
    expect(low).toBeCloseTo(0.2 - U, 3);
    expect(high).toBeCloseTo(0.2 + U, 3);
  });

  test('within the error of the model nothing is certain either way', () => {
    const { low, high, isUnsigned } = only((east) => -0.02 * Math.abs(east - 300));
    expect(isUnsigned).toBe(false);
    expect(low).toBeCloseTo(-0.02 - U, 3);
    expect(high).toBeCloseTo(0.02 + U, 3);
  });
});

describe('what is no slope is not made one', () => {
  test('noise of three metres on flat ground never blocks 1:12, on edges of any length', () => {
    const heights = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 400,
      maxLength: 400,
    });
    const cuts = fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        heights,
        cuts,
        fc.double({ min: 0, max: 6.2, noNaN: true }),
        (noise, lengths, turn) => {
          let at = 0;
          const along = [0, ...lengths.map((length) => (at += length))];
          const nodes = Object.fromEntries(
            along.map((m, index) => [
              `n${index}`,
              [m * Math.cos(turn), m * Math.sin(turn)] as const,
            ]),
          );
          const edges = lengths.map((_, index) => ({ from: `n${index}`, to: `n${index + 1}` }));
          const relief: Relief = (east, north) =>
            noise[Math.abs(Math.round(east / 30) * 37 + Math.round(north / 30)) % 400]!;
          const model = modelOf(relief, { box: [-720, -720, 720, 720], error: { horizontalM: 0 } });
          const { network } = draped(nodes, edges, model);
          for (let edge = 0; edge < network.edgeCount; edge++) {
            const { low, high } = edgeInterval(network, edge, 'incline');
            const isUnsigned = network.edges.inclineUnsigned[edge] === 1;
            expect(isUnsigned).toBe(false);
            // Level is always among what may be.
            expect(low).toBeLessThanOrEqual(0);
            expect(high).toBeGreaterThanOrEqual(0);
            expect(low / SCALE).toBeLessThan(LIMIT);
            expect(high / SCALE).toBeGreaterThan(-LIMIT);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('on any plane, with any noise within the error, the true slope is in the interval', () => {
    const slope = fc.double({ min: -0.4, max: 0.4, noNaN: true });
    const noise = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 97,
      maxLength: 97,
    });
    const box = [-300, -300, 300, 300] as const;
    fc.assert(
      fc.property(
        slope,
        slope,
        noise,
        fc.integer({ min: 46, max: 250 }),
        (x, y, errors, lengthM) => {
          const model = modelOf(
            (east, north) =>
              x * east +
              y * north +
              errors[Math.abs(Math.round(east / 30) * 7 + Math.round(north / 30)) % 97]!,
            { box },
          );
          const { network } = draped(street(lengthM), [{ from: 'a', to: 'b' }], model);
          const { low, high } = edgeInterval(network, 0, 'incline');
          const isUnsigned = network.edges.inclineUnsigned[0] === 1;
          const true_ = isUnsigned ? Math.abs(x) : x;
          // Half a thousandth for the roundness of the earth and of positions.
          expect(low / SCALE).toBeLessThanOrEqual(true_ + 5e-4);
          expect(high / SCALE).toBeGreaterThanOrEqual(true_ - 5e-4);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the seam of two models that differ by 20 m is no cliff', () => {
    const model = joinTiles([
      tileOf(() => 100, { cellM: 90, error: { horizontalM: 0 }, name: 'coarse.tif' }),
      tileOf(() => 120, { cellM: 10, box: [0, -300, 600, 300], error: { horizontalM: 0 } }),
    ]);
    const { incline, height } = draped(
      { a: [-200, 0], b: [20, 0], c: [200, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
      ],
      model,
    );
    // The edge across the seam is told by the model that knows all of it; the finer one knows the next.
    expectSlope(incline('a', 'b'), 0, 6 / 90);
    expectSlope(incline('b', 'c'), 0, 3 / 45);
    expect([height('a'), height('b')]).toEqual([100, 120]);
  });

  test('nor is that of two tiles of one model, or a void on it', () => {
    const plane: Relief = (east) => 100 + 0.05 * east;
    const model = joinTiles([
      tileOf((east) => (east === 0 ? null : plane(east, 0)), {
        box: [-600, -300, 0, 300],
        error: { horizontalM: 0 },
      }),
      tileOf(plane, { box: [0, -300, 600, 300], error: { horizontalM: 0 } }),
    ]);
    const { incline } = draped({ a: [-100, 0], b: [100, 0] }, [{ from: 'a', to: 'b' }], model);
    expectSlope(incline('a', 'b'), 0.05, 6 / 90);
  });

  test('beside a void and beyond the tiles nothing is said, and it is counted', () => {
    const model = modelOf((east) => (east === 300 ? null : 50));
    const { incline, height, report } = draped(
      { a: [0, 0], b: [200, 0], c: [310, 0], d: [1700, 0], e: [1900, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'd', to: 'e' },
      ],
      model,
    );
    expect(incline('a', 'b').source).toBe('model');
    expect(incline('b', 'c').source).toBe('none');
    expect(incline('d', 'e').source).toBe('none');
    expect([height('b'), height('c'), height('e')]).toEqual([50, undefined, undefined]);
    expect(report.nodes).toEqual({ known: 3, offGround: 0, void: 1, outside: 1 });
    expect(report.edges).toMatchObject({ given: 1, unknown: 2 });
  });
});

describe('what is not on the ground is not draped', () => {
  /** A valley 30 m deep and 120 m wide. */
  const valley = modelOf((east) => (east > 40 && east < 160 ? 70 : 100), {
    error: { horizontalM: 0 },
  });
  const nodes = { a: [-100, 0], b: [0, 0], mid: [100, 0], c: [200, 0], d: [300, 0] } as const;

  test.each([
    ['a bridge', { yes: ['offGround'] }],
    ['a passage under a roof', { yes: ['covered'] }],
    ['another floor', { level: { scope: 'way/1', values: [1] } }],
    ['between floors', { level: { scope: 'way/1', values: [0, 1] } }],
    ['steps', { kind: 'steps', steps: 20 }],
    ['a ramp beside steps', { kind: 'ramp', variant: 'ramp' }],
  ] as const)('%s over a valley', (_, kind) => {
    const { incline, height, report } = draped(
      nodes,
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'mid', ...kind },
        { from: 'mid', to: 'c', ...kind },
        { from: 'c', to: 'd' },
      ],
      valley,
    );
    expect(incline('b', 'mid').source).not.toBe('model');
    // Its ends are what the other arms say; in the middle nobody stands on the ground.
    expect([height('b'), height('mid'), height('c')]).toEqual([100, undefined, 100]);
    expect(report.nodes).toEqual({ known: 4, offGround: 1, void: 0, outside: 0 });
    expectSlope(incline('a', 'b'), 0);
  });

  test.each([
    ['the ground floor', { level: { scope: 'way/1', values: [0] } }],
    ['a floor nobody named', {}],
    ['said to be no bridge', { no: ['offGround', 'covered'] }],
  ] as const)('%s is', (_, kind) => {
    const { incline, height } = draped(nodes, [{ from: 'b', to: 'mid', ...kind }], valley);
    expect(incline('b', 'mid').source).toBe('model');
    expect(height('mid')).toBe(70);
  });

  test('a street that goes on over a bridge is told from what is a cell or 20 m before it', () => {
    // The bank falls away before the bridge begins, as it does in models.
    const bank = modelOf((east) => (east > -25 && east < 160 ? 70 : 100), {
      error: { horizontalM: 0 },
    });
    const bridge = { from: 'b', to: 'c', yes: ['offGround'] } as const;
    const before = (lengthM: number, ...more: readonly TestEdge[]) =>
      draped(
        { a: [-lengthM, 0], b: [0, 0], c: [200, 0], side: [60, 80], back: [-300, 0] },
        [{ from: 'a', to: 'b' }, bridge, ...more],
        bank,
      ).incline('a', 'b');
    expectSlope(before(120), 0, 6 / 90);
    // Nor from what another way does, if the bridge goes straighter on.
    expectSlope(before(120, { from: 'b', to: 'side' }), 0, 6 / 90);
    // A short one is told by the street before it.
    expect(before(60).source).toBe('none');
    expectSlope(before(60, { from: 'back', to: 'a' }), 0, 6 / 90);
    expectSlope(before(10, { from: 'back', to: 'a' }), 0, 6 / 90);
  });

  test('a node behind a kerb stands where the node before it does; one behind a lift may not', () => {
    const { height } = draped(
      { a: [0, 0], b: [0, 0], c: [-200, 0], up: [0, 0], far: [-200, 5] },
      [
        { from: 'c', to: 'a' },
        { from: 'a', to: 'b', kerbMm: 30 },
        { from: 'a', to: 'up', kind: 'lift', lengthM: 0 },
        { from: 'up', to: 'far', yes: ['offGround'] },
      ],
      valley,
    );
    expect([height('b'), height('up'), height('far')]).toEqual([100, undefined, undefined]);
  });
});

describe('who knows better is believed', () => {
  const rising = modelOf((east) => 0.15 * east, { error: { horizontalM: 0 } });
  const U = 6 / 90;
  const MAX = 2;

  const known = (edge: Partial<TestEdge>, model = rising) => {
    const result = draped(street(200), [{ from: 'a', to: 'b', ...edge }], model);
    return { ...result.incline('a', 'b'), edges: result.report.edges };
  };

  test.each([
    ['a number in a tag', 0.04, { low: 0.04, high: 0.04, source: 'tag' }],
    ['a bound in a tag', [0, 0.1] as const, { low: 0, high: 0.1, source: 'tag' }],
    ['a bound on one side', [0, null] as const, { low: 0, high: MAX, source: 'tag' }],
    [
      'a survey',
      { low: -0.01, high: 0.01, source: 'survey' } as const,
      { low: -0.01, high: 0.01, source: 'survey' },
    ],
  ])('%s stays', (_, incline, expected) => {
    const { edges, ...kept } = known({ incline });
    expect(kept).toMatchObject(expected);
    expect(edges).toMatchObject({ measured: 1, given: 0, narrowed: 0 });
  });

  test('the word `up` gets the steepness of the model', () => {
    const { low, high, source, edges } = known({ incline: { low: 0, high: null, source: 'word' } });
    expect(source).toBe('model');
    expect(low).toBeCloseTo(0.15 - U, 3);
    expect(high).toBeCloseTo(0.15 + U, 3);
    expect(edges).toMatchObject({ narrowed: 1, given: 0 });
  });

  test('the word `down` against a model that is certain of a climb stands alone', () => {
    const { low, high, source, edges } = known({ incline: { low: null, high: 0, source: 'word' } });
    expect({ low, high, source }).toEqual({ low: -MAX, high: 0, source: 'word' });
    expect(edges).toMatchObject({ contradicted: 1, narrowed: 0 });
  });

  test('where the model is not certain the word decides which way', () => {
    const gentle = modelOf((east) => -0.02 * east, { error: { horizontalM: 0 } });
    const up = known({ incline: { low: 0, high: null, source: 'word' } }, gentle);
    expect(up).toMatchObject({ low: 0, source: 'model' });
    expect(up.high).toBeCloseTo(U - 0.02, 3);
    const down = known({ incline: { low: null, high: 0, source: 'word' } }, gentle);
    expect(down).toMatchObject({ high: 0, source: 'model' });
    expect(down.low).toBeCloseTo(-0.02 - U, 3);
  });

  test('up a hill and down again, the word tells which way counts', () => {
    const hill = modelOf((east) => (east < 90 ? 0.3 * east : 27 - 0.2 * (east - 90)), {
      error: { horizontalM: 0 },
    });
    const { isUnsigned, low, high } = known(
      { incline: { low: null, high: 0, source: 'word' } },
      hill,
    );
    expect(isUnsigned).toBe(false);
    expect(high).toBeCloseTo(-0.2 + U, 3);
    expect(low).toBeCloseTo(-0.2 - U, 3);
  });

  test('a height that is known already stays', () => {
    const { network } = networkOf(street(200), [{ from: 'a', to: 'b' }]);
    const elevationCm = network.nodes.elevationCm.with(0, 1234);
    const told: Network = { ...network, nodes: { ...network.nodes, elevationCm } };
    const { network: after } = drapeElevation(told, rising);
    expect(nodeElevationM(after, 0)).toBe(12.34);
    expect(nodeElevationM(after, 1)).toBeCloseTo(30, 1);
  });

  test('the network handed in is left as it was', () => {
    const { network } = networkOf(street(200), [{ from: 'a', to: 'b' }]);
    const before = structuredClone(network);
    drapeElevation(network, rising);
    expect(network).toEqual(before);
  });

  test('a model without tiles changes nothing', () => {
    const { network } = networkOf(street(200), [{ from: 'a', to: 'b' }]);
    const { network: after, report } = drapeElevation(network, joinTiles([]));
    expect(after).toEqual(network);
    expect(report.nodes).toMatchObject({ known: 0, outside: 2 });
  });
});

test('the report names the tiles, how fine they are and whose', () => {
  const { report } = draped(
    street(200),
    [{ from: 'a', to: 'b' }],
    modelOf(() => 0),
  );
  expect(report.tiles).toEqual([
    { name: 'test.tif', format: 'geotiff', cellM: 30, slopeUncertainty: 0.067, attribution: null },
  ]);
});
