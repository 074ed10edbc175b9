import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Failure, RequestFailed } from '../api/client.js';

export type Request<T> =
  | { readonly state: 'idle' }
  /** `previous` stays on the screen while the next answer is on its way. */
  | { readonly state: 'loading'; readonly previous: T | null }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

/** The value of a request that is done, or the previous one while it is asked again. */
export const latest = <T>(request: Request<T>): T | null =>
  request.state === 'done' ? request.value : request.state === 'loading' ? request.previous : null;

export const failureOf = (error: unknown): Failure => {
  if (error instanceof RequestFailed) return error.failure;
  throw error;
};

/**
 * Asks whenever `key` changes, after `delayMs`; an answer that comes too late is dropped. `null` asks
 * nothing. The second value asks again.
 */
export function useRequest<T>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<T>,
  delayMs = 0,
): readonly [Request<T>, () => void] {
  const [request, setRequest] = useState<Request<T>>({ state: 'idle' });
  const [attempt, setAttempt] = useState(0);
  // `key` stands for everything `ask` reads
  useEffect(() => {
    if (key === null) {
      setRequest({ state: 'idle' });
      return;
    }
    const load = new AbortController();
    setRequest((before) => ({ state: 'loading', previous: latest(before) }));
    const timer = setTimeout(() => {
      ask(load.signal).then(
        (value) => load.signal.aborted || setRequest({ state: 'done', value }),
        (error: unknown) =>
          load.signal.aborted || setRequest({ state: 'failed', failure: failureOf(error) }),
      );
    }, delayMs);
    return () => {
      clearTimeout(timer);
      load.abort();
    };
  }, [key, attempt]);
  return [request, useCallback(() => setAttempt((count) => count + 1), [])];
}
