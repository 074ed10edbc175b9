import { parkingBay } from '../../../facility/types/parking-bay.js';
import { isNotSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const parkingBayRequirements = requirementsFor(HKUA2026, parkingBay, [
  {
    id: 'HKUA2026-car bay-parkingBay.bayWidth',
    parameter: 'bayWidth',
    check: atLeast(3500),
    condition: isNotSo('chargerAtBay'),
    conditionText: '3500 x 5000 mm (4000 x 6000 mm with EV charging)',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
  {
    id: 'HKUA2026-car bay-parkingBay.bayLength',
    parameter: 'bayLength',
    check: atLeast(5000),
    condition: isNotSo('chargerAtBay'),
    conditionText: '3500 x 5000 mm',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
  },
]);
