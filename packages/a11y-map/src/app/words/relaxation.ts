import {
  type Attribute,
  type Language,
  LIMIT_NAMES,
  LIMITS,
  type LimitName,
  type Relaxation,
} from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { distanceWords, durationWords } from './distance.js';
import { optionWords } from './quantity.js';

/** What would have to give way, and the way that it opens. */
export function relaxationWords(t: Translate, language: Language, relaxation: Relaxation): string {
  const { limits, unknown, barriers, distanceM, durationS } = relaxation;
  const changes = [
    ...LIMIT_NAMES.flatMap((name) => {
      const value = limits[name];
      if (value === undefined) return [];
      const own = barriers.find(({ cause }) => cause === name)?.limit;
      return t('relax.limit', {
        label: LIMITS[name].label[language],
        value: limitWords(t, name, value),
        own: own == null ? t('route.none') : limitWords(t, name, own),
      });
    }),
    ...Object.keys(unknown).map((attribute) =>
      t('relax.unknown', { attribute: t(`attribute.${attribute as Attribute}`) }),
    ),
  ];
  return t('relax.way', {
    changes: changes.join(t('text.betweenItems')),
    distance: distanceWords(t, distanceM),
    duration: durationWords(t, durationS),
    count: barriers.length,
  });
}

const limitWords = (t: Translate, name: LimitName, value: number): string =>
  optionWords(t, value, LIMITS[name].unit, name === 'maxSteps');
