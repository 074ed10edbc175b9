import type { TravellerGroup } from 'a11y-core';
import type { PlaceGroup } from '../api/types.js';
import { StatusMark } from '../ui/status-mark.js';
import { useWords } from '../ui/words-context.js';

interface GroupChoiceProps {
  readonly groups: readonly PlaceGroup[];
  readonly chosen: TravellerGroup;
  readonly onChoose: (group: TravellerGroup) => void;
}

/** The result of a place for every group of travellers, one of which is looked at. */
export function GroupChoice({ groups, chosen, onChoose }: GroupChoiceProps) {
  const { t, language } = useWords();
  return (
    <fieldset class="groups">
      <legend>{t('place.groups')}</legend>
      {groups.map(({ group, label, status, links, weakest }) => (
        <label key={group} class="choice">
          <input
            type="radio"
            name="group"
            value={group}
            checked={group === chosen}
            onChange={() => onChoose(group)}
          />
          <StatusMark status={status} />
          <span>
            {label[language]}
            <small>
              {links.length === 0 && weakest === undefined
                ? t('place.groupNone')
                : t(`status.${status}`)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
