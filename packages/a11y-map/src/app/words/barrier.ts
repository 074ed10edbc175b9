import {
  type Barrier,
  clauseName,
  isQuantity,
  type Language,
  LIMITABLES,
  LIMITS,
  type Limitable,
  type LimitName,
} from 'a11y-core';
import type { MessageKey, Translate } from '../locale/messages.js';
import { dateWords } from './date.js';
import { measuredWords, optionWords } from './quantity.js';

const SENTENCES = {
  maxSlopeUp: 'barrier.slopeUp',
  maxSlopeDown: 'barrier.slopeDown',
  maxCrossSlope: 'barrier.crossSlope',
  minWidthMm: 'barrier.width',
  maxKerbUpMm: 'barrier.kerbUp',
  maxKerbDownMm: 'barrier.kerbDown',
  maxSteps: 'barrier.steps',
  maxRoughness: 'barrier.roughness',
  minLiftCarWidthMm: 'barrier.liftCarWidth',
  minLiftCarDepthMm: 'barrier.liftCarDepth',
  maxEscalators: 'barrier.escalators',
} as const satisfies Record<LimitName, MessageKey>;

/** One sentence for one barrier: what it is, what is known of it, which limit it breaks. */
export function barrierWords(t: Translate, barrier: Barrier): string {
  const { cause, edgeKind, limit } = barrier;
  const kind = t(`kind.${edgeKind}`);
  if (cause === 'closed') return t('barrier.closed', { kind });
  if (cause === 'claim') return t('barrier.claim', { kind });
  if (cause === 'avoided') return t('barrier.avoided', { kind });
  const { attribute, unit } = LIMITS[cause];
  if (isQuantity(attribute) && barrier.isUnknown && barrier.low === null && barrier.high === null) {
    return t('barrier.unknown', { kind, attribute: t(`attribute.${attribute}`) });
  }
  const isSteps = attribute === 'steps';
  return t(SENTENCES[cause], {
    kind,
    value: rangeWords(t, barrier, attribute),
    limit: limit === null ? t('route.none') : optionWords(t, limit, unit, isSteps),
  });
}

/** What is known of a figure, and who says so. */
type Figure = Pick<Barrier, 'low' | 'high' | 'source'>;

/** A figure as it is known: exact, with its error bar, between two ends, or open at one. */
export function rangeWords(t: Translate, figure: Figure, attribute: Limitable): string {
  const { unit } = LIMITABLES[attribute];
  const words = (value: number) => optionWords(t, value, unit, attribute === 'steps');
  const { low, high } = steepness(figure, attribute);
  if (low !== null && high !== null) {
    if (words(low) === words(high)) return words(low);
    // A reading with its error bar is said as one; a word of the map stays the range it is.
    return figure.source === 'survey' && (unit === 'mm' || unit === 'ratio')
      ? measuredWords(t, (low + high) / 2, (high - low) / 2, unit)
      : t('barrier.between', { low: words(low), high: words(high) });
  }
  if (low !== null) return t('barrier.over', { low: words(low) });
  if (high !== null) return t('barrier.under', { high: words(high) });
  return t('route.none');
}

/** Slopes are signed in the direction of travel; the sentence says the direction, the figure the size. */
function steepness(
  { low, high }: Figure,
  attribute: Limitable,
): { readonly low: number | null; readonly high: number | null } {
  if (attribute !== 'incline') return { low, high };
  if ((low ?? 0) >= 0 && (high ?? 0) >= 0) return { low, high };
  return { low: high === null ? null : Math.abs(high), high: low === null ? null : Math.abs(low) };
}

/** Where the figure comes from, how old it is, and the clauses that the facility does not meet. */
export function evidenceWords(t: Translate, language: Language, barrier: Barrier): string {
  const { source, measuredAt, isOld, judged } = barrier;
  const clauses = judged?.clauses.map((missed) => clauseName(missed, language));
  return [
    measuredAt === undefined
      ? t(`source.${source}`)
      : t('barrier.measured', { date: dateWords(language, measuredAt) }),
    ...(isOld === true ? [t('barrier.old')] : []),
    ...(clauses === undefined || clauses.length === 0
      ? []
      : [t('barrier.misses', { clauses: [...new Set(clauses)].join(t('text.betweenItems')) })]),
  ].join(t('about.betweenParts'));
}
