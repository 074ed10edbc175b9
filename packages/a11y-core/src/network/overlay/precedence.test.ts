import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../test/support/network-of.js';
import { facility, point, town } from '../../../test/support/overlaid-town.js';
import type { Observation, ObservationSource } from '../../facility/observation.js';
import { ATTRIBUTE_SOURCES, type AttributeSource } from '../interval.js';
import { edgeFlag, edgeInterval, edgeState } from '../read-edge.js';
import { overlayFacilities } from './overlay.js';
import {
  type Evidence,
  evidenceOf,
  mayOpen,
  PRECEDENCE,
  trustIn,
  trustInMap,
} from './precedence.js';

const reading = (evidence: Evidence, at?: string): Observation =>
  ({
    state: evidence === 'osm-word' ? 'seen' : 'measured',
    value: evidence === 'osm-word' ? true : 1,
    uncertainty: 0,
    source: evidence.startsWith('osm') ? 'osm' : (evidence as ObservationSource),
    ...(at !== undefined && { at }),
  }) as Observation;

/** A threshold of so many mm, at a door whose threshold the map does not know. */
const threshold = (id: string, source: ObservationSource, value: number, at?: string) =>
  facility(
    'door',
    point([0, 200]),
    { thresholdHeight: { value, uncertainty: 0, source, ...(at !== undefined && { at }) } },
    id,
  );

const laid = (...facilities: readonly ReturnType<typeof facility>[]) => {
  const { network, edge } = town();
  const at = edge('j', 'k');
  const results = [facilities, [...facilities].reverse()].map((all) =>
    edgeInterval(overlayFacilities(network, all).network, at, 'kerb'),
  );
  expect(results[0]).toEqual(results[1]);
  return results[0]!;
};

describe('the table', () => {
  test('in the order in which people are believed', () => {
    expect(PRECEDENCE.map(({ evidence }) => evidence)).toEqual([
      'survey',
      'device',
      'owner',
      'osm-number',
      'osm-word',
      'report',
      'model',
    ]);
    expect(PRECEDENCE.filter((row) => row.mayOpen).map(({ evidence }) => evidence)).toEqual([
      'survey',
      'device',
      'owner',
    ]);
  });

  test.each(PRECEDENCE)('$evidence is found from the observation', ({ evidence, mayOpen: may }) => {
    expect(evidenceOf(reading(evidence))).toBe(evidence);
    expect(mayOpen(reading(evidence))).toBe(may);
  });

  test.each<[AttributeSource, Evidence | undefined]>([
    ['none', undefined],
    ['not-applicable', undefined],
    ['model', 'model'],
    ['word', 'osm-word'],
    ['tag', 'osm-number'],
    ['survey', 'survey'],
  ])('what the map says as %s is trusted like %s', (source, evidence) => {
    expect(trustInMap(source)).toBe(evidence === undefined ? 0 : trustIn(reading(evidence)));
    expect(ATTRIBUTE_SOURCES).toContain(source);
  });
});

const OPENING = ['survey', 'device', 'owner'] as const;
const LOW = ['osm', 'report', 'model'] as const;
const pairs = <T>(all: readonly T[]) =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

describe('two that may open', () => {
  test.each(pairs(OPENING))('%s beats an older word of %s', (more, less) => {
    const settled = laid(
      threshold('a', more, 5, '2026-02-01'),
      threshold('b', less, 40, '2026-01-01'),
    );
    expect(settled).toEqual({ low: 5, high: 5, source: 'survey' });
  });

  test.each(pairs(OPENING))(
    'a newer word of less trust makes it worse, never better: %s, %s',
    (more, less) => {
      const [old, recent] = ['2026-01-01', '2026-02-01'];
      expect(laid(threshold('a', more, 5, old), threshold('b', less, 40, recent)).low).toBe(40);
      expect(laid(threshold('a', more, 40, old), threshold('b', less, 5, recent)).low).toBe(40);
    },
  );

  test.each(OPENING)(
    'of two words of %s the newer counts, and an undated one is the oldest',
    (source) => {
      const newer = threshold('a', source, 5, '2026-02-01');
      expect(laid(threshold('b', source, 40, '2026-01-01'), newer).high).toBe(5);
      expect(laid(threshold('b', source, 40), newer).high).toBe(5);
    },
  );
});

describe('low trust', () => {
  test.each(OPENING.flatMap((high) => LOW.map((low) => [high, low] as const)))(
    'after %s, a newer %s may warn and an older one is void',
    (high, low) => {
      const settled = threshold('a', high, 5, '2026-02-01');
      expect(laid(settled, threshold('b', low, 40, '2026-03-01')).low).toBe(40);
      expect(laid(settled, threshold('b', low, 40)).low).toBe(40);
      expect(laid(settled, threshold('b', low, 40, '2026-01-01')).low).toBe(5);
      expect(laid(settled, threshold('b', low, 1, '2026-03-01')).low).toBe(5);
    },
  );

  test.each(pairs(LOW))('%s and %s: the worse stands, whichever is newer', (a, b) => {
    for (const [first, second] of [
      [5, 40],
      [40, 5],
    ] as const) {
      for (const days of [
        ['2026-01-01', '2026-02-01'],
        ['2026-02-01', '2026-01-01'],
      ]) {
        const settled = laid(threshold('a', a, first, days[0]), threshold('b', b, second, days[1]));
        // Nobody who may open has said anything: 40 is met, and it may be higher still.
        expect([settled.low, settled.high]).toEqual([40, 65_535]);
      }
    }
  });

  test.each([
    ['osm', 'tag'],
    ['report', 'word'],
    ['model', 'model'],
  ] as const)('the edge remembers that %s is no more than %s', (source, written) => {
    expect(laid(threshold('a', source, 40)).source).toBe(written);
  });
});

describe('against the map', () => {
  const door = (source: AttributeSource) =>
    networkOf({ j: [0, 200], k: [0, 200] }, [
      { from: 'j', to: 'k', kind: 'door', kerbMm: { low: 60, high: 60, source } },
    ]).network;
  const over = (mapped: AttributeSource, source: ObservationSource, value: number) =>
    edgeInterval(
      overlayFacilities(door(mapped), [threshold('a', source, value)]).network,
      0,
      'kerb',
    ).low;

  test.each(
    (['tag', 'word', 'model'] as const).flatMap((map) =>
      OPENING.map((source) => [map, source] as const),
    ),
  )('what the map says as %s gives way to %s', (map, source) => {
    expect(over(map, source, 5)).toBe(5);
  });

  test.each([
    ['survey', 5],
    ['device', 60],
    ['owner', 60],
  ] as const)('a surveyed line gives way to a %s only if that is a survey', (source, low) => {
    expect(over('survey', source, 5)).toBe(low);
    expect(over('survey', source, 90)).toBe(90);
  });

  test.each(LOW)('nothing gives way to %s, and it may warn', (source) => {
    for (const map of ['survey', 'tag', 'word', 'model'] as const) {
      expect(over(map, source, 5)).toBe(60);
      expect(over(map, source, 90)).toBe(90);
    }
  });
});

describe('states and facts', () => {
  const lift = (id: string, source: ObservationSource, value: boolean, at: string) =>
    facility('lift', point([0, 250]), { inService: { value, source, at } }, id);
  const state = (...lifts: readonly ReturnType<typeof facility>[]) => {
    const { network, edge } = town();
    return edgeState(overlayFacilities(network, lifts).network, edge('l', 'm'));
  };

  test('a report closes, until a survey after it opens again', () => {
    const report = lift('r', 'report', false, '2026-11-01T08:00:00Z');
    expect(state(report)).toBe('closed');
    expect(state(report, lift('s', 'survey', true, '2026-11-02T08:00:00Z'))).toBe('open');
    expect(state(report, lift('s', 'survey', true, '2026-10-31T08:00:00Z'))).toBe('closed');
    expect(state(report, lift('s', 'report', true, '2026-11-02T08:00:00Z'))).toBe('closed');
  });

  test('a device that says closed after the survey closes', () => {
    const survey = lift('s', 'survey', true, '2026-11-01T08:00:00Z');
    expect(state(survey, lift('d', 'device', false, '2026-11-01T09:00:00Z'))).toBe('closed');
    expect(state(survey, lift('d', 'device', false, '2026-11-01T07:00:00Z'))).toBe('open');
  });

  test('a promise takes trust, a warning does not', () => {
    const { network, edge } = town();
    const sound = (source: ObservationSource, value: boolean) =>
      edgeFlag(
        overlayFacilities(network, [
          facility('crossing', point([50, 206]), { audibleSignal: { value, source } }),
        ]).network,
        edge('p', 'q'),
        'sound',
      );
    expect(OPENING.map((source) => sound(source, true))).toEqual(['yes', 'yes', 'yes']);
    expect(LOW.map((source) => sound(source, true))).toEqual(['unknown', 'unknown', 'unknown']);
    expect(LOW.map((source) => sound(source, false))).toEqual(['no', 'no', 'no']);
  });
});
