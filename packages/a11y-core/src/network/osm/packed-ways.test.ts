import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DamagedFileError } from '../../errors.js';
import { PackedWays, packedRefs, unpackedRefs } from './packed-ways.js';

test('ways come out as they went in, also where there are more than fit at first', () => {
  const id = fc.integer({ min: -(2 ** 40), max: 2 ** 40 });
  fc.assert(
    fc.property(fc.array(fc.array(id, { maxLength: 40 }), { maxLength: 60 }), (lists) => {
      const packed = new PackedWays();
      for (let round = 0; round < 40; round++) {
        for (const [at, refs] of lists.entries()) packed.add(at, packedRefs(refs), at % 7);
      }
      for (let at = 0; at < packed.length; at++) {
        const which = at % lists.length;
        expect([packed.id(at), packed.mark(at)]).toEqual([which, which % 7]);
        expect(packed.refs(at)).toEqual(lists[which]);
      }
    }),
    { numRuns: 20 },
  );
});

test('of a way given twice the later one is found', () => {
  const packed = new PackedWays();
  for (const refs of [[1, 2], [3], [4, 5]]) packed.add(refs.length, packedRefs(refs), 0);
  expect(packed.find(new Set([2, 9]))).toEqual(new Map([[2, 2]]));
});

test.each([[Number.NaN], [2 ** 53], [Infinity]])('a list with the id %d in it is none', (id) => {
  expect(packedRefs([1, id]).length).toBe(0);
});

test('a list that is cut in an id is damage, said with the way', () => {
  const cut = packedRefs([1, 2 ** 30]).slice(0, -1);
  expect(() => unpackedRefs(cut)).toThrow();
  const packed = new PackedWays();
  packed.add(77, cut, 0);
  expect(() => packed.refs(0)).toThrow(DamagedFileError);
  expect(() => packed.refs(0)).toThrow(/way 77: the list of its nodes is damaged/);
});
