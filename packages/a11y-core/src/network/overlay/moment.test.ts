import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../test/support/network-of.js';
import { facility, line, point, town } from '../../../test/support/overlaid-town.js';
import { InvalidInputError } from '../../errors.js';
import { parseFacilityFeature } from '../../facility/parse-facility.js';
import { edgeFlag, edgeInterval, edgeState } from '../read-edge.js';
import { momentOf } from './moment.js';
import { overlayFacilities } from './overlay.js';
import { presenceOf } from './presence.js';

describe('the moment', () => {
  test.each([
    ['2026-11-29', '2026-11-29', undefined],
    ['2026-11-29T18:30:00Z', '2026-11-29', undefined],
    ['2026-11-29T18:30:00+08:00', '2026-11-29', 18 * 60 + 30],
    ['2026-11-29T00:05:00.5-03:30', '2026-11-29', 5],
  ])('%s is the day %s, minute %s', (text, day, minute) => {
    expect(momentOf(text)).toEqual({ ms: Date.parse(text), day, minute });
  });

  test('anything else is refused by name', () => {
    expect(() => overlayFacilities(town().network, [], { asOf: 'yesterday' })).toThrow(
      InvalidInputError,
    );
  });
});

describe('equipment that was seen working', () => {
  const NOW = '2026-11-29T12:00:00+08:00';
  const state = (value: boolean, at: string | undefined, asOf: string | undefined) => {
    const { network, edge } = town();
    const lift = facility('lift', point([0, 250]), {
      inService: { value, ...(at !== undefined && { at }) },
    });
    const { network: after } = overlayFacilities(
      network,
      [lift],
      asOf === undefined ? {} : { asOf },
    );
    return edgeState(after, edge('l', 'm'));
  };

  test.each<[string, boolean, string | undefined, string | undefined, string]>([
    ['working, 24 hours ago', true, '2026-11-28T12:00:00+08:00', NOW, 'open'],
    ['working, a second more', true, '2026-11-28T11:59:59+08:00', NOW, 'unknown'],
    ['working, and nobody says when', true, undefined, NOW, 'open'],
    ['working long ago, and nobody asks for when', true, '2020-01-01', undefined, 'open'],
    [
      'out of order two days ago: nobody has said it was mended',
      false,
      '2026-11-27',
      NOW,
      'closed',
    ],
    ['out of order a year ago', false, '2025-11-30', NOW, 'closed'],
    ['out of order more than a year ago', false, '2025-11-01', NOW, 'unknown'],
  ])('%s', (_what, value, at, asOf, expected) => {
    expect(state(value, at, asOf)).toBe(expected);
  });

  test('old news opens nothing that the map has closed', () => {
    const { network } = networkOf({ a: [0, 250], b: [0, 250] }, [
      { from: 'a', to: 'b', kind: 'lift', state: 'closed' },
    ]);
    const seen = (at: string) =>
      overlayFacilities(
        network,
        [facility('lift', point([0, 250]), { inService: { value: true, at } })],
        {
          asOf: NOW,
        },
      ).network;
    expect(edgeState(seen('2026-11-29T08:00:00+08:00'), 0)).toBe('open');
    expect(edgeState(seen('2026-10-01'), 0)).toBe('closed');
  });

  test.each([
    ['audibleSignal', { working: true }],
    ['crossing', { audibleSignal: true }],
  ] as const)('a signal of %s heard more than a year ago is not promised', (type, seen) => {
    const { network, edge } = networkOf({ p: [50, 200], q: [50, 212] }, [
      { from: 'p', to: 'q', kind: 'crossing', yes: ['sound'] },
    ]);
    const sound = (at: string) => {
      const dated = Object.fromEntries(
        Object.entries(seen).map(([name, value]) => [name, { value, at }]),
      );
      const laid = overlayFacilities(network, [facility(type, point([50, 206]), dated)], {
        asOf: NOW,
      });
      return edgeFlag(laid.network, edge('p', 'q'), 'sound');
    };
    expect(sound('2026-01-01')).toBe('yes');
    expect(sound('2025-11-01')).toBe('unknown');
  });
});

describe('an obstacle with a period', () => {
  const width = (period: object, asOf: string | undefined, seen: object = {}) => {
    const { network, edge } = town();
    const stall = facility(
      'obstacle',
      point([50, 101]),
      { remainingWidth: 700, duration: 'temporary', ...seen },
      'stall',
      period,
    );
    const { network: after } = overlayFacilities(
      network,
      [stall],
      asOf === undefined ? {} : { asOf },
    );
    const { low, high } = edgeInterval(after, edge('e', 'f'), 'width');
    return [low, high];
  };
  const THERE = [697, 703];
  const PERHAPS = [697, 2000];
  const GONE = [2000, 2000];
  const works = { presentFrom: '2026-11-10', presentUntil: '2026-11-20' };
  const market = { presentHours: '18:00-23:00' };
  const night = { presentHours: '22:30-05:00' };

  test.each<[string, object, string | undefined, readonly number[]]>([
    ['before it came', works, '2026-11-09', GONE],
    ['on the first day', works, '2026-11-10', THERE],
    ['on the last day', works, '2026-11-20T23:59:00+08:00', THERE],
    ['after it went', works, '2026-11-21', GONE],
    ['and nobody asks for when', works, undefined, PERHAPS],
    ['since a day', { presentFrom: '2026-11-10' }, '2030-01-01', THERE],
    ['until a day', { presentUntil: '2026-11-20' }, '2020-01-01', THERE],
    ['before the market', market, '2026-11-29T17:59:00+08:00', GONE],
    ['when the market opens', market, '2026-11-29T18:00:00+08:00', THERE],
    ['when the market has closed', market, '2026-11-29T23:00:00+08:00', GONE],
    ['and nobody knows the clock of the place', market, '2026-11-29T18:00:00Z', PERHAPS],
    ['before midnight', night, '2026-11-29T23:00:00+08:00', THERE],
    ['after midnight', night, '2026-11-29T04:59:00+08:00', THERE],
    ['in the morning', night, '2026-11-29T05:00:00+08:00', GONE],
    ['for a time nobody named', {}, '2026-11-29', PERHAPS],
  ])('%s', (_what, period, asOf, expected) => {
    expect(width(period, asOf)).toEqual(expected);
  });

  test('nothing is left beside it: closed in its period only', () => {
    const { network, edge } = town();
    const pit = facility('obstacle', point([50, 101]), { remainingWidth: 0 }, 'pit', works);
    const state = (asOf: string) =>
      edgeState(overlayFacilities(network, [pit], { asOf }).network, edge('e', 'f'));
    expect([state('2026-11-15'), state('2026-11-25')]).toEqual(['closed', 'open']);
  });

  test('there now, and nobody measured what it leaves', () => {
    expect(width(works, '2026-11-15', { remainingWidth: { absent: true } })).toEqual([0, 2000]);
  });

  test.each([
    [{ presentHours: '25:00-26:00' }, /presentHours/],
    [{ presentHours: 'evenings' }, /presentHours/],
    [{ presentFrom: '2026-02-30' }, /presentFrom/],
    [{ presentFrom: '2026-03-01', presentUntil: '2026-02-01' }, /before presentFrom/],
  ])('%o is refused', (period, message) => {
    expect(() =>
      parseFacilityFeature({
        type: 'Feature',
        id: 'o',
        geometry: point([0, 0]),
        properties: { facilityType: 'obstacle', observations: {}, ...period },
      }),
    ).toThrow(message);
  });

  test('without a period nothing is said', () => {
    const seen = facility('obstacle', line([0, 0], [1, 0]), {});
    expect(presenceOf(seen, momentOf('2026-01-01'))).toBe('unsaid');
  });
});

describe('tactile paving with gaps', () => {
  const guidance = (...stretches: readonly (readonly [number, number, object?])[]) => {
    const { network, edge } = town();
    const strips = stretches.map(([from, to, seen = {}]) =>
      facility('tactilePaving', line([from, 101], [to, 101]), { present: true, ...seen }),
    );
    return edgeFlag(overlayFacilities(network, strips).network, edge('e', 'f'), 'tactile');
  };

  test.each<[string, readonly (readonly [number, number, object?])[], string]>([
    ['one strip from end to end', [[0, 100]], 'yes'],
    ['half a way', [[0, 50]], 'unknown'],
    [
      'two that follow one another',
      [
        [0, 50],
        [50, 100],
      ],
      'yes',
    ],
    [
      'whichever was surveyed first',
      [
        [50, 100],
        [0, 50],
      ],
      'yes',
    ],
    [
      'two with a gap between',
      [
        [0, 47],
        [53, 100],
      ],
      'unknown',
    ],
    [
      'three that leave the end to the error of surveys',
      [
        [2, 40],
        [40, 70],
        [70, 98],
      ],
      'yes',
    ],
    [
      'a piece of them is broken',
      [
        [0, 50],
        [50, 60, { continuous: false }],
        [60, 100],
      ],
      'no',
    ],
    [
      'a whole one, and a car on a piece of it',
      [
        [0, 100],
        [40, 50, { unobstructed: false }],
      ],
      'no',
    ],
  ])('%s', (_what, stretches, expected) => {
    expect(guidance(...stretches)).toBe(expected);
  });
});
