import { maintenance } from '../../../facility/types/maintenance.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const maintenanceRequirements = requirementsFor(TCNAEC1304, maintenance, [
  {
    id: 'TCNAEC1304-10.2.3.1-maintenance.intactRate',
    parameter: 'intactRate',
    check: atLeast(90),
    conditionText: 'scored item, top rung (80% and 70% lower rungs)',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
    subject: 'place',
  },
  {
    id: 'TCNAEC1304-10.2.3.2-maintenance.userSatisfaction',
    parameter: 'userSatisfaction',
    check: atLeast(80),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
    subject: 'place',
  },
]);
