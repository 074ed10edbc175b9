import { describe, expect, test } from 'vitest';
import { instant } from '../../../test/support/clock.js';
import { networkOf, type TestEdge } from '../../../test/support/network-of.js';
import { osmOf } from '../../../test/support/osm-of.js';
import { decodeNetwork, encodeNetwork } from '../file.js';
import type { Network } from '../network.js';
import { edgeState } from '../read-edge.js';
import { type HoursOptions, networkAt } from './network-at.js';

const hours = (...expressions: readonly string[]) =>
  expressions.map((expression) => ({ expression, means: 'opening-hours' }) as const);

const NODES = { a: [0, 0], b: [50, 0], c: [100, 0] } as const;

/** One edge with these and one without hours, in the middle of Futian. */
function networkWith(edge: Partial<TestEdge>): Network {
  return networkOf(NODES, [
    { from: 'a', to: 'b', state: 'unknown', ...edge },
    { from: 'b', to: 'c' },
  ]).network;
}

const NOON = instant('2026-11-29T12:00:00+08:00');
const NIGHT = instant('2026-11-29T23:00:00+08:00');

const stateOf = (network: Network, at: number, options?: HoursOptions) =>
  edgeState(networkAt(network, at, options), 0);

describe('the network at an instant', () => {
  test('has the states of the hours, and all else is shared', () => {
    const network = networkWith({ hours: hours('08:00-20:00') });
    const noon = networkAt(network, NOON);
    expect(edgeState(noon, 0)).toBe('open');
    expect(edgeState(noon, 1)).toBe('open');
    expect(stateOf(network, NIGHT)).toBe('closed');
    expect(edgeState(network, 0)).toBe('unknown');
    expect({ ...noon, edges: { ...noon.edges, state: network.edges.state } }).toEqual(network);
    expect(noon.edges.kind).toBe(network.edges.kind);
    expect(noon.out).toBe(network.out);
  });

  test('is the very same where nothing differs', () => {
    const without = networkWith({});
    expect(networkAt(without, NOON)).toBe(without);
    const doubtful = networkWith({ hours: hours('"ask"') });
    expect(networkAt(doubtful, NOON)).toBe(doubtful);
  });

  test('has all rows of an edge together', () => {
    const network = networkWith({ hours: hours('08:00-20:00', '10:00-11:00') });
    expect(stateOf(network, NOON)).toBe('closed');
  });

  test('leaves what is out of service closed, whatever the hours', () => {
    const network = networkWith({ hours: hours('24/7; Dec 25 off'), state: 'closed' });
    expect(stateOf(network, NOON)).toBe('closed');
  });

  test('closes at night what a survey found working', () => {
    const network = networkWith({ hours: hours('08:00-20:00'), state: 'open' });
    expect(stateOf(network, NIGHT)).toBe('closed');
  });

  test('leaves an edge whose hours cannot be read as it is', () => {
    expect(stateOf(networkWith({ hours: hours('always') }), NOON)).toBe('unknown');
    expect(stateOf(networkWith({ hours: hours('always'), state: 'open' }), NOON)).toBe('open');
    expect(stateOf(networkWith({ hours: hours('always', '20:00-22:00') }), NOON)).toBe('closed');
    expect(stateOf(networkWith({ hours: hours('always', '08:00-22:00') }), NOON)).toBe('unknown');
  });
});

describe('the time zone', async () => {
  const network = networkWith({ hours: hours('08:00-20:00') });
  const { network: inPortland } = networkOf(
    { a: { lon: -122.67, lat: 45.52 }, b: { lon: -122.671, lat: 45.52 } },
    [{ from: 'a', to: 'b', state: 'unknown', hours: hours('08:00-20:00') }],
  );
  const { report } = await osmOf({ 1: [0, 0], 2: [9, 0] }, { 5: [[1, 2], { highway: 'footway' }] });
  const withZone = (timeZone: string): Network => ({
    ...network,
    sources: network.sources.map((source) => ({ ...source, timeZone })),
  });

  test('is that of the position', () => {
    expect(stateOf(network, NOON)).toBe('open');
    expect(stateOf(inPortland, NOON)).toBe('closed');
  });

  test('else that of the source, and that of the options before both', () => {
    expect(stateOf(withZone('America/Los_Angeles'), NOON)).toBe('closed');
    expect(stateOf(withZone('America/Los_Angeles'), NOON, { timeZone: 'Asia/Shanghai' })).toBe(
      'open',
    );
    expect(stateOf(network, NOON, { timeZone: 'America/Los_Angeles' })).toBe('closed');
  });

  test('of the source stays with it in the file', () => {
    const zoned = withZone('America/Los_Angeles');
    const { network: written } = decodeNetwork(encodeNetwork(zoned, report));
    expect(stateOf(written, NOON)).toBe('closed');
  });

  test('that does not exist is refused', () => {
    expect(() => networkAt(network, NOON, { timeZone: 'Mars/Base' })).toThrow(/"Mars\/Base"/);
  });
});

test('holidays are asked for at the position', () => {
  const network = networkWith({ hours: hours('08:00-20:00; PH off') });
  expect(stateOf(network, NOON)).toBe('unknown');
  const asked: string[] = [];
  const holidays: HoursOptions['holidays'] = (kind, day, [lon, lat]) => {
    asked.push(`${kind} ${lon.toFixed(2)} ${lat.toFixed(2)}`);
    return day === 20_786;
  };
  expect(stateOf(network, NOON, { holidays })).toBe('closed');
  expect(stateOf(network, NOON + 86_400_000, { holidays })).toBe('open');
  expect(new Set(asked)).toEqual(new Set(['PH 114.06 22.54']));
});

test('places share what they have read, and not the sun of another', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [50, 0], c: { lon: 87.6, lat: 43.8 }, d: { lon: 87.6, lat: 43.801 } },
    [
      { from: 'a', to: 'b', state: 'unknown', hours: hours('sunrise-sunset') },
      { from: 'c', to: 'd', state: 'unknown', hours: hours('sunrise-sunset') },
    ],
  );
  // Seven in the evening by the same clock: dark in the south-east, light in the far west.
  const evening = networkAt(network, instant('2026-10-01T19:00:00+08:00'));
  expect([edgeState(evening, 0), edgeState(evening, 1)]).toEqual(['closed', 'open']);
});
