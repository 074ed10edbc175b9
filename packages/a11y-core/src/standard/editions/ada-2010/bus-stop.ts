import { busStop } from '../../../facility/types/bus-stop.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const busStopRequirements = requirementsFor(ADA2010, busStop, [
  {
    id: 'ADA2010-810.2.2-busStop.boardingLength',
    parameter: 'boardingLength',
    check: atLeast(2440),
    conditionText: 'perpendicular to roadway; 1525 mm parallel',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-810.2.2-busStop.boardingWidth',
    parameter: 'boardingWidth',
    check: atLeast(1525),
    conditionText: 'parallel to roadway',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
