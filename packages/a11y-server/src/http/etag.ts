import { ServiceError } from './service-error.js';

/** A version as a strong entity tag. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * Whether an `If-Match` header admits this version. Strong comparison (RFC 9110): a weak tag never
 * matches, `*` matches whatever is there. Throws when the header is missing or garbled.
 */
export function ifMatchAdmits(header: string | undefined, version: number): boolean {
  if (header === undefined) {
    throw new ServiceError(
      'precondition-required',
      'Say which version you have seen: send its ETag in If-Match.',
    );
  }
  if (header.trim() === '*') return true;
  const tags = header.split(',').map((tag) => tag.trim());
  if (!tags.every((tag) => /^(W\/)?"[^"]*"$/.test(tag))) {
    throw new ServiceError(
      'malformed-request',
      'If-Match must be * or a list of entity tags such as "3".',
    );
  }
  return tags.includes(etagOf(version));
}
