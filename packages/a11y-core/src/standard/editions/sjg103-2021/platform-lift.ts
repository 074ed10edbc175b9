import { platformLift } from '../../../facility/types/platform-lift.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const platformLiftRequirements = requirementsFor(SJG103, platformLift, [
  {
    id: 'SJG103-4.1.26-platformLift.notFirstChoice',
    parameter: 'notFirstChoice',
    check: isTrue,
    conditionText: 'only under special restrictions',
    metIf: isSo('restrictedSite'),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
]);
