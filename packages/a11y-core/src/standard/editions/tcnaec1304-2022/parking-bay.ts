import { parkingBay } from '../../../facility/types/parking-bay.js';
import { isSo } from '../../condition.js';
import { countOf, isTrue, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const parkingBayRequirements = requirementsFor(TCNAEC1304, parkingBay, [
  {
    id: 'TCNAEC1304-5.2.2.1-parkingBay.count',
    parameter: 'count',
    check: countOf(
      'totalParkingBays',
      { upTo: 49, base: 1 },
      { upTo: 99, base: 2 },
      { base: 0, each: 2, per: 100 },
    ),
    conditionText: 'scored item, higher rung',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: [
      'GB55019-2.9.5-parkingBay.count.under100',
      'GB55019-2.9.5-parkingBay.count.over100',
      'GB55019-2.9.5-parkingBay.count.openSpace',
    ],
    confidence: 'medium',
    source: ['cnaec-1304'],
    subject: 'place',
  },
  {
    id: 'TCNAEC1304-5.2.2.3-parkingBay.chargingBay',
    parameter: 'chargingBay',
    check: isTrue,
    condition: isSo('chargersPresent'),
    conditionText: 'scored item; car park with chargers',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
    subject: 'place',
  },
  {
    id: 'TCNAEC1304-5.3.7.4-parkingBay.aisleRainShelter',
    parameter: 'aisleRainShelter',
    check: isTrue,
    condition: isSo('outdoor'),
    conditionText: 'scored item; outdoor',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
