import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingStates } from './differing.js';

test('finds every edge whose state differs, wherever the columns lie in memory', () => {
  const change = fc.tuple(fc.nat(40), fc.constantFrom(0, 1, 2));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1, 2), { maxLength: 41 }),
      fc.array(change, { maxLength: 12 }),
      fc.nat(3),
      fc.nat(12),
      (states, changes, shift, most) => {
        const before = Uint8Array.from(states);
        const after = new Uint8Array(states.length + shift).subarray(shift);
        after.set(before);
        for (const [edge, state] of changes) if (edge < after.length) after[edge] = state;
        const plain = states.flatMap((state, edge) => (after[edge] === state ? [] : [edge]));
        expect(differingStates(before, after, most)).toEqual(
          plain.length > most ? undefined : plain,
        );
        expect(differingStates(before, before, most)).toEqual([]);
      },
    ),
  );
});
