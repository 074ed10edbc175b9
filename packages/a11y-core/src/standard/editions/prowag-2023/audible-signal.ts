import { audibleSignal } from '../../../facility/types/audible-signal.js';
import { anyOf } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const audibleSignalRequirements = requirementsFor(PROWAG2023, audibleSignal, [
  {
    id: 'PROWAG2023-R307-audibleSignal.accessiblePedestrianSignal',
    parameter: 'accessiblePedestrianSignal',
    check: isTrue,
    condition: anyOf({ works: 'new' }, { works: 'alteration' }),
    conditionText: 'new or altered pedestrian signal heads',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
