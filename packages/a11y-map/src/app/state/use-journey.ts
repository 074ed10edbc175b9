import type { LimitName, RouteOutcome } from 'a11y-core';
import { useMemo, useState } from 'preact/hooks';
import type { Api, RouteEnd } from '../api/client.js';
import type { Catalogue } from '../api/types.js';
import { keep, readKept } from './kept.js';
import { type LimitTexts, readLimits } from './limit-form.js';
import type { End, Ends, Point } from './point.js';
import { latest, type Request, useRequest } from './use-request.js';

/** The answer for one profile. */
export interface ProfileAnswer {
  readonly profile: string;
  readonly outcome: RouteOutcome;
}

/** Who travels, from where, to where, and what came back. It lives in this page's memory alone. */
export interface Journey {
  readonly profile: string;
  readonly setProfile: (id: string) => void;
  readonly compareWith: string | null;
  readonly setCompareWith: (id: string | null) => void;
  readonly texts: LimitTexts;
  readonly setTexts: (texts: LimitTexts) => void;
  readonly ends: Ends;
  readonly setEnds: (ends: Ends) => void;
  readonly setEnd: (end: End, point: Point) => void;
  readonly answers: Request<readonly ProfileAnswer[]>;
  /** Asks for the routes; does nothing while an end is missing. */
  readonly find: () => void;
  /** Takes an example and answers it at once, beside a walker's way if nobody else is compared. */
  readonly tryExample: (from: Point, to: Point) => void;
}

interface Question {
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  readonly profiles: readonly string[];
  readonly limits: Partial<Record<LimitName, number | null>>;
}

const FIRST_PROFILE = 'manual-wheelchair';
const WALKER = 'walker';

export function useJourney(api: Api, catalogue: Catalogue | null): Journey {
  const [profile, setProfile] = useState(() => readKept('profile') ?? FIRST_PROFILE);
  const [compareWith, setCompareWith] = useState<string | null>(null);
  const [texts, setTexts] = useState<LimitTexts>({});
  const [ends, setEnds] = useState<Ends>({ from: null, to: null });
  const [question, setQuestion] = useState<Question | null>(null);
  const key = useMemo(() => (question === null ? null : JSON.stringify(question)), [question]);
  const [answers, askAgain] = useRequest(key, (signal) => ask(api, question, signal));

  const findBetween = (from: Point, to: Point, against: string | null): void => {
    const defaults = catalogue?.profiles.find(({ id }) => id === profile)?.limits ?? {};
    const other = against === null || against === profile ? [] : [against];
    const next: Question = {
      from: endOf(from),
      to: endOf(to),
      profiles: [profile, ...other],
      limits: readLimits(catalogue?.limits ?? [], defaults, texts).changed,
    };
    if (JSON.stringify(next) === key) askAgain();
    else setQuestion(next);
  };

  return {
    profile,
    setProfile: (id) => {
      setProfile(id);
      // The limits typed in belonged to the other profile.
      setTexts({});
      keep('profile', id);
    },
    compareWith,
    setCompareWith,
    texts,
    setTexts,
    ends,
    setEnds,
    setEnd: (end, point) => setEnds((before) => ({ ...before, [end]: point })),
    answers,
    find: () => {
      if (ends.from !== null && ends.to !== null) findBetween(ends.from, ends.to, compareWith);
    },
    tryExample: (from, to) => {
      const against = compareWith ?? (profile === WALKER ? null : WALKER);
      setEnds({ from, to });
      setCompareWith(against);
      findBetween(from, to, against);
    },
  };
}

const endOf = ({ place, position }: Point): RouteEnd =>
  place === undefined ? position : { place };

/** One answer per profile. The traveller's own limits are those of the first; the other is compared as it is. */
async function ask(
  api: Api,
  question: Question | null,
  signal: AbortSignal,
): Promise<readonly ProfileAnswer[]> {
  if (question === null) return [];
  const { profiles, limits, from, to } = question;
  return Promise.all(
    profiles.map(async (id, index) => {
      const own = index === 0 && Object.keys(limits).length > 0 ? { limits } : {};
      return { profile: id, outcome: await api.route({ from, to, profile: id, ...own }, signal) };
    }),
  );
}

/** The outcomes of the latest answers. */
export const outcomesOf = (answers: Request<readonly ProfileAnswer[]>): readonly RouteOutcome[] =>
  (latest(answers) ?? []).map(({ outcome }) => outcome);
