import { kitchen } from '../../../facility/types/kitchen.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const kitchenRequirements = requirementsFor(GB55019, kitchen, [
  {
    id: 'GB55019-3.1.13-kitchen.worktopHeight',
    parameter: 'worktopHeight',
    check: between(700, 850),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
