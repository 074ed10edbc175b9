import { ramp } from '../../../facility/types/ramp.js';
import { allOf, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const rampRequirements = requirementsFor(TCNAEC1304, ramp, [
  {
    id: 'TCNAEC1304-5.2.1.1-ramp.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 14)),
    conditionText: 'scored item, higher rung',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: [
      'GB55019-2.3.1-ramp.runningSlope',
      'GB55019-2.3.1-ramp.runningSlope.restricted150',
    ],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.2.1-ramp.shapeStraightOrFolded',
    parameter: 'shapeStraightOrFolded',
    check: isTrue,
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.2.2-ramp.noDrainGrate',
    parameter: 'noDrainGrate',
    check: isTrue,
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.2.5-ramp.edgeProtection',
    parameter: 'edgeProtection',
    check: isTrue,
    condition: allOf(isSo('openSide'), {
      parameter: 'runningSlope',
      is: 'above',
      value: slope(1, 20),
    }),
    conditionText: 'scored item; slope > 1:20',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-2.3.5-ramp.edgeProtection'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.2.6-ramp.handrailOneSide',
    parameter: 'handrailOneSide',
    check: isTrue,
    condition: allOf(
      { parameter: 'rise', is: 'above', value: 100 },
      { parameter: 'runningSlope', is: 'above', value: slope(1, 20) },
    ),
    conditionText: 'scored item; rise > 100 mm and slope > 1:20',
    metIf: { parameter: 'handrailBothSides', oneOf: [true] },
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
