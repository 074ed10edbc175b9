import { parkingBay } from '../../../facility/types/parking-bay.js';
import { allOf, isSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const parkingBayRequirements = requirementsFor(PROWAG2023, parkingBay, [
  {
    id: 'PROWAG2023-R310-parkingBay.aisleWidth',
    parameter: 'aisleWidth',
    check: atLeast(1525),
    condition: allOf(isSo('parallelParking'), isSo('roomForAisle')),
    conditionText: 'parallel parking, where sidewalk is wide enough',
    askedBecause: 'how wide a pavement is wide enough does not stand in the text that is held',
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
