/**
 * When a requirement applies, as data. Evaluated in three-valued logic on the facility's
 * observations and context: what nobody recorded makes a condition unknown, never false.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The value of a quantity parameter, in its own unit, against a number. */
  | {
      readonly parameter: string;
      readonly is: 'above' | 'at-least' | 'at-most' | 'below';
      readonly value: number;
    }
  /** A flag parameter that is so, or a choice parameter with one of these options. */
  | { readonly parameter: string; readonly oneOf: readonly (string | boolean)[] }
  /** A fact of the surroundings: a key of `CONTEXT`. */
  | { readonly context: string; readonly oneOf: readonly (string | boolean)[] }
  | {
      readonly context: string;
      readonly is: 'above' | 'at-least' | 'at-most' | 'below';
      readonly value: number;
    }
  /** What kind of works: `new` includes extensions. */
  | { readonly works: 'new' | 'alteration' };

export const allOf = (...all: readonly Condition[]): Condition => ({ all });
export const anyOf = (...any: readonly Condition[]): Condition => ({ any });
export const not = (condition: Condition): Condition => ({ not: condition });
