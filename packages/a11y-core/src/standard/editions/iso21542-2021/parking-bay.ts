import { parkingBay } from '../../../facility/types/parking-bay.js';
import { isSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const parkingBayRequirements = requirementsFor(ISO21542, parkingBay, [
  {
    id: 'ISO21542-parking-parkingBay.bayWidth',
    parameter: 'bayWidth',
    check: atLeast(3900),
    condition: isSo('bayWidthIncludesAisle'),
    conditionText: 'car space with transfer area',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
