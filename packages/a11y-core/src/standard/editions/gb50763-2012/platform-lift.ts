import { platformLift } from '../../../facility/types/platform-lift.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const platformLiftRequirements = requirementsFor(GB50763, platformLift, [
  {
    id: 'GB50763-3.7.3-platformLift.depth',
    parameter: 'depth',
    check: atLeast(1200),
    condition: { context: 'platformLiftKind', oneOf: ['vertical'] },
    conditionText: 'vertical',
    severity: 'essential',
    governedBy: ['GB55019-2.6.5-platformLift.depth'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.7.3-platformLift.width',
    parameter: 'width',
    check: atLeast(900),
    condition: { context: 'platformLiftKind', oneOf: ['vertical'] },
    conditionText: 'vertical',
    severity: 'essential',
    governedBy: ['GB55019-2.6.5-platformLift.width'],
    confidence: 'low',
    source: ['recalled'],
  },
]);
