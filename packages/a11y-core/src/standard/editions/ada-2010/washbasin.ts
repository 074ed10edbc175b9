import { washbasin } from '../../../facility/types/washbasin.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const washbasinRequirements = requirementsFor(ADA2010, washbasin, [
  {
    id: 'ADA2010-606.3-washbasin.rimHeight',
    parameter: 'rimHeight',
    check: atMost(865),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-603.3-washbasin.mirrorBottomHeight',
    parameter: 'mirrorBottomHeight',
    check: atMost(1015),
    conditionText: 'above lavatory',
    conditionNote: 'subject',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
