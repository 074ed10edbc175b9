import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityIn } from '../../../test/support/place-of.js';
import type { Colour } from '../assessment.js';
import { type Encounter, waysAmong } from './ways.js';

const COLOURS = ['red', 'grey', 'yellow', 'green'] as const satisfies readonly Colour[];
const RUNS = { numRuns: 500, seed: 20_260_103 } as const;

interface Node {
  readonly colour: Colour;
  readonly via: readonly number[];
}

const nodes = fc.array(
  fc.record({ colour: fc.constantFrom(...COLOURS), via: fc.array(fc.nat(6), { maxLength: 3 }) }),
  { minLength: 1, maxLength: 7 },
);

function made(list: readonly Node[]) {
  const encounters = list.map(
    ({ colour }, i): Encounter => ({
      facility: facilityIn(`f${i}`, 'corridor'),
      colour,
      worst: undefined,
    }),
  );
  const via = new Map(list.map((node, i) => [`f${i}`, node.via.map((n) => `f${n}`)]));
  return { encounters, ways: waysAmong(encounters, new Set(list.map((_, i) => `f${i}`)), via) };
}

/** Slowly: every simple path back to a start, each as good as its worst piece. */
function slowly(list: readonly Node[], goal: number): Colour {
  const isStart = (n: number) => (list[n]?.via ?? []).length === 0;
  const leadsBack = (n: number, seen: readonly number[]): boolean =>
    n >= list.length ||
    isStart(n) ||
    list[n]!.via.some((way) => !seen.includes(way) && leadsBack(way, [...seen, way]));
  const rank = (n: number) =>
    n >= list.length ? COLOURS.indexOf('grey') : COLOURS.indexOf(list[n]!.colour);
  const best = (n: number, seen: readonly number[]): number => {
    if (n >= list.length || isStart(n) || !leadsBack(n, [n])) return rank(n);
    const ways = list[n]!.via.filter((way) => !seen.includes(way)).map((way) =>
      best(way, [...seen, way]),
    );
    return Math.min(rank(n), Math.max(-1, ...ways));
  };
  return COLOURS[best(goal, [goal])]!;
}

describe('ways', () => {
  test('are as good as the best path back to where a person comes in', () => {
    fc.assert(
      fc.property(nodes, (list) => {
        const { encounters, ways } = made(list);
        encounters.forEach((encounter, i) => {
          const { colour, by } = ways.reach(encounter);
          expect(colour).toBe(slowly(list, i));
          // What is named has the colour it explains.
          expect(by?.colour ?? 'grey').toBe(colour);
        });
      }),
      RUNS,
    );
  });

  test('three hundred corridors that all name one another are answered at once', () => {
    const all = Array.from({ length: 300 }, (_, i) => i);
    const list = all.map((i): Node => ({ colour: 'green', via: i === 0 ? [] : all }));
    const { encounters, ways } = made(list);
    expect(encounters.every((encounter) => ways.reach(encounter).colour === 'green')).toBe(true);
    expect(ways.reachedFrom(new Set(['f0'])).size).toBe(0);
  });
});
