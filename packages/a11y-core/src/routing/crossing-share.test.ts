import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf, type TestEdge } from '../../test/support/network-of.js';
import { crossingShares } from './crossing-share.js';
import { createRouter } from './route.js';

const piece = (from: string, to: string, lengthM: number, sourceId = 50): TestEdge => ({
  from,
  to,
  lengthM,
  kind: 'crossing',
  sourceId,
});

/** Along a row of nodes 10 m apart; returns the seconds waited and the seconds added for want of sound. */
function waited(edges: readonly TestEdge[]): { readonly timeS: number; readonly penaltyS: number } {
  const names = ['a', 'b', 'c', 'd', 'e'].slice(0, edges.length + 1);
  const nodes = Object.fromEntries(names.map((name, index) => [name, [10 * index, 0] as const]));
  const { network } = networkOf(nodes, edges, KNOWN_AND_EASY);
  const route = (preferences: object) =>
    createRouter(network).route({
      from: { node: '1' },
      to: { node: String(names.length) },
      profile: 'walker',
      preferences: { crossingS: 0, noSoundS: 0, ...preferences },
    });
  const without = route({});
  const withWait = route({ crossingS: 12, noSoundS: 60 });
  if (without.outcome !== 'route' || withWait.outcome !== 'route') throw new Error('no route');
  return {
    timeS: withWait.durationS - without.durationS,
    penaltyS: withWait.penaltyS - without.penaltyS,
  };
}

describe('a crossing is waited at', () => {
  test.each<[string, readonly TestEdge[], number]>([
    ['once in one piece', [piece('a', 'b', 12)], 1],
    ['once in two pieces', [piece('a', 'b', 6), piece('b', 'c', 6)], 1],
    [
      'once in four uneven pieces',
      [piece('a', 'b', 1), piece('b', 'c', 7), piece('c', 'd', 3), piece('d', 'e', 1)],
      1,
    ],
    ['at each of two drawn apart', [piece('a', 'b', 8), piece('b', 'c', 8, 51)], 2],
    ['if it is 3 m long in all', [piece('a', 'b', 1.5), piece('b', 'c', 1.5)], 1],
    ['not if it is shorter', [piece('a', 'b', 1.5), piece('b', 'c', 1.499)], 0],
    ['and nothing else is', [{ from: 'a', to: 'b', sourceId: 50 }, piece('b', 'c', 4)], 1],
  ])('%s', (_, edges, times) => {
    const { timeS, penaltyS } = waited(edges);
    expect(timeS).toBeCloseTo(12 * times, 6);
    expect(penaltyS).toBeCloseTo(60 * times, 6);
  });

  test('each piece bears the share of its length', () => {
    const { network, edge } = networkOf({ a: [0, 0], b: [3, 0], c: [12, 0] }, [
      piece('a', 'b', 3),
      piece('b', 'c', 9),
    ]);
    const shareOf = crossingShares(network);
    expect([shareOf(edge('a', 'b')), shareOf(edge('b', 'c'))]).toEqual([0.25, 0.75]);
  });

  test('crossings made of one point are told apart by their number', () => {
    const atPoint = (from: string, to: string, ordinal: number): TestEdge => ({
      ...piece(from, to, 6),
      sourceType: 'node',
      ordinal,
    });
    const { network, edge } = networkOf({ a: [0, 0], b: [6, 0], c: [12, 0] }, [
      atPoint('a', 'b', 1),
      atPoint('b', 'c', 2),
      atPoint('a', 'c', 2),
    ]);
    const shareOf = crossingShares(network);
    expect([shareOf(edge('a', 'b')), shareOf(edge('b', 'c'))]).toEqual([1, 0.5]);
  });
});
