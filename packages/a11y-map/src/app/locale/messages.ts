import type { zhCN } from './zh-CN.js';

export type MessageKey = keyof typeof zhCN;

/** A text for every key, and singulars of their own where a language has them. */
export type Messages = Readonly<Record<MessageKey, string>> &
  Readonly<Partial<Record<`${MessageKey}_one`, string>>>;

/** The names between double braces, taken from the first locale. */
type ParameterOf<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** What must be handed in with a key; a missing or misspelt parameter does not compile. */
export type Parameters<Key extends MessageKey> = {
  readonly [Name in ParameterOf<(typeof zhCN)[Key]>]: string | number;
};

export type Translate = <Key extends MessageKey>(
  key: Key,
  ...parameters: [ParameterOf<(typeof zhCN)[Key]>] extends [never] ? [] : [Parameters<Key>]
) => string;
