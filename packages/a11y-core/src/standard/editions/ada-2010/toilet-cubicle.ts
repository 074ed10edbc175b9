import { toiletCubicle } from '../../../facility/types/toilet-cubicle.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const toiletCubicleRequirements = requirementsFor(ADA2010, toiletCubicle, [
  {
    id: 'ADA2010-604.8.1.1-toiletCubicle.width',
    parameter: 'width',
    check: atLeast(1525),
    conditionText: 'wheelchair accessible compartment',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
