import type { Label, LimitDefinition } from 'a11y-core';
import { rounded } from '../words/numbers.js';

/** A limit or a preference, as it is declared. Only limits have a bound, and can be switched off. */
export type NamedOption<Name extends string = string> = { readonly name: Name } & Pick<
  LimitDefinition,
  'unit' | 'min' | 'max' | 'label' | 'values'
> &
  Partial<Pick<LimitDefinition, 'bound'>>;

/** What stands in the fields; an empty one means no such limit. */
export type OptionTexts<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;
export type OptionValues<Name extends string = string> = Readonly<Partial<Record<Name, number>>>;

/** Slopes are typed in per cent, everything else in its own unit. */
const scale = ({ unit }: NamedOption): number => (unit === 'ratio' ? 100 : 1);

export const optionText = <Name extends string>(
  option: NamedOption<Name>,
  values: OptionValues<Name>,
): string => {
  const value = values[option.name];
  return value === undefined ? '' : rounded(value * scale(option), 2);
};

export type OptionProblem = 'number' | 'range';

export const optionRange = (option: NamedOption): readonly [min: string, max: string] => [
  rounded(option.min * scale(option), 2),
  rounded(option.max * scale(option), 2),
];

/**
 * The choices of a limit whose values have names; the widest is the empty text, for it forbids nothing.
 */
export function optionChoices(
  option: NamedOption,
): readonly { readonly text: string; readonly label: Label }[] {
  const { values = [], bound, min, max } = option;
  const widest = bound === 'max' ? max : min;
  return values.map((label, i) => ({
    text: min + i === widest ? '' : rounded((min + i) * scale(option), 2),
    label,
  }));
}

/**
 * What differs from the profile, for the request: a number, or null for a limit switched off. A text
 * left as it was changes nothing, so that 8.33 % shown for 1:12 does not become another limit.
 */
export function readOptions<Name extends string>(
  definitions: readonly NamedOption<Name>[],
  defaults: OptionValues<Name>,
  texts: OptionTexts<Name>,
): {
  readonly changed: Partial<Record<Name, number | null>>;
  readonly problems: Partial<Record<Name, OptionProblem>>;
} {
  const changed: Partial<Record<Name, number | null>> = {};
  const problems: Partial<Record<Name, OptionProblem>> = {};
  for (const option of definitions) {
    const text = texts[option.name]?.trim();
    if (text === undefined || text === optionText(option, defaults)) continue;
    // 1,200 may be twelve hundred or one and a fifth: nobody is led by a guess.
    const isAmbiguous = /^\d{1,3}(,\d{3})+$/.test(text);
    const value = isAmbiguous ? Number.NaN : Number(text.replace(',', '.')) / scale(option);
    if (text === '' && option.bound !== undefined) changed[option.name] = null;
    else if (text === '' || !Number.isFinite(value)) problems[option.name] = 'number';
    else if (value < option.min || value > option.max) problems[option.name] = 'range';
    else changed[option.name] = value;
  }
  return { changed, problems };
}
