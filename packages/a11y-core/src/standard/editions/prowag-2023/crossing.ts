import { crossing } from '../../../facility/types/crossing.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const crossingRequirements = requirementsFor(PROWAG2023, crossing, [
  {
    id: 'PROWAG2023-R306-crossing.islandClearWidth',
    parameter: 'islandClearWidth',
    check: atLeast(1525),
    conditionText: 'pedestrian refuge island cut-through',
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
