import { corridor } from '../../../facility/types/corridor.js';
import { isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const corridorRequirements = requirementsFor(ADA2010, corridor, [
  {
    id: 'ADA2010-302.3-corridor.gratingOpening',
    parameter: 'gratingOpening',
    check: atMost(13),
    condition: isSo('gratingsPresent'),
    conditionText: 'elongated openings perpendicular to travel',
    conditionNote: 'measuring-point',
    provenByValue: true,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-403.3-corridor.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 20)),
    conditionText: 'walking surface (steeper is a ramp)',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-403.3-corridor.crossSlope',
    parameter: 'crossSlope',
    check: atMost(slope(1, 48)),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-403.5.1-corridor.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(915),
    severity: 'essential',
    confidence: 'high',
    source: ['ada-fha-notes', 'florida-notes'],
  },
  {
    id: 'ADA2010-403.5.3-corridor.passingInterval',
    parameter: 'passingInterval',
    check: atMost(61000),
    condition: { parameter: 'clearWidth', is: 'below', value: 1525 },
    conditionText: '1525 x 1525 mm where route < 1525 mm wide',
    severity: 'detail',
    confidence: 'medium',
    source: ['ada-fha-notes'],
  },
]);
