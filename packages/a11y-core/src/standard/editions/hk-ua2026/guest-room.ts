import { guestRoom } from '../../../facility/types/guest-room.js';
import { allOf } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { HKUA2026 } from './edition.js';

export const guestRoomRequirements = requirementsFor(HKUA2026, guestRoom, [
  {
    id: 'HKUA2026-hotel-guestRoom.countPer100',
    parameter: 'countPer100',
    check: atLeast(2),
    condition: allOf(
      { context: 'placeCategory', oneOf: ['hotel_catering'] },
      { context: 'totalGuestRooms', is: 'at-least', value: 1 },
    ),
    conditionText: 'per 100 rooms',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['hk-notes-6'],
    subject: 'place',
  },
]);
