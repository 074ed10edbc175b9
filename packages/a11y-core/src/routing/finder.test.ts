import { expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { withOrder } from '../hierarchy/of-network.js';
import { edgePosition } from '../network/edge-line.js';
import { resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';
import { ASKED_BEFORE, chooseEngine, createFinder, LOCAL_M, MOST_NODES } from './finder.js';

const far = {
  apartM: LOCAL_M + 1,
  askedBefore: ASKED_BEFORE,
  rankedNodes: 1000,
  isWaitedFor: true,
};

test.each([
  ['far, and asked before', far, 'hierarchy'],
  ['near', { ...far, apartM: LOCAL_M }, 'astar'],
  ['for the first time', { ...far, askedBefore: ASKED_BEFORE - 1 }, 'astar'],
  ['a network without an order', { ...far, rankedNodes: undefined }, 'astar'],
  ['as many nodes as can be waited for', { ...far, rankedNodes: MOST_NODES }, 'hierarchy'],
  ['more nodes than can be waited for', { ...far, rankedNodes: MOST_NODES + 1 }, 'astar'],
  [
    '… where nobody waits',
    { ...far, rankedNodes: MOST_NODES + 1, isWaitedFor: false },
    'hierarchy',
  ],
] as const)('%s', (_, question, engine) => {
  expect(chooseEngine(question)).toBe(engine);
});

test('only long questions count as asked before', () => {
  const { network, edge } = networkOf({ a: [0, 0], b: [3000, 0], c: [9000, 0] }, [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
  ]);
  const asked: unknown[] = [];
  const find = createFinder(withOrder(network), (question) => {
    asked.push([Math.round(question.apartM / 1000), question.askedBefore]);
    return chooseEngine(question);
  }).of(costFor(network, resolveOptions({ profile: 'walker', objective: 'distance' })));
  const at = (index: number, fraction: number) => ({
    edge: index,
    fraction,
    position: edgePosition(network, index, fraction),
  });
  const [ab, bc] = [edge('a', 'b'), edge('b', 'c')];
  const [a, b, c] = [at(ab, 0), at(bc, 0), at(bc, 1)];
  expect(find([a], [b])?.weight).toBe(3_000_000);
  expect(find([a], [c])?.weight).toBe(9_000_000);
  expect(find([c], [a])?.weight).toBe(9_000_000);
  expect(find([b], [c])?.weight).toBe(6_000_000);
  expect(find([a], [])).toBeUndefined();
  expect(asked).toEqual([
    [3, 0],
    [9, 0],
    // The way back belongs to the same question.
    [9, 0],
    [6, 1],
    [0, 2],
  ]);
});

test('a way that weighs more than a hierarchy can hold is found all the same', () => {
  const { network } = networkOf({ a: [0, 0], c: [6000, 0], b: [12_000, 0] }, [
    { from: 'a', to: 'c', roughness: 5 },
    { from: 'c', to: 'b', roughness: 5 },
  ]);
  const slow = resolveOptions({
    profile: 'manual-wheelchair',
    limits: { maxRoughness: 7 },
    preferences: { speedMps: 0.2, roughnessAversion: 10 },
  });
  const cost = costFor(network, slow);
  const at = (edge: number, fraction: number) => [
    { edge, fraction, position: edgePosition(network, edge, fraction) },
  ];
  const find = (engine: 'astar' | 'hierarchy') =>
    createFinder(withOrder(network), () => engine).of(cost)(at(0, 0), at(1, 1))?.weight;
  expect(find('astar')).toBeGreaterThan(2 ** 30);
  expect(find('hierarchy')).toBe(find('astar'));
});
