import { signage } from '../../../facility/types/signage.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const signageRequirements = requirementsFor(SJG103, signage, [
  {
    id: 'SJG103-3.0.4-signage.atEveryFacility',
    parameter: 'atEveryFacility',
    check: isTrue,
    severity: 'detail',
    governedBy: ['GB55019-4.0.3-signage.atEveryFacility'],
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
]);
