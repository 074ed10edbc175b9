import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import { joined, signed } from '../../../test/support/pbf-writer.js';
import { ProtoReader } from './proto-reader.js';

const MOST = Number.MAX_SAFE_INTEGER;
const exact = fc.oneof(
  fc.integer({ min: -MOST, max: MOST }),
  fc.integer({ min: -300, max: 300 }),
  fc.constantFrom(0, -1, MOST, -MOST, MOST - 1, 2 ** 27, -(2 ** 27), 2 ** 49),
);

describe('numbers', () => {
  test('come back one after the other', () => {
    fc.assert(
      fc.property(fc.array(exact), (values) => {
        const reader = new ProtoReader(joined(values.map((value) => signed(BigInt(value)))));
        for (const value of values) expect(reader.signed()).toBe(value + 0);
        expect(reader.at).toBe(reader.end);
      }),
      { seed: 3 },
    );
  });

  test('come back from steps between any two, exactly', () => {
    fc.assert(
      fc.property(exact, exact, (from, to) => {
        const reader = new ProtoReader(signed(BigInt(to) - BigInt(from)));
        expect(reader.signedPlus(from)).toBe(to + 0);
      }),
      { seed: 4 },
    );
  });

  test('without a sign are those of another reader', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST }), (value) => {
        const bytes = signed(BigInt(value));
        const others = new PbfReader(bytes).readVarint();
        // What carries its sign in its lowest bit is twice the number.
        if (2 * value <= MOST) expect(new ProtoReader(bytes).unsigned()).toBe(others);
      }),
      { seed: 5 },
    );
  });

  test('may be negative in ten bytes', () => {
    const minusTwo = Uint8Array.of(0xfe, ...new Uint8Array(8).fill(0xff), 0x01);
    expect(new ProtoReader(minusTwo).integer()).toBe(-2);
    expect(() => new ProtoReader(minusTwo).unsigned()).toThrow(/18446744073709551614 is too large/);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['beyond 2^53', signed(2n ** 53n), /9007199254740992 is too large/],
    ['below -2^53', signed(-(2n ** 53n)), /-9007199254740992 is too large/],
    ['of more than ten bytes', new Uint8Array(11).fill(0x80), /more than 10 bytes/],
    ['cut short', Uint8Array.of(0x80), /cut short/],
    ['cut short after six bytes', new Uint8Array(6).fill(0x80), /cut short/],
    ['of no bytes', new Uint8Array(0), /cut short/],
  ])('%s are refused', (_, bytes, message) => {
    expect(() => new ProtoReader(bytes).signed()).toThrow(message);
  });

  test('never reach into what follows the message', () => {
    const bytes = Uint8Array.of(0x80, 0x80, 0x01, 0x05);
    for (let end = 0; end < 3; end++) {
      expect(() => new ProtoReader(bytes, 0, end).signed()).toThrow(/cut short/);
      expect(() => new ProtoReader(bytes, 0, end).unsigned()).toThrow(/cut short/);
    }
    expect(new ProtoReader(bytes, 0, 3).unsigned()).toBe(16_384);
  });
});

describe('fields', () => {
  const fieldsOf = (...bytes: number[]): number[] => {
    const reader = new ProtoReader(Uint8Array.from(bytes));
    const fields: number[] = [];
    reader.eachField((field) => fields.push(field));
    return fields;
  };

  test('that nobody reads are passed over, whatever their type', () => {
    const fixed64 = [0x09, 1, 2, 3, 4, 5, 6, 7, 8];
    const fixed32 = [0x15, 1, 2, 3, 4];
    expect(fieldsOf(...fixed64, ...fixed32, 0x18, 0x80, 0x01, 0x22, 2, 9, 9, 0x28, 1)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test.each<[string, readonly number[], RegExp]>([
    ['numbered zero', [0x00, 1], /has the number 0/],
    ['of a type nobody knows', [0x0b], /unknown type 3/],
    ['reaching beyond its message', [0x0a, 5, 1], /5 bytes reaches beyond/],
    ['of fixed length cut short', [0x09, 1, 2], /cut short/],
    ['without a value', [0x08], /cut short/],
  ])('%s are refused', (_, bytes, message) => {
    expect(() => fieldsOf(...bytes)).toThrow(message);
  });

  test('read as a message must be one', () => {
    const reader = new ProtoReader(Uint8Array.of(0x08, 1));
    expect(() => reader.eachField(() => reader.message())).toThrow(/another type/);
  });
});
