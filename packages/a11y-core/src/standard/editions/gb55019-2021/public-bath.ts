import { publicBath } from '../../../facility/types/public-bath.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const publicBathRequirements = requirementsFor(GB55019, publicBath, [
  {
    id: 'GB55019-3.3.1-publicBath.accessibleShowerOrTubAndBasin',
    parameter: 'accessibleShowerOrTubAndBasin',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.3.1-publicBath.showerShortSide',
    parameter: 'showerShortSide',
    check: atLeast(1500),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
