import { maintenance } from '../../../facility/types/maintenance.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const maintenanceRequirements = requirementsFor(GB55019, maintenance, [
  {
    id: 'GB55019-5.0.1-maintenance.systemicAcceptance',
    parameter: 'systemicAcceptance',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-5.0.2-maintenance.slipAndLoadAcceptance',
    parameter: 'slipAndLoadAcceptance',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'cnaec-1304'],
  },
  {
    id: 'GB55019-5.0.3-maintenance.ownerAssigned',
    parameter: 'ownerAssigned',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-5.0.4-maintenance.periodicInspection',
    parameter: 'periodicInspection',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-5.0.5-maintenance.timelyRepair',
    parameter: 'timelyRepair',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-5.0.6-maintenance.emergencyMeasures',
    parameter: 'emergencyMeasures',
    check: isTrue,
    condition: isSo('safetyDefectOccurred'),
    conditionText: 'sudden defect, or slip resistance lost to rain/snow',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
]);
