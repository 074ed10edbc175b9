import type { CONTEXT, ContextKey } from '../facility/context.js';

/** How a quantity is compared with the number of a condition. */
export type Comparison = 'above' | 'at-least' | 'at-most' | 'below';

type ContextAtom = {
  [K in ContextKey]: (typeof CONTEXT)[K] extends { readonly kind: 'flag' }
    ? { readonly context: K; readonly oneOf: readonly boolean[] }
    : (typeof CONTEXT)[K] extends { readonly options: infer Options }
      ? { readonly context: K; readonly oneOf: readonly (keyof Options)[] }
      : { readonly context: K; readonly is: Comparison; readonly value: number };
}[ContextKey];

/**
 * When a requirement applies, as data. Evaluated in three-valued logic on the facility's
 * observations and context: what nobody recorded makes a condition unknown, never false.
 * `Quantity` and `Named` are the parameters of the facility type it speaks about.
 */
export type Condition<Quantity extends string = string, Named extends string = string> =
  | { readonly all: readonly Condition<Quantity, Named>[] }
  | { readonly any: readonly Condition<Quantity, Named>[] }
  | { readonly not: Condition<Quantity, Named> }
  /** The value of a quantity parameter, in its own unit, against a number. */
  | { readonly parameter: Quantity; readonly is: Comparison; readonly value: number }
  /** A flag parameter that is so, or a choice parameter with one of these options. */
  | { readonly parameter: Named; readonly oneOf: readonly (string | boolean)[] }
  /** A fact of the surroundings. */
  | ContextAtom
  /** What kind of works: `new` includes extensions. */
  | { readonly works: 'new' | 'alteration' };

export const allOf = <const All extends readonly unknown[]>(...all: All) => ({ all }) as const;
export const anyOf = <const Any extends readonly unknown[]>(...any: Any) => ({ any }) as const;
export const not = <const Inner>(condition: Inner) => ({ not: condition }) as const;

/** The yes/no fact of the surroundings is so. */
export const isSo = <const Key extends string>(context: Key) =>
  ({ context, oneOf: [true] }) as const;
/** The yes/no fact of the surroundings is not so. */
export const isNotSo = <const Key extends string>(context: Key) =>
  ({ context, oneOf: [false] }) as const;
