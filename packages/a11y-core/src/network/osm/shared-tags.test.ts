import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaRow } from '../area/area-tags.js';
import { obstacleKind } from '../area/obstacle-tags.js';
import { isRoad, walkableKind } from './access.js';
import type { Tags } from './extract.js';
import { namesOfWay } from './names.js';
import { NOT_ASKED, SharedTags } from './shared-tags.js';
import { carriagewayWidthM } from './sides/carriageway.js';
import { pavementTags } from './sides/side-tags.js';
import { TaggedObject } from './tagged-object.js';
import { wayEdge } from './way-edges.js';

const way = (tags: Tags, id = 1) => ({ id, tags, refs: [1, 2] });

const MEANINGS: readonly (readonly [string, readonly string[]])[] = [
  ['highway', ['residential', 'steps', 'footway', 'elevator']],
  ['sidewalk', ['both', 'left', 'no']],
  ['width', ['2', 'wide']],
  ['level', ['0;1', 'o']],
  ['opening_hours', ['Mo-Fr 08:00-18:00', 'by day']],
  ['name', ['Via Roma', '']],
  ['name:en', ['Rome Street']],
  ['int_name', ['Roma']],
  ['maxspeed', ['30', '50']],
  ['ref', ['A', 'B']],
];
const someTags = fc
  .tuple(
    ...MEANINGS.map(([key, values]) =>
      fc.option(
        fc.constantFrom(...values).map((value) => [key, value] as const),
        { nil: undefined },
      ),
    ),
  )
  .map((tags) => new Map(tags.filter((tag) => tag !== undefined)));

/** All that is read from the tags of a way. */
function readAll(tags: Tags): unknown {
  const doubts: unknown[] = [];
  const object = new TaggedObject('way/1', tags, { add: (doubt) => doubts.push(doubt) });
  const pavement = new TaggedObject('way/1', pavementTags(tags, 'left'), {
    add: (doubt) => doubts.push(doubt),
  });
  return [
    walkableKind(tags),
    isRoad(tags),
    areaRow(tags, true),
    obstacleKind(tags),
    carriagewayWidthM(tags),
    wayEdge(object, 'footway'),
    wayEdge(object, 'steps'),
    wayEdge(object, 'lift'),
    wayEdge(pavement, 'sidewalk'),
    doubts,
  ];
}

test('what is read from shared tags is what is read from the tags of the way', () => {
  fc.assert(
    fc.property(fc.array(someTags), (all) => {
      const shared = new SharedTags();
      for (const tags of all) {
        const given = shared.shared(way(tags));
        expect(readAll(given.tags)).toEqual(readAll(tags));
        for (const side of [undefined, 'left', 'right'] as const) {
          const names = namesOfWay(given, side);
          const witness = namesOfWay(way(tags), side);
          expect([names.name, names.names ?? {}]).toEqual([witness.name, witness.names ?? {}]);
        }
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('ways that differ in nothing a walker asks for share one list of tags', () => {
  const shared = new SharedTags();
  const of = (record: Record<string, string>) =>
    shared.shared(way(new Map(Object.entries(record))));
  const one = of({ highway: 'residential', name: 'Via Roma', maxspeed: '30' });
  const like = of({ highway: 'residential', maxspeed: '50', name: 'Corso Como' });
  const other = of({ highway: 'residential', surface: 'sett' });
  expect(like.tags).toBe(one.tags);
  expect(other.tags).not.toBe(one.tags);
  expect([...one.tags]).toEqual([['highway', 'residential']]);
  expect([...like.nameTags!]).toEqual([['name', 'Corso Como']]);
});

test('no reader asks for a key that is left out', () => {
  const asked = new Set<string>();
  class Asked extends Map<string, string> {
    override get(key: string): string | undefined {
      asked.add(key);
      return super.get(key);
    }
    override has(key: string): boolean {
      asked.add(key);
      return super.has(key);
    }
  }
  fc.assert(
    fc.property(someTags, (tags) => {
      readAll(new Asked(tags));
    }),
    { seed: 5 },
  );
  expect(asked.has('smoothness')).toBe(true);
  expect([...asked].filter((key) => NOT_ASKED.has(key))).toEqual([]);
});
