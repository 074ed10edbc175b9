import type { Language } from 'a11y-core';

/** A date as the language writes it. Dates without a time are taken as they stand, in no time zone. */
export const dateWords = (language: Language, iso: string): string => {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: /^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'UTC' : undefined,
  }).format(date);
};
