import { route } from '../../../facility/types/route.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const routeRequirements = requirementsFor(TCNAEC1304, route, [
  {
    id: 'TCNAEC1304-5.2.1.2-route.detourRatio',
    parameter: 'detourRatio',
    check: atMost(30),
    conditionText: 'scored item, lowest rung; 0 for the top rungs',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
