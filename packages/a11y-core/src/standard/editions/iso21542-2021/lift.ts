import { lift } from '../../../facility/types/lift.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const liftRequirements = requirementsFor(ISO21542, lift, [
  {
    id: 'ISO21542-lifts-lift.carWidth',
    parameter: 'carWidth',
    check: atLeast(1100),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ISO21542-lifts-lift.carDepth',
    parameter: 'carDepth',
    check: atLeast(1400),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
