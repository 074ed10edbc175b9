import { corridor } from '../../../facility/types/corridor.js';
import { isNotSo, isSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const corridorRequirements = requirementsFor(TCNAEC1304, corridor, [
  {
    id: 'TCNAEC1304-5.3.1.3-corridor.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1500),
    conditionText: 'scored item; or passing places',
    conditionNote: 'scored-item',
    metIf: isSo('passingPlaces'),
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-2.2.2-corridor.clearWidth', 'GB55019-2.2.2-corridor.clearWidth.crowded'],
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.1.1-corridor.illuminance',
    parameter: 'illuminance',
    check: atLeast(100),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.1.1-corridor.carpetPileHeight',
    parameter: 'carpetPileHeight',
    check: { operator: 'below', limit: 9 },
    conditionText: 'scored item; or no carpet',
    conditionNote: 'scored-item',
    metIf: isNotSo('carpeted'),
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
