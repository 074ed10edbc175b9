import type { Tags } from './extract.js';

/** Reads each list of tags once. For tags that many objects share, and as long as one import. */
export function remembered<T>(read: (tags: Tags) => T): (tags: Tags) => T {
  const known = new Map<Tags, { readonly reading: T }>();
  return (tags) => {
    const there = known.get(tags);
    if (there !== undefined) return there.reading;
    const reading = read(tags);
    known.set(tags, { reading });
    return reading;
  };
}
