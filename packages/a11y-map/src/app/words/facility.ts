import { FACILITY_TYPES, type Label, type Language } from 'a11y-core';
import {
  type FacilityMark,
  type FacilityWords,
  markPosition,
  STATUSES,
  statusOf,
} from '../../index.js';
import type { FacilityFeature } from '../api/types.js';
import type { Translate } from '../locale/messages.js';
import { directionWords, distanceWords } from './distance.js';

const TYPE_LABELS: ReadonlyMap<string, Label> = new Map(
  Object.entries(FACILITY_TYPES).map(([type, { label }]) => [type, label]),
);

export const FACILITY_TYPE_NAMES: readonly string[] = [...TYPE_LABELS.keys()];

/** What the type is called; a type this app does not know yet keeps its identifier. */
export const typeWords = (language: Language, type: string): string =>
  TYPE_LABELS.get(type)?.[language] ?? type;

export interface NamedMark extends FacilityMark {
  readonly facilityType: string;
  readonly name: string;
}

/** Own name, else that of its place, else nothing. */
export const facilityName = ({ properties }: FacilityFeature): string =>
  properties.name ?? properties.placeName ?? '';

export function markOf(feature: FacilityFeature): NamedMark | null {
  const position = markPosition(feature.geometry);
  const { colour, yellow, operation, facilityType } = feature.properties;
  return position === null
    ? null
    : {
        id: feature.id,
        position,
        status: statusOf(colour, yellow),
        operation,
        facilityType,
        name: facilityName(feature),
      };
}

/** What the layer of marks says, in one language. */
export function markWords(t: Translate, language: Language): FacilityWords<NamedMark> {
  return {
    list: t('map.marks'),
    listHelp: t('map.marksHelp'),
    mark: (mark, distanceM, bearingDeg) => {
      const words = t('map.mark', {
        type: typeWords(language, mark.facilityType),
        name: mark.name === '' ? t('find.unnamed') : mark.name,
        status: t(`status.${mark.status}`),
        distance: distanceWords(t, distanceM),
        direction: directionWords(t, bearingDeg),
      });
      return mark.operation === 'out' || mark.operation === 'limited'
        ? t('map.markOperation', { mark: words, operation: t(`operation.${mark.operation}`) })
        : words;
    },
    cluster: (counts, distanceM, bearingDeg) =>
      t('map.cluster', {
        count: STATUSES.reduce((sum, status) => sum + counts[status], 0),
        statuses: STATUSES.filter((status) => counts[status] > 0)
          .map((status) =>
            t('map.clusterPart', { count: counts[status], status: t(`status.short.${status}`) }),
          )
          .join(t('text.betweenItems')),
        distance: distanceWords(t, distanceM),
        direction: directionWords(t, bearingDeg),
      }),
  };
}
