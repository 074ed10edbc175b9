import { signage } from '../../../facility/types/signage.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const signageRequirements = requirementsFor(TCNAEC1304, signage, [
  {
    id: 'TCNAEC1304-8.2.1.5-signage.systemContinuous',
    parameter: 'systemContinuous',
    check: isTrue,
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-4.0.1-signage.systemContinuous'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
