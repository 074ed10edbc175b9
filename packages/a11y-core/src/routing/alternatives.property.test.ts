import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectWalkable } from '../../test/support/path-check.js';
import { randomNetwork } from '../../test/support/random-network.js';
import { slowLeastWeight } from '../../test/support/slow-route.js';
import { edgePosition } from '../network/edge-line.js';
import { resolveOptions } from '../profile/options.js';
import { alternativesTo, LOCALLY_OPTIMAL, MOST_SHARED, MOST_STRETCH } from './alternatives.js';
import { costFor } from './cost.js';
import { createFinder } from './finder.js';
import { type PathPart, partWeight } from './search.js';

const networks = randomNetwork({ maxNodes: 12, maxEdges: 45 });
const place = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0.5, 1));

const profiles = fc.constantFrom('walker', 'blind-cane', 'pushchair');

test('alternatives are walkable, differ, are no worse than stated, and are not cut short', () => {
  let found = 0;
  fc.assert(
    fc.property(networks, profiles, place, place, ({ network }, profile, a, b) => {
      const at = ([which, share]: typeof a) => {
        const edge = which % network.edgeCount;
        const fraction = network.edges.lengthMm[edge]! > 0 ? share : Math.round(share);
        return { edge, fraction, position: edgePosition(network, edge, fraction) };
      };
      const [start, goal] = [at(a), at(b)];
      const options = resolveOptions({ profile });
      const cost = costFor(network, options);
      const find = createFinder(network).of(cost);
      const best = find([start], [goal]);
      if (best === undefined) return;
      const others = alternativesTo(network, cost, find, best.parts, start, goal, 3);
      const weightOf = (parts: readonly PathPart[]) =>
        parts.reduce((sum, part) => sum + partWeight(cost, part), 0);
      const before = [best.parts];
      for (const { parts, weight, sharedShare, stretch } of others) {
        found += 1;
        expectWalkable(network, options, start, goal, { parts, weight });
        expect(stretch).toBe(weight / best.weight);
        expect(weight).toBeLessThanOrEqual(best.weight * MOST_STRETCH);
        expect(sharedShare).toBeLessThanOrEqual(MOST_SHARED);
        expect(sharedShare).toBeCloseTo(shared(parts, before.flat()), 9);
        for (let i = 0; i < parts.length; i++) {
          for (let j = i; j < parts.length; j++) {
            const piece = parts.slice(i, j + 1);
            if (weightOf(piece) > best.weight * LOCALLY_OPTIMAL) break;
            const ends = [piece[0]!, piece.at(-1)!] as const;
            const least = slowLeastWeight(
              network,
              options,
              { edge: ends[0].arc >>> 1, fraction: ends[0].fromFraction },
              { edge: ends[1].arc >>> 1, fraction: ends[1].toFraction },
            );
            expect(weightOf(piece)).toBe(least);
          }
        }
        before.push(parts);
      }

      function shared(parts: readonly PathPart[], earlier: readonly PathPart[]): number {
        const lengthOf = (part: PathPart) =>
          network.edges.lengthMm[part.arc >>> 1]! * Math.abs(part.toFraction - part.fromFraction);
        const total = parts.reduce((sum, part) => sum + lengthOf(part), 0);
        const common = parts.reduce((sum, part) => {
          const same = earlier.filter(({ arc }) => arc >>> 1 === part.arc >>> 1).map(lengthOf);
          return sum + Math.min(lengthOf(part), Math.max(0, ...same));
        }, 0);
        return total === 0 ? 1 : common / total;
      }
    }),
    { seed: 20261129, numRuns: 400 },
  );
  expect(found).toBeGreaterThan(40);
});
