import type { Finding } from 'a11y-core';

/** A finding as it is said in public: who measured or signed is left out, of its sentences too. */
export function unnamed<F extends Pick<Finding, 'evidence'>>(finding: F): F {
  if (finding.evidence?.by === undefined) return finding;
  const { by: _, ...evidence } = finding.evidence;
  return { ...finding, evidence };
}
