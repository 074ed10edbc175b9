import { crossing } from '../../../facility/types/crossing.js';
import { isSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const crossingRequirements = requirementsFor(PROWAG2023, crossing, [
  {
    id: 'PROWAG2023-R306-crossing.islandClearWidth',
    parameter: 'islandClearWidth',
    check: atLeast(1525),
    condition: isSo('islandPresent'),
    conditionText: 'pedestrian refuge island cut-through',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
