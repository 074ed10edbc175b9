import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words-context.js';

const PATIENCE_MS = 400;

/** Says that something is under way, once it has taken long enough to notice. */
export function Progress({ label }: { readonly label?: string }) {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class={isSlow ? 'progress progress-slow' : 'progress'} role="status">
      {isSlow ? (label ?? t('app.loading')) : ''}
    </p>
  );
}
