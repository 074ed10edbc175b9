import { serviceCounter } from '../../../facility/types/service-counter.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const serviceCounterRequirements = requirementsFor(TCNAEC1304, serviceCounter, [
  {
    id: 'TCNAEC1304-6.3.4.4-serviceCounter.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    whenAbsent: 'missed',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.4.5-serviceCounter.kneeWidth',
    parameter: 'kneeWidth',
    check: { operator: 'above', limit: 1000 },
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-3.6.4-serviceCounter.kneeWidth'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
