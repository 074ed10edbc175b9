import { describe, expect, test } from 'vitest';
import { networkOf, type TestEdge } from '../../test/support/network-of.js';
import { checkNetwork } from './check-network.js';
import { bothLevels, type LevelSet, levelText, mayShareLevel, UNKNOWN_LEVEL } from './level.js';
import { LEVEL_CHANGERS, levelJoins } from './level-joins.js';

const on = (...values: number[]): LevelSet => ({ scope: '', values });
const inside = (scope: string, ...values: number[]): LevelSet => ({ scope, values });

test.each<[LevelSet, LevelSet, boolean]>([
  [on(0), on(0), true],
  [on(0), on(1), false],
  [on(0, 1), on(1), true],
  [on(-0.5), on(-1, 0), false],
  [on(0), UNKNOWN_LEVEL, true],
  [UNKNOWN_LEVEL, UNKNOWN_LEVEL, true],
  // Floor 1 of one building says nothing about floor 0 of another.
  [inside('way/1', 1), inside('way/2', 0), true],
  [inside('way/1', 1), inside('way/1', 0), false],
])('%j and %j may share a floor: %s', (a, b, expected) => {
  expect(mayShareLevel(a, b)).toBe(expected);
  expect(mayShareLevel(b, a)).toBe(expected);
});

test('the floors of both are known only where both are', () => {
  expect(bothLevels(on(1), on(-1, 0))).toEqual(on(-1, 0, 1));
  expect(bothLevels(on(1), UNKNOWN_LEVEL)).toEqual(UNKNOWN_LEVEL);
  expect(bothLevels(inside('a', 1), inside('b', 2))).toEqual(UNKNOWN_LEVEL);
  expect(levelText(on(-1, 0))).toBe('-1;0');
  expect(levelText(UNKNOWN_LEVEL)).toBe('');
});

describe('levels joined elsewhere than at level changers', () => {
  // a ── b ── c, and d hangs at b
  const joinsOf = (...edges: readonly TestEdge[]): string[] => {
    const { network } = networkOf({ a: [0, 0], b: [10, 0], c: [20, 0], d: [10, 9] }, edges, {});
    return checkNetwork(network, { isStrictOnLevels: true });
  };
  const ab = (level: LevelSet): TestEdge => ({ from: 'a', to: 'b', level });
  const bc = (level: LevelSet): TestEdge => ({ from: 'b', to: 'c', level });
  const FAULT = ['levels 0 and 1 are joined at node 2 elsewhere than at level changers'];

  test('are found only where both are known and none is shared', () => {
    expect(joinsOf(ab(on(0)), bc(on(1)))).toEqual(FAULT);
    expect(joinsOf(ab(on(0)), bc(on(0)))).toEqual([]);
    expect(joinsOf(ab(on(0)), bc(on(0, 1)))).toEqual([]);
    expect(joinsOf(ab(on(0)), bc(UNKNOWN_LEVEL))).toEqual([]);
    expect(joinsOf(ab(inside('x', 0)), bc(inside('y', 1)))).toEqual([]);
  });

  test('are no fault unless asked for', () => {
    const { network } = networkOf({ a: [0, 0], b: [10, 0], c: [20, 0] }, [ab(on(0)), bc(on(1))]);
    expect(checkNetwork(network)).toEqual([]);
    expect([...levelJoins(network)]).toEqual([{ node: 1, edges: [0, 1] }]);
  });

  test.each([...LEVEL_CHANGERS])('are right where a %s begins', (kind) => {
    expect(joinsOf(ab(on(0)), bc(on(1)), { from: 'b', to: 'd', kind })).toEqual([]);
    expect(joinsOf(ab(on(0)), bc(on(1)), { from: 'b', to: 'd', kind, level: on(0, 1) })).toEqual(
      [],
    );
    // One that leads elsewhere is no excuse.
    expect(joinsOf(ab(on(0)), bc(on(1)), { from: 'b', to: 'd', kind, level: on(1, 2) })).toEqual(
      FAULT,
    );
  });

  test('are right where a way carries both, and wrong beside one of unknown floors', () => {
    expect(joinsOf(ab(on(0)), bc(on(1)), { from: 'b', to: 'd', level: on(0, 1) })).toEqual([]);
    expect(joinsOf(ab(on(0)), bc(on(1)), { from: 'b', to: 'd' })).toEqual(FAULT);
  });

  test('are seen through a door, which is no level changer', () => {
    const door: TestEdge = { from: 'b', to: 'd', kind: 'door' };
    expect(joinsOf(ab(on(0)), door, { from: 'd', to: 'c', level: on(1) })).toEqual(FAULT);
  });
});
