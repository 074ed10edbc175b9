import { door } from '../../../facility/types/door.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const doorRequirements = requirementsFor(HKUA2026, door, [
  {
    id: 'HKUA2026-doors-door.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(850),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
