import { stairs } from '../../../facility/types/stairs.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const stairsRequirements = requirementsFor(ISO21542, stairs, [
  {
    id: 'ISO21542-stairs-stairs.riserHeight',
    parameter: 'riserHeight',
    check: atMost(180),
    conditionText: '150 mm preferred',
    conditionNote: 'other-shape',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
