import { guestRoom } from '../../../facility/types/guest-room.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const guestRoomRequirements = requirementsFor(TCNAEC1304, guestRoom, [
  {
    id: 'TCNAEC1304-7.3.1.4-guestRoom.bedHeight',
    parameter: 'bedHeight',
    check: between(400, 450),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-7.3.1.2-guestRoom.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-7.3.1.3-guestRoom.windowPassage',
    parameter: 'windowPassage',
    check: { operator: 'above', limit: 800 },
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
