import { corridor } from '../../../facility/types/corridor.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const corridorRequirements = requirementsFor(HKUA2026, corridor, [
  {
    id: 'HKUA2026-corridors-corridor.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1200),
    conditionText: '1500 x 1500 mm turn near dead ends',
    conditionNote: 'measuring-point',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
