import { useWords } from './words-context.js';

/** Leads to the screen before. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" class="back" onClick={onBack}>
      <span aria-hidden="true">← </span>
      {t('app.back')}
    </button>
  );
}
