import type { Unit } from '../instrument.js';
import type { Label } from '../label.js';

/** A fact of the surroundings that decides which rows apply. */
export type ContextDefinition =
  | { readonly kind: 'flag'; readonly label: Label }
  | {
      readonly kind: 'choice';
      readonly label: Label;
      readonly options: Readonly<Record<string, Label>>;
    }
  | {
      readonly kind: 'number';
      readonly label: Label;
      readonly unit: Unit;
      readonly range: readonly [min: number, max: number];
    };

export type ContextDefinitions = Readonly<Record<string, ContextDefinition>>;

/** A yes or no about the surroundings. */
export const fact = (zhCN: string, zhHK: string, en: string) =>
  ({ kind: 'flag', label: { 'zh-CN': zhCN, 'zh-HK': zhHK, en } }) as const;

/** A total of the place, such as its parking bays. */
export const total = (zhCN: string, zhHK: string, en: string) =>
  ({
    kind: 'number',
    label: { 'zh-CN': zhCN, 'zh-HK': zhHK, en },
    unit: 'count',
    range: [0, 1_000_000],
  }) as const;
