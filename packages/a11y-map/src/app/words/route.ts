import type { FoundRoute, LonLat, RouteOutcome } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import type { PointId } from '../state/point.js';
import { distanceWords, durationWords } from './distance.js';
import { percentText } from './numbers.js';
import { legEndWords } from './point.js';
import { optionWords, slopeWords } from './quantity.js';

/** Length and time. */
export const summaryWords = (t: Translate, route: FoundRoute): string =>
  t('route.summary', {
    distance: distanceWords(t, route.distanceM),
    duration: durationWords(t, route.durationS),
  });

/** The hardest figures on the way, from the facts of its steps. */
export function hardestWords(t: Translate, { steps }: FoundRoute): string {
  const inclines = steps.flatMap(({ facts }) => facts.inclineRatio ?? []).map(Math.abs);
  const widths = steps.flatMap(({ facts }) => facts.widthMm ?? []);
  return t('route.summaryFacts', {
    slope: inclines.length > 0 ? slopeWords(t, Math.max(...inclines)) : t('route.none'),
    width: widths.length > 0 ? optionWords(t, Math.min(...widths), 'mm') : t('route.none'),
    crossings: steps.filter(({ kind }) => kind === 'cross').length,
    steps: stepsWords(t, steps),
  });
}

/** All steps together; of a flight nobody counted there is one at least. */
function stepsWords(t: Translate, steps: FoundRoute['steps']): string {
  const flights = steps.filter(({ kind }) => kind === 'steps');
  const counted = flights.reduce((sum, { facts }) => sum + (facts.stepCount ?? 1), 0);
  const isCounted = flights.every(({ facts }) => facts.stepCount !== undefined);
  return isCounted ? String(counted) : t('route.atLeast', { count: counted });
}

/** What nobody measured along the way. */
export function unknownWords(t: Translate, route: FoundRoute): string {
  const attributes = Object.entries(route.unknownShareByAttribute)
    .filter(([, share]) => share > 0)
    .map(([attribute]) =>
      t(`attribute.${attribute as keyof FoundRoute['unknownShareByAttribute']}`),
    );
  const lengths =
    route.unknownShare > 0
      ? t('route.unknownSome', {
          percent: percentText(route.unknownShare),
          attributes: attributes.join(t('text.betweenItems')),
        })
      : null;
  const points =
    route.unknownPoints > 0 ? t('route.unknownPoints', { count: route.unknownPoints }) : null;
  if (lengths === null && points === null) return t('route.unknownNone');
  return [lengths, points].filter((part) => part !== null).join(t('text.betweenSentences'));
}

/** What a screen reader hears when the answer to a question about these points is there. */
export function announcement(
  t: Translate,
  profile: string,
  outcome: RouteOutcome,
  points: readonly { readonly id: PointId }[],
): string {
  switch (outcome.outcome) {
    case 'route': {
      const route = t('route.announceRoute', {
        profile,
        distance: distanceWords(t, outcome.distanceM),
        duration: durationWords(t, outcome.durationS),
        count: outcome.steps.length,
      });
      const { alternatives } = outcome;
      if (alternatives === undefined) return route;
      const others =
        alternatives.length === 0
          ? t('ways.none')
          : t('ways.announce', { count: alternatives.length });
      return [route, others].join(t('text.betweenSentences'));
    }
    case 'no-route':
      return t('route.announceNone', { profile });
    case 'off-network':
      return t('route.announceOff', {
        profile,
        end: legEndWords(t, points, outcome.end, outcome.leg),
      });
  }
}

/** One traveller's answer, for the comparison of two. */
export interface Answer {
  readonly profile: string;
  readonly outcome: RouteOutcome;
}

/** How two answers differ, in one sentence. */
export function comparisonWords(t: Translate, a: Answer, b: Answer): string {
  const [routeA, routeB] = [found(a), found(b)];
  if (routeA === null && routeB === null) return t('route.comparisonNone');
  if (routeA === null) return t('route.comparisonOnlyOne', { able: b.profile, unable: a.profile });
  if (routeB === null) return t('route.comparisonOnlyOne', { able: a.profile, unable: b.profile });
  if (isSameWay(routeA.geometry, routeB.geometry)) return t('route.comparisonSame');
  const apart = routeA.distanceM - routeB.distanceM;
  if (Math.abs(apart) < 1) return t('route.comparisonSameLength');
  const [longer, shorter] = apart > 0 ? [a, b] : [b, a];
  return t('route.comparisonLonger', {
    longer: longer.profile,
    shorter: shorter.profile,
    distance: distanceWords(t, Math.abs(apart)),
  });
}

const found = ({ outcome }: Answer): FoundRoute | null =>
  outcome.outcome === 'route' ? outcome : null;

const isSameWay = (a: readonly LonLat[], b: readonly LonLat[]): boolean =>
  a.length === b.length && a.every(([lon, lat], i) => lon === b[i]![0] && lat === b[i]![1]);
