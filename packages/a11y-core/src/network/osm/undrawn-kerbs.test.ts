import { describe, expect, test } from 'vitest';
import { type OsmTestWay, osmOf, type TestTags } from '../../../test/support/osm-of.js';
import { edgeFlag, edgeInterval, edgeSense } from '../read-edge.js';
import { walkableKind } from './access.js';
import { KERB_RULES, kerbRuleFor } from './undrawn-kerbs.js';

const tags = (record: TestTags) => new Map(Object.entries(record));

/** One meeting for every row of the table, decided by that row. */
const CASES: readonly (readonly [path: TestTags, road: TestTags, point: TestTags])[] = [
  [{ highway: 'footway' }, { highway: 'residential', surface: 'gravel', sidewalk: 'both' }, {}],
  [{ highway: 'footway' }, { highway: 'service', sidewalk: 'both' }, { highway: 'crossing' }],
  [{ highway: 'cycleway', foot: 'yes' }, { highway: 'primary', sidewalk: 'both' }, {}],
  [{ highway: 'path' }, { highway: 'unclassified', sidewalk: 'no' }, { highway: 'crossing' }],
  [{ highway: 'path' }, { highway: 'unclassified', 'sidewalk:left': 'separate' }, {}],
  [{ highway: 'footway', footway: 'sidewalk' }, { highway: 'residential', sidewalk: 'no' }, {}],
  [{ highway: 'footway' }, { highway: 'residential', sidewalk: 'none' }, {}],
  [{ highway: 'footway' }, { highway: 'residential' }, {}],
  [{ highway: 'path' }, { highway: 'residential' }, {}],
];

describe('rules for kerbs that nobody drew', () => {
  test.each(CASES.map((row, index) => [index, ...row] as const))(
    'row %d decides %j at %j, %j',
    (index, path, road, point) => {
      const kind = walkableKind(tags(path))!;
      const found = kerbRuleFor(tags(path), kind, tags(road), tags(point));
      expect(KERB_RULES.indexOf(found)).toBe(index);
      // Without the row the answer would be another, or the row would be idle.
      const answers = KERB_RULES.slice(index + 1).map((rule) => rule.isKerbed);
      expect(index === KERB_RULES.length - 1 || answers.includes(!found.isKerbed)).toBe(true);
    },
  );

  test('every row has a case', () => {
    expect(CASES).toHaveLength(KERB_RULES.length);
  });

  test('every class of a row is heard', () => {
    for (const [index, { paths, roads }] of KERB_RULES.entries()) {
      for (const highway of paths ?? []) {
        const path = tags({ ...CASES[index]![0], highway });
        const found = kerbRuleFor(path, 'footway', tags(CASES[index]![1]), tags(CASES[index]![2]));
        expect(KERB_RULES.indexOf(found), highway).toBe(index);
      }
      for (const highway of roads ?? []) {
        const road = tags({ ...CASES[index]![1], highway });
        const found = kerbRuleFor(tags(CASES[index]![0]), 'footway', road, tags(CASES[index]![2]));
        expect(KERB_RULES.indexOf(found), highway).toBe(index);
      }
    }
  });

  test('crossing=no is no crossing point', () => {
    const found = kerbRuleFor(
      tags({ highway: 'path' }),
      'footway',
      tags({ highway: 'unclassified' }),
      tags({ highway: 'crossing', crossing: 'no' }),
    );
    expect(found.isKerbed).toBe(false);
  });
});

describe('where a footway meets a street', () => {
  //         8
  //         │
  //  1 ──── 3 ──── 5     the street runs north and south through 3
  //         │
  //         9
  const nodes = {
    1: [-20, 0],
    3: [0, 0],
    5: [20, 0],
    6: [20, 9],
    8: [0, 50],
    9: [0, -50],
  } as const;
  const STREET: OsmTestWay = [[8, 3, 9], { highway: 'residential' }];
  const FOOTWAY = { highway: 'footway' };

  test('one kerb of unknown height goes up to it, and the street is free of it', async () => {
    const { network, drawn, edges } = await osmOf(nodes, { 50: [[1, 3], FOOTWAY], 60: STREET });
    expect(drawn).toEqual(['kerb 3-3~1', 'footway 1-3~1', 'road 8-3', 'road 3-9']);
    const [kerb] = edges('node/3/');
    expect(edgeInterval(network, kerb!, 'kerb')).toEqual({ low: 0, high: 65_535, source: 'none' });
    expect(edgeSense(network, kerb!)).toBe('up');
  });

  test('and goes on beyond it there are two', async () => {
    const { drawn } = await osmOf(nodes, { 50: [[1, 3, 5], FOOTWAY], 60: STREET });
    expect(drawn).toEqual([
      'kerb 3-3~1',
      'kerb 3-3~2',
      'footway 1-3~1',
      'footway 3~2-5',
      'road 8-3',
      'road 3-9',
    ]);
  });

  test('two on one side share a kerb, and nobody meets it between them', async () => {
    const { drawn } = await osmOf(nodes, {
      50: [[5, 3], FOOTWAY],
      51: [[3, 6], FOOTWAY],
      60: STREET,
    });
    expect(drawn.slice(0, 3)).toEqual(['kerb 3-3~1', 'footway 5-3~1', 'footway 3~1-6']);
  });

  test('a way laid down to the road on the same side leads round no kerb', async () => {
    const { drawn } = await osmOf(nodes, {
      50: [[5, 3], FOOTWAY],
      51: [[3, 6], { highway: 'cycleway', foot: 'yes' }],
      60: STREET,
    });
    expect(drawn[0]).toBe('footway 5-3');
  });

  test('at a corner each side has its own', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 2: [-20, 20], 4: [-20, -20] },
      {
        50: [[2, 3], FOOTWAY],
        51: [[4, 3], FOOTWAY],
        60: STREET,
        61: [[1, 3], { highway: 'residential' }],
      },
    );
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 3-3~1', 'kerb 3-3~2']);
  });

  test('nobody walks along, as a motorway, has its kerbs all the same', async () => {
    const { drawn } = await osmOf(nodes, {
      50: [[1, 3, 5], FOOTWAY],
      60: [[8, 3, 9], { highway: 'trunk' }],
    });
    expect(drawn).toEqual(['kerb 3-3~1', 'kerb 3-3~2', 'footway 1-3~1', 'footway 3~2-5']);
  });

  test('that ends there, there is none', async () => {
    const { drawn } = await osmOf(nodes, {
      50: [[1, 3], FOOTWAY],
      60: [[8, 3], { highway: 'residential' }],
    });
    expect(drawn).toEqual(['footway 1-3', 'road 8-3']);
    const gated = await osmOf(
      { ...nodes, 3: [0, 0, { barrier: 'gate' }] },
      { 50: [[1, 3], FOOTWAY], 60: [[8, 3], { highway: 'residential' }] },
    );
    expect(gated.drawn[0]).toBe('barrier 3-3~1');
    expect(gated.drawn.filter((line) => line.startsWith('kerb'))).toEqual([]);
  });

  test.each<[string, TestTags]>([
    ['on the point', { kerb: 'flush' }],
    ['as a barrier', { barrier: 'kerb' }],
  ])('a kerb drawn %s is the kerb', async (_, point) => {
    const { drawn } = await osmOf(
      { ...nodes, 3: [0, 0, point] },
      { 50: [[1, 3], FOOTWAY], 60: STREET },
    );
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 3-3~1']);
  });

  test('a kerb drawn on the path near the street is the kerb, one far off is another', async () => {
    const kerbs = async (eastM: number) => {
      const { drawn } = await osmOf(
        { ...nodes, 2: [eastM, 0, { kerb: 'lowered' }] },
        { 50: [[1, 2, 3], FOOTWAY], 60: STREET },
      );
      return drawn.filter((line) => line.startsWith('kerb'));
    };
    expect(await kerbs(-10)).toEqual(['kerb 2-2~1']);
    expect(await kerbs(-16)).toEqual(['kerb 2-2~1', 'kerb 3-3~1']);
  });

  test('the crossing point tells the height and the paving of both', async () => {
    const point = { highway: 'crossing', kerb: 'lowered', tactile_paving: 'yes' };
    const { network, edges } = await osmOf(
      { ...nodes, 3: [0, 0, point] },
      { 50: [[1, 3, 5], FOOTWAY], 60: STREET },
    );
    expect(edges('node/3/')).toHaveLength(2);
    for (const kerb of edges('node/3/')) {
      expect(edgeInterval(network, kerb, 'kerb')).toEqual({ low: 0, high: 60, source: 'word' });
      expect(edgeFlag(network, kerb, 'tactile')).toBe('yes');
    }
  });

  test('a gate at the point is passed before the kerb', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 3: [0, 0, { barrier: 'gate' }] },
      { 50: [[1, 3], FOOTWAY], 60: STREET },
    );
    expect(drawn.slice(0, 3)).toEqual(['barrier 3-3~1', 'kerb 3~1-3~2', 'barrier 3-3~3']);
  });

  test('a crossing drawn from pavement to pavement has its kerbs at its ends alone', async () => {
    const { drawn } = await osmOf(nodes, {
      50: [[1, 3, 5], { highway: 'footway', footway: 'crossing' }],
      51: [[5, 6], FOOTWAY],
      60: STREET,
    });
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 5-5~1']);
  });
});
