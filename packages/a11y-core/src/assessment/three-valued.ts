/** Kleene's strong three-valued logic: unknown stays unknown unless the rest decides. */
export type Truth = 'true' | 'false' | 'unknown';

export const truthOf = (value: boolean): Truth => (value ? 'true' : 'false');

export function negation(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'true' ? 'false' : 'true';
}

/** False if any is false, else unknown if any is unknown. */
export function every<T>(items: readonly T[], truth: (item: T) => Truth): Truth {
  let result: Truth = 'true';
  for (const item of items) {
    const one = truth(item);
    if (one === 'false') return 'false';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}

/** True if any is true, else unknown if any is unknown. */
export function some<T>(items: readonly T[], truth: (item: T) => Truth): Truth {
  let result: Truth = 'false';
  for (const item of items) {
    const one = truth(item);
    if (one === 'true') return 'true';
    if (one === 'unknown') result = 'unknown';
  }
  return result;
}
