import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words-context.js';

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys of the map. A native dialog: it holds the focus, closes with Escape and gives the focus back. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('app.shortcuts')}</h2>
      <p>{t('app.shortcutsBody')}</p>
      <button type="button" class="primary" onClick={onClose}>
        {t('app.close')}
      </button>
    </dialog>
  );
}
