import { busStop } from '../../../facility/types/bus-stop.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const busStopRequirements = requirementsFor(PROWAG2023, busStop, [
  {
    id: 'PROWAG2023-R309-busStop.boardingLength',
    parameter: 'boardingLength',
    check: atLeast(2440),
    conditionText: 'perpendicular to kerb; 1525 mm parallel',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
