import { crossing } from '../../../facility/types/crossing.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const crossingRequirements = requirementsFor(GB50763, crossing, [
  {
    id: 'GB50763-4.3.1-crossing.wheelchairUsableWidth',
    parameter: 'wheelchairUsableWidth',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-gb50763', 'recalled'],
  },
  {
    id: 'GB50763-4.3.1-crossing.islandWheelchairAccess',
    parameter: 'islandWheelchairAccess',
    check: isTrue,
    condition: isSo('islandPresent'),
    whenAbsent: 'not-applicable',
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-gb50763', 'recalled'],
  },
  {
    id: 'GB50763-4.3.1-crossing.audibleSignal',
    parameter: 'audibleSignal',
    check: isTrue,
    condition: isSo('audibleSignalArea'),
    conditionText: 'city centre and areas where visually impaired people concentrate',
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-gb50763', 'recalled'],
  },
]);
