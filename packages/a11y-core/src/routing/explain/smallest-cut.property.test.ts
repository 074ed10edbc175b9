import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../test/support/network-of.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import type { Network } from '../../network/network.js';
import { isArcAllowed } from '../../network/read-edge.js';
import { resolveOptions } from '../../profile/options.js';
import { costFor } from '../cost.js';
import { reachFrom } from '../reach.js';
import type { End } from '../search.js';
import { smallestCut } from './smallest-cut.js';

const FAR = { mostBarriers: 100, mostVisits: 1e6 };

/** Whether anybody gets there who may not pass what this traveller cannot pass on these edges. */
function isOpenWithout(
  network: Network,
  permits: (arc: number) => boolean,
  cut: ReadonlySet<number>,
  start: End,
  goal: End,
): boolean {
  const weight = (arc: number) =>
    isArcAllowed(network, arc) && (permits(arc) || !cut.has(arc >>> 1)) ? 1 : -1;
  return reachFrom(network, { weight, leastWeightPerM: 0 }, start).covers(goal);
}

/** All sets of so many of some things. */
function* choices(of: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) yield [];
  else {
    for (let i = from; i < of.length; i++) {
      for (const rest of choices(of, count - 1, i + 1)) yield [of[i]!, ...rest];
    }
  }
}

const end = fc.tuple(fc.nat(), fc.constantFrom(0, 0.25, 0.75, 1));

test('no fewer edges part the ends, and these do', () => {
  const sizes = new Map<number, number>();
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 6, maxEdges: 12 }),
      fc.constantFrom('manual-wheelchair', 'walking-frame', 'walker'),
      end,
      end,
      ({ network }, profile, a, b) => {
        const place = ([which, at]: readonly [number, number]): End => {
          const edge = which % network.edgeCount;
          return { edge, fraction: network.edges.lengthMm[edge] === 0 ? Math.round(at) : at };
        };
        const [start, goal] = [place(a), place(b)];
        const cost = costFor(network, resolveOptions({ profile, unknown: 'avoid' }));
        fc.pre(!reachFrom(network, cost, start).covers(goal));
        const found = smallestCut(network, cost.permits, [start], [goal], FAR);
        if (found.kind !== 'cut') throw new Error('The bounds are far away.');
        const cut = new Set(found.parts.map(({ arc }) => arc >>> 1));
        expect(cut.size).toBe(found.parts.length);
        expect(found.parts.filter(({ arc }) => cost.permits(arc))).toEqual([]);
        expect(isOpenWithout(network, cost.permits, cut, start, goal)).toBe(false);
        const blocked = Array.from({ length: network.edgeCount }, (_, edge) => edge).filter(
          (edge) =>
            [edge << 1, (edge << 1) | 1].some(
              (arc) => isArcAllowed(network, arc) && !cost.permits(arc),
            ),
        );
        if (cut.size > 0) {
          for (const fewer of choices(blocked, cut.size - 1)) {
            expect(isOpenWithout(network, cost.permits, new Set(fewer), start, goal)).toBe(true);
          }
        }
        sizes.set(cut.size, (sizes.get(cut.size) ?? 0) + 1);
      },
    ),
    { seed: 20261129, numRuns: 600 },
  );
  // What the generator makes: cuts of none, of one and of several edges, often enough to mean something.
  for (const size of [0, 1, 2, 3]) expect(sizes.get(size) ?? 0).toBeGreaterThan(3);
});

test('says when a cut is too large, and when there is too much to look at', () => {
  //  s ─ (three flights side by side) ─ g
  const { network, edge } = networkOf({ s: [0, 0], a: [10, 0], b: [20, 0], g: [30, 0] }, [
    { from: 's', to: 'a' },
    { from: 'a', to: 'b', steps: 3 },
    { from: 'a', to: 'b', steps: 4 },
    { from: 'a', to: 'b', steps: 5 },
    { from: 'b', to: 'g' },
  ]);
  const { permits } = costFor(network, resolveOptions({ profile: 'manual-wheelchair' }));
  const cut = (bounds: object) =>
    smallestCut(
      network,
      permits,
      [{ edge: edge('s', 'a'), fraction: 0.5 }],
      [{ edge: edge('b', 'g'), fraction: 0.5 }],
      { ...FAR, ...bounds },
    );
  expect(cut({ mostBarriers: 3 })).toMatchObject({
    kind: 'cut',
    parts: [0, 1, 2].map((nth) => ({ arc: edge('a', 'b', nth) << 1 })),
  });
  expect(cut({ mostBarriers: 2 })).toEqual({ kind: 'too-many' });
  expect(cut({ mostVisits: 3 })).toEqual({ kind: 'too-large' });
});
