import type { AlternativeRoute } from 'a11y-core';
import { expect, test } from 'vitest';
import { foundRoute, routeEdge, routeStep } from '../../../test/support/route.js';
import { NEW_DRAFT, questionOf } from './draft.js';
import { edgesOfStep, otherLines, shownAnswer, waysOf } from './ways.js';

const point = { position: [0, 0] as const, name: null };
const question = questionOf(
  { ...NEW_DRAFT, profile: 'walker', ends: { from: point, to: point } },
  null,
  { instantMs: 0, timeZone: 'Asia/Shanghai' },
)!;
const line = (lat: number) =>
  [
    [0, lat],
    [1, lat],
  ] as const;
const { outcome: _, legs: __, ...way } = foundRoute();
const other = (lat: number, durationS: number): AlternativeRoute => ({
  ...way,
  geometry: line(lat),
  durationS,
  sharedShare: 0.5,
  stretch: 1.1,
});
const best = foundRoute({
  geometry: line(0),
  durationS: 600,
  departAt: '2026-11-29T23:50:00+08:00',
  arriveAt: '2026-11-30T00:00:00+08:00',
  alternatives: [other(1, 660), other(2, 1200)],
});
const answer = { profile: 'walker', outcome: best, question };

test('another way can stand for the answer: it leaves with the best and arrives when it does', () => {
  const { outcome, whole, way: chosen } = shownAnswer(answer, 2);
  expect(outcome).toMatchObject({
    outcome: 'route',
    geometry: line(2),
    departAt: '2026-11-29T23:50:00+08:00',
    arriveAt: '2026-11-30T00:10:00+08:00',
    legs: [{ durationS: 1200, firstEdge: 0, firstStep: 0 }],
  });
  expect(whole).toBe(best);
  expect(chosen).toBe(2);
  expect(waysOf(best).map(({ durationS }) => durationS)).toEqual([600, 660, 1200]);
});

test('the ways not chosen are the other lines', () => {
  expect(otherLines([shownAnswer(answer, 0)])).toEqual([line(1), line(2)]);
  expect(otherLines([shownAnswer(answer, 1)])).toEqual([line(0), line(2)]);
});

test('where there is no such way, the best one stands', () => {
  expect(shownAnswer(answer, 7)).toMatchObject({ way: 0, outcome: best });
});

test('the edges of a step end where the next step begins', () => {
  const route = foundRoute({
    edges: ['a', 'b', 'c'].map((edge) => routeEdge({ edge })),
    steps: [0, 2, 3].map((firstEdge) => routeStep({ firstEdge })),
  });
  const keys = (step: number) => edgesOfStep(route, step).map(({ edge }) => edge);
  expect([keys(0), keys(1), keys(2)]).toEqual([['a', 'b'], ['c'], []]);
});
