import type { AlternativeRoute, FoundRoute, LonLat, RouteEdge, RouteOutcome } from 'a11y-core';
import type { Question } from './draft.js';

/** The answer for one traveller. */
export interface ProfileAnswer {
  readonly profile: string;
  readonly outcome: RouteOutcome;
  readonly question: Question;
}

/** An answer with the way chosen of it. */
export interface ShownAnswer {
  readonly profile: string;
  /** The chosen way, as if it were the only one. */
  readonly outcome: RouteOutcome;
  /** The answer as it came, with all its ways. */
  readonly whole: RouteOutcome;
  readonly question: Question;
  /** Which way of the answer is chosen: 0 the best, then the others in their order. */
  readonly way: number;
}

/** An answer seen by one of its ways; by the best where there is no such way. */
export function shownAnswer(answer: ProfileAnswer, way: number): ShownAnswer {
  const { outcome, ...rest } = answer;
  const other = outcome.outcome === 'route' ? outcome.alternatives?.[way - 1] : undefined;
  return outcome.outcome === 'route' && other !== undefined
    ? { ...rest, whole: outcome, outcome: asRoute(outcome, other), way }
    : { ...rest, whole: outcome, outcome, way: 0 };
}

/** All ways of an answer: the best, then the others; each can stand for the whole answer. */
export const waysOf = (outcome: RouteOutcome): readonly FoundRoute[] =>
  outcome.outcome === 'route'
    ? [outcome, ...(outcome.alternatives ?? []).map((other) => asRoute(outcome, other))]
    : [];

/** Lines of the ways that are not chosen. */
export const otherLines = (answers: readonly ShownAnswer[]): readonly (readonly LonLat[])[] =>
  answers.flatMap(({ whole, way }) =>
    waysOf(whole).flatMap(({ geometry }, i) => (i === way ? [] : [geometry])),
  );

/** Another way leaves when the best one does; what it takes decides when it arrives. */
function asRoute(best: FoundRoute, other: AlternativeRoute): FoundRoute {
  const { distanceM, durationS, penaltyS, from, to } = other;
  return {
    ...other,
    outcome: 'route',
    legs: [{ distanceM, durationS, penaltyS, from, to, firstEdge: 0, firstStep: 0 }],
    ...(best.departAt !== undefined && {
      departAt: best.departAt,
      arriveAt: later(best.departAt, durationS),
    }),
  };
}

/** An instant some seconds later, by the same clock. */
function later(iso: string, seconds: number): string {
  const clock = iso.slice(0, 19);
  const moved = new Date(Date.parse(`${clock}Z`) + seconds * 1000).toISOString().slice(0, 19);
  return `${moved}${iso.slice(19)}`;
}

/** The edges of one step of a route. */
export function edgesOfStep({ steps, edges }: FoundRoute, step: number): readonly RouteEdge[] {
  const first = steps[step]?.firstEdge ?? edges.length;
  return edges.slice(first, steps[step + 1]?.firstEdge ?? edges.length);
}
