import type { EdgeKind, LimitName, LonLat, PreferenceName } from 'a11y-core';
import type { RouteEnd, RouteQuery } from '../api/client.js';
import type { Catalogue } from '../api/types.js';
import { type OptionTexts, readOptions } from './option-form.js';
import type { Point, PointId } from './point.js';
import { pointsOf, type Waypoints } from './stops.js';
import { type AskedTime, askedTime, isTime, type Moment, type When } from './when.js';

/** How many other ways are asked for. */
const OTHER_WAYS = 3;

/** A piece of a way that was shown and is to be kept off. */
export interface AvoidedPiece {
  /** Keys of edges. */
  readonly edges: readonly string[];
  readonly kind: EdgeKind;
  /** Empty where the way has no name. */
  readonly name: string;
  readonly distanceM: number;
  readonly at: LonLat;
}

/** What stands in the form of the route screen. It lives in this page's memory alone. */
export interface Draft extends Waypoints {
  readonly profile: string;
  readonly compareWith: string | null;
  /** What stands in the fields of limits, and of preferences. */
  readonly limitTexts: OptionTexts<LimitName>;
  readonly preferenceTexts: OptionTexts<PreferenceName>;
  readonly when: When;
  /** Whether other ways are looked for too. */
  readonly areOthersWanted: boolean;
  readonly avoided: readonly AvoidedPiece[];
}

/** What was asked: the draft at the moment of asking. */
export interface Question {
  readonly points: readonly { readonly id: PointId; readonly point: Point }[];
  /** The traveller, and who is compared. */
  readonly profiles: readonly string[];
  readonly limits: Partial<Record<LimitName, number | null>>;
  readonly preferences: Partial<Record<PreferenceName, number | null>>;
  readonly time: AskedTime;
  readonly isNow: boolean;
  readonly alternatives: number;
  readonly avoided: readonly string[];
}

export const NEW_DRAFT: Omit<Draft, 'profile'> = {
  compareWith: null,
  limitTexts: {},
  preferenceTexts: {},
  ends: { from: null, to: null },
  stops: [],
  when: { kind: 'now' },
  areOthersWanted: false,
  avoided: [],
};

/** What a draft still lacks before it can be asked, in the order of the form. */
export type Lack = 'ends' | 'stops' | 'time' | 'limits' | 'preferences';

export function lacksOf(draft: Draft, catalogue: Catalogue | null): readonly Lack[] {
  const { ends, stops, when } = draft;
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['ends', ends.from === null || ends.to === null],
    ['stops', stops.some(({ point }) => point === null)],
    ['time', when.kind !== 'now' && !isTime(when.clock)],
    ['limits', hasProblem(limitsOf(draft, catalogue))],
    ['preferences', hasProblem(preferencesOf(draft, catalogue))],
  ];
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []));
}

/** The question a draft asks at a moment, or null while something is lacking. */
export function questionOf(
  draft: Draft,
  catalogue: Catalogue | null,
  now: Moment,
): Question | null {
  const { profile, compareWith, stops, avoided } = draft;
  const time = askedTime(draft.when, now);
  if (time === null || lacksOf(draft, catalogue).length > 0) return null;
  const points = pointsOf(draft).flatMap(({ id, point }) => (point === null ? [] : { id, point }));
  const other = compareWith === null || compareWith === profile ? [] : [compareWith];
  return {
    points,
    profiles: [profile, ...other],
    limits: limitsOf(draft, catalogue).changed,
    preferences: preferencesOf(draft, catalogue).changed,
    time,
    isNow: draft.when.kind === 'now',
    // The service finds them between two points only.
    alternatives: draft.areOthersWanted && stops.length === 0 ? OTHER_WAYS : 0,
    avoided: [...new Set(avoided.flatMap(({ edges }) => edges))],
  };
}

/**
 * The request for one of the travellers. Their own limits and preferences are those of the first; who is
 * compared is taken as they are.
 */
export function queryOf(question: Question, profile: string): RouteQuery {
  const { limits, preferences } = question;
  const [from, ...rest] = question.points.map(({ point }) => endOf(point));
  const to = rest.pop();
  if (from === undefined || to === undefined) throw new RangeError('A route has two ends.');
  const isFirst = profile === question.profiles[0];
  return {
    from,
    to,
    profile,
    ...question.time,
    ...(rest.length > 0 && { via: rest }),
    ...(question.alternatives > 0 && { alternatives: question.alternatives }),
    ...(question.avoided.length > 0 && { avoid: { edges: question.avoided } }),
    ...(isFirst && Object.keys(limits).length > 0 && { limits }),
    ...(isFirst && Object.keys(preferences).length > 0 && { preferences }),
  };
}

const profileOf = ({ profile }: Draft, catalogue: Catalogue | null) =>
  catalogue?.profiles.find(({ id }) => id === profile);

const limitsOf = (draft: Draft, catalogue: Catalogue | null) =>
  readOptions(catalogue?.limits ?? [], profileOf(draft, catalogue)?.limits ?? {}, draft.limitTexts);

const preferencesOf = (draft: Draft, catalogue: Catalogue | null) =>
  readOptions(
    catalogue?.preferences ?? [],
    profileOf(draft, catalogue)?.preferences ?? {},
    draft.preferenceTexts,
  );

const hasProblem = ({ problems }: { readonly problems: object }): boolean =>
  Object.keys(problems).length > 0;

const endOf = ({ place, position }: Point): RouteEnd =>
  place === undefined ? position : { place };
