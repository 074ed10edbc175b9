import { changingRoom } from '../../../facility/types/changing-room.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const changingRoomRequirements = requirementsFor(GB55019, changingRoom, [
  {
    id: 'GB55019-3.3.2-changingRoom.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'high',
    source: ['architects-gb55019', 'cnaec-1304'],
  },
  {
    id: 'GB55019-3.3.2-changingRoom.seatHeight',
    parameter: 'seatHeight',
    check: between(400, 450),
    severity: 'detail',
    confidence: 'high',
    source: ['architects-gb55019', 'cnaec-1304'],
    note: 'the reference app words it as a recommendation; treated as mandatory because the code is mandatory throughout',
  },
]);
