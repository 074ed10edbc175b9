import type { Label, LimitDefinition, LimitName, Limits } from 'a11y-core';
import { rounded } from '../words/numbers.js';

/** What stands in the fields; empty means no limit. */
export type LimitTexts = Readonly<Partial<Record<LimitName, string>>>;
export type NamedLimit = { readonly name: LimitName } & LimitDefinition;

/** Slopes are typed in per cent, everything else in its own unit. */
const scale = ({ unit }: NamedLimit): number => (unit === 'ratio' ? 100 : 1);

export const limitText = (limit: NamedLimit, limits: Limits): string => {
  const value = limits[limit.name];
  return value === undefined ? '' : rounded(value * scale(limit), 2);
};

export type LimitProblem = 'number' | 'range';

export const limitRange = (limit: NamedLimit): readonly [min: string, max: string] => [
  rounded(limit.min * scale(limit), 2),
  rounded(limit.max * scale(limit), 2),
];

/**
 * The choices of a limit whose values have names; the widest is the empty text, for it forbids nothing.
 */
export function limitChoices(
  limit: NamedLimit,
): readonly { readonly text: string; readonly label: Label }[] {
  const { values = [], bound, min, max } = limit;
  const widest = bound === 'max' ? max : min;
  return values.map((label, i) => ({
    text: min + i === widest ? '' : rounded((min + i) * scale(limit), 2),
    label,
  }));
}

/**
 * What differs from the profile, for the request: a number, or null for a limit switched off. A text
 * left as it was changes nothing, so that 8.33 % shown for 1:12 does not become another limit.
 */
export function readLimits(
  definitions: readonly NamedLimit[],
  defaults: Limits,
  texts: LimitTexts,
): {
  readonly changed: Partial<Record<LimitName, number | null>>;
  readonly problems: Partial<Record<LimitName, LimitProblem>>;
} {
  const changed: Partial<Record<LimitName, number | null>> = {};
  const problems: Partial<Record<LimitName, LimitProblem>> = {};
  for (const limit of definitions) {
    const text = texts[limit.name]?.trim();
    if (text === undefined || text === limitText(limit, defaults)) continue;
    const value = Number(text.replace(',', '.')) / scale(limit);
    if (text === '') changed[limit.name] = null;
    else if (!Number.isFinite(value)) problems[limit.name] = 'number';
    else if (value < limit.min || value > limit.max) problems[limit.name] = 'range';
    else changed[limit.name] = value;
  }
  return { changed, problems };
}
