import type { Observation } from '../../facility/observation.js';
import {
  isPastHours,
  isPastMonths,
  OPERATION_HOURS,
  VALIDITY_MONTHS,
} from '../../facility/validity.js';
import type { Moment } from './moment.js';

/** Whether an answer about operation, such as "in service", is too old to promise anything. */
export const isOldNews = ({ at }: Observation, moment: Moment | undefined): boolean =>
  moment !== undefined && isPastHours(at, OPERATION_HOURS, moment.ms);

/** Whether moving equipment or a signal was looked at so long ago that nothing of it stands. */
export const isOldEquipment = ({ at }: Observation, moment: Moment | undefined): boolean =>
  moment !== undefined && isPastMonths(at, VALIDITY_MONTHS['moving-equipment'], moment.ms);
