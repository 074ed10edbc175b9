import { door } from '../../../facility/types/door.js';
import { isSo } from '../../condition.js';
import { atLeast, atMost, between, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const doorRequirements = requirementsFor(TCNAEC1304, door, [
  {
    id: 'TCNAEC1304-5.3.3.5-door.automaticActuatorHeight',
    parameter: 'automaticActuatorHeight',
    check: between(850, 1000),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-2.5.5-door.automaticActuatorHeight'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.4.3-door.closerTime',
    parameter: 'closerTime',
    check: atLeast(5),
    condition: isSo('hasCloser'),
    conditionText: 'scored item; to 10 degrees before closed',
    conditionNote: 'scored-item',
    provenByValue: true,
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-2.5.8-door.closerTime'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.4.2-door.stopForce',
    parameter: 'stopForce',
    check: atMost(25),
    condition: { context: 'doorKind', oneOf: ['automatic'] },
    conditionText: 'scored item; automatic doors',
    conditionNote: 'scored-item',
    provenByValue: true,
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
