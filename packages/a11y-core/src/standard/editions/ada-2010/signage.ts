import { signage } from '../../../facility/types/signage.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const signageRequirements = requirementsFor(ADA2010, signage, [
  {
    id: 'ADA2010-703.4.1-signage.tactileSignHeight',
    parameter: 'tactileSignHeight',
    check: between(1220, 1525),
    conditionText: 'baseline of lowest/highest character',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'medium',
    source: ['stepping-thru'],
  },
]);
