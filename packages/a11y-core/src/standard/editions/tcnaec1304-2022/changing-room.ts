import { changingRoom } from '../../../facility/types/changing-room.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const changingRoomRequirements = requirementsFor(TCNAEC1304, changingRoom, [
  {
    id: 'TCNAEC1304-6.3.3.2-changingRoom.lockerControlHeight',
    parameter: 'lockerControlHeight',
    check: between(850, 1200),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
