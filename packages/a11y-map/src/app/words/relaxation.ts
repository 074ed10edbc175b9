import {
  type Language,
  LIMIT_NAMES,
  LIMITS,
  type LimitDefinition,
  type LimitName,
  type Quantity,
  type Relaxation,
} from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { distanceWords, durationWords } from './distance.js';
import { optionWords } from './quantity.js';

/** What would have to give way, and the way that it opens. */
export function relaxationWords(t: Translate, language: Language, relaxation: Relaxation): string {
  const { limits, asked, unknown, barriers, distanceM, durationS } = relaxation;
  const changes = [
    ...LIMIT_NAMES.flatMap((name) => {
      const value = limits[name];
      if (value === undefined) return [];
      const own = asked[name];
      return t('relax.limit', {
        label: LIMITS[name].label[language],
        value: limitWords(t, language, name, enough(name, value)),
        own: own === undefined ? t('route.none') : limitWords(t, language, name, own),
      });
    }),
    ...Object.keys(unknown).map((attribute) =>
      t('relax.unknown', { attribute: t(`attribute.${attribute as Quantity}`) }),
    ),
  ];
  return t('relax.way', {
    changes: changes.join(t('text.betweenItems')),
    distance: distanceWords(t, distanceM),
    duration: durationWords(t, durationS),
    count: barriers.length,
  });
}

/** A slope is said to a tenth of a per cent: rounded up, or what is said would open nothing. */
const enough = (name: LimitName, value: number): number =>
  LIMITS[name].unit === 'ratio' ? Math.ceil(value * 1000 - 1e-6) / 1000 : value;

function limitWords(t: Translate, language: Language, name: LimitName, value: number): string {
  const { unit, min, values }: LimitDefinition = LIMITS[name];
  return values?.[value - min]?.[language] ?? optionWords(t, value, unit, name === 'maxSteps');
}
