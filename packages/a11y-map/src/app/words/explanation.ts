import {
  BASES,
  type Basis,
  type BasisOfAttribute,
  type ElevationOfWay,
  type Extreme,
  type FigureOnWay,
  type KindOnWay,
  type Language,
  LIMITS,
  type Limitable,
  type LimitOnWay,
  type SurfaceOnWay,
  type Tristate,
} from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { rangeWords } from './barrier.js';
import { distanceWords } from './distance.js';
import { rounded } from './numbers.js';
import { optionWords } from './quantity.js';

/** A share as a percentage; less than one per cent is not nothing. */
export const percentWords = (share: number): string =>
  share > 0 && share < 0.01 ? '<1' : rounded(share * 100, 0);

/** A limit with its figure. */
export const limitNameWords = (t: Translate, language: Language, limit: LimitOnWay): string =>
  t('about.limit', {
    label: LIMITS[limit.limit].label[language],
    value: optionWords(t, limit.value, limit.unit, limit.limit === 'maxSteps'),
  });

/** How near the way comes to a limit, where nobody knows, and whether it shaped the way. */
export function limitOnWayWords(t: Translate, limit: LimitOnWay): string {
  const { attribute } = LIMITS[limit.limit];
  const { tightest, unknownShare, unknownPoints } = limit;
  const isUnknown = unknownShare > 0 || unknownPoints > 0;
  return [
    tightest === null
      ? t(isUnknown ? 'about.limitUnknown' : 'about.limitAbsent')
      : [figureWords(t, tightest, attribute), slackWords(t, limit)].join(t('about.betweenParts')),
    ...(unknownShare > 0 ? [t('about.unknownOn', { percent: percentWords(unknownShare) })] : []),
    ...(unknownPoints > 0 ? [t('about.unknownAt', { count: unknownPoints })] : []),
    ...(limit.isBinding === true ? [t('about.binding')] : []),
  ].join(t('about.betweenParts'));
}

function slackWords(t: Translate, { slack, slackPercent, unit, limit }: LimitOnWay): string {
  // A difference of slopes is no slope: 2 % steeper is not 1:50.
  const inUnit = (of: number) =>
    unit === 'ratio'
      ? t('unit.percent', { value: rounded(of * 100, 1) })
      : optionWords(t, of, unit, limit === 'maxSteps');
  if (slack === null) return t('about.unknown');
  if (slack < 0) return t('about.beyond', { slack: inUnit(-slack) });
  return slackPercent === null
    ? t('about.slackPlain', { slack: inUnit(slack) })
    : t('about.slack', { slack: inUnit(slack), percent: rounded(slackPercent, 0) });
}

/** What is known at a place, and how far along the way it is. */
export function figureWords(t: Translate, figure: FigureOnWay, attribute: Limitable): string {
  const { low, high, source, atM } = figure;
  // Falling is no rise: what goes the other way counts as level.
  const isSlope = attribute === 'incline';
  const known = { low: isSlope && low !== null ? Math.max(0, low) : low, high, source };
  return t('about.tightest', {
    value: rangeWords(t, known, attribute),
    distance: distanceWords(t, atM),
  });
}

/** The hardest place of one kind: known, not known, or none on the way. */
export function extremeWords(t: Translate, extreme: Extreme, attribute: Limitable): string {
  const { met, unknownM, unknownPoints } = extreme;
  const known =
    met === null
      ? unknownM > 0 || unknownPoints > 0
        ? []
        : [t('about.none')]
      : [figureWords(t, met, attribute)];
  return [
    ...known,
    ...(unknownM > 0 ? [t('about.unknownLength', { distance: distanceWords(t, unknownM) })] : []),
    ...(unknownPoints > 0 ? [t('about.unknownAt', { count: unknownPoints })] : []),
  ].join(t('about.betweenParts'));
}

/** Length of ground of one class, of a range of classes, or of none that is known. */
export function surfaceWords(t: Translate, { low, high, distanceM }: SurfaceOnWay): string {
  const what =
    low === null || high === null
      ? t('about.unknown')
      : low === high
        ? t('unit.class', { value: low })
        : t('about.classes', { low, high });
  return t('about.length', { what, distance: distanceWords(t, distanceM) });
}

/** Length of one kind of way; points are counted. */
export function kindWords(t: Translate, { kind, edges, distanceM }: KindOnWay): string {
  const what = t(`kind.${kind}`);
  return distanceM === 0
    ? t('about.times', { what, count: edges })
    : t('about.length', { what, distance: distanceWords(t, distanceM) });
}

export const tallyWords = (
  t: Translate,
  { yes, no, unknown }: Readonly<Record<Tristate, number>>,
) => t('about.tally', { yes, no, unknown });

/** Metres climbed and descended, and how that is known. */
export function climbWords(t: Translate, elevation: ElevationOfWay): string {
  const { ascentM, descentM, source, unknownM } = elevation;
  if (ascentM === null || descentM === null || source === null) return t('about.unknown');
  return [
    t('about.climb', { up: rounded(ascentM, 0), down: rounded(descentM, 0) }),
    t(`about.climbFrom.${source}`),
    ...(unknownM >= 1 ? [t('about.unknownLength', { distance: distanceWords(t, unknownM) })] : []),
  ].join(t('about.betweenParts'));
}

const basisName = (t: Translate, basis: Basis): string =>
  basis === 'claim' || basis === 'unknown' ? t(`about.basis.${basis}`) : t(`source.${basis}`);

/** What one attribute rests on, the most trusted first. */
export function basisWords(t: Translate, { share, points }: BasisOfAttribute): string {
  return BASES.flatMap((basis) => {
    const what = basisName(t, basis);
    const length = share[basis];
    const count = points[basis];
    return [
      ...(length > 0 ? [t('about.basisShare', { what, percent: percentWords(length) })] : []),
      ...(count > 0 ? [t('about.basisPoints', { what, count })] : []),
    ];
  }).join(t('text.betweenItems'));
}

/** The profile in one sentence, for whoever does not see it; null where no height is known. */
export function profileWords(t: Translate, { profile }: ElevationOfWay): string | null {
  const known = profile.flatMap(({ elevationM }) => elevationM ?? []);
  if (known.length < 2) return null;
  return t('about.profile', {
    from: rounded(known[0]!, 0),
    to: rounded(known.at(-1)!, 0),
    low: rounded(Math.min(...known), 0),
    high: rounded(Math.max(...known), 0),
  });
}

/** The attribute that an extreme is one of. */
export const EXTREMES = {
  narrowest: 'width',
  steepestUp: 'incline',
  steepestDown: 'incline',
  highestKerbUp: 'kerb',
  highestKerbDown: 'kerb',
  longestFlight: 'steps',
} as const satisfies Record<string, Limitable>;
