import { wc } from '../../../facility/types/wc.js';
import { atLeast, atMost, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const wcRequirements = requirementsFor(TCNAEC1304, wc, [
  {
    id: 'TCNAEC1304-6.3.2.3-wc.barSpacing',
    parameter: 'barSpacing',
    check: between(700, 750),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.2.3-wc.transferSideSpace',
    parameter: 'transferSideSpace',
    check: atLeast(700),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.2.3-wc.paperHolderOffset',
    parameter: 'paperHolderOffset',
    check: atMost(250),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.2.3-wc.callDeviceSeatedAndFallen',
    parameter: 'callDeviceSeatedAndFallen',
    check: isTrue,
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-3.1.8-wc.callDeviceSeatedAndFallen'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
