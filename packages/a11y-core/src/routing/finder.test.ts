import { expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { withOrder } from '../hierarchy/of-network.js';
import { edgePosition } from '../network/edge-line.js';
import { resolveOptions } from '../profile/options.js';
import { costFor } from './cost.js';
import { ASKED_BEFORE, chooseEngine, createFinder, LOCAL_M, MOST_RUNGS } from './finder.js';

const far = { apartM: LOCAL_M + 1, askedBefore: ASKED_BEFORE, rungCount: 1000 };

test.each([
  ['far, and asked before', far, 'hierarchy'],
  ['near', { ...far, apartM: LOCAL_M }, 'astar'],
  ['for the first time', { ...far, askedBefore: ASKED_BEFORE - 1 }, 'astar'],
  ['a network without an order', { ...far, rungCount: undefined }, 'astar'],
  ['as many rungs as can be waited for', { ...far, rungCount: MOST_RUNGS }, 'hierarchy'],
  ['more rungs than can be waited for', { ...far, rungCount: MOST_RUNGS + 1 }, 'astar'],
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
  expect(find([a], [c])?.weight).toBe(9_000_000);
  expect(find([a], [])).toBeUndefined();
  expect(asked).toEqual([
    [3, 0],
    [9, 0],
    [9, 1],
    [0, 2],
  ]);
});
