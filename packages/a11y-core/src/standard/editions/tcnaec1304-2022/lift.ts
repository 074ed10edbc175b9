import { lift } from '../../../facility/types/lift.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const liftRequirements = requirementsFor(TCNAEC1304, lift, [
  {
    id: 'TCNAEC1304-5.3.5.2-lift.carDepth',
    parameter: 'carDepth',
    check: atLeast(2100),
    conditionText: 'scored item, top rung 2.10 x 1.50 m',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: [
      'GB55019-2.6.2-lift.carDepth',
      'GB55019-2.6.2-lift.carDepth.stretcherWide',
      'GB55019-2.6.2-lift.carDepth.stretcherDeep',
    ],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.5.2-lift.carWidth',
    parameter: 'carWidth',
    check: atLeast(1500),
    conditionText: 'scored item, top rung 2.10 x 1.50 m',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: [
      'GB55019-2.6.2-lift.carWidth',
      'GB55019-2.6.2-lift.carWidth.stretcherWide',
      'GB55019-2.6.2-lift.carWidth.stretcherDeep',
    ],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.5.1-lift.carIlluminance',
    parameter: 'carIlluminance',
    check: atLeast(100),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.5.4-lift.callButtonTactileLength',
    parameter: 'callButtonTactileLength',
    check: atLeast(500),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
