import {
  ATTRIBUTE_SOURCES,
  type Decision,
  isAttribute,
  isQuantity,
  LIMITABLE_NAMES,
  type Limitable,
  QUANTITY_NAMES,
  type Quantity,
} from '../network/interval.js';
import { EDGE_FLAGS, EDGE_STATES, type Network, TRISTATES } from '../network/network.js';
import { isArcAllowed } from '../network/read-edge.js';
import { LIMIT_NAMES, LIMITS } from '../profile/limit.js';
import type { ResolvedOptions } from '../profile/options.js';
import { type StoredLimits, storedLimits } from './decide.js';
import { decideArc } from './decide-arc.js';

/** Whether an arc (`edge << 1 | direction`) may be walked, and what about it is in doubt. */
export interface Permission {
  /** Attributes with an active limit that could not be decided, one bit each (`QUANTITY_NAMES`), or `BLOCKED`. */
  judge(arc: number): number;
  /** Every reason why the arc is blocked; empty when it is not, or when the way's own direction forbids it. */
  reasons(arc: number): readonly BlockingReason[];
}

export const BLOCKED = -1;

export type BlockingReason =
  | { readonly cause: 'closed' }
  /** A person's `wheelchair=no` where nothing was measured. */
  | { readonly cause: 'claim' }
  /** Beyond the limit, or undecided and avoided by policy. */
  | { readonly cause: 'attribute'; readonly attribute: Limitable; readonly isUnknown: boolean };

const CLOSED = EDGE_STATES.indexOf('closed');
const CLAIM_SHIFT = 2 * EDGE_FLAGS.indexOf('wheelchairClaim');
const CLAIM_NO = TRISTATES.indexOf('no');
const CLAIM_YES = TRISTATES.indexOf('yes');
const MODEL = ATTRIBUTE_SOURCES.indexOf('model');

/** Some attributes as the bits of a mask. */
export function maskOf(isIn: (attribute: Quantity) => boolean): number {
  return QUANTITY_NAMES.reduce(
    (mask, attribute, bit) => (isIn(attribute) ? mask | (1 << bit) : mask),
    0,
  );
}

/** How many attributes a mask holds. */
export function countIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Attributes as the bits of a mask. */
export function attributesIn(mask: number): readonly Quantity[] {
  return QUANTITY_NAMES.filter((_, bit) => ((mask >>> bit) & 1) === 1);
}

/**
 * The rules of passing, in order: the direction the way allows; its state; each active limit;
 * then a person's claim settles what no limit could decide; then the unknown-policy. Where a model
 * alone says that a way is easy enough, a person who says `no` is believed.
 */
export function permissionFor(network: Network, options: ResolvedOptions): Permission {
  const limits: StoredLimits = storedLimits(options.limits);
  const { edges } = network;
  // Quantities come first: their bits are those of `QUANTITY_NAMES`.
  const asked = LIMITABLE_NAMES.flatMap((attribute, bit) =>
    LIMIT_NAMES.some(
      (name) => LIMITS[name].attribute === attribute && options.limits[name] !== undefined,
    )
      ? [
          {
            attribute,
            bit,
            isAvoided: isQuantity(attribute) && options.unknown[attribute] === 'avoid',
            source: isAttribute(attribute) ? edges[`${attribute}Source`] : undefined,
          },
        ]
      : [],
  );
  const avoided = maskOf((attribute) => options.unknown[attribute] === 'avoid');
  const claimOf = (arc: number): number =>
    options.heedsWheelchairClaim ? (edges.flags[arc >>> 1]! >>> CLAIM_SHIFT) & 3 : 0;
  const decide = (arc: number, attribute: Limitable): Decision =>
    decideArc(network, limits, arc, attribute);

  return {
    judge(arc) {
      if (!isArcAllowed(network, arc) || edges.state[arc >>> 1] === CLOSED) return BLOCKED;
      let doubts = 0;
      let isMeasured = true;
      for (const { attribute, bit, source } of asked) {
        const decision = decide(arc, attribute);
        if (decision === 'blocked') return BLOCKED;
        if (decision === 'undecided') doubts |= 1 << bit;
        else if (source?.[arc >>> 1] === MODEL) isMeasured = false;
      }
      if (doubts === 0 && isMeasured) return 0;
      const claim = claimOf(arc);
      if (claim === CLAIM_YES) return 0;
      if (claim === CLAIM_NO || (doubts & avoided) !== 0) return BLOCKED;
      return doubts;
    },

    reasons(arc) {
      const reasons: BlockingReason[] = [];
      if (edges.state[arc >>> 1] === CLOSED) reasons.push({ cause: 'closed' });
      const claim = claimOf(arc);
      let isInDoubt = false;
      for (const { attribute, isAvoided, source } of asked) {
        const decision = decide(arc, attribute);
        if (decision === 'blocked')
          reasons.push({ cause: 'attribute', attribute, isUnknown: false });
        if (decision === 'undecided' || source?.[arc >>> 1] === MODEL) isInDoubt = true;
        if (decision !== 'undecided') continue;
        if (isAvoided && claim !== CLAIM_YES && claim !== CLAIM_NO) {
          reasons.push({ cause: 'attribute', attribute, isUnknown: true });
        }
      }
      // A claim decides only where nothing else did.
      if (isInDoubt && claim === CLAIM_NO && reasons.length === 0) reasons.push({ cause: 'claim' });
      return reasons;
    },
  };
}
