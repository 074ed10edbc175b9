import { signage } from '../../../facility/types/signage.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const signageRequirements = requirementsFor(GB50763, signage, [
  {
    id: 'GB50763-4.6.1-signage.signWhereNotObvious',
    parameter: 'signWhereNotObvious',
    check: isTrue,
    condition: { context: 'placeCategory', oneOf: ['street_bus'] },
    conditionText: 'roads',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-4.6.2-signage.signsAlongRoute',
    parameter: 'signsAlongRoute',
    check: isTrue,
    condition: { context: 'placeCategory', oneOf: ['street_bus'] },
    conditionText: 'roads',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
]);
