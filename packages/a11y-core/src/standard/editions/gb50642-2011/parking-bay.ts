import { parkingBay } from '../../../facility/types/parking-bay.js';
import { isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { GB50642 } from './edition.js';

export const parkingBayRequirements = requirementsFor(GB50642, parkingBay, [
  {
    id: 'GB50642-3.6.7-parkingBay.surfaceSlope',
    parameter: 'surfaceSlope',
    check: atMost(slope(1, 50)),
    condition: isSo('acceptanceSurvey'),
    conditionText: 'acceptance',
    severity: 'essential',
    governedBy: ['GB55019-2.9.3-parkingBay.surfaceSlope'],
    confidence: 'medium',
    source: ['119-3.6'],
  },
]);
