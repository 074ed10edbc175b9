import type { AlternativeRoute, FoundRoute, RouteStep } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import type { AvoidedPiece } from '../state/draft.js';
import { distanceWords, durationWords } from './distance.js';
import { percentText } from './numbers.js';

/** What a way is by: its length, its time, and how much of it nobody measured. */
export const wayFactsWords = (
  t: Translate,
  way: {
    readonly distanceM: number;
    readonly durationS: number;
    readonly unknownShare: number;
    readonly unknownPoints?: number;
  },
): string =>
  t('ways.facts', {
    distance: distanceWords(t, way.distanceM),
    duration: durationWords(t, way.durationS),
    unknown: unknownWords(t, way.unknownShare, way.unknownPoints ?? 0),
  });

function unknownWords(t: Translate, share: number, points: number): string {
  if (share > 0) return t('ways.unknown', { percent: percentText(share) });
  return points > 0 ? t('ways.unknownPoints', { count: points }) : t('ways.unknownNone');
}

/** Names enough to tell a way by. */
const MOST_NAMES = 2;

/** What another way has that the best one has not, and how much they share; the plainest first. */
export function differenceWords(t: Translate, best: FoundRoute, other: AlternativeRoute): string {
  const names = namesOnlyOf(other, best);
  const crossings = countOf(other, 'cross') - countOf(best, 'cross');
  const steps = stepCount(other) - stepCount(best);
  const words = [
    ...(names.length > 0
      ? [t('ways.along', { names: names.slice(0, MOST_NAMES).join(t('text.betweenItems')) })]
      : []),
    ...(crossings > 0 ? [t('ways.crossingsMore', { count: crossings })] : []),
    ...(crossings < 0 ? [t('ways.crossingsFewer', { count: -crossings })] : []),
    ...(steps > 0 ? [t('ways.stepsMore', { count: steps })] : []),
    ...(steps < 0 ? [t('ways.stepsFewer', { count: -steps })] : []),
    t('ways.shared', { percent: percentText(other.sharedShare) }),
  ];
  return words.join(t('text.betweenItems'));
}

/** Names of what one way goes along and another does not, the longest first. */
function namesOnlyOf(
  one: Pick<FoundRoute, 'edges'>,
  other: Pick<FoundRoute, 'edges'>,
): readonly string[] {
  const known = new Set(other.edges.map(({ name }) => name));
  const lengths = new Map<string, number>();
  for (const { name, distanceM } of one.edges) {
    if (name !== '' && !known.has(name)) lengths.set(name, (lengths.get(name) ?? 0) + distanceM);
  }
  return [...lengths].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

type Steps = { readonly steps: readonly RouteStep[] };

const countOf = ({ steps }: Steps, kind: RouteStep['kind']): number =>
  steps.filter((step) => step.kind === kind).length;

/** Of a flight nobody counted there is one at least. */
const stepCount = ({ steps }: Steps): number =>
  steps
    .filter(({ kind }) => kind === 'steps')
    .reduce((sum, { facts }) => sum + (facts.stepCount ?? 1), 0);

/** A piece of way that is kept off. */
export function pieceWords(t: Translate, { kind, name, distanceM }: AvoidedPiece): string {
  const told = { kind: t(`kind.${kind}`), distance: distanceWords(t, distanceM) };
  return name === '' ? t('avoid.piece', told) : t('avoid.pieceNamed', { ...told, name });
}
