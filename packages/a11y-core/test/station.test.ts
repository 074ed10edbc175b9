import { beforeAll, describe, expect, test } from 'vitest';
import { createRouter } from '../src/routing/route.js';
import {
  type OsmTestNetwork,
  type OsmTestNode,
  type OsmTestWay,
  osmOf,
  type TestTags,
} from './support/osm-of.js';

// A building of several floors, as the pedestrian routers of others are tested on one, and with what
// they lack: the same ways asked for by a person in a wheelchair.

/** A route in one word per special edge met: `lift`, `steps` …; or why there is none. */
function way({ network }: OsmTestNetwork, profile: string, from: number, to: number): string {
  const found = createRouter(network).route({
    profile,
    from: { node: `${from}` },
    to: { node: `${to}` },
  });
  if (found.outcome !== 'route') return found.outcome === 'no-route' ? found.reason : found.outcome;
  const kinds = found.edges.map(({ kind }) => kind);
  return kinds.filter((kind) => kind !== 'footway').join(' ') || 'level';
}

const CORRIDOR = { highway: 'corridor', indoor: 'yes' };
const STEPS = { highway: 'steps', indoor: 'yes' };
const LIFT = { highway: 'elevator', indoor: 'yes' };
const on = (tags: TestTags, level: string): TestTags => ({ ...tags, level });

//              1 AzZ etc. are left out; floors in brackets
//
//              1 (0)
//              | stairs 0;1
//    4 ── 5 ── 2 ── 7 ═lift 1;2═ 8 ── 9 lift ── 10 ── 11 stairs 3;4 ── 12 (4)
//    |  door   |  (1)            | (2)     (3)   |
//    | stairs  13 escalator 1;2   15 lift 1-25    |
//    6 ── 16   14 (2)            17 (17)    18 stairs round to 3
const NODES: Readonly<Record<number, OsmTestNode>> = {
  1: [40, 30],
  2: [40, 0],
  3: [40, 15],
  4: [0, 0],
  5: [20, 0, { entrance: 'yes', indoor: 'yes' }],
  6: [0, -15],
  7: [60, 0],
  8: [62, 0],
  9: [80, 0, on(LIFT, '2;3')],
  10: [100, 0],
  11: [110, 0],
  12: [120, 0],
  13: [40, -10],
  14: [40, -30],
  15: [62, -20, on(LIFT, '1-25')],
  16: [0, -30],
  17: [62, -40],
  18: [70, 60],
  19: [100, 60],
};
const WAYS: Readonly<Record<number, OsmTestWay>> = {
  50: [[1, 3], on(STEPS, '0;1')],
  51: [[3, 2], on(CORRIDOR, '1')],
  52: [[4, 5], on({ highway: 'footway' }, '1')],
  53: [[5, 2], on(CORRIDOR, '1')],
  54: [[2, 7], on(CORRIDOR, '1')],
  55: [[7, 8], on(LIFT, '1;2')],
  56: [[8, 9], on(CORRIDOR, '2')],
  57: [[9, 10], on(CORRIDOR, '3')],
  58: [[10, 11], on(STEPS, '3;4')],
  59: [[11, 12], on({ highway: 'footway' }, '4')],
  60: [[2, 13], on({ ...STEPS, conveying: 'yes' }, '1;2')],
  61: [[13, 14], on(CORRIDOR, '2')],
  62: [[4, 6], { highway: 'steps' }],
  63: [[6, 16], { highway: 'footway' }],
  64: [[8, 15], on(CORRIDOR, '2')],
  65: [[15, 17], on(CORRIDOR, '17')],
  66: [[3, 18], on(STEPS, '-1;0-2')],
  67: [[18, 19], on(STEPS, '2;3')],
  68: [[19, 10], on(CORRIDOR, '3')],
};

describe('in a building of many floors', () => {
  let building: OsmTestNetwork;
  beforeAll(async () => {
    building = await osmOf(NODES, WAYS);
  });

  test.each<[string, from: number, to: number, walker: string, wheelchair: string]>([
    ['two lifts one after the other', 4, 10, 'door lift lift', 'door lift lift'],
    ['a ride over fifteen floors', 2, 17, 'lift lift', 'lift lift'],
    ['stairs indoors', 2, 1, 'steps', 'limits'],
    ['stairs outdoors', 5, 16, 'steps', 'limits'],
    ['an escalator', 2, 14, 'escalator', 'limits'],
    ['stairs behind a lift', 8, 12, 'lift steps', 'limits'],
    ['a door on the way in', 4, 2, 'door', 'door'],
  ])('%s', (_, from, to, walker, wheelchair) => {
    expect(way(building, 'walker', from, to)).toBe(walker);
    expect(way(building, 'manual-wheelchair', from, to)).toBe(wheelchair);
  });

  test('a lift out of order leaves the stairs, or nothing', async () => {
    for (const tags of [{ access: 'no' }, { operational_status: 'out_of_order' }]) {
      const broken = await osmOf(NODES, { ...WAYS, 55: [[7, 8], { ...on(LIFT, '1;2'), ...tags }] });
      expect(way(broken, 'walker', 2, 10)).toBe('steps steps');
      expect(way(broken, 'manual-wheelchair', 2, 10)).toBe('limits');
    }
  });
});

describe('in a station', () => {
  test('a lift of three floors is ridden once, past the floor between', async () => {
    const station = await osmOf(
      { 1: [0, 0], 2: [20, 0, on(LIFT, '-2;-1;0')], 3: [40, 0], 4: [20, 20] },
      {
        50: [[1, 2], on(CORRIDOR, '0')],
        51: [[2, 3], on(CORRIDOR, '-1')],
        52: [[2, 4], on({ highway: 'platform' }, '-2')],
      },
    );
    expect(way(station, 'manual-wheelchair', 1, 4)).toBe('lift pedestrian');
    expect(way(station, 'manual-wheelchair', 3, 4)).toBe('lift pedestrian');
  });

  test('a plain ramp that is on both floors joins them', async () => {
    const station = await osmOf(
      { 1: [0, 0], 2: [20, 0], 3: [60, 0], 4: [80, 0] },
      {
        50: [[1, 2], on(CORRIDOR, '0')],
        51: [[2, 3], { highway: 'footway', level: '0;1', incline: '4%' }],
        52: [[3, 4], on(CORRIDOR, '1')],
      },
    );
    expect(way(station, 'manual-wheelchair', 1, 4)).toBe('level');
  });

  test('floors that lie over each other are not joined where their lines cross', async () => {
    const station = await osmOf(
      { 1: [0, 0], 2: [40, 0], 3: [20, -20], 4: [20, 20] },
      { 50: [[1, 2], on(CORRIDOR, '0')], 51: [[3, 4], on(CORRIDOR, '1')] },
    );
    expect(way(station, 'walker', 1, 4)).toBe('disconnected');
  });

  test('a moving walkway is walked one way', async () => {
    const station = await osmOf(
      { 1: [0, 0], 2: [20, 0], 3: [60, 0], 4: [80, 0] },
      {
        50: [[1, 2], CORRIDOR],
        51: [[2, 3], { highway: 'footway', conveying: 'forward' }],
        52: [[3, 4], CORRIDOR],
      },
    );
    expect(way(station, 'walker', 1, 4)).toBe('level');
    expect(way(station, 'walker', 4, 1)).toBe('disconnected');
  });
});
