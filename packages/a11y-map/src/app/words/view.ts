import { distanceM, type Language, type LonLat } from 'a11y-core';
import type { Translate } from '../locale/messages.js';
import { distanceWords } from './distance.js';
import { type NamedMark, typeWords } from './facility.js';

/** What is in the map, in words: how many of which colour, and the nearest to the centre. */
export function viewWords(
  t: Translate,
  language: Language,
  marks: readonly NamedMark[],
  centre: LonLat,
): string {
  const count = (...statuses: readonly string[]) =>
    marks.filter(({ status }) => statuses.includes(status)).length;
  const summary = t('map.view', {
    count: marks.length,
    red: count('red'),
    yellow: count('faults', 'incomplete'),
    green: count('green'),
    grey: count('grey'),
  });
  const [nearest] = nearestFirst(marks, centre);
  if (nearest === undefined) return summary;
  const name = `${typeWords(language, nearest.mark.facilityType)} ${nearest.mark.name}`.trim();
  const distance = distanceWords(t, nearest.metres);
  return [summary, t('map.viewNearest', { name, distance })].join(t('text.betweenSentences'));
}

/** The marks with their distance from the centre, in the one order that list, map and voice share. */
export const nearestFirst = (
  marks: readonly NamedMark[],
  centre: LonLat,
): readonly { readonly mark: NamedMark; readonly metres: number }[] =>
  marks
    .map((mark) => ({ mark, metres: distanceM(centre, mark.position) }))
    .sort((a, b) => a.metres - b.metres || (a.mark.id < b.mark.id ? -1 : 1));
