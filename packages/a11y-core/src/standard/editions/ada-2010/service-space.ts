import { serviceSpace } from '../../../facility/types/service-space.js';
import { isSo } from '../../condition.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const serviceSpaceRequirements = requirementsFor(ADA2010, serviceSpace, [
  {
    id: 'ADA2010-308.2.1-serviceSpace.reachHigh',
    parameter: 'reachHigh',
    check: atMost(1220),
    condition: isSo('unobstructedReach'),
    conditionText: 'unobstructed forward reach',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-308.2.1-serviceSpace.reachLow',
    parameter: 'reachLow',
    check: atLeast(380),
    condition: isSo('unobstructedReach'),
    conditionText: 'unobstructed forward reach',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-309.4-serviceSpace.operatingForce',
    parameter: 'operatingForce',
    check: atMost(22.2),
    conditionText: 'operable parts',
    conditionNote: 'subject',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
