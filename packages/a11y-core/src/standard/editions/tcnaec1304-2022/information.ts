import { information } from '../../../facility/types/information.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const informationRequirements = requirementsFor(TCNAEC1304, information, [
  {
    id: 'TCNAEC1304-8.2.3.1-information.lowAccessControlHeight',
    parameter: 'lowAccessControlHeight',
    check: between(850, 1000),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-8.2.3.2-information.accessControlTactileLength',
    parameter: 'accessControlTactileLength',
    check: atLeast(500),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
