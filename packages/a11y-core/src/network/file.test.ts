import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { osmOf } from '../../test/support/osm-of.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { DamagedFileError } from '../errors.js';
import { withOrder } from '../hierarchy/of-network.js';
import { crc32 } from './crc32.js';
import { decodeNetwork, encodeNetwork } from './file.js';
import type { Network } from './network.js';

const { network, report } = await osmOf(
  { 1: [0, 0], 2: [10, 0, { barrier: 'gate', width: '0.9' }], 3: [20, 5], 4: [30, 0] },
  { 9: [[1, 2, 3, 4], { highway: 'footway', name: '福华路', incline: '8%' }] },
);
const bytes = encodeNetwork(network, report);

describe('CRC-32', () => {
  test('has its published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  test('is that of Node, and of the plain definition, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (some) => {
        expect(crc32(some)).toBe(nodeCrc32(some));
        expect(crc32(some)).toBe(plainCrc32(some));
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

/** A bit at a time, as the definition has it. */
function plainCrc32(some: Uint8Array): number {
  let value = 0xffff_ffff;
  for (const byte of some) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  }
  return ~value >>> 0;
}

describe('a network file', () => {
  test('gives back what went in', () => {
    const decoded = decodeNetwork(bytes);
    expect(decoded.network).toEqual(network);
    expect(decoded.report).toEqual(report);
  });

  test('for any network', () => {
    fc.assert(
      fc.property(randomNetwork(), (random) => {
        expect(decodeNetwork(encodeNetwork(random.network, report)).network).toEqual(
          random.network,
        );
      }),
      { seed: 21 },
    );
  });

  test('for the smallest one too', () => {
    const { network: one } = networkOf({ a: [0, 0] }, []);
    expect(decodeNetwork(encodeNetwork(one, report)).network).toEqual(one);
  });

  test('is the same, byte for byte, for the same input', () => {
    expect(encodeNetwork(network, report)).toEqual(bytes);
    const decoded = decodeNetwork(bytes);
    expect(encodeNetwork(decoded.network, decoded.report)).toEqual(bytes);
  });

  test('keeps the order of a hierarchy', () => {
    const ordered = withOrder(network);
    expect(ordered.order).toHaveLength(network.nodeCount);
    expect(decodeNetwork(encodeNetwork(ordered, report)).network.order).toEqual(ordered.order);
    expect(decodeNetwork(bytes).network).not.toHaveProperty('order');
  });

  test('is the same with a quicker sum', () => {
    expect(encodeNetwork(network, report, nodeCrc32)).toEqual(bytes);
    expect(decodeNetwork(bytes, nodeCrc32).network).toEqual(network);
    expect(() => decodeNetwork(bytes, () => 0)).toThrow(/the section table is damaged/);
  });

  test('is looked at where it lies, without copying', () => {
    expect(decodeNetwork(bytes).network.edges.lengthMm.buffer).toBe(bytes.buffer);
  });

  test('is read from any place in memory', () => {
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    expect(decodeNetwork(shifted).network).toEqual(network);
  });

  test('has every section on a multiple of eight', () => {
    const { nodes, edges, shape, out } = decodeNetwork(bytes).network;
    for (const group of [nodes, edges, shape, out]) {
      for (const [name, column] of Object.entries(group)) {
        expect((column as Uint8Array).byteOffset % 8, name).toBe(0);
      }
    }
  });
});

describe('what is no network file is refused with the reason', () => {
  const changed = (at: number, value: number) => {
    const copy = bytes.slice();
    copy[at] = value;
    return copy;
  };
  test.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(0), /the file is empty/],
    [
      'another format',
      new TextEncoder().encode('<osm version="0.6"/>'.repeat(9)),
      /not a Tongtu network file/,
    ],
    ['a later version', changed(8, 3), /version 3; this program reads 2/],
    ['one byte less', bytes.subarray(0, -1), /should have/],
    ['one byte more', new Uint8Array([...bytes, 0]), /should have/],
    ['a file sent as text', changed(6, 0x0a), /not a Tongtu network file/],
    ['a changed column', changed(bytes.length - 5, 0xff), /section rest is damaged/],
  ])('%s', (_, file, message) => {
    expect(() => decodeNetwork(file)).toThrow(message);
    expect(() => decodeNetwork(file)).toThrow(DamagedFileError);
  });

  test('cut at any length', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeNetwork(bytes.subarray(0, length)), `cut at ${length}`).toThrow(
        DamagedFileError,
      );
    }
  });

  test('with any bit turned over', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const copy = bytes.slice();
        copy[at]! ^= 1 << bit;
        expect(() => decodeNetwork(copy)).toThrow(DamagedFileError);
      }),
      { seed: 34, numRuns: 3000 },
    );
  });

  test.each<[string, unknown]>([
    ['names that are no list', { names: 'Fuhua Road' }],
    ['no levels', { levels: undefined }],
    [
      'hours of an edge that is not there',
      { hours: [{ edge: 99, expression: '', means: 'access' }] },
    ],
  ])('%s, though every sum is right', (_, change) => {
    const wrong = { ...network, ...(change as Partial<Network>) };
    expect(() => decodeNetwork(encodeNetwork(wrong, report))).toThrow(DamagedFileError);
  });

  test.each([
    ['too short', (order: Uint32Array) => order.slice(1), /the order has \d+ ranks for \d+ nodes/],
    [
      'a node twice',
      (order: Uint32Array) => order.map(() => order[0]!),
      /rank 1 of the order is node \d+, which has another/,
    ],
    [
      'no node',
      (order: Uint32Array) => order.map(() => 99),
      /rank 0 of the order is node 99, which is none/,
    ],
  ] as const)('an order that is none: %s', (_, change, reason) => {
    const { order } = withOrder(network);
    const wrong = { ...network, order: change(order!) };
    expect(() => decodeNetwork(encodeNetwork(wrong, report))).toThrow(reason);
  });

  test('columns that contradict each other, though every sum is right', () => {
    const wrong = {
      ...network,
      edges: { ...network.edges, to: network.edges.to.slice().fill(99) },
    };
    expect(() => decodeNetwork(encodeNetwork(wrong, report))).toThrow(
      /edge 0 runs from 0 to 99; there are \d+ nodes/,
    );
  });
});
