import { changingRoom } from '../../../facility/types/changing-room.js';
import { allOf, isSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const changingRoomRequirements = requirementsFor(GB50763, changingRoom, [
  {
    id: 'GB50763-8.4.4-changingRoom.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    condition: allOf(
      { context: 'placeCategory', oneOf: ['medical'] },
      isSo('medicalTechnologyDepartment'),
    ),
    conditionText: 'medical technology department',
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-3.3.2-changingRoom.turningDiameter'],
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
]);
