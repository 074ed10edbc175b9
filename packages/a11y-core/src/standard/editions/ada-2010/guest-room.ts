import { guestRoom } from '../../../facility/types/guest-room.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const guestRoomRequirements = requirementsFor(ADA2010, guestRoom, [
  {
    id: 'ADA2010-806.2.3-guestRoom.bedsideWidth',
    parameter: 'bedsideWidth',
    check: atLeast(760),
    conditionText: '760 x 1220 mm on both sides of the bed',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
