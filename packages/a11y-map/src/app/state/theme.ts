import { useEffect, useState } from 'preact/hooks';
import type { ThemeName } from '../../index.js';

export const THEME_CHOICES = ['auto', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const QUERIES = {
  contrast: '(prefers-contrast: more), (forced-colors: active)',
  dark: '(prefers-color-scheme: dark)',
} as const;

const ofSystem = (): ThemeName => {
  if (matchMedia(QUERIES.contrast).matches) return 'contrast';
  return matchMedia(QUERIES.dark).matches ? 'dark' : 'light';
};

/** The theme to draw in: the chosen one, or what the system asks for, also when that changes. */
export function useTheme(choice: ThemeChoice): ThemeName {
  const [system, setSystem] = useState(ofSystem);
  useEffect(() => {
    const lists = Object.values(QUERIES).map((query) => matchMedia(query));
    const update = () => setSystem(ofSystem());
    for (const list of lists) list.addEventListener('change', update);
    return () => {
      for (const list of lists) list.removeEventListener('change', update);
    };
  }, []);
  const theme = choice === 'auto' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
