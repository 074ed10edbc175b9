import { handrail } from '../../../facility/types/handrail.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const handrailRequirements = requirementsFor(ISO21542, handrail, [
  {
    id: 'ISO21542-handrails-handrail.height',
    parameter: 'height',
    check: between(850, 1000),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ISO21542-handrails-handrail.endExtension',
    parameter: 'endExtension',
    check: atLeast(300),
    condition: { context: 'handrailOn', oneOf: ['stairs', 'ramp'] },
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
