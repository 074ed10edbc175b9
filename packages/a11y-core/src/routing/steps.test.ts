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
          {
            from: 'm',
            to: 'n',
            kerbMm: { low: 0, high: 60, source: 'word' },
            kerbSense: 'up',
            widthMm: 950,
          },
          { from: 'n', to: 'b' },
        ],
        KNOWN_AND_EASY,
      ),
      '1',
      '6',
    );
    expect(steps.map((step) => step.kind)).toEqual(['depart', 'cross', 'continue', 'arrive']);
    expect(steps[1]?.facts).toMatchObject({
      signal: 'yes',
      sound: 'no',
      // The kerb ramp is the narrowest place of the crossing.
      widthMm: 950,
      // A word is no measurement: the second height stays untold.
      kerbs: [
        { sense: 'down', heightMm: 20 },
        { sense: 'up', heightMm: null },
      ],
    });
    expect(steps[1]?.distanceM).toBeCloseTo(12, 1);
  });

  test('the few metres to and from a crossing belong to it, and two crossings stay two', () => {
    //       x
    // a ─── b ─ k│l ══ m│n ── o│p ══ q│r ─ s ─── t
    const { network } = networkOf(
      {
        ...{ a: [0, 0], b: [50, 0], k: [53, 0], l: [53, 0], m: [65, 0], n: [65, 0] },
        ...{ o: [72, 0], p: [72, 0], q: [84, 0], r: [84, 0], s: [87, 0], t: [130, 0] },
        ...{ x: [50, 40], y: [87, 40] },
      },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'x' },
        { from: 'b', to: 'k' },
        { from: 'k', to: 'l', kerbMm: 0, kerbSense: 'down' },
        { from: 'l', to: 'm', kind: 'crossing' },
        { from: 'm', to: 'n', kerbMm: 10, kerbSense: 'up' },
        { from: 'n', to: 'o' },
        { from: 'o', to: 'p', kerbMm: 10, kerbSense: 'down' },
        { from: 'p', to: 'q', kind: 'crossing' },
        { from: 'q', to: 'r', kerbMm: 0, kerbSense: 'up' },
        { from: 'r', to: 's' },
        { from: 's', to: 't' },
        { from: 's', to: 'y' },
      ],
      KNOWN_AND_EASY,
    );
    const outcome = createRouter(network).route({
      from: { node: '13' },
      to: { node: '12' },
      profile: 'walker',
    });
    if (outcome.outcome !== 'route') throw new Error('there should be a way');
    const { steps } = outcome;
    expect(steps.map((step) => step.kind)).toEqual([
      'depart',
      'cross',
      'continue',
      'cross',
      'continue',
      'arrive',
    ]);
    expect(steps[1]?.facts.crossingM).toBeCloseTo(12, 1);
    expect(steps[1]?.distanceM).toBeCloseTo(15, 1);
    expect(steps[1]?.turnDeg).toBe(-90);
    expect(steps.map((step) => step.facts.kerbs?.length)).toEqual([
      undefined,
      2,
      undefined,
      2,
      undefined,
      undefined,
    ]);
    const total = steps.reduce((sum, step) => sum + step.distanceM, 0);
    expect(total).toBeCloseTo(outcome.distanceM, 6);
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
