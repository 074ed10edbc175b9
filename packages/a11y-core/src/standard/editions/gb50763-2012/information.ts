import { information } from '../../../facility/types/information.js';
import { allOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const informationRequirements = requirementsFor(GB50763, information, [
  {
    id: 'GB50763-8.4.3-information.textAndVoiceAtService',
    parameter: 'textAndVoiceAtService',
    check: isTrue,
    condition: allOf(
      { context: 'placeCategory', oneOf: ['medical'] },
      isSo('outpatientOrEmergency'),
    ),
    conditionText: 'outpatient and emergency',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
]);
