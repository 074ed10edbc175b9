import { tactilePaving } from '../../../facility/types/tactile-paving.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const tactilePavingRequirements = requirementsFor(PROWAG2023, tactilePaving, [
  {
    id: 'PROWAG2023-R305.1.4-tactilePaving.warningWidth',
    parameter: 'warningWidth',
    check: atLeast(610),
    condition: { context: 'pavingKind', oneOf: ['warning', 'both'] },
    conditionText: 'in the direction of travel, full width of ramp',
    conditionNote: 'measuring-point',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
