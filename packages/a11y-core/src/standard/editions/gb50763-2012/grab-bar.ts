import { grabBar } from '../../../facility/types/grab-bar.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const grabBarRequirements = requirementsFor(GB50763, grabBar, [
  {
    id: 'GB50763-3.9.4-grabBar.diameter',
    parameter: 'diameter',
    check: between(30, 40),
    severity: 'detail',
    governedBy: ['GB55019-3.1.7-grabBar.diameter'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.9.4-grabBar.wallClearance',
    parameter: 'wallClearance',
    check: atLeast(40),
    severity: 'detail',
    governedBy: ['GB55019-3.1.7-grabBar.wallClearance'],
    confidence: 'low',
    source: ['recalled'],
  },
]);
