import type { Quantity } from '../network/interval.js';

/**
 * What to do where a limit cannot be decided because nobody measured it.
 * - `avoid`: as if it were a barrier
 * - `penalise`: passable, at a price
 * - `accept`: passable at no price
 */
export const UNKNOWN_POLICIES = ['avoid', 'penalise', 'accept'] as const;
export type UnknownPolicy = (typeof UNKNOWN_POLICIES)[number];

/** One word for everything that may be unknown. */
export type UnknownPolicies = Readonly<Record<Quantity, UnknownPolicy>>;
