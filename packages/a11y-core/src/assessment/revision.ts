import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.js';
import { FACILITY_TYPES } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Edition } from '../standard/requirement.js';
import type { Policy } from './policy.js';
import { NO_VERIFICATIONS, type Verifications } from './verification.js';

/**
 * How rows are read, as a number: raised whenever the same rows, policy and verifications would
 * give another answer for the same facts.
 */
const READING = 3;

/**
 * Hash over everything a verdict depends on beside the facts: rows in order of id, policy,
 * verifications, which parts are judged by which rows, and how rows are read. Sixty-four
 * hexadecimal digits.
 */
export function rulesetRevision(
  policy: Policy,
  editions: readonly Edition[] = EDITIONS,
  verifications: Verifications = NO_VERIFICATIONS,
): string {
  const ordered = editions
    .map((edition) => ({
      ...edition,
      requirements: edition.requirements.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const parts = Object.values(FACILITY_TYPES).map(({ type, parts }) => [type, parts]);
  const verified = [...verifications.values()].toSorted((a, b) =>
    a.requirementId < b.requirementId ? -1 : 1,
  );
  const ruleset = { editions: ordered, parts, policy, reading: READING, verified };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(ruleset))));
}

const revisions = new WeakMap<Verifications, WeakMap<Policy, string>>();

/** The revision of the editions held under a policy, with what was verified; worked out once. */
export function revisionOf(
  policy: Policy,
  verifications: Verifications = NO_VERIFICATIONS,
): string {
  let kept = revisions.get(verifications);
  if (kept === undefined) {
    kept = new WeakMap();
    revisions.set(verifications, kept);
  }
  let revision = kept.get(policy);
  if (revision === undefined) {
    revision = rulesetRevision(policy, EDITIONS, verifications);
    kept.set(policy, revision);
  }
  return revision;
}
