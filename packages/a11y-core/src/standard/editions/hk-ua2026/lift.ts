import { lift } from '../../../facility/types/lift.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const liftRequirements = requirementsFor(HKUA2026, lift, [
  {
    id: 'HKUA2026-lift-lift.carWidth',
    parameter: 'carWidth',
    check: atLeast(1200),
    conditionText: '1200 x 1400 mm',
    conditionNote: 'subject',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-lift-lift.carDepth',
    parameter: 'carDepth',
    check: atLeast(1400),
    conditionText: '1200 x 1400 mm',
    conditionNote: 'subject',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-lift-lift.doorClearWidth',
    parameter: 'doorClearWidth',
    check: atLeast(850),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
