import { dropOff } from '../../../facility/types/drop-off.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const dropOffRequirements = requirementsFor(ADA2010, dropOff, [
  {
    id: 'ADA2010-503.2-dropOff.length',
    parameter: 'length',
    check: atLeast(6100),
    conditionText: 'vehicle pull-up space',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-503.2-dropOff.width',
    parameter: 'width',
    check: atLeast(2440),
    conditionText: 'vehicle pull-up space, plus a 1525 mm aisle (503.3)',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
