import { describe, expect, test } from 'vitest';
import { osmOf, type TestTags } from '../../../test/support/osm-of.js';
import { edgeInterval, edgeSense } from '../read-edge.js';
import { BARRIERS, LINES_PASSED, NO_HINDRANCE } from './barrier.js';

/** 1 ── 2 ── 3, a path over a line through 2; the road is 8 m beyond 3. */
async function pathOver(line: TestTags, point: TestTags = {}) {
  return osmOf(
    {
      1: [0, 0],
      2: [5, 0, point],
      3: [10, 0],
      6: [5, 9],
      7: [5, -9],
      8: [10, 50],
      9: [10, -50],
    },
    {
      50: [[1, 2, 3], { highway: 'footway' }],
      60: [[8, 3, 9], { highway: 'service' }],
      70: [[6, 2, 7], line],
    },
  );
}

describe('a kerb drawn as a line', () => {
  test.each<[TestTags, TestTags, number, number]>([
    [{ barrier: 'kerb' }, {}, 0, 65_535],
    [{ barrier: 'kerb', kerb: 'raised' }, {}, 31, 65_535],
    [{ barrier: 'kerb', kerb: 'raised', height: '0.12' }, {}, 120, 120],
    [{ barrier: 'kerb', 'kerb:height': '0.12' }, {}, 120, 120],
    // Where the kerb is lowered for the path, the point says so.
    [{ barrier: 'kerb', kerb: 'raised' }, { barrier: 'kerb', kerb: 'flush' }, 0, 3],
    [{ barrier: 'kerb', kerb: 'raised' }, { kerb: 'lowered' }, 0, 60],
    [{ barrier: 'kerb', kerb: 'raised' }, { tactile_paving: 'yes' }, 31, 65_535],
  ])('%j with %j at the point', async (line, point, low, high) => {
    const { network, drawn, edges } = await pathOver(line, point);
    expect(drawn.slice(0, 1)).toEqual(['kerb 2-2~1']);
    const [kerb] = edges('node/2/');
    expect(edgeInterval(network, kerb!, 'kerb')).toMatchObject({ low, high });
    expect(edgeSense(network, kerb!)).toBe('down');
  });

  test('is crossed behind a bollard that stands on it', async () => {
    const { network, drawn, edges } = await pathOver(
      { barrier: 'kerb', 'kerb:height': '0.02' },
      { barrier: 'bollard' },
    );
    expect(drawn.slice(0, 2)).toEqual(['barrier 2-2~1', 'kerb 2~1-2~2']);
    expect(edgeInterval(network, edges('node/2/')[1]!, 'kerb')).toMatchObject({ high: 20 });
  });

  test('that shares no point with the path says nothing', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0], 6: [2, 9], 7: [2, -9] },
      { 50: [[1, 2], { highway: 'footway' }], 70: [[6, 7], { barrier: 'kerb' }] },
    );
    expect(drawn).toEqual(['footway 1-2']);
  });
});

describe('a gate drawn as a line', () => {
  test.each(LINES_PASSED)('barrier=%s stands in the way', async (barrier) => {
    expect(BARRIERS).toHaveProperty([barrier]);
    expect((await pathOver({ barrier })).drawn.slice(0, 1)).toEqual(['barrier 2-2~1']);
  });

  test('is as wide as it says, unless the point is another barrier', async () => {
    const { network, edges } = await pathOver({ barrier: 'gate', width: '0.95' });
    expect(edgeInterval(network, edges('node/2/')[0]!, 'width').low).toBe(950);
    const other = await pathOver({ barrier: 'gate', width: '0.95' }, { barrier: 'kissing_gate' });
    expect(edgeInterval(other.network, other.edges('node/2/')[0]!, 'width').high).toBe(650);
  });

  const SILENT = [...NO_HINDRANCE].filter((barrier) => barrier !== 'kerb');

  test.each(['wall', 'fence', 'hedge', 'retaining_wall', 'yes', ...SILENT])(
    'a %s that a path is drawn through says nothing',
    async (barrier) => {
      expect((await pathOver({ barrier })).drawn[0]).toBe('footway 1-3');
    },
  );
});

test('a kerb across a road is met, up or down nobody knows', async () => {
  const { network, drawn, edges } = await osmOf(
    { 1: [0, 0], 2: [5, 0], 3: [10, 0], 6: [5, 9], 7: [5, -9] },
    {
      60: [[1, 2, 3], { highway: 'service' }],
      70: [[6, 2, 7], { barrier: 'kerb', kerb: 'lowered' }],
    },
  );
  expect(drawn).toEqual(['kerb 2-2~1', 'road 1-2', 'road 2~1-3']);
  expect(edgeSense(network, edges('/at')[0]!)).toBe('unknown');
});
