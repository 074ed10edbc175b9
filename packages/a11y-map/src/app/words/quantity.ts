import type { Finding, OptionUnit } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { rounded } from './numbers.js';

type QuantityUnit = Exclude<Finding['unit'], 'bool'>;

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

/** A measured value or a limit in its unit. */
export function quantityWords(t: Translate, value: number, unit: QuantityUnit): string {
  switch (unit) {
    case 'ratio':
      return slopeWords(t, value);
    case 'mm':
      return t('unit.mm', { value: rounded(value, 1) });
    case 'm2':
      return t('unit.m2', { value: rounded(value, 2) });
    case 's':
      return t('unit.s', { value: rounded(value, 1) });
    case 'N':
      return t('unit.N', { value: rounded(value, 1) });
    case 'lx':
      return t('unit.lx', { value: rounded(value, 0) });
    case 'count':
      return t('unit.count', { value: rounded(value, 0) });
    case '%':
      return t('unit.percent', { value: rounded(value, 1) });
    case 'seats_per_space':
      return t('unit.seatsPerSpace', { value: rounded(value, 2) });
  }
}

/** A difference: of slopes in percentage points, of everything else in the unit itself. */
export const amountWords = (t: Translate, amount: number, unit: QuantityUnit): string =>
  unit === 'ratio'
    ? t('unit.points', { value: rounded(amount * 100, 2) })
    : quantityWords(t, amount, unit);

/** Value and half the width of its error bar, both in one unit. */
export function measuredWords(
  t: Translate,
  value: number,
  uncertainty: number | null,
  unit: QuantityUnit,
): string {
  if (uncertainty === null || uncertainty === 0) return quantityWords(t, value, unit);
  if (unit !== 'ratio') {
    return t('unit.plusMinus', {
      value: rounded(value, 1),
      uncertainty: quantityWords(t, uncertainty, unit),
    });
  }
  return t('unit.plusMinus', {
    value: slopeWords(t, value),
    uncertainty: t('unit.percent', { value: rounded(uncertainty * 100, 2) }),
  });
}

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
