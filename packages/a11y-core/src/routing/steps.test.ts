import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf } from '../../test/support/network-of.js';
import { createRouter } from './route.js';

function stepsOf(test: ReturnType<typeof networkOf>, from: string, to: string) {
  const outcome = createRouter(test.network).route({
    from: { node: from },
    to: { node: to },
    profile: 'walker',
  });
  if (outcome.outcome !== 'route') throw new Error('there should be a way');
  return outcome.steps;
}

describe('steps', () => {
  test('a street that bends is one street', () => {
    const steps = stepsOf(
      networkOf({ a: [0, 0], b: [100, 0], c: [100, 100], d: [0, 100] }, [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'd' },
      ]),
      '1',
      '4',
    );
    expect(steps.map((step) => step.kind)).toEqual(['depart', 'arrive']);
    expect(steps[0]?.distanceM).toBeCloseTo(300, 0);
  });

  //        d
  //        │
  //  a ─── b ─── c
  const junction = networkOf({ a: [0, 0], b: [100, 0], c: [200, 0], d: [100, 100] }, [
    { from: 'a', to: 'b', name: 'Fuhua Road' },
    { from: 'b', to: 'c', name: 'Fuhua Road' },
    { from: 'b', to: 'd', name: 'Jintian Road' },
  ]);

  test.each([
    ['straight on', '1', '3', ['depart', 'arrive'], []],
    ['left', '1', '4', ['depart', 'turn', 'arrive'], [-90]],
    ['right', '4', '1', ['depart', 'turn', 'arrive'], [90]],
  ] as const)('at a junction: %s', (_, from, to, kinds, turns) => {
    const steps = stepsOf(junction, from, to);
    expect(steps.map((step) => step.kind)).toEqual(kinds);
    expect(steps.filter((step) => step.kind === 'turn').map((step) => step.turnDeg)).toEqual(turns);
  });

  test('a turn names the street turned into', () => {
    expect(stepsOf(junction, '1', '4').map((step) => step.name)).toEqual([
      'Fuhua Road',
      'Jintian Road',
      '',
    ]);
  });

  test('a crossing with its kerbs, in order and with what is measured', () => {
    const steps = stepsOf(
      networkOf(
        { a: [0, 0], k: [50, 0], l: [50, 0], m: [62, 0], n: [62, 0], b: [90, 0] },
        [
          { from: 'a', to: 'k' },
          { from: 'k', to: 'l', kerbMm: 20, kerbSense: 'down' },
          { from: 'l', to: 'm', kind: 'crossing', yes: ['signal'], no: ['sound'] },
          { from: 'm', to: 'n', kerbMm: { low: 0, high: 60, source: 'word' }, kerbSense: 'up' },
          { from: 'n', to: 'b' },
        ],
        KNOWN_AND_EASY,
      ),
      '1',
      '6',
    );
    expect(steps.map((step) => step.kind)).toEqual([
      'depart',
      'kerb',
      'cross',
      'kerb',
      'continue',
      'arrive',
    ]);
    expect(steps[1]?.facts).toEqual({ kerbMm: 20, kerbSense: 'down' });
    expect(steps[2]?.facts).toMatchObject({ signal: 'yes', sound: 'no', widthMm: 2000 });
    // A word is no measurement: the height stays untold.
    expect(steps[3]?.facts).toEqual({ kerbSense: 'up' });
  });

  test('one flight in two pieces is one step, with all its steps', () => {
    const steps = stepsOf(
      networkOf({ a: [0, 0], b: [5, 0], c: [10, 0] }, [
        { from: 'a', to: 'b', steps: 10 },
        { from: 'b', to: 'c', steps: 8 },
      ]),
      '1',
      '3',
    );
    expect(steps.map((step) => step.kind)).toEqual(['depart', 'steps', 'arrive']);
    expect(steps[1]?.facts.stepCount).toBe(18);
  });

  test('a flight of which a piece was not counted has no known number of steps', () => {
    const steps = stepsOf(
      networkOf({ a: [0, 0], b: [5, 0], c: [10, 0] }, [
        { from: 'a', to: 'b', steps: 10 },
        { from: 'b', to: 'c', kind: 'steps' },
      ]),
      '1',
      '3',
    );
    expect(steps[1]?.facts).not.toHaveProperty('stepCount');
  });
});
