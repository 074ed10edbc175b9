import { ramp } from '../../../facility/types/ramp.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const rampRequirements = requirementsFor(HKUA2026, ramp, [
  {
    id: 'HKUA2026-ramp-ramp.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1200),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-ramp-ramp.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 12)),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-ramp-ramp.landingLength',
    parameter: 'landingLength',
    check: atLeast(1500),
    conditionText: '1500 mm square',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
