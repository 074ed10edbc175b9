import { dropOff } from '../../../facility/types/drop-off.js';
import { allOf, anyOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const dropOffRequirements = requirementsFor(SJG103, dropOff, [
  {
    id: 'SJG103-4.1.6-dropOff.presentAtTransportAndHospital',
    parameter: 'presentAtTransportAndHospital',
    check: isTrue,
    condition: anyOf(
      allOf(
        { context: 'placeCategory', oneOf: ['transport_hub'] },
        {
          context: 'transportKind',
          oneOf: ['airport', 'coachStation', 'borderCrossing', 'ferryPier'],
        },
      ),
      allOf({ context: 'placeCategory', oneOf: ['medical'] }, isSo('hospital')),
    ),
    conditionText: 'airports, coach stations, border crossings, ferry piers, hospitals',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
    subject: 'place',
  },
]);
