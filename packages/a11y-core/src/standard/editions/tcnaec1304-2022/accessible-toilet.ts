import { accessibleToilet } from '../../../facility/types/accessible-toilet.js';
import { atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const accessibleToiletRequirements = requirementsFor(TCNAEC1304, accessibleToilet, [
  {
    id: 'TCNAEC1304-6.2.2.2-accessibleToilet.distanceToMainRoute',
    parameter: 'distanceToMainRoute',
    check: atMost(20000),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.2.2-accessibleToilet.noThreshold',
    parameter: 'noThreshold',
    check: isTrue,
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
