import type { OptionUnit } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { rounded } from './numbers.js';

/** A slope as people say it, with its percentage: 1:12 (8.3 %). The sign is said elsewhere. */
export function slopeWords(t: Translate, ratio: number): string {
  const steepness = Math.abs(ratio);
  // Flatter than 1:1000 is level to every instrument there is.
  if (steepness < 0.001) return t('unit.ratioFlat');
  const run = 1 / steepness;
  return t('unit.ratio', {
    ratio: `1:${rounded(run, run < 20 ? 1 : 0)}`,
    percent: rounded(steepness * 100, 1),
  });
}

/** What was measured of a way, and half the width of its error bar. */
export const measuredWords = (
  t: Translate,
  value: number,
  uncertainty: number,
  unit: 'mm' | 'ratio',
): string =>
  uncertainty === 0
    ? optionWords(t, value, unit)
    : t('unit.plusMinus', {
        // A length shares its unit with the error bar behind it.
        value: unit === 'mm' ? rounded(value, 1) : optionWords(t, value, unit),
        uncertainty:
          unit === 'ratio'
            ? t('unit.percent', { value: rounded(uncertainty * 100, 2) })
            : optionWords(t, uncertainty, unit),
      });

/** A traveller's limit, or what is known of an attribute, in the unit requests use. */
export function optionWords(
  t: Translate,
  value: number,
  unit: OptionUnit,
  isSteps = false,
): string {
  switch (unit) {
    case 'ratio':
      return slopeWords(t, value);
    case 'mm':
      return t('unit.mm', { value: rounded(value, 0) });
    case 'count':
      return isSteps
        ? t('unit.steps', { count: value })
        : t('unit.count', { value: rounded(value, 0) });
    case 'class':
      return t('unit.class', { value });
    case 's':
      return t('unit.s', { value: rounded(value, 1) });
    case 'm/s':
    case 'factor':
      return rounded(value, 2);
  }
}
