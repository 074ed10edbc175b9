import { profileCatalogue, routeRequestSchema } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { type Draft, lacksOf, NEW_DRAFT, queryOf, questionOf } from './draft.js';
import type { Point } from './point.js';

const NOW = { instantMs: Date.UTC(2026, 10, 29, 14, 0), timeZone: 'Asia/Shanghai' };
const point = (lon: number, place?: string): Point => ({
  position: [lon, 22.5],
  name: null,
  ...(place !== undefined && { place }),
});
const draft = (parts: Partial<Draft> = {}): Draft => ({
  ...NEW_DRAFT,
  profile: 'manual-wheelchair',
  ends: { from: point(114), to: point(114.01) },
  ...parts,
});
const piece = (edges: readonly string[]) => ({
  edges,
  kind: 'footway' as const,
  name: '',
  distanceM: 20,
  at: [114, 22.5] as const,
});

/** What the service would read, checked as it checks it. */
const asked = (parts: Partial<Draft> = {}, profile = 'manual-wheelchair') => {
  const question = questionOf(draft(parts), profileCatalogue(), NOW);
  return question === null ? null : routeRequestSchema.parse(queryOf(question, profile));
};

describe('what a draft asks', () => {
  test('now is a time: opening hours hold', () => {
    expect(asked()).toEqual({
      from: [114, 22.5],
      to: [114.01, 22.5],
      profile: 'manual-wheelchair',
      departAt: '2026-11-29T22:00:00+08:00',
    });
  });

  test.each([
    ['depart', { departAt: '2026-12-01T07:30:00+08:00' }],
    ['arrive', { arriveBy: '2026-12-01T07:30:00+08:00' }],
  ] as const)('%s: what is typed is the clock of the place', (kind, expected) => {
    const { departAt, arriveBy } = asked({ when: { kind, clock: '2026-12-01T07:30' } })!;
    expect({ departAt, arriveBy }).toEqual({
      departAt: undefined,
      arriveBy: undefined,
      ...expected,
    });
  });

  test('stops in their order, places as places; other ways are for two points only', () => {
    const stops = [
      { id: 'stop-2', point: point(114.002) },
      { id: 'stop-1', point: point(114.001, 'library') },
    ] as const;
    const query = asked({ stops, areOthersWanted: true })!;
    expect(query.via).toEqual([[114.002, 22.5], { place: 'library' }]);
    expect(query.alternatives).toBeUndefined();
    expect(asked({ areOthersWanted: true })!.alternatives).toBe(3);
  });

  test('what is kept off, each edge once, for both travellers; limits and preferences for the first alone', () => {
    const parts = {
      compareWith: 'walker',
      limitTexts: { maxSteps: '5' },
      preferenceTexts: { junctionS: '12' },
      avoided: [piece(['way/1/1-2/0', 'way/1/2-3/0']), piece(['way/1/1-2/0'])],
    };
    const edges = ['way/1/1-2/0', 'way/1/2-3/0'];
    expect(asked(parts)).toMatchObject({
      avoid: { edges },
      limits: { maxSteps: 5 },
      preferences: { junctionS: 12 },
    });
    const other = asked(parts, 'walker');
    expect(other).toMatchObject({ profile: 'walker', avoid: { edges } });
    expect(other).not.toHaveProperty('limits');
    expect(other).not.toHaveProperty('preferences');
  });
});

test.each([
  [{ ends: { from: null, to: null } }, ['ends']],
  [{ stops: [{ id: 'stop-1', point: null }] }, ['stops']],
  [{ when: { kind: 'arrive', clock: '' } }, ['time']],
  [{ limitTexts: { maxSteps: 'many' } }, ['limits']],
  [{ preferenceTexts: { junctionS: '' } }, ['preferences']],
  [{}, []],
] as const)('%j lacks %j', (parts, lacks) => {
  expect(lacksOf(draft(parts), profileCatalogue())).toEqual(lacks);
  expect(asked(parts) === null).toBe(lacks.length > 0);
});
