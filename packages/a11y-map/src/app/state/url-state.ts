import type { Language } from 'a11y-core';
import { isLanguage } from '../locale/i18n.js';

export const VIEWS = ['find', 'route'] as const;
export type View = (typeof VIEWS)[number];

export const COLOURS = ['red', 'yellow', 'green', 'grey'] as const;

export interface Filters {
  readonly types: readonly string[];
  readonly colours: readonly string[];
  readonly q: string;
}

/**
 * What a link to this page holds. Deliberately nothing about a traveller: neither positions nor
 * profile nor traveller group, so that a shared link and a server log tell nothing of where anybody goes.
 */
export interface UrlState {
  readonly language: Language;
  readonly view: View;
  readonly facility: string | null;
  /** Shown where no facility is; a facility opened from it leads back to it. */
  readonly place: string | null;
  readonly filters: Filters;
}

/** Reads a fragment; what it does not say, or says wrongly, is taken from `fallback`. */
export function readUrlState(fragment: string, fallback: Language): UrlState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const language = parameters.get('lang') ?? '';
  const view = VIEWS.find((name) => name === parameters.get('view'));
  const list = (name: string) => (parameters.get(name) ?? '').split(',').filter((s) => s !== '');
  return {
    language: isLanguage(language) ? language : fallback,
    view: view ?? 'find',
    facility: parameters.get('facility'),
    place: parameters.get('place'),
    filters: {
      types: list('type'),
      colours: list('colour').filter((name) => COLOURS.some((colour) => colour === name)),
      q: parameters.get('q') ?? '',
    },
  };
}

/** The fragment of a state, without what is default. */
export function writeUrlState({ language, view, facility, place, filters }: UrlState): string {
  const parameters = new URLSearchParams({ lang: language });
  if (view !== 'find') parameters.set('view', view);
  if (place !== null) parameters.set('place', place);
  if (facility !== null) parameters.set('facility', facility);
  if (filters.types.length > 0) parameters.set('type', filters.types.join(','));
  if (filters.colours.length > 0) parameters.set('colour', filters.colours.join(','));
  if (filters.q !== '') parameters.set('q', filters.q);
  return `#${parameters.toString()}`;
}
