import { parkingBay } from '../../../facility/types/parking-bay.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const parkingBayRequirements = requirementsFor(PROWAG2023, parkingBay, [
  {
    id: 'PROWAG2023-R310-parkingBay.aisleWidth',
    parameter: 'aisleWidth',
    check: atLeast(1525),
    conditionText: 'parallel parking, where sidewalk is wide enough',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
