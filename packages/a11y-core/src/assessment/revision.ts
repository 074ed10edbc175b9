import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.js';
import { FACILITY_TYPES } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Edition } from '../standard/requirement.js';
import type { Policy } from './policy.js';

/**
 * Hash over everything a verdict depends on beside the facts: rows in order of id, policy, and
 * which parts are judged by which rows. Sixty-four hexadecimal digits.
 */
export function rulesetRevision(policy: Policy, editions: readonly Edition[] = EDITIONS): string {
  const ordered = editions
    .map((edition) => ({
      ...edition,
      requirements: edition.requirements.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parts = Object.values(FACILITY_TYPES).map(({ type, parts }) => [type, parts]);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ editions: ordered, parts, policy }))));
}

const revisions = new WeakMap<Policy, string>();

/** The revision of the editions held under a policy; worked out once. */
export function revisionOf(policy: Policy): string {
  let revision = revisions.get(policy);
  if (revision === undefined) {
    revision = rulesetRevision(policy);
    revisions.set(policy, revision);
  }
  return revision;
}
