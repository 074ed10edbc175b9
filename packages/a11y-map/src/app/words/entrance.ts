import type { EntranceName, OtherEntrance, PlaceAtEnd } from 'a11y-core';
import type { Translate } from '../locale/messages.js';

const called = (t: Translate, { name }: EntranceName): string => name ?? t('entrance.unnamed');

/** By which entrance a place is entered, or that none is known or can be used. */
export function entranceWords(t: Translate, { name, entrance, others }: PlaceAtEnd): string {
  if (entrance !== null) {
    return t(`entrance.${entrance.why}`, { place: name, entrance: called(t, entrance) });
  }
  return t(others.length === 0 ? 'entrance.unknown' : 'entrance.none', { place: name });
}

/** Why another entrance was not taken. */
export const otherEntranceWords = (t: Translate, other: OtherEntrance): string =>
  t(`entrance.not.${other.reason}`, { entrance: called(t, other) });
