import { accessibleToilet } from '../../../facility/types/accessible-toilet.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { sidesSwapped } from '../../sides-swapped.js';
import { HKUA2026 } from './edition.js';

export const accessibleToiletRequirements = requirementsFor(HKUA2026, accessibleToilet, [
  {
    id: 'HKUA2026-sanitary-accessibleToilet.width',
    parameter: 'width',
    check: atLeast(1500),
    conditionText: '1500 x 1750 mm',
    conditionNote: 'other-shape',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-sanitary-accessibleToilet.length',
    parameter: 'length',
    check: atLeast(1750),
    conditionText: '1500 x 1750 mm',
    metIf: sidesSwapped('length', 'width', 1750, 1500),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
