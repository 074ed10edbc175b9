import { wheelchairSpace } from '../../../facility/types/wheelchair-space.js';
import { atLeast, atMost, countOf, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const wheelchairSpaceRequirements = requirementsFor(TCNAEC1304, wheelchairSpace, [
  {
    id: 'TCNAEC1304-6.2.1.5-wheelchairSpace.count',
    parameter: 'count',
    check: countOf(
      'totalSeats',
      { upTo: 100, base: 1 },
      { upTo: 300, base: 2 },
      { upTo: 1000, base: 3 },
      { base: 0, each: 3, per: 1000 },
    ),
    conditionText: 'scored item, higher rung',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: [
      'GB55019-3.5.4-wheelchairSpace.count.upTo100',
      'GB55019-3.5.4-wheelchairSpace.count.101to400',
      'GB55019-3.5.4-wheelchairSpace.count.over400',
    ],
    confidence: 'medium',
    source: ['cnaec-1304'],
    note: 'below GB 55019 3.5.4, which prevails',
    subject: 'place',
  },
  {
    id: 'TCNAEC1304-6.2.1.6-wheelchairSpace.aisleWidth',
    parameter: 'aisleWidth',
    check: atLeast(1200),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.4.1-wheelchairSpace.width',
    parameter: 'width',
    check: atLeast(900),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-3.5.4-wheelchairSpace.width'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.4.1-wheelchairSpace.turningSpaceDistance',
    parameter: 'turningSpaceDistance',
    check: atMost(25000),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
