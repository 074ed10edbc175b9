import { LANGUAGES, type Language } from 'a11y-core';
import { LANGUAGE_NAMES } from '../locale/i18n.js';
import { THEME_CHOICES, type ThemeChoice } from '../state/theme.js';
import { VIEWS, type View } from '../state/url-state.js';
import { useWords } from './words-context.js';

interface TopBarProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLanguage: (language: Language) => void;
  readonly theme: ThemeChoice;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onHelp: () => void;
}

/** Name of the product, its tasks, and how it looks and speaks. */
export function TopBar({ view, onView, onLanguage, theme, onTheme, onHelp }: TopBarProps) {
  const { t, language } = useWords();
  return (
    <header class="top">
      <p class="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <path d="M4 26C10 26 10 16 16 16S22 6 28 6" />
          <circle cx="4.5" cy="26" r="3" />
          <circle cx="27.5" cy="6" r="3" />
        </svg>
        <span>
          <strong>{t('app.name')}</strong> <small>{t('app.tagline')}</small>
        </span>
      </p>
      <nav aria-label={t('app.views')}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={view === name ? 'page' : undefined}
            onClick={() => onView(name)}
          >
            {t(`app.${name}`)}
          </button>
        ))}
      </nav>
      <div class="settings">
        <label>
          <span class="visually-hidden">{t('app.language')}</span>
          <select
            id="language"
            value={language}
            onChange={({ currentTarget: { value } }) => {
              const chosen = LANGUAGES.find((name) => name === value);
              if (chosen !== undefined) onLanguage(chosen);
            }}
          >
            {LANGUAGES.map((name) => (
              <option key={name} value={name} lang={name}>
                {LANGUAGE_NAMES[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="visually-hidden">{t('app.theme')}</span>
          <select
            id="theme"
            value={theme}
            onChange={({ currentTarget: { value } }) => {
              const chosen = THEME_CHOICES.find((name) => name === value);
              if (chosen !== undefined) onTheme(chosen);
            }}
          >
            {THEME_CHOICES.map((name) => (
              <option key={name} value={name}>
                {t(`theme.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="help" onClick={onHelp}>
          <span aria-hidden="true">?</span>
          <span class="visually-hidden">{t('app.shortcuts')}</span>
        </button>
      </div>
    </header>
  );
}
