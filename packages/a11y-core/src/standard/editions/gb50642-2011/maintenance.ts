import { maintenance } from '../../../facility/types/maintenance.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50642 } from './edition.js';

export const maintenanceRequirements = requirementsFor(GB50642, maintenance, [
  {
    id: 'GB50642-4.1.2-maintenance.ownerAssigned',
    parameter: 'ownerAssigned',
    check: isTrue,
    severity: 'detail',
    governedBy: ['GB55019-5.0.3-maintenance.ownerAssigned'],
    confidence: 'high',
    source: ['jianbiaoku-gb50642-4.1', 'cnaec-1304'],
  },
  {
    id: 'GB50642-4.1.6-maintenance.threeMaintenanceClasses',
    parameter: 'threeMaintenanceClasses',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-gb50642-4.1', 'jianbiaoku-gb50642-4.3'],
  },
  {
    id: 'GB50642-4.1.8-maintenance.emergencyRepairForSafety',
    parameter: 'emergencyRepairForSafety',
    check: isTrue,
    condition: isSo('safetyDefectOccurred'),
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-gb50642-4.1'],
  },
  {
    id: 'GB50642-4.3.2-maintenance.threeInspectionClasses',
    parameter: 'threeInspectionClasses',
    check: isTrue,
    conditionText:
      'systemic: links between units broken; functional: local damage or missing parts; general: occupied or soiled',
    conditionNote: 'subject',
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-gb50642-4.3'],
  },
]);
