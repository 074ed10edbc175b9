import { describe, expect, test } from 'vitest';
import { osmOf, type TestTags } from '../../../test/support/osm-of.js';
import type { EdgeFlag } from '../network.js';
import { edgeFlag, edgeInterval, edgeKindOf } from '../read-edge.js';

const PAVEMENT = { highway: 'footway', footway: 'sidewalk' };
const CROSSING = { highway: 'footway', footway: 'crossing' };
const KERB = { barrier: 'kerb', kerb: 'lowered' };

/** 1 ── 2 ══ 3 ══ 4 ── 5 over the road at 3; tags of the crossing, its point and its two kerbs. */
async function crossingOf(way: TestTags, point: TestTags, kerbs: readonly [TestTags, TestTags]) {
  const built = await osmOf(
    {
      1: [0, 0],
      2: [5, 0, kerbs[0]],
      3: [10, 0, point],
      4: [15, 0, kerbs[1]],
      5: [20, 0],
      8: [10, 50],
      9: [10, -50],
    },
    {
      50: [[1, 2], PAVEMENT],
      51: [[2, 3, 4], { ...CROSSING, ...way }],
      52: [[4, 5], PAVEMENT],
      60: [[8, 3, 9], { highway: 'residential' }],
    },
  );
  const said = (flag: EdgeFlag, kind: string) => [
    ...new Set(
      built.drawn.flatMap((_, edge) =>
        edgeKindOf(built.network, edge) === kind ? [edgeFlag(built.network, edge, flag)] : [],
      ),
    ),
  ];
  return { ...built, said };
}

describe('a crossing is told by its point in the road', () => {
  const POINT = { highway: 'crossing' };

  test.each<[TestTags, EdgeFlag, 'yes' | 'no']>([
    [{ crossing: 'traffic_signals' }, 'signal', 'yes'],
    [{ 'traffic_signals:sound': 'yes' }, 'sound', 'yes'],
    [{ 'traffic_signals:vibration': 'yes' }, 'vibration', 'yes'],
    [{ 'traffic_signals:vibration': 'no' }, 'vibration', 'no'],
    [{ 'crossing:island': 'yes' }, 'island', 'yes'],
    [{ 'crossing:markings': 'zebra' }, 'marked', 'yes'],
    [{ crossing: 'unmarked' }, 'marked', 'no'],
    [{ tactile_paving: 'yes' }, 'tactile', 'yes'],
  ])('%j: %s is %s', async (tags, flag, expected) => {
    const { said } = await crossingOf({}, { ...POINT, ...tags }, [KERB, KERB]);
    expect(said(flag, 'crossing')).toEqual([expected]);
  });

  test('unless it says otherwise itself', async () => {
    const point = { ...POINT, 'crossing:markings': 'no' };
    const { said } = await crossingOf({ crossing: 'zebra' }, point, [KERB, KERB]);
    expect(said('marked', 'crossing')).toEqual(['yes']);
  });

  test('but not by a point at which nobody crosses', async () => {
    const point = { ...POINT, crossing: 'no', 'traffic_signals:sound': 'yes', kerb: 'flush' };
    const { said, network, edges } = await crossingOf({}, point, [{}, {}]);
    expect(said('sound', 'crossing')).toEqual(['unknown']);
    expect(edges('/at').map((edge) => edgeInterval(network, edge, 'kerb').source)).toEqual([
      'none',
      'none',
    ]);
  });
});

describe('tactile paving', () => {
  const PAVED = { ...KERB, tactile_paving: 'yes' };
  const BARE = { ...KERB, tactile_paving: 'no' };

  test('at both kerbs is that of the crossing', async () => {
    const { said } = await crossingOf({}, {}, [PAVED, PAVED]);
    expect(said('tactile', 'kerb')).toEqual(['yes']);
    expect(said('tactile', 'crossing')).toEqual(['yes']);
  });

  test('at one kerb alone guides nobody across, whatever the crossing says', async () => {
    const { said } = await crossingOf({ tactile_paving: 'yes' }, {}, [PAVED, BARE]);
    expect(said('tactile', 'kerb')).toEqual(['yes', 'no']);
    expect(said('tactile', 'crossing')).toEqual(['no']);
  });

  test('at one kerb, and nobody said of the other, is not known of the crossing', async () => {
    const { said } = await crossingOf({}, {}, [PAVED, KERB]);
    expect(said('tactile', 'crossing')).toEqual(['unknown']);
    expect((await crossingOf({}, {}, [PAVED, {}])).said('tactile', 'crossing')).toEqual([
      'unknown',
    ]);
  });

  test('told by the point in the road lies at both kerbs that nobody drew', async () => {
    const { said } = await crossingOf({}, { highway: 'crossing', tactile_paving: 'yes' }, [{}, {}]);
    expect(said('tactile', 'kerb')).toEqual(['yes']);
  });
});

test('a crossing in two parts has the island that is drawn between them', async () => {
  const islandOf = async (middle: TestTags, way: TestTags = {}) => {
    const { network, edges } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [12, 0], 4: [22, 0] },
      {
        50: [[1, 2], { ...CROSSING, ...way }],
        51: [[2, 3], { highway: 'footway', ...middle }],
        52: [[3, 4], CROSSING],
      },
    );
    return edges('way/50/')
      .map((edge) => edgeFlag(network, edge, 'island'))
      .at(-1);
  };
  expect(await islandOf({ footway: 'traffic_island' })).toBe('yes');
  expect(await islandOf({ footway: 'sidewalk' })).toBe('unknown');
  expect(await islandOf({ footway: 'traffic_island' }, { 'crossing:island': 'no' })).toBe('no');
});
