import type { Language } from 'a11y-core';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readUrlState, type UrlState, writeUrlState } from './url-state.js';

/**
 * The state in the fragment of the address, kept in step with it both ways. Another view, place or
 * facility is a step the browser's Back button undoes; a filter or a language is not.
 */
export function useUrl(
  fallback: Language,
): readonly [UrlState, (change: Partial<UrlState>) => void] {
  const [state, setState] = useState(() => readUrlState(location.hash, fallback));
  const current = useRef(state);
  const adopt = useCallback((next: UrlState) => {
    current.current = next;
    setState(next);
  }, []);
  useEffect(() => {
    const read = () => adopt(readUrlState(location.hash, current.current.language));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, [adopt]);
  const change = useCallback(
    (part: Partial<UrlState>) => {
      const before = current.current;
      const next = { ...before, ...part };
      const isStep =
        next.view !== before.view ||
        next.facility !== before.facility ||
        next.place !== before.place;
      const address = writeUrlState(next);
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      adopt(next);
    },
    [adopt],
  );
  return [state, change];
}
