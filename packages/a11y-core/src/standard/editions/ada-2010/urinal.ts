import { urinal } from '../../../facility/types/urinal.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const urinalRequirements = requirementsFor(ADA2010, urinal, [
  {
    id: 'ADA2010-605.2-urinal.rimHeight',
    parameter: 'rimHeight',
    check: atMost(430),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
