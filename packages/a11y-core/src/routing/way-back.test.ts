import { expect, test } from 'vitest';
import {
  KNOWN_AND_EASY,
  metres,
  networkOf,
  type TestNetwork,
} from '../../test/support/network-of.js';
import { edgeKey, nodeKey } from '../network/key.js';
import { createRouter } from './route.js';

/** Warnings of the way from `a` to `b` for a manual wheelchair: 1:12 up and 10 % down. */
function warnings({ network, node }: TestNetwork, limits = {}) {
  const outcome = createRouter(network).route({
    from: { node: nodeKey(network, node('a')) },
    to: { node: nodeKey(network, node('b')) },
    profile: 'manual-wheelchair',
    limits,
  });
  if (outcome.outcome !== 'route') throw new Error(`There is a ${outcome.outcome}.`);
  return outcome.warnings;
}

const hollow = networkOf(
  { a: [0, 0], c: [50, 0], b: [100, 0] },
  [
    { from: 'a', to: 'c' },
    { from: 'c', to: 'b', incline: -0.09 },
  ],
  KNOWN_AND_EASY,
);

test('a route down a ramp that cannot be climbed back says so', () => {
  expect(warnings(hollow)).toMatchObject([
    { code: 'no-way-back', edge: edgeKey(hollow.network, hollow.edge('c', 'b')) },
  ]);
});

test('a small hollow too, where the way back would begin beside it', () => {
  const { network } = networkOf(
    { a: [0, 0], c: [50, 0], b: [80, 0], e: [120, 0] },
    [
      { from: 'a', to: 'c' },
      { from: 'c', to: 'b', incline: -0.09 },
      { from: 'b', to: 'e' },
    ],
    KNOWN_AND_EASY,
  );
  const at = (east: number): [number, number] => {
    const { lon, lat } = metres(east, 0);
    return [lon, lat];
  };
  const outcome = createRouter(network).route({
    from: at(0),
    to: at(90),
    profile: 'manual-wheelchair',
  });
  expect(outcome).toMatchObject({ outcome: 'route', warnings: [{ code: 'no-way-back' }] });
});

test('who can climb it is told nothing', () => {
  expect(warnings(hollow, { maxSlopeUp: 0.1 })).toEqual([]);
});

test('another way back is enough, however long', () => {
  const round = networkOf(
    { a: [0, 0], b: [100, 0], d: [50, 300] },
    [
      { from: 'a', to: 'b', incline: -0.09 },
      { from: 'b', to: 'd' },
      { from: 'd', to: 'a' },
    ],
    KNOWN_AND_EASY,
  );
  expect(warnings(round)).toEqual([]);
});

test('a way that leads one way only for everybody is no way back either', () => {
  const turnstile = networkOf(
    { a: [0, 0], b: [100, 0] },
    [{ from: 'a', to: 'b', directions: 'forwards' }],
    KNOWN_AND_EASY,
  );
  expect(warnings(turnstile)).toMatchObject([{ code: 'no-way-back' }]);
});
