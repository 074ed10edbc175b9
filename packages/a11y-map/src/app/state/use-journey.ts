import type { RouteOutcome } from 'a11y-core';
import { useMemo, useState } from 'preact/hooks';
import type { Api } from '../api/client.js';
import type { Catalogue } from '../api/types.js';
import { type Draft, NEW_DRAFT, type Question, queryOf, questionOf } from './draft.js';
import { keep, readKept } from './kept.js';
import type { Point, PointId } from './point.js';
import { withPoint } from './stops.js';
import { latest, type Request, useRequest } from './use-request.js';
import { type ProfileAnswer, type ShownAnswer, shownAnswer } from './ways.js';
import type { Moment } from './when.js';

/** Who travels, from where, to where, when, and what came back. It lives in this page's memory alone. */
export interface Journey {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly setProfile: (id: string) => void;
  readonly setPoint: (id: PointId, point: Point | null) => void;
  readonly answers: Request<readonly ProfileAnswer[]>;
  /** The latest answers, each seen by the way chosen of it. */
  readonly shown: readonly ShownAnswer[];
  readonly choose: (profile: string, way: number) => void;
  /** Asks for the routes, after a change if there is one; asks nothing while something is lacking. */
  readonly find: (change?: Partial<Draft>) => void;
  /** Takes an example and answers it at once, beside a walker's way if nobody else is compared. */
  readonly tryExample: (from: Point, to: Point) => void;
  /** The same question, answered with everything unknown avoided and accepted too. */
  readonly compareUnknown: (answer: ShownAnswer, signal: AbortSignal) => Promise<RouteOutcome>;
  /** The present moment at the place. */
  readonly now: () => Moment;
}

const FIRST_PROFILE = 'manual-wheelchair';
const WALKER = 'walker';
const NO_ANSWERS: readonly ProfileAnswer[] = [];

export function useJourney(api: Api, catalogue: Catalogue | null, timeZone: string): Journey {
  const [draft, setDraft] = useState<Draft>(() => ({
    ...NEW_DRAFT,
    profile: readKept('profile') ?? FIRST_PROFILE,
  }));
  const [question, setQuestion] = useState<Question | null>(null);
  const key = useMemo(() => (question === null ? null : JSON.stringify(question)), [question]);
  const [answers, askAgain] = useRequest(key, (signal) => ask(api, question, signal));
  const found = latest(answers) ?? NO_ANSWERS;
  /** Which way of which answer; of no other answers than these. */
  const [choice, setChoice] = useState<{
    readonly of: readonly ProfileAnswer[];
    readonly ways: Readonly<Record<string, number>>;
  }>({ of: NO_ANSWERS, ways: {} });
  const ways = choice.of === found ? choice.ways : null;
  const shown = useMemo(
    () => found.map((answer) => shownAnswer(answer, ways?.[answer.profile] ?? 0)),
    [found, ways],
  );
  const now = (): Moment => ({ instantMs: Date.now(), timeZone });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const find = (part: Partial<Draft> = {}): void => {
    change(part);
    const next = questionOf({ ...draft, ...part }, catalogue, now());
    if (next === null) return;
    if (JSON.stringify(next) === key) askAgain();
    else setQuestion(next);
  };

  return {
    draft,
    change,
    setProfile: (id) => {
      // What was typed in belonged to the other profile.
      change({ profile: id, limitTexts: {}, preferenceTexts: {} });
      keep('profile', id);
    },
    setPoint: (id, point) => setDraft((before) => ({ ...before, ...withPoint(before, id, point) })),
    answers,
    shown,
    choose: (profile, way) => setChoice({ of: found, ways: { ...ways, [profile]: way } }),
    find,
    tryExample: (from, to) =>
      find({
        ends: { from, to },
        stops: [],
        compareWith: draft.compareWith ?? (draft.profile === WALKER ? null : WALKER),
      }),
    compareUnknown: ({ question: asked, profile }, signal) =>
      api.route(
        { ...queryOf({ ...asked, alternatives: 0 }, profile), compareUnknown: true },
        signal,
      ),
    now,
  };
}

/** One answer per profile. */
async function ask(
  api: Api,
  question: Question | null,
  signal: AbortSignal,
): Promise<readonly ProfileAnswer[]> {
  if (question === null) return [];
  return Promise.all(
    question.profiles.map(async (profile) => ({
      profile,
      question,
      outcome: await api.route(queryOf(question, profile), signal),
    })),
  );
}
