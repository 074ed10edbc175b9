import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TagList } from './tag-list.js';

test('a list of tags answers like a Map of them', () => {
  const key = fc.constantFrom('', 'highway', '__proto__', 'constructor', 'kerb', '路');
  const pairs = fc.uniqueArray(fc.tuple(key, fc.string()), { selector: ([k]) => k });
  fc.assert(
    fc.property(pairs, key, (given, asked) => {
      const map = new Map(given);
      const list = new TagList(given.flat());
      expect(list.get(asked)).toBe(map.get(asked));
      expect(list.has(asked)).toBe(map.has(asked));
      expect(list.size).toBe(map.size);
      expect([...list]).toEqual([...map]);
      expect([...list.keys()]).toEqual([...map.keys()]);
      expect([...list.values()]).toEqual([...map.values()]);
      const visited: [string, string][] = [];
      list.forEach((value, at) => {
        visited.push([at, value]);
      });
      expect(visited).toEqual([...map]);
    }),
    { seed: 6 },
  );
});

test('of a key given twice the last counts', () => {
  expect(new TagList(['kerb', 'raised', 'kerb', 'lowered']).get('kerb')).toBe('lowered');
});
