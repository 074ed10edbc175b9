import { statusOf } from '../../index.js';
import type { FacilityFeature } from '../api/types.js';
import { typeWords } from '../words/facility.js';
import { StatusMark } from './status-mark.js';
import { useWords } from './words-context.js';

interface FacilityButtonProps {
  readonly feature: FacilityFeature;
  /** Of the element: focus comes back to it. */
  readonly id: string;
  /** Good in itself, and nothing leads to it. */
  readonly isOutOfReach?: boolean;
  readonly onOpen: (facilityId: string) => void;
}

/** Opens a facility of the place on the screen: its own name, what it is, and its own result. */
export function FacilityButton({ feature, id, isOutOfReach = false, onOpen }: FacilityButtonProps) {
  const { t, language } = useWords();
  const { name, facilityType, colour, yellow } = feature.properties;
  const status = statusOf(colour, yellow);
  const type = typeWords(language, facilityType);
  return (
    <button type="button" class="member" id={id} onClick={() => onOpen(feature.id)}>
      <StatusMark status={status} />
      <span>
        <strong>{name ?? type}</strong>
        <small>
          {/* Two doors without a name are told apart by their numbers. */}
          {typeof name === 'string' ? type : feature.id}
          {' · '}
          {t(`status.short.${status}`)}
          {isOutOfReach && ` · ${t('place.outOfReach')}`}
        </small>
      </span>
    </button>
  );
}
