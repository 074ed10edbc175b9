import { wheelchairSpace } from '../../../facility/types/wheelchair-space.js';
import { isNotSo } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const wheelchairSpaceRequirements = requirementsFor(ADA2010, wheelchairSpace, [
  {
    id: 'ADA2010-802.1.2-wheelchairSpace.width',
    parameter: 'width',
    check: atLeast(915),
    condition: isNotSo('adjoiningSpaces'),
    conditionText: 'single space (840 mm each when two adjoin)',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-802.1.3-wheelchairSpace.depth',
    parameter: 'depth',
    check: atLeast(1220),
    condition: { context: 'spaceEntry', oneOf: ['frontOrRear'] },
    conditionText: 'entered from front or rear (1525 mm from side)',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
