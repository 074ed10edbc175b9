import { tactilePaving } from '../../../facility/types/tactile-paving.js';
import { between, nominal, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const tactilePavingRequirements = requirementsFor(ADA2010, tactilePaving, [
  {
    id: 'ADA2010-705.1-tactilePaving.domeHeight',
    parameter: 'domeHeight',
    check: nominal(5.1),
    condition: { context: 'pavingKind', oneOf: ['warning', 'both'] },
    conditionText: 'detectable warning',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-705.1-tactilePaving.domeSpacing',
    parameter: 'domeSpacing',
    check: between(41, 61),
    condition: { context: 'pavingKind', oneOf: ['warning', 'both'] },
    conditionText: 'detectable warning',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
