import { wheelchairSpace } from '../../../facility/types/wheelchair-space.js';
import { allOf } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const wheelchairSpaceRequirements = requirementsFor(HKUA2026, wheelchairSpace, [
  {
    id: 'HKUA2026-auditorium-wheelchairSpace.width',
    parameter: 'width',
    check: atLeast(800),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-auditorium-wheelchairSpace.depth',
    parameter: 'depth',
    check: atLeast(1300),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-auditorium-wheelchairSpace.count',
    parameter: 'count',
    check: atLeast(4),
    // Beyond 800 seats the text asks for more; this row holds the smallest number only.
    condition: allOf(
      { context: 'totalSeats', is: 'at-least', value: 1 },
      { context: 'totalSeats', is: 'at-most', value: 800 },
    ),
    conditionText: 'up to 800 seats; then 2 per 400 seats',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
    subject: 'place',
  },
]);
