import { describe, expect, test } from 'vitest';
import { OSM_SOURCE, osmOf, osmXml, readText } from '../../../test/support/osm-of.js';
import { DamagedFileError } from '../../errors.js';
import { edgeKey } from '../key.js';
import {
  arcSense,
  edgeDirections,
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeSense,
  edgeState,
} from '../read-edge.js';
import { networkFromOsm } from './build-from-osm.js';

const PAVEMENT = { highway: 'footway', footway: 'sidewalk' };
const CROSSING = { highway: 'footway', footway: 'crossing' };
const ROAD = { highway: 'residential' };

describe('ways', () => {
  test('are cut at junctions and not at bends, whose ids are kept', async () => {
    //  1 ── 2 ── 3 ── 4      2 is a bend, 3 a junction
    //            └── 5
    const { network, drawn } = await osmOf(
      { 1: [0, 0], 2: [10, 5], 3: [20, 0], 4: [30, 0], 5: [20, -10] },
      {
        50: [[1, 2, 3, 4], { highway: 'footway', name: 'Long' }],
        51: [[3, 5], { highway: 'path' }],
      },
    );
    expect(drawn).toEqual(['footway 1-3', 'footway 3-4', 'footway 3-5']);
    expect([...network.shape.sourceId]).toEqual([2]);
    expect(network.edges.lengthMm[0]).toBeGreaterThan(22_340);
    expect(network.edges.lengthMm[0]).toBeLessThan(22_390);
    expect([edgeKey(network, 0), edgeKey(network, 1)]).toEqual(['way/50/1-3/0', 'way/50/3-4/1']);
    expect(edgeName(network, 1)).toBe('Long');
    expect(edgeName(network, 2)).toBe('');
  });

  test('with hours are neither open nor closed', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [20, 0] },
      {
        50: [[1, 2], { highway: 'footway', opening_hours: 'Mo-Fr 07:00-20:00' }],
        51: [[2, 3], { highway: 'footway' }],
      },
    );
    expect([edgeState(network, 0), edgeState(network, 1)]).toEqual(['unknown', 'open']);
  });

  test('break where a node is missing, and do not leap over it', async () => {
    const { drawn, report } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 4: [30, 0], 5: [40, 0] },
      { 50: [[1, 2, 3, 4, 5], { highway: 'footway' }], 51: [[3, 5, 99], { highway: 'path' }] },
    );
    expect(drawn).toEqual(['footway 1-2', 'footway 4-5']);
    expect(report.source).toMatchObject({ danglingReferences: 3, brokenWays: 1, walkableWays: 1 });
  });

  test('that close on themselves have no edge from a node to itself', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [10, 10], 4: [0, 10] },
      { 50: [[1, 2, 3, 4, 1], { highway: 'pedestrian', area: 'yes' }] },
    );
    expect(drawn).toEqual(['pedestrian 1-3', 'pedestrian 3-1']);
  });

  test('there and back again, and nodes said twice, have keys of their own', async () => {
    const { drawn, network } = await osmOf(
      { 1: [0, 0], 2: [10, 0] },
      { 50: [[1, 1, 2, 2, 1], { highway: 'footway' }] },
    );
    expect(drawn).toEqual(['footway 1-2', 'footway 2-1']);
    expect(edgeKey(network, 0)).not.toBe(edgeKey(network, 1));
  });

  test('between two nodes at one position are a millimetre long', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [0, 0] },
      { 50: [[1, 2], { highway: 'footway' }] },
    );
    expect(network.edges.lengthMm[0]).toBe(1);
  });

  test('carry what their tags say, as intervals', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [10, 0] },
      {
        50: [
          [1, 2],
          {
            highway: 'footway',
            incline: '-6 %',
            'incline:across': '2%',
            width: '1.2 m',
            surface: 'sett',
            tactile_paving: 'yes',
            'oneway:foot': 'yes',
          },
        ],
      },
    );
    expect(edgeInterval(network, 0, 'incline')).toEqual({
      low: -60_000,
      high: -60_000,
      source: 'tag',
    });
    expect(edgeInterval(network, 0, 'crossSlope')).toEqual({
      low: 20_000,
      high: 20_000,
      source: 'tag',
    });
    expect(edgeInterval(network, 0, 'width')).toEqual({ low: 1200, high: 1200, source: 'tag' });
    expect(edgeInterval(network, 0, 'roughness')).toEqual({ low: 1, high: 4, source: 'word' });
    expect(edgeInterval(network, 0, 'steps')).toEqual({
      low: 0,
      high: 0,
      source: 'not-applicable',
    });
    expect(edgeFlag(network, 0, 'tactile')).toBe('yes');
    expect(edgeDirections(network, 0)).toBe('forwards');
  });

  test('bounded inclines are unsigned', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [9, 0] },
      { 50: [[1, 2], { highway: 'path', incline: '<8%' }] },
    );
    expect(network.edges.inclineUnsigned[0]).toBe(1);
    expect(edgeInterval(network, 0, 'incline')).toEqual({ low: 0, high: 80_000, source: 'tag' });
  });

  test('doubtful tags are listed with object, key, value and reason', async () => {
    const { report } = await osmOf(
      { 1: [0, 0], 2: [9, 0, { barrier: 'gate', width: 'wide' }], 3: [19, 0] },
      { 50: [[1, 2, 3], { highway: 'footway', incline: 'uo' }] },
    );
    expect(report.suspicious).toEqual({
      count: 2,
      listed: [
        { object: 'node/2', key: 'width', value: 'wide', reason: 'not a length' },
        { object: 'way/50', key: 'incline', value: 'uo', reason: 'not an incline' },
      ],
    });
  });

  test('none at all is an error and not an empty network', async () => {
    const extract = await readText(
      osmXml({ 1: [0, 0], 2: [9, 0] }, { 50: [[1, 2], { highway: 'motorway' }] }),
    );
    expect(() => networkFromOsm(extract, OSM_SOURCE)).toThrow(DamagedFileError);
    expect(() => networkFromOsm(extract, OSM_SOURCE)).toThrow(
      /1 ways and 2 nodes, and no way for a walker/,
    );
  });
});

describe('steps', () => {
  test('know their number and which way they go', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [5, 0], 3: [10, 0] },
      {
        50: [[1, 2], { highway: 'steps', step_count: '12', incline: 'down' }],
        51: [[2, 3], { highway: 'steps', incline: '40%' }],
      },
    );
    expect(edgeInterval(network, 0, 'steps')).toEqual({ low: 12, high: 12, source: 'tag' });
    expect(edgeInterval(network, 1, 'steps')).toEqual({ low: 1, high: 65_535, source: 'word' });
    expect([edgeSense(network, 0), edgeSense(network, 1)]).toEqual(['down', 'up']);
    expect(edgeInterval(network, 0, 'incline').source).toBe('not-applicable');
  });

  test('of which only the steepness is known go up or down, nobody knows', async () => {
    const { network } = await osmOf(
      { 1: [0, 0], 2: [5, 0] },
      { 50: [[1, 2], { highway: 'steps', incline: '<50%' }] },
    );
    expect(edgeSense(network, 0)).toBe('unknown');
  });

  test('with a wheelchair ramp beside them are a choice of two', async () => {
    const { drawn, network } = await osmOf(
      { 1: [0, 0], 2: [5, 0] },
      { 50: [[1, 2], { highway: 'steps', incline: '12%', 'ramp:wheelchair': 'yes' }] },
    );
    expect(drawn).toEqual(['steps 1-2', 'ramp 1-2']);
    expect(edgeKey(network, 1)).toBe('way/50/1-2/0/ramp');
    expect(edgeInterval(network, 1, 'incline')).toEqual({
      low: 120_000,
      high: 120_000,
      source: 'tag',
    });
    expect(edgeInterval(network, 1, 'steps')).toEqual({
      low: 0,
      high: 0,
      source: 'not-applicable',
    });
  });
});

describe('kerbs', () => {
  // 1 ── 2 ══ 3 ══ 4 ── 5    pavement, crossing over the road at 3, pavement
  const nodes = {
    1: [0, 0],
    2: [5, 0],
    3: [10, 0],
    4: [15, 0],
    5: [20, 0],
    8: [10, 50],
    9: [10, -50],
  } as const;
  const ways = {
    50: [[1, 2], PAVEMENT],
    51: [[2, 3, 4], CROSSING],
    52: [[4, 5], PAVEMENT],
    60: [[8, 3, 9], ROAD],
  } as const;

  test('sit on the arm of the crossing and go down to the road', async () => {
    const { network, drawn, edges } = await osmOf(
      {
        ...nodes,
        2: [5, 0, { kerb: 'raised' }],
        4: [15, 0, { barrier: 'kerb', 'kerb:height': '3 cm' }],
      },
      ways,
    );
    expect(drawn).toEqual([
      'kerb 2-2~1',
      'kerb 4-4~1',
      'sidewalk 1-2',
      'crossing 2~1-3',
      'crossing 3-4~1',
      'sidewalk 4-5',
      'road 8-3',
      'road 3-9',
    ]);
    const [raised] = edges('node/2/');
    const [lowered] = edges('node/4/');
    expect(edgeInterval(network, raised!, 'kerb')).toEqual({
      low: 31,
      high: 65_535,
      source: 'word',
    });
    expect(edgeInterval(network, lowered!, 'kerb')).toEqual({ low: 30, high: 30, source: 'tag' });
    expect([arcSense(network, raised! << 1), arcSense(network, (raised! << 1) | 1)]).toEqual([
      'down',
      'up',
    ]);
    expect(network.edges.lengthMm[raised!]).toBe(0);
  });

  test('that nobody mapped are unknown, at each end towards the pavement', async () => {
    const { network, drawn, edges } = await osmOf(nodes, ways);
    expect(drawn.slice(0, 2)).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
    for (const edge of edges('/at')) {
      expect(edgeInterval(network, edge, 'kerb')).toEqual({ low: 0, high: 65_535, source: 'none' });
      expect(edgeSense(network, edge)).toBe('down');
    }
    expect(edges('/at').map((edge) => edgeKey(network, edge))).toEqual([
      'way/51/2-2~1/0/at',
      'way/51/4-4~1/1/at',
    ]);
  });

  test('told by the crossing point in the road hold for both ends', async () => {
    const point = {
      highway: 'crossing',
      kerb: 'lowered',
      'crossing:signals': 'yes',
      'traffic_signals:sound': 'yes',
    };
    const { network, edges, drawn } = await osmOf({ ...nodes, 3: [10, 0, point] }, ways);
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
    for (const edge of edges('/at')) {
      expect(edgeInterval(network, edge, 'kerb')).toEqual({ low: 0, high: 60, source: 'word' });
    }
    for (const edge of edges('way/51/').filter(
      (edge) => edgeKindOf(network, edge) === 'crossing',
    )) {
      expect([edgeFlag(network, edge, 'signal'), edgeFlag(network, edge, 'sound')]).toEqual([
        'yes',
        'yes',
      ]);
    }
  });

  test('told by the crossing way hold for both ends', async () => {
    const { network, edges } = await osmOf(nodes, {
      ...ways,
      51: [[2, 3, 4], { ...CROSSING, kerb: 'flush', tactile_paving: 'yes' }],
    });
    for (const edge of edges('/at')) {
      expect(edgeInterval(network, edge, 'kerb')).toEqual({ low: 0, high: 3, source: 'word' });
      expect(edgeFlag(network, edge, 'tactile')).toBe('yes');
    }
  });

  test('mapped at one end leave the other unknown', async () => {
    const { network, edges } = await osmOf({ ...nodes, 4: [15, 0, { kerb: 'flush' }] }, ways);
    expect(edges('/at').map((edge) => edgeInterval(network, edge, 'kerb').source)).toEqual([
      'none',
      'word',
    ]);
  });

  test('inside the crossing way go down towards the road', async () => {
    // 1 ── 2 ═ 6 ══ 3 ══ 7 ═ 4 ── 5      kerbs at 6 and 7
    const { network, drawn, edges } = await osmOf(
      { ...nodes, 6: [6, 0, { kerb: 'lowered' }], 7: [14, 0, { kerb: 'lowered' }] },
      { ...ways, 51: [[2, 6, 3, 7, 4], CROSSING] },
    );
    expect(drawn.filter((line) => /kerb|crossing/.test(line))).toEqual([
      'kerb 6-6~1',
      'kerb 7-7~1',
      'crossing 2-6',
      'crossing 6~1-3',
      'crossing 3-7~1',
      'crossing 7-4',
    ]);
    for (const edge of edges('/at')) expect(edgeSense(network, edge)).toBe('down');
  });

  test('drawn just beyond the end of the crossing are not added again', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 1: [0, 0], 6: [3, 0, { kerb: 'raised' }] },
      { ...ways, 50: [[1, 6, 2], PAVEMENT] },
    );
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 4-4~1', 'kerb 6-6~1']);
  });

  test('are not added where one crossing goes on as another', async () => {
    const { drawn } = await osmOf(nodes, {
      ...ways,
      51: [[2, 3], CROSSING],
      53: [[3, 4], CROSSING],
    });
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
  });

  test('are not added on an island where two crossings meet and no pavement does', async () => {
    // 1 ── 2 ══ 3 ══ 6 ══ 7 ══ 4 ── 5      roads at 3 and 7, the island at 6
    const { drawn } = await osmOf(
      { ...nodes, 6: [11, 0], 7: [12, 0], 10: [12, 50] },
      { ...ways, 51: [[2, 3, 6], CROSSING], 53: [[6, 7, 4], CROSSING], 61: [[10, 7], ROAD] },
    );
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
  });

  const kerbsOf = (drawn: readonly string[]) => drawn.filter((line) => line.startsWith('kerb'));

  test('are not added where something else stands on a crossing', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 6: [8, 0, { barrier: 'bollard' }] },
      { ...ways, 51: [[2, 6, 3, 4], CROSSING] },
    );
    expect(kerbsOf(drawn)).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
  });

  test('lie beyond a pavement that joins the crossing before its end, so that nobody comes round them', async () => {
    //       7
    // 1 ── 2 ═ 6 ══ 3 ══ 4 ── 5
    const { drawn, network } = await osmOf(
      { ...nodes, 6: [8, 0], 7: [8, 9] },
      { ...ways, 51: [[2, 6, 3, 4], { ...CROSSING, kerb: 'raised' }], 54: [[6, 7], PAVEMENT] },
    );
    expect(drawn.filter((line) => /kerb|crossing/.test(line))).toEqual([
      'kerb 4-4~1',
      'kerb 6-6~1',
      'crossing 2-6',
      'crossing 6~1-3',
      'crossing 3-4~1',
    ]);
    expect(edgeInterval(network, 1, 'kerb').low).toBe(31);
  });

  test('on a crossing that shares no point with a road lie on each side of its middle', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 6: [7, 0], 7: [7, 9], 10: [14, 0], 11: [14, 9] },
      {
        ...ways,
        51: [[2, 6, 10, 4], CROSSING],
        54: [[6, 7], PAVEMENT],
        55: [[10, 11], PAVEMENT],
      },
    );
    expect(drawn.filter((line) => /kerb|crossing/.test(line))).toEqual([
      'kerb 6-6~1',
      'kerb 10-10~1',
      'crossing 2-6',
      'crossing 6~1-10~1',
      'crossing 10-4',
    ]);
  });

  test('are met at an island that a pavement comes to', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 6: [20, 0], 7: [30, 0], 10: [20, 9], 18: [25, 50], 19: [25, -50], 20: [25, 0] },
      {
        50: [[1, 2], PAVEMENT],
        51: [[2, 3, 6, 20, 7], CROSSING],
        54: [[6, 10], PAVEMENT],
        60: [[8, 3, 9], ROAD],
        61: [[18, 20, 19], ROAD],
      },
    );
    expect(kerbsOf(drawn)).toEqual(['kerb 2-2~1', 'kerb 6-6~1', 'kerb 6-6~2']);
  });

  test('drawn far beyond the end of the crossing are others, and the crossing has its own', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 1: [-40, 0], 6: [-20, 0, { kerb: 'raised' }] },
      { ...ways, 50: [[1, 6, 2], PAVEMENT] },
    );
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual([
      'kerb 2-2~1',
      'kerb 4-4~1',
      'kerb 6-6~1',
    ]);
  });

  test('of two crossings at one corner are two, so that each is met once', async () => {
    //  6 ══ 2 ══ 3      one corner, two crossings
    //       └── 1
    const { drawn } = await osmOf(
      {
        1: [5, -9],
        2: [5, 0, { kerb: 'lowered' }],
        3: [15, 0],
        6: [5, 12],
        8: [10, 50],
        9: [10, -50],
      },
      { 50: [[1, 2], PAVEMENT], 51: [[2, 3], CROSSING], 53: [[2, 6], CROSSING] },
    );
    expect(drawn.filter((line) => line.includes('2'))).toEqual([
      'kerb 2-2~1',
      'kerb 2-2~2',
      'sidewalk 1-2',
      'crossing 2~1-3',
      'crossing 2~2-6',
    ]);
  });

  test('where a path meets a road leave the road free of them', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0, { kerb: 'lowered' }], 8: [5, 50], 9: [5, -50] },
      { 50: [[1, 2], { highway: 'footway' }], 60: [[8, 2, 9], ROAD] },
    );
    expect(drawn).toEqual(['kerb 2-2~1', 'footway 1-2', 'road 8-2~1', 'road 2~1-9']);
  });

  test('on a path near a road go down towards it', async () => {
    const { network, drawn, edges } = await osmOf(
      { 1: [0, 0], 2: [5, 0, { kerb: 'raised' }], 3: [9, 0], 8: [9, 50], 9: [9, -50] },
      { 50: [[3, 2, 1], { highway: 'footway' }], 60: [[8, 3, 9], ROAD] },
    );
    expect(drawn.slice(0, 3)).toEqual(['kerb 2-2~1', 'footway 3-2~1', 'footway 2-1']);
    expect(edgeSense(network, edges('/at')[0]!)).toBe('down');
  });

  test('far from any road are met, up or down nobody knows', async () => {
    const { network, edges } = await osmOf(
      { 1: [0, 0], 2: [5, 0, { kerb: 'raised' }], 3: [9, 0] },
      { 50: [[1, 2, 3], { highway: 'footway' }] },
    );
    expect(edgeSense(network, edges('/at')[0]!)).toBe('unknown');
  });

  test('at a fork far from any road are met between every two arms', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0, { kerb: 'raised' }], 3: [9, 0], 4: [5, 9] },
      { 50: [[1, 2, 3], { highway: 'footway' }], 51: [[2, 4], { highway: 'footway' }] },
    );
    expect(drawn).toEqual([
      'kerb 2-2~1',
      'kerb 2-2~2',
      'footway 1-2',
      'footway 2~1-3',
      'footway 2~2-4',
    ]);
  });

  test('at a corner lie on every path over a road, not on the nearest alone', async () => {
    //  9 ── 3 ── 2 ── 1 ── 7      roads at 3 and 4, 5 m from the corner at 2; another at 7
    //            4
    const { drawn } = await osmOf(
      {
        1: [10, 0],
        2: [5, 0, { kerb: 'raised' }],
        3: [0, 0],
        4: [5, -6],
        7: [25, 0],
        30: [0, 50],
        31: [0, -50],
        40: [50, -6],
        41: [-50, -6],
        70: [25, 50],
        71: [25, -50],
      },
      {
        50: [[3, 2], { highway: 'footway' }],
        51: [[2, 1, 7], { highway: 'footway' }],
        52: [[2, 4], { highway: 'footway' }],
        60: [[30, 3, 31], ROAD],
        61: [[40, 4, 41], ROAD],
        62: [[70, 7, 71], { highway: 'service' }],
      },
    );
    expect(drawn.filter((line) => /kerb|footway/.test(line))).toEqual([
      'kerb 2-2~1',
      'kerb 2-2~2',
      'footway 3-2~1',
      'footway 2-7',
      'footway 2~2-4',
    ]);
  });
});

describe('what stands at a point', () => {
  const nodes = { 1: [0, 0], 2: [5, 0], 3: [10, 0], 4: [5, 9] } as const;

  test('a gate lies between two halves of a path', async () => {
    const { network, drawn, edges } = await osmOf(
      { ...nodes, 2: [5, 0, { barrier: 'gate', width: '0.95', locked: 'yes' }] },
      { 50: [[1, 2, 3], { highway: 'footway' }] },
    );
    expect(drawn).toEqual(['barrier 2-2~1', 'footway 1-2', 'footway 2~1-3']);
    expect(edgeInterval(network, edges('/at')[0]!, 'width')).toEqual({
      low: 950,
      high: 950,
      source: 'tag',
    });
    expect(edgeState(network, edges('/at')[0]!)).toBe('closed');
  });

  test('at a fork it lies on every arm but the first', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 2: [5, 0, { barrier: 'bollard' }] },
      { 50: [[1, 2, 3], { highway: 'footway' }], 51: [[2, 4], { highway: 'footway' }] },
    );
    expect(drawn.slice(0, 2)).toEqual(['barrier 2-2~1', 'barrier 2-2~2']);
    expect(drawn.slice(2)).toEqual(['footway 1-2', 'footway 2~1-3', 'footway 2~2-4']);
  });

  test('at the end of a path there is nothing to part', async () => {
    const { drawn } = await osmOf(
      { ...nodes, 3: [10, 0, { entrance: 'main' }] },
      { 50: [[1, 2, 3], { highway: 'footway' }] },
    );
    expect(drawn).toEqual(['footway 1-3']);
  });

  test('a door has a width and a threshold, both unknown until told', async () => {
    const { network, edges } = await osmOf(
      { ...nodes, 2: [5, 0, { door: 'hinged', wheelchair: 'yes' }] },
      { 50: [[1, 2, 3], { highway: 'corridor' }] },
    );
    const door = edges('/at')[0]!;
    expect(edgeKindOf(network, door)).toBe('door');
    expect(edgeInterval(network, door, 'width')).toEqual({ low: 0, high: 65_535, source: 'none' });
    expect(edgeInterval(network, door, 'kerb')).toEqual({ low: 0, high: 65_535, source: 'none' });
    expect(edgeFlag(network, door, 'wheelchairClaim')).toBe('yes');
  });

  test('a bollard at a kerb is passed before the kerb', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0, { barrier: 'bollard', kerb: 'lowered' }], 3: [15, 0], 8: [10, 50] },
      { 50: [[1, 2], PAVEMENT], 51: [[2, 3], CROSSING] },
    );
    expect(drawn).toEqual(['barrier 2-2~1', 'kerb 2~1-2~2', 'sidewalk 1-2', 'crossing 2~2-3']);
  });
});

describe('lifts', () => {
  const lift = { highway: 'elevator', 'door:width': '0.9', depth: '1.4', wheelchair: 'yes' };

  test('at a node join the floors that meet there, each pair once', async () => {
    const { network, drawn, edges } = await osmOf(
      { 1: [0, 0], 2: [5, 0, lift], 3: [10, 0], 4: [5, 9], 5: [5, -9] },
      {
        50: [[1, 2], { highway: 'corridor', level: '0' }],
        51: [[2, 3], { highway: 'corridor', level: '1' }],
        52: [[2, 4], { highway: 'corridor', level: '1' }],
        53: [[2, 5], { highway: 'corridor', level: '2' }],
      },
    );
    expect(drawn).toEqual([
      'lift 2-2~1',
      'lift 2-2~2',
      'lift 2~1-2~2',
      'footway 1-2',
      'footway 2~1-3',
      'footway 2~1-4',
      'footway 2~2-5',
    ]);
    expect(edgeInterval(network, edges('/at')[0]!, 'width')).toEqual({
      low: 900,
      high: 900,
      source: 'tag',
    });
    expect(network.liftCars).toEqual(
      [0, 1, 2].map((edge) => ({
        edge,
        depthLowMm: 1400,
        depthHighMm: 1400,
        widthLowMm: 0,
        widthHighMm: null,
      })),
    );
  });

  test('between ways without levels part them all', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0, lift], 3: [10, 0] },
      { 50: [[1, 2, 3], { highway: 'footway' }] },
    );
    expect(drawn).toEqual(['lift 2-2~1', 'footway 1-2', 'footway 2~1-3']);
  });

  test('in the middle of one floor are walked past', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0, lift], 3: [10, 0] },
      {
        50: [[1, 2], { highway: 'corridor', level: '1' }],
        51: [[2, 3], { highway: 'corridor', level: '1' }],
      },
    );
    expect(drawn).toEqual(['footway 1-2', 'footway 2-3']);
  });

  test('as ways are edges of their own length', async () => {
    const { network, drawn } = await osmOf(
      { 1: [0, 0], 2: [5, 0], 3: [10, 0] },
      { 50: [[1, 2], { highway: 'footway' }], 51: [[2, 3], { ...lift, width: '1.1' }] },
    );
    expect(drawn).toEqual(['footway 1-2', 'lift 2-3']);
    expect(edgeInterval(network, 1, 'width')).toEqual({ low: 900, high: 900, source: 'tag' });
    expect(network.liftCars).toEqual([
      { edge: 1, depthLowMm: 1400, depthHighMm: 1400, widthLowMm: 1100, widthHighMm: 1100 },
    ]);
  });
});

test('the report counts what is there', async () => {
  const { report } = await osmOf(
    { 1: [0, 0], 2: [100, 0], 3: [200, 0], 4: [0, 500], 5: [50, 500] },
    {
      50: [[1, 2], { highway: 'footway', width: '2' }],
      51: [[2, 3], { highway: 'footway', est_width: '2' }],
      52: [[4, 5], { highway: 'steps' }],
      53: [[4, 5], { building: 'yes' }],
    },
  );
  expect(report).toMatchObject({
    attribution: '© OpenStreetMap contributors',
    licence: 'ODbL-1.0',
    source: { nodes: 5, ways: 4, relations: 0, walkableWays: 3, duplicateIds: 0 },
    network: {
      nodes: 5,
      edges: 3,
      transitionEdges: 0,
      lengthM: 250,
      edgesByKind: { footway: 2, steps: 1 },
      largestComponent: { components: 2, nodeShare: 0.6 },
      coverage: {
        width: { by: 'metres', applicable: 250, known: 200, measured: 100 },
        steps: { by: 'edges', applicable: 1, known: 1, measured: 0 },
        incline: { by: 'metres', applicable: 200, known: 0, measured: 0 },
      },
    },
  });
});

describe('a crossing drawn in pieces', () => {
  const NODES = {
    1: [0, 0],
    2: [2, 0],
    3: [6, 0],
    4: [12, 0],
    5: [2, 10],
    6: [6, -20],
    7: [6, 20],
    8: [-5, 0],
    9: [20, 0],
  } as const;
  const REST = {
    60: [[6, 3, 7], ROAD],
    61: [[8, 1], PAVEMENT],
    62: [[5, 2], PAVEMENT],
    63: [[4, 9], PAVEMENT],
  } as const;
  const kerbs = ({ drawn }: { readonly drawn: readonly string[] }) =>
    drawn.filter((line) => line.startsWith('kerb')).sort();

  test('has the kerbs of one drawn whole', async () => {
    const whole = await osmOf(NODES, { 50: [[1, 2, 3, 4], CROSSING], ...REST });
    const cut = await osmOf(NODES, {
      50: [[1, 2], CROSSING],
      51: [[3, 2], CROSSING],
      52: [[3, 4], CROSSING],
      ...REST,
    });
    expect(kerbs(whole)).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
    expect(kerbs(cut)).toEqual(kerbs(whole));
  });

  test('has the kerbs of one drawn whole where it shares no point with the road', async () => {
    const rest = { 61: REST[61], 62: REST[62], 63: REST[63] };
    const whole = await osmOf(NODES, { 50: [[1, 2, 3, 4], CROSSING], ...rest });
    const cut = await osmOf(NODES, { 50: [[1, 2], CROSSING], 51: [[4, 3, 2], CROSSING], ...rest });
    expect(kerbs(whole)).toEqual(['kerb 2-2~1', 'kerb 4-4~1']);
    expect(kerbs(cut)).toEqual(kerbs(whole));
  });

  test('is not one with the other crossing of a corner', async () => {
    const { drawn } = await osmOf(
      { 1: [0, 0], 2: [10, 0], 3: [0, 10], 4: [20, 0], 5: [0, 20], 6: [-5, -5] },
      {
        50: [[1, 2], CROSSING],
        51: [[1, 3], CROSSING],
        61: [[2, 4], PAVEMENT],
        62: [[3, 5], PAVEMENT],
        63: [[1, 6], PAVEMENT],
      },
    );
    expect(kerbs({ drawn })).toEqual(['kerb 1-1~1', 'kerb 1-1~2', 'kerb 2-2~1', 'kerb 3-3~1']);
  });
});
