import { grabBar } from '../../../facility/types/grab-bar.js';
import { isSo } from '../../condition.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const grabBarRequirements = requirementsFor(ADA2010, grabBar, [
  {
    id: 'ADA2010-609.4-grabBar.height',
    parameter: 'height',
    check: between(840, 915),
    severity: 'detail',
    confidence: 'high',
    source: ['ada-tolerances', 'adaresource-bars'],
  },
  {
    id: 'ADA2010-609.2-grabBar.diameter',
    parameter: 'diameter',
    check: between(32, 51),
    condition: isSo('circularGrabBar'),
    conditionText: 'circular',
    provenByValue: true,
    severity: 'detail',
    confidence: 'medium',
    source: ['ada-plan-checks'],
  },
]);
