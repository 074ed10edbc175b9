import { kerbRamp } from '../../../facility/types/kerb-ramp.js';
import { slope } from '../../requirement.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const kerbRampRequirements = requirementsFor(TCNAEC1304, kerbRamp, [
  {
    id: 'TCNAEC1304-5.3.7.5-kerbRamp.slopeFullWidth',
    parameter: 'slopeFullWidth',
    check: atMost(slope(1, 20)),
    condition: { parameter: 'type', oneOf: ['fullWidth'] },
    conditionText: 'scored item (strictly gentler)',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-2.10.4-kerbRamp.slopeFullWidth'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.7.5-kerbRamp.slopeThreeFace',
    parameter: 'slopeThreeFace',
    check: atMost(slope(1, 14)),
    condition: { parameter: 'type', oneOf: ['threeFace'] },
    conditionText: 'scored item (strictly gentler)',
    conditionNote: 'scored-item',
    orParameter: 'slopeOther',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
