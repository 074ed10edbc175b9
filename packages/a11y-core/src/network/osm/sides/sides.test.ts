import { describe, expect, test } from 'vitest';
import { type OsmTestNode, type OsmTestWay, osmOf } from '../../../../test/support/osm-of.js';
import { edgeKey } from '../../key.js';
import { arcSense, edgeFlag, edgeGeometry, edgeInterval, edgeName } from '../../read-edge.js';

const BOTH = { highway: 'residential', sidewalk: 'both', name: 'Long Street' };
const ROAD = { highway: 'residential' };
const FOOTWAY = { highway: 'footway' };
const CROSSING = { highway: 'footway', footway: 'crossing' };

type Nodes = Readonly<Record<number, OsmTestNode>>;
type Ways = Readonly<Record<number, OsmTestWay>>;

/** `kind from-to`, sorted; the plain list of what is there. */
const drawn = async (nodes: Nodes, ways: Ways) => [...(await osmOf(nodes, ways)).drawn].sort();

/** Nodes that can be walked between without stepping onto a carriageway: no kerb, crossing or road. */
async function pavementsJoined(nodes: Nodes, ways: Ways): Promise<string[][]> {
  const { drawn: edges } = await osmOf(nodes, ways);
  const groups: Set<string>[] = [];
  for (const edge of edges) {
    const [kind, ends] = edge.split(' ') as [string, string];
    if (['kerb', 'crossing', 'road'].includes(kind)) continue;
    const both = ends.split('-');
    const touching = groups.filter((group) => both.some((node) => group.has(node)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(new Set([...both, ...touching.flatMap((group) => [...group])]));
  }
  return groups.map((group) => [...group].sort()).sort();
}

//        4
//        │
//  1 ─── 2 ─── 3
const T: Nodes = { 1: [-100, 0], 2: [0, 0], 3: [100, 0], 4: [0, 100] };

describe('a street with pavements on both sides', () => {
  test('is two edges and no road, on either side of its line, as long as its middle', async () => {
    const { network, edges } = await osmOf(
      { 1: [0, 0], 2: [60, 10], 3: [100, 0] },
      { 50: [[1, 2, 3], BOTH] },
    );
    const [left] = edges('/left');
    const [right] = edges('/right');
    expect(edges('way/50').map((edge) => edgeKey(network, edge))).toEqual([
      'way/50/1~2-3~1/0/left',
      'way/50/1~1-3~2/0/right',
    ]);
    // Drawn towards the east: left is north.
    const [, northern] = edgeGeometry(network, left!);
    const [, southern] = edgeGeometry(network, right!);
    expect((northern![1] - southern![1]) * 111_195).toBeGreaterThan(7.9);
    expect((northern![1] - southern![1]) * 111_195).toBeLessThan(8.5);
    for (const edge of [left!, right!]) {
      expect(network.edges.lengthMm[edge]).toBeGreaterThan(102_000);
      expect(network.edges.lengthMm[edge]).toBeLessThan(103_500);
      expect(edgeName(network, edge)).toBe('Long Street');
      // The bend keeps its id, so that a route may begin there.
      expect(network.shape.sourceId[network.edges.firstShape[edge]!]).toBe(2);
    }
  });

  test('no edge is shorter than the straight line between its ends', async () => {
    const bent: Nodes = { 1: [0, 0], 2: [20, 0], 3: [20, 20], 4: [0, 20], 5: [0, 40] };
    const { network } = await osmOf(bent, { 50: [[1, 2, 3, 4, 5], BOTH] });
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const line = edgeGeometry(network, edge);
      const [a, b] = [line[0]!, line.at(-1)!];
      const straightM = Math.hypot(
        (a[0] - b[0]) * 111_195 * Math.cos((22.54 * Math.PI) / 180),
        (a[1] - b[1]) * 111_195,
      );
      expect(network.edges.lengthMm[edge]! / 1000).toBeGreaterThan(straightM - 0.02);
    }
  });

  test('with a pavement on one side only is walked on that side', async () => {
    for (const side of ['left', 'right']) {
      const { edges } = await osmOf(T, { 50: [[1, 2, 3], { ...ROAD, sidewalk: side }] });
      expect(edges(`/${side}`)).toHaveLength(1);
      expect(edges('way/50')).toHaveLength(1);
    }
  });

  test.each(['no', 'none', 'yes', undefined])(
    'with sidewalk=%s stays one road',
    async (sidewalk) => {
      const tags = sidewalk === undefined ? ROAD : { ...ROAD, sidewalk };
      expect(await drawn(T, { 50: [[1, 2, 3], tags] })).toEqual(['road 1-3']);
    },
  );

  test('width and surface of the pavement are not those of the carriageway', async () => {
    const tags = { ...BOTH, surface: 'cobblestone', width: '8', 'sidewalk:left:width': '1.2' };
    const { network, edges } = await osmOf(T, { 50: [[1, 3], tags] });
    expect(edgeInterval(network, edges('/left')[0]!, 'width')).toEqual({
      low: 1200,
      high: 1200,
      source: 'tag',
    });
    expect(edgeInterval(network, edges('/right')[0]!, 'width').source).toBe('none');
    expect(edgeInterval(network, edges('/left')[0]!, 'roughness').source).toBe('none');
  });

  test('the same in the other drawing direction, mirrored', async () => {
    const tags = { ...ROAD, sidewalk: 'left' };
    const there = await osmOf(T, { 50: [[1, 3], tags] });
    const back = await osmOf(T, { 50: [[3, 1], { ...ROAD, sidewalk: 'right' }] });
    const line = (one: typeof there) => edgeGeometry(one.network, one.edges('way/50')[0]!);
    expect(line(there)).toEqual(line(back).reverse());
  });
});

describe('corners', () => {
  const CROSS: Nodes = { ...T, 5: [0, -100] };

  test('join the pavements of two streets between each two arms, and no others', async () => {
    const ways: Ways = { 50: [[1, 2, 3], BOTH], 51: [[4, 2, 5], BOTH] };
    // Four quarters, each with two pavements of two streets and the corner between them.
    const groups = await pavementsJoined(CROSS, ways);
    expect(groups).toHaveLength(4);
    for (const group of groups) expect(group).toHaveLength(3);
  });

  test('each arm of a junction is crossed once, between two kerbs of unknown height', async () => {
    const {
      network,
      edges,
      drawn: all,
    } = await osmOf(CROSS, {
      50: [[1, 2, 3], BOTH],
      51: [[4, 2, 5], BOTH],
    });
    const crossings = edges('node/2').filter((edge) => all[edge]!.startsWith('crossing'));
    expect(crossings).toHaveLength(4);
    const kerbs = edges('node/2').filter((edge) => all[edge]!.startsWith('kerb'));
    expect(kerbs).toHaveLength(8);
    for (const kerb of kerbs) {
      expect(edgeInterval(network, kerb, 'kerb').source).toBe('none');
      expect(arcSense(network, kerb << 1)).toBe('down');
    }
    for (const crossing of crossings) {
      // A carriageway of 6 m between two pavements 1 m behind their kerbs.
      expect(network.edges.lengthMm[crossing]).toBeGreaterThanOrEqual(7_980);
      expect(network.edges.lengthMm[crossing]).toBeLessThan(8_100);
    }
  });

  test('a path that meets the street joins the pavement on its side, with no kerb between', async () => {
    const groups = await pavementsJoined(T, { 50: [[1, 2, 3], BOTH], 51: [[2, 4], FOOTWAY] });
    const withPath = groups.find((group) => group.includes('4'));
    // Both halves of the northern pavement and the path.
    expect(withPath).toHaveLength(4);
    expect(groups).toHaveLength(2);
  });

  test('and from there a small street is crossed, a large one only where that is drawn', async () => {
    const crossings = async (highway: string) =>
      (await drawn(T, { 50: [[1, 2, 3], { ...BOTH, highway }], 51: [[2, 4], FOOTWAY] })).filter(
        (edge) => edge.startsWith('crossing 2') && edge.includes('2~'),
      );
    expect(await crossings('residential')).toHaveLength(1);
    expect(await crossings('secondary')).toEqual([]);
  });

  test.each([
    ['residential', 1],
    ['secondary', 1],
    ['trunk', 0],
  ])('the mouth of a %s is crossed %i times', async (highway, times) => {
    const { edges, drawn: all } = await osmOf(T, {
      50: [[1, 2, 3], BOTH],
      51: [[2, 4], { highway, sidewalk: 'both' }],
    });
    const isOver = (edge: number) => all[edge]!.startsWith('crossing');
    const across = edges('node/2/').filter(isOver);
    // The two arms of the street itself are crossed too.
    expect(across).toHaveLength(2 + times);
  });

  test('no second crossing is made beside one that is drawn', async () => {
    const nodes: Nodes = { ...T, 6: [0, 12, { highway: 'crossing', crossing: 'zebra' }] };
    const { edges, drawn: all } = await osmOf(nodes, {
      50: [[1, 2, 3], BOTH],
      51: [[2, 6, 4], BOTH],
    });
    const isOver = (edge: number) => all[edge]!.startsWith('crossing');
    expect(edges('node/6/').filter(isOver)).toHaveLength(1);
    expect(edges('node/2/').filter(isOver)).toHaveLength(2);
  });

  test('a pavement goes on over a driveway, which begins behind it', async () => {
    const groups = await pavementsJoined(T, {
      50: [[1, 2, 3], BOTH],
      51: [[2, 4], { highway: 'service', service: 'driveway' }],
    });
    expect(groups).toHaveLength(2);
    const { drawn: all } = await osmOf(T, {
      50: [[1, 2, 3], BOTH],
      51: [[2, 4], { highway: 'service' }],
    });
    expect(all.filter((edge) => edge.startsWith('road'))).toEqual(['road 2~1-4']);
    expect(all.filter((edge) => edge.includes('-2 ') || edge.endsWith('-2'))).toEqual([]);
  });

  test('where only one side goes on, the other is left over the road', async () => {
    const { edges, drawn: all } = await osmOf(T, {
      50: [[1, 2], BOTH],
      51: [[2, 3], { ...ROAD, sidewalk: 'left' }],
    });
    expect(edges('node/2/').filter((edge) => all[edge]!.startsWith('crossing'))).toHaveLength(1);
  });

  test('where the pavements end, one steps down to the road', async () => {
    const {
      edges,
      drawn: all,
      network,
    } = await osmOf(T, { 50: [[1, 2], BOTH], 51: [[2, 3], ROAD] });
    expect(all).toContain('road 2-3');
    const kerbs = edges('node/2/').filter((edge) => all[edge]!.startsWith('kerb'));
    // Two down to the road, two of the crossing that the end of a pavement makes necessary.
    expect(kerbs).toHaveLength(4);
    for (const kerb of kerbs) expect(edgeInterval(network, kerb, 'kerb').source).toBe('none');
  });

  test('at the end of a street both sides are joined by the path that goes on', async () => {
    const nodes: Nodes = { 1: [0, 0], 2: [100, 0], 3: [150, 0] };
    expect(
      await pavementsJoined(nodes, { 50: [[1, 2], BOTH], 51: [[2, 3], FOOTWAY] }),
    ).toHaveLength(1);
    expect(await pavementsJoined(nodes, { 50: [[1, 2], BOTH] })).toHaveLength(2);
  });
});

describe('drawn crossings', () => {
  const POINT: Nodes = {
    1: [-100, 0],
    2: [
      0,
      0,
      {
        highway: 'crossing',
        crossing: 'traffic_signals',
        'traffic_signals:sound': 'yes',
        kerb: 'lowered',
        tactile_paving: 'yes',
      },
    ],
    3: [100, 0],
  };

  test('a crossing point joins both sides, with what is written there', async () => {
    const {
      network,
      edges,
      drawn: all,
    } = await osmOf(POINT, { 50: [[1, 2, 3], { ...BOTH, highway: 'primary' }] });
    const [crossing, ...more] = edges('node/2/').filter((edge) =>
      all[edge]!.startsWith('crossing'),
    );
    expect(more).toEqual([]);
    expect(edgeFlag(network, crossing!, 'signal')).toBe('yes');
    expect(edgeFlag(network, crossing!, 'sound')).toBe('yes');
    const kerbs = edges('node/2/').filter((edge) => all[edge]!.startsWith('kerb'));
    expect(kerbs).toHaveLength(2);
    for (const kerb of kerbs) {
      expect(edgeInterval(network, kerb, 'kerb')).toEqual({ low: 0, high: 60, source: 'word' });
      expect(edgeFlag(network, kerb, 'tactile')).toBe('yes');
    }
  });

  test('`crossing=no` is none', async () => {
    const nodes: Nodes = { ...POINT, 2: [0, 0, { highway: 'crossing', crossing: 'no' }] };
    const { drawn: all } = await osmOf(nodes, { 50: [[1, 2, 3], { ...BOTH, highway: 'primary' }] });
    expect(all.filter((edge) => edge.startsWith('crossing') && edge.includes('2~'))).toEqual([]);
  });

  // 6 and 7 lie on the pavements: the crossing is drawn from one to the other.
  const WAY: Nodes = { ...T, 6: [0, 5], 7: [0, -5] };

  test('a crossing way is met where it comes onto the pavement, over one kerb each', async () => {
    const { drawn: all } = await osmOf(WAY, { 50: [[1, 2, 3], BOTH], 51: [[6, 2, 7], CROSSING] });
    const pavements = all
      .filter((edge) => edge.startsWith('sidewalk'))
      .map((edge) => edge.split(' ')[1]!);
    expect(pavements.filter((ends) => ends.endsWith('-6') || ends.startsWith('6-'))).toHaveLength(
      2,
    );
    expect(pavements.filter((ends) => ends.endsWith('-7') || ends.startsWith('7-'))).toHaveLength(
      2,
    );
    expect(
      all.filter((edge) => edge.startsWith('kerb 6-') || edge.startsWith('kerb 7-')),
    ).toHaveLength(2);
    expect(all.filter((edge) => edge.startsWith('crossing 2~') || edge.includes('-2~'))).toEqual(
      [],
    );
  });

  test('a crossing drawn on one half only leads up the other side', async () => {
    const { drawn: all } = await osmOf(WAY, { 50: [[1, 2, 3], BOTH], 51: [[6, 2], CROSSING] });
    expect(all).toContain('crossing 6~1-2');
    expect(all.filter((edge) => /^crossing 2~\d-2$/.test(edge))).toHaveLength(1);
  });
});

describe('a pavement drawn as a way of its own', () => {
  const BESIDE: Nodes = { ...T, 6: [-100, 7], 7: [0, 7], 8: [100, 7] };

  test('is not made a second time from the tags of its road', async () => {
    const { edges } = await osmOf(BESIDE, {
      50: [[1, 2, 3], BOTH],
      60: [[6, 7, 8], { highway: 'footway', footway: 'sidewalk' }],
    });
    expect(edges('/left')).toEqual([]);
    expect(edges('/right')).toHaveLength(1);
  });

  test('on both sides leaves nobody on the road', async () => {
    const nodes: Nodes = { ...BESIDE, 9: [-100, -7], 10: [100, -7] };
    const { edges } = await osmOf(nodes, {
      50: [[1, 2, 3], BOTH],
      60: [[6, 7, 8], FOOTWAY],
      61: [[9, 10], FOOTWAY],
    });
    expect(edges('way/50')).toEqual([]);
  });

  test.each<[string, OsmTestNode, OsmTestNode]>([
    ['too far away', [-100, 25], [100, 25]],
    ['for a short stretch only', [-100, 7], [-10, 7]],
    ['across the street', [-10, -60], [10, 60]],
  ])('%s is another way', async (_, from, to) => {
    const { edges } = await osmOf(
      { ...T, 6: from, 8: to },
      {
        50: [[1, 3], BOTH],
        60: [[6, 8], FOOTWAY],
      },
    );
    expect(edges('/left')).toHaveLength(1);
    expect(edges('/right')).toHaveLength(1);
  });

  test('`separate` on one side, tagged on the other', async () => {
    const { edges } = await osmOf(T, {
      50: [[1, 3], { ...ROAD, 'sidewalk:left': 'separate', 'sidewalk:right': 'yes' }],
    });
    expect(edges('/right')).toHaveLength(1);
    expect(edges('way/50')).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  const gate = (barrier: string): Nodes => ({ 1: [-100, 0], 2: [0, 0, { barrier }], 3: [100, 0] });

  test('a gate over the street is passed on both pavements', async () => {
    const all = await drawn(gate('gate'), { 50: [[1, 2, 3], BOTH] });
    expect(all.filter((edge) => edge.startsWith('barrier'))).toHaveLength(2);
  });

  test('a bollard on the carriageway is not', async () => {
    const all = await drawn(gate('bollard'), { 50: [[1, 2, 3], BOTH] });
    expect(all.filter((edge) => edge.startsWith('barrier'))).toEqual([]);
  });

  test('a path behind a gate passes it once, the pavements do not', async () => {
    const nodes: Nodes = { ...T, 2: [0, 0, { barrier: 'gate' }] };
    const all = await drawn(nodes, { 50: [[1, 2, 3], BOTH], 51: [[2, 4], FOOTWAY] });
    expect(all.filter((edge) => edge.startsWith('barrier'))).toHaveLength(1);
  });
});

test('a street that only meets an unwalked one is cut and crossed there', async () => {
  const nodes: Nodes = { ...T, 5: [0, -100] };
  // The road from 4 to 5 has its pavements drawn elsewhere, far away.
  const { edges, drawn: all } = await osmOf(nodes, {
    50: [[1, 2, 3], BOTH],
    51: [[4, 2, 5], { ...ROAD, sidewalk: 'separate' }],
  });
  expect(edges('way/50')).toHaveLength(4);
  expect(edges('node/2/').filter((edge) => all[edge]!.startsWith('crossing'))).toHaveLength(4);
});
