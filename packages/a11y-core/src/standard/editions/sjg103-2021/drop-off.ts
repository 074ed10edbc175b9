import { dropOff } from '../../../facility/types/drop-off.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const dropOffRequirements = requirementsFor(SJG103, dropOff, [
  {
    id: 'SJG103-4.1.6-dropOff.presentAtTransportAndHospital',
    parameter: 'presentAtTransportAndHospital',
    check: isTrue,
    conditionText: 'airports, coach stations, border crossings, ferry piers, hospitals',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
    subject: 'place',
  },
]);
