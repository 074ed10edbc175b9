import { stairs } from '../../../facility/types/stairs.js';
import { isSo } from '../../condition.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const stairsRequirements = requirementsFor(HKUA2026, stairs, [
  {
    id: 'HKUA2026-stairs-stairs.treadWidth',
    parameter: 'treadWidth',
    check: atLeast(300),
    condition: isSo('mainStairs'),
    conditionText: 'main circulation stair',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-stairs-stairs.riserHeight',
    parameter: 'riserHeight',
    check: atMost(150),
    condition: isSo('mainStairs'),
    conditionText: 'main circulation stair',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
