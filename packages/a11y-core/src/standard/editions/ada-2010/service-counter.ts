import { serviceCounter } from '../../../facility/types/service-counter.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const serviceCounterRequirements = requirementsFor(ADA2010, serviceCounter, [
  {
    id: 'ADA2010-904.4.1-serviceCounter.topHeight',
    parameter: 'topHeight',
    check: atMost(915),
    condition: { context: 'counterApproach', oneOf: ['parallel'] },
    conditionText: 'parallel approach, 915 mm long',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
