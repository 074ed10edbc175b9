import { route } from '../../../facility/types/route.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const routeRequirements = requirementsFor(SJG103, route, [
  {
    id: 'SJG103-4.1.2-route.continuous',
    parameter: 'continuous',
    check: isTrue,
    severity: 'essential',
    governedBy: ['GB55019-2.1.1-route.continuous'],
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
]);
