import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  metres,
  networkOf,
  type TestEdge,
  type TestNode,
} from '../../../test/support/network-of.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { edgeKey } from '../key.js';
import type { Network } from '../network.js';
import { relink } from './relink.js';
import { mayOpen, readStoredLinks, type StoredLink, storedLinks } from './stored-link.js';

const draw = (
  nodes: Readonly<Record<string, TestNode>>,
  edges: readonly TestEdge[],
  ids = 0,
): Network => {
  const { network } = networkOf(nodes, edges);
  return ids === 0
    ? network
    : {
        ...network,
        nodes: { ...network.nodes, sourceId: network.nodes.sourceId.map((id) => id + ids) },
      };
};
const street = (north = 0, ids = 0) =>
  draw(
    { a: [0, north], b: [100, north], c: [100, 60] },
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ],
    ids,
  );
const old = street();
const link = (more: Partial<StoredLink> = {}): StoredLink => ({
  facilityId: 'ramp-1',
  edgeKey: edgeKey(old, 0),
  fromFraction: 0.2,
  toFraction: 0.4,
  score: 0.9,
  method: 'line',
  ...more,
});
const confirmed = { confirmedBy: '李工', confirmedOn: '2026-01-05' } as const;

describe('links are found again', () => {
  test('by their key, as they were', () => {
    expect(relink(old, street(), [link(confirmed)])).toEqual({
      links: [{ ...link(confirmed), found: 'key' }],
      review: [],
      lost: [],
    });
    expect(relink(old, street(4), [link()]).links[0]!.found).toBe('key');
  });

  test('by where they ran, where the keys changed or the way of that key lies elsewhere', () => {
    for (const after of [
      street(1, 1000),
      draw({ a: [0, 500], b: [100, 500], c: [0, 1], d: [100, 1] }, [
        { from: 'a', to: 'b' },
        { from: 'c', to: 'd' },
      ]),
    ]) {
      const { links, review, lost } = relink(old, after, [link(confirmed)]);
      expect([review, lost]).toEqual([[], []]);
      expect(links).toMatchObject([{ facilityId: 'ramp-1', found: 'geometry', ...confirmed }]);
      expect(links[0]!.fromFraction).toBeCloseTo(0.21, 1);
      expect(links[0]!.toFraction).toBeCloseTo(0.39, 1);
      expect(links[0]!.edgeKey).not.toBe(link().edgeKey);
      expect(links[0]!.score).toBeLessThan(0.9);
    }
  });

  test('on both pieces of an edge that was cut', () => {
    const cut = draw(
      { a: [0, 0], m: [30, 0], b: [100, 0], c: [100, 60] },
      [
        { from: 'a', to: 'm' },
        { from: 'm', to: 'b' },
        { from: 'b', to: 'c' },
      ],
      1000,
    );
    const { links } = relink(old, cut, [link()]);
    expect(links.map(({ edgeKey: key }) => key)).toEqual([edgeKey(cut, 0), edgeKey(cut, 1)]);
    expect(links[0]!.toFraction).toBeGreaterThan(0.9);
    expect(links[1]!.fromFraction).toBeLessThan(0.1);
  });

  test('on a kerb, which has no length', () => {
    const corner = (east: number, ids: number) =>
      draw(
        { a: [east, 0], k: [east, 0], b: [east, 20] },
        [
          { from: 'a', to: 'k', kerbMm: 20 },
          { from: 'k', to: 'b', kind: 'crossing' },
        ],
        ids,
      );
    const before = corner(0, 0);
    const kerb = link({
      edgeKey: edgeKey(before, 0),
      fromFraction: 0,
      toFraction: 0,
      method: 'point',
    });
    const after = corner(1, 50);
    expect(relink(before, after, [kerb]).links).toMatchObject([
      { edgeKey: edgeKey(after, 0), found: 'geometry', fromFraction: 0, toFraction: 0 },
    ]);
  });
});

describe('what is in doubt is listed and not used', () => {
  test.each([
    ['far off', street(9, 1000), link(), 'weak'],
    ['far off, though confirmed', street(9, 1000), link(confirmed), 'weak'],
    ['weak before', street(1, 1000), link({ score: 0.4 }), 'weak'],
    [
      'between two alike',
      draw(
        { a: [0, 2], b: [100, 2], c: [0, -2], d: [100, -2] },
        [
          { from: 'a', to: 'b' },
          { from: 'c', to: 'd' },
        ],
        1000,
      ),
      link(),
      'ambiguous',
    ],
  ] as const)('%s', (_, after, one, reason) => {
    const { links, review, lost } = relink(old, after, [one]);
    expect([links, lost]).toEqual([[], []]);
    expect(review).toMatchObject([{ facilityId: 'ramp-1', reason }]);
    expect(review[0]!.confirmedBy).toBe(one.confirmedBy);
  });

  test('weak before, but confirmed, is used again', () => {
    expect(relink(old, street(1, 1000), [link({ score: 0.4, ...confirmed })]).links).toHaveLength(
      1,
    );
  });

  test.each([
    ['nothing near', street(300, 1000), link(), 'nothing-near'],
    [
      'nothing of that kind near',
      draw({ a: [0, 0], b: [100, 0] }, [{ from: 'a', to: 'b', kind: 'road' }], 1000),
      link(),
      'nothing-near',
    ],
    [
      'nothing in that direction',
      draw({ a: [30, -50], b: [30, 50] }, [{ from: 'a', to: 'b' }], 1000),
      link(),
      'nothing-near',
    ],
    ['an edge nobody knew', street(), link({ edgeKey: 'way/7/1-2/0' }), 'unknown-edge'],
  ] as const)('%s is lost, and said', (_, after, one, reason) => {
    expect(relink(old, after, [one])).toEqual({
      links: [],
      review: [],
      lost: [{ link: one, reason }],
    });
  });
});

test('every link is found, in doubt or lost, and on the same network all are as they were', () => {
  fc.assert(
    fc.property(randomNetwork(), randomNetwork(), ({ network: a }, { network: b }) => {
      const links = Array.from({ length: a.edgeCount }, (_, edge) =>
        link({ facilityId: `f${edge}`, edgeKey: edgeKey(a, edge) }),
      );
      const same = relink(a, a, links);
      expect(same.links).toHaveLength(links.length);
      expect(same.links.every(({ found }) => found === 'key')).toBe(true);
      const moved = relink(a, b, links);
      const told = new Set(
        [...moved.links, ...moved.review, ...moved.lost.map((one) => one.link)].map(
          ({ facilityId }) => facilityId,
        ),
      );
      expect(told.size).toBe(links.length);
      expect(relink(a, b, [...links].reverse())).toEqual(moved);
    }),
    { numRuns: 100 },
  );
});

describe('stored links', () => {
  test('are those of an overlay with what was confirmed before', () => {
    const weak = { ...link({ facilityId: 'door-1', score: 0.3 }), reason: 'far' as const };
    const stored = storedLinks({ links: [link()], review: [weak] }, [
      link({ facilityId: 'door-1', ...confirmed }),
      link(),
    ]);
    expect(stored).toEqual([link({ facilityId: 'door-1', score: 0.3, ...confirmed }), link()]);
  });

  test('may open a way where firm or confirmed, and else only close or warn', () => {
    expect(
      [link({ score: 0.5 }), link({ score: 0.49 }), link({ score: 0.1, ...confirmed })].map(
        mayOpen,
      ),
    ).toEqual([true, false, true]);
  });

  test('are read with every mistake told', () => {
    expect(readStoredLinks([link(confirmed)])).toEqual([link(confirmed)]);
    expect(() =>
      readStoredLinks([
        link(),
        { ...link(), score: 2 },
        { ...link(), fromFraction: 0.9 },
        { ...link(), extra: 1 },
      ]),
    ).toThrow(/\/1\/score.*\/2: begins behind its end.*\/3/);
    expect(metres(0, 0).lon).toBeGreaterThan(0);
  });
});
