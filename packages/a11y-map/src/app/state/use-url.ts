import type { Language } from 'a11y-core';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { readUrlState, type UrlState, writeUrlState } from './url-state.js';

/** The state in the fragment of the address, kept in step with it both ways. */
export function useUrl(
  fallback: Language,
): readonly [UrlState, (change: Partial<UrlState>) => void] {
  const [state, setState] = useState(() => readUrlState(location.hash, fallback));
  useEffect(() => {
    const read = () => setState((before) => readUrlState(location.hash, before.language));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = useCallback((part: Partial<UrlState>) => {
    setState((before) => {
      const next = { ...before, ...part };
      history.replaceState(null, '', writeUrlState(next));
      return next;
    });
  }, []);
  return [state, change];
}
