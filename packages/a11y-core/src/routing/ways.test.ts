// What is kept of travellers lives on when a facility changes.
import { expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { facility, point } from '../../test/support/overlaid-town.js';
import { type Customiser, immediateCustomiser } from '../hierarchy/customiser.js';
import { withOrder } from '../hierarchy/of-network.js';
import { nodePosition } from '../network/read-edge.js';
import { layWays, relayWays, type Ways } from './ways.js';

/** Two ways of 12 km, the northern one a little longer. */
const town = networkOf({ a: [0, 0], m: [6000, 0], b: [12_000, 0], n: [6000, 300] }, [
  { from: 'a', to: 'm', widthMm: 2000, incline: 0 },
  { from: 'm', to: 'b', widthMm: 2000, incline: 0 },
  { from: 'a', to: 'n', widthMm: 2000, incline: 0 },
  { from: 'n', to: 'b', widthMm: 2000, incline: 0 },
]);
const network = withOrder(town.network);

function counted() {
  let started = 0;
  const customiser: Customiser = {
    ...immediateCustomiser,
    start(job, done) {
      started += 1;
      immediateCustomiser.start(job, done);
    },
  };
  return { customiser, started: () => started };
}

const lengthIn = ({ router }: Ways): number => {
  const outcome = router.route({
    from: [...nodePosition(network, 0)],
    to: [...nodePosition(network, 2)],
    profile: 'manual-wheelchair',
    unknown: 'accept',
  });
  return outcome.outcome === 'route' ? Math.round(outcome.distanceM) : -1;
};

const [SOUTH, NORTH] = [12_000, 12_015];
const bollard = (remainingWidth: number) =>
  facility('obstacle', point([3000, 0]), { remainingWidth }, 'bollard');

test('metrics are repaired when a facility changes, and made once', () => {
  const { customiser, started } = counted();
  let ways = layWays(network, [], { customiser });
  expect([lengthIn(ways), started()]).toEqual([SOUTH, 0]);
  // One for the traveller, and one for the shortest way of anybody.
  expect([lengthIn(ways), started()]).toEqual([SOUTH, 2]);
  for (const [widthMm, length] of [
    [400, NORTH],
    [1500, SOUTH],
    [300, NORTH],
  ] as const) {
    const all = [bollard(widthMm)];
    ways = relayWays(ways, { changed: all }, all);
    expect(lengthIn(ways)).toBe(length);
    expect(lengthIn(layWays(network, all))).toBe(length);
  }
  ways = relayWays(ways, { removed: ['bollard'] }, []);
  expect([lengthIn(ways), started()]).toEqual([SOUTH, 2]);
});

test('the ways before still answer for what they were', () => {
  const { customiser, started } = counted();
  const before = layWays(network, [], { customiser });
  const narrow = [bollard(400)];
  for (let i = 0; i < 2; i++) expect(lengthIn(before)).toBe(SOUTH);
  const after = relayWays(before, { changed: narrow }, narrow);
  for (let i = 0; i < 3; i++) {
    expect(lengthIn(before)).toBe(SOUTH);
    expect(lengthIn(after)).toBe(NORTH);
  }
  // They had to make their metrics again: the others went to the ways after them.
  expect(started()).toBe(4);
});

test('no metric is made that there is no memory for', () => {
  const { customiser, started } = counted();
  const ways = layWays(network, [], { customiser, metricBytes: 100 });
  for (let i = 0; i < 4; i++) expect(lengthIn(ways)).toBe(SOUTH);
  expect(started()).toBe(0);
});
