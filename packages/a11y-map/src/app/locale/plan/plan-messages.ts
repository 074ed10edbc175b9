import type { planZhCN } from './zh-CN.js';

type PlanKey = keyof typeof planZhCN;

/** A text for every key, and singulars of their own where a language has them. */
export type PlanMessages = Readonly<Record<PlanKey, string>> &
  Readonly<Partial<Record<`${PlanKey}_one`, string>>>;
