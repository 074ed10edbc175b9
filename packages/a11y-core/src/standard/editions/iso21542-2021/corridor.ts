import { corridor } from '../../../facility/types/corridor.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const corridorRequirements = requirementsFor(ISO21542, corridor, [
  {
    id: 'ISO21542-corridors-corridor.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1200),
    severity: 'essential',
    confidence: 'medium',
    source: ['jurisdiction-table'],
  },
]);
