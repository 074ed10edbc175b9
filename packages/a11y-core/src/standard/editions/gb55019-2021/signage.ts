import { signage } from '../../../facility/types/signage.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const signageRequirements = requirementsFor(GB55019, signage, [
  {
    id: 'GB55019-4.0.1-signage.systemContinuous',
    parameter: 'systemContinuous',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'design-statement'],
  },
  {
    id: 'GB55019-4.0.2-signage.visibleSeatedAndStanding',
    parameter: 'visibleSeatedAndStanding',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues'],
  },
  {
    id: 'GB55019-4.0.3-signage.atEveryFacility',
    parameter: 'atEveryFacility',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues', 'design-statement'],
  },
  {
    id: 'GB55019-4.0.4-signage.dualSensoryWarning',
    parameter: 'dualSensoryWarning',
    check: isTrue,
    condition: isSo('needsSafetyWarning'),
    conditionText: 'places needing safety warning',
    askedBecause:
      'Whether a place is dangerous enough to need a warning is the judgement of the person standing there.',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
]);
