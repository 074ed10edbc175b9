import { wheelchairSpace } from '../../../facility/types/wheelchair-space.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const wheelchairSpaceRequirements = requirementsFor(ADA2010, wheelchairSpace, [
  {
    id: 'ADA2010-802.1.2-wheelchairSpace.width',
    parameter: 'width',
    check: atLeast(915),
    conditionText: 'single space (840 mm each when two adjoin)',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-802.1.3-wheelchairSpace.depth',
    parameter: 'depth',
    check: atLeast(1220),
    conditionText: 'entered from front or rear (1525 mm from side)',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
