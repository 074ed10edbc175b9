import { door } from '../../../facility/types/door.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const doorRequirements = requirementsFor(ISO21542, door, [
  {
    id: 'ISO21542-doors-door.clearWidth',
    parameter: 'clearWidth',
    orParameter: 'automaticClearWidth',
    check: atLeast(800),
    conditionText: '850 mm recommended',
    conditionNote: 'other-shape',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ISO21542-doors-door.clearWidth.preferred',
    parameter: 'clearWidth',
    orParameter: 'automaticClearWidth',
    check: atLeast(850),
    conditionText: 'recommended',
    conditionNote: 'other-shape',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['jurisdiction-table'],
  },
]);
