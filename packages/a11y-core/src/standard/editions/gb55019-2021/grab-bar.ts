import { grabBar } from '../../../facility/types/grab-bar.js';
import { atLeast, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const grabBarRequirements = requirementsFor(GB55019, grabBar, [
  {
    id: 'GB55019-3.1.7-grabBar.firm',
    parameter: 'firm',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.7-grabBar.diameter',
    parameter: 'diameter',
    check: between(30, 40),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.7-grabBar.wallClearance',
    parameter: 'wallClearance',
    check: atLeast(40),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
