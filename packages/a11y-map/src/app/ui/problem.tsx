import type { Failure } from '../api/client.js';
import type { MessageKey, Translate } from '../locale/messages.js';
import { useWords } from './words-context.js';

export function failureWords(t: Translate, failure: Failure): string {
  switch (failure.kind) {
    case 'offline':
      return t('error.offline');
    case 'server':
      return t('error.server', { status: failure.status });
    case 'refused':
      return t('error.refused', { detail: failure.detail });
    case 'odd':
      return t('error.odd');
  }
}

interface ProblemProps {
  /** What was wanted. */
  readonly what: MessageKey & `what.${string}`;
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** What went wrong, in words, and the way to try again. */
export function Problem({ what, failure, onRetry }: ProblemProps) {
  const { t } = useWords();
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{t('error.what', { what: t(what) })}</strong> {failureWords(t, failure)}
      </p>
      <button type="button" onClick={onRetry}>
        {t('app.retry')}
      </button>
    </div>
  );
}
