import { route } from '../../../facility/types/route.js';
import { allOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const routeRequirements = requirementsFor(GB50763, route, [
  {
    id: 'GB50763-8.1.1-route.kerbRampOnSite',
    parameter: 'kerbRampOnSite',
    check: isTrue,
    condition: allOf(isSo('publicBuilding'), isSo('levelDifference')),
    conditionText: 'public building site',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-8.1.1-route.rampOrLiftOnSite',
    parameter: 'rampOrLiftOnSite',
    check: isTrue,
    condition: allOf(isSo('publicBuilding'), isSo('levelDifference')),
    conditionText: 'public building site',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
]);
