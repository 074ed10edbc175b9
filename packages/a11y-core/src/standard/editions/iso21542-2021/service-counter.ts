import { serviceCounter } from '../../../facility/types/service-counter.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const serviceCounterRequirements = requirementsFor(ISO21542, serviceCounter, [
  {
    id: 'ISO21542-counters-serviceCounter.topHeight',
    parameter: 'topHeight',
    check: between(740, 800),
    conditionText: 'seated use',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
